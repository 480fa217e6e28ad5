package reorganise

import (
	"strings"
	"testing"

	"bangtin/generator/read"
	"bangtin/generator/schema"
)

// TestMerger carries a merger out, then again: the second time nothing changes, and no byte beside what was meant did.
func TestMerger(t *testing.T) {
	c := old().with(
		"teams/to-1.md", "---\r\nname: Tổ 1\r\nunit: \"vinh-tu\" # tổ\r\n---\r\nGiúp dân.\r\n",
		"notices/nghi.yaml", "title: Nghỉ\nfrom: 2025-06-28\nuntil: 2025-07-05\nunits: [vinh-tu]\n",
		"notices/cu.yaml", "title: Cũ\nfrom: 2025-01-01\nuntil: 2025-01-05\nunits: [vinh-tu]\n",
		"procedures/1.000894.yaml", "code: \"1.000894\"\ntitle: Kết hôn\nfield: ho-tich\nlevel: commune\nunits:\n  - vinh-thai\n  - vinh-tu # hai\n",
		"local/vinh-thai/1.001193.yaml", "counter: Quầy 1\n",
		"initiatives/qr.md", "---\ntitle: QR\nunit: vinh-thai\nyear: 2023\nreplication: [{unit: vinh-tu, status: adopted, on: 2023-12-31}]\n---\n",
		"units/to-y-te.yaml", "name: Trạm y tế\nkind: agency\nparent: vinh-tu\n",
	)
	p := New(c.order(t, merger))
	if got, want := told1(p), "units/vinh-hoang.yaml:1:1 move-desks unit vinh-hoang fields ho-tich | units/vinh-thai.yaml:6:5\n"; got != want {
		t.Errorf("to decide\n%swant\n%s", got, want)
	}
	after := c.after(p)
	for name, want := range map[string]string{
		"units/vinh-thai.yaml":           "# xã ven biển\nname: Xã Vĩnh Thái\nkind: commune\nparent: quang-tri\nvalid: {until: 2025-06-30}\nsuccessors: [{unit: vinh-hoang}]\ndecision: {number: \"1680/NQ-UBTVQH15\", date: 2025-06-16}\ncounters:\n  - {name: Quầy 1, fields: [ho-tich]}\n",
		"units/vinh-tu.yaml":             "name: Xã Vĩnh Tú\nkind: commune\nparent: quang-tri\nvalid: {from: 1990-01-01, until: 2025-06-30} # từ lâu\nsuccessors: [{unit: vinh-hoang}]\ndecision: {number: \"1680/NQ-UBTVQH15\", date: 2025-06-16}\n",
		"units/vinh-hoang.yaml":          "name: Xã Vĩnh Hoàng\nkind: commune\nparent: quang-tri\nvalid: {from: 2025-07-01}\ndecision: {number: \"1680/NQ-UBTVQH15\", date: 2025-06-16}\n",
		"units/to-y-te.yaml":             "name: Trạm y tế\nkind: agency\nparent: [{unit: vinh-tu, until: 2025-06-30}, {unit: vinh-hoang, from: 2025-07-01}]\n",
		"teams/to-1.md":                  "---\r\nname: Tổ 1\r\nunit: vinh-hoang # tổ\r\n---\r\nGiúp dân.\r\n",
		"notices/nghi.yaml":              "title: Nghỉ\nfrom: 2025-06-28\nuntil: 2025-07-05\nunits: [vinh-tu, vinh-hoang]\n",
		"notices/cu.yaml":                c["notices/cu.yaml"],
		"initiatives/qr.md":              c["initiatives/qr.md"],
		"procedures/1.000894.yaml":       "code: \"1.000894\"\ntitle: Kết hôn\nfield: ho-tich\nlevel: commune\nunits:\n  - vinh-thai\n  - vinh-tu # hai\n  - vinh-hoang\n",
		"procedures/1.001193.yaml":       strings.NewReplacer("performs: vinh-thai", "performs: vinh-hoang", "[vinh-thai, vinh-tu]", "[vinh-thai, vinh-tu, vinh-hoang]").Replace(c["procedures/1.001193.yaml"]),
		"local/vinh-hoang/1.001193.yaml": "counter: Quầy 1\n",
		"local/vinh-thai/1.001193.yaml":  "",
		"site.yaml":                      strings.Replace(c["site.yaml"], "unit: vinh-thai", "unit: vinh-hoang", 1),
	} {
		if after[name] != want {
			t.Errorf("%s\n got %q\nwant %q", name, after[name], want)
		}
	}
	again := New(after.order(t, merger))
	if len(again.Changes) > 0 || moved(told1(again)) != moved(told1(p)) {
		t.Errorf("again: %s\n%s", paths(again), told1(again))
	}
	decided := after.with("units/vinh-hoang.yaml", after["units/vinh-hoang.yaml"]+"counters: [{name: Quầy 2, fields: [ho-tich]}]\n")
	if third := New(decided.order(t, merger)); len(third.Changes) > 0 || third.Diagnostics.Len() > 0 {
		t.Errorf("decided: %s\n%s", paths(third), told1(third))
	}
}

// TestBefore writes before the day what has a day, and lets the rest wait for it.
func TestBefore(t *testing.T) {
	c := old().with("local/vinh-thai/1.001193.yaml", "counter: Quầy 1\n")
	o := c.order(t, merger)
	o.Today = 20250620
	p := New(o)
	if got, want := paths(p), "procedures/1.001193.yaml units/vinh-hoang.yaml units/vinh-thai.yaml units/vinh-tu.yaml"; got != want {
		t.Errorf("%s\nwant %s", got, want)
	}
	if got, want := strings.Join(p.Waiting, " "), "local/vinh-thai/1.001193.yaml procedures/1.001193.yaml site.yaml"; got != want {
		t.Errorf("waiting: %s\nwant %s", got, want)
	}
	then := New(c.after(p).order(t, merger))
	if got, want := paths(then), "local/vinh-thai/1.001193.yaml>local/vinh-hoang/1.001193.yaml procedures/1.001193.yaml site.yaml"; got != want || len(then.Waiting) > 0 {
		t.Errorf("on the day: %s\nwant %s", got, want)
	}
}

// TestToDecide leaves to a person what the table does not say.
func TestToDecide(t *testing.T) {
	const desks = "units/vinh-hoang.yaml:1:1 move-desks unit vinh-hoang fields ho-tich | units/vinh-thai.yaml:6:5\n"
	const fees = "code: \"1.001193\"\ntitle: A\nfield: ho-tich\nlevel: commune\nfees:\n"
	for name, x := range map[string]struct{ more, want []string }{
		"a team of a split unit": {[]string{"teams/to.yaml", "name: Tổ\nunit: quang-tien\n"},
			[]string{"teams/to.yaml:2:7 move-split id quang-tien ids trung-thuan, nam-ba-don | units/trung-thuan.yaml:1:7 | units/nam-ba-don.yaml:1:7\n"}},
		"a layer of a split unit": {[]string{"local/quang-tien/1.001193.yaml", "note: A\n"},
			[]string{"local/quang-tien/1.001193.yaml:1:1 move-split id quang-tien ids trung-thuan, nam-ba-don | units/trung-thuan.yaml:1:7 | units/nam-ba-don.yaml:1:7\n"}},
		"a list with a split unit": {[]string{"notices/a.yaml", "title: A\nfrom: 2025-07-01\nuntil: 2025-07-09\nunits: [vinh-tu, quang-tien]\n"},
			[]string{"notices/a.yaml:4:18 move-split id quang-tien ids trung-thuan, nam-ba-don | units/trung-thuan.yaml:1:7 | units/nam-ba-don.yaml:1:7\n"}},
		"a list that says which part": {[]string{"notices/a.yaml", "title: A\nfrom: 2025-07-01\nuntil: 2025-07-09\nunits: [vinh-tu, quang-tien, nam-ba-don]\n"}, nil},
		"two layers that differ": {[]string{"local/vinh-thai/1.001193.yaml", "counter: Quầy 1\n", "local/vinh-tu/1.001193.yaml", "counter: Quầy 2\n"},
			[]string{"local/vinh-tu/1.001193.yaml:1:1 move-layers code 1.001193 unit vinh-hoang | local/vinh-thai/1.001193.yaml:1:1\n"}},
		"a layer that differs from that of the new unit": {[]string{"local/vinh-thai/1.001193.yaml", "counter: Quầy 1\n", "local/vinh-hoang/1.001193.yaml", "counter: Quầy 2\n"},
			[]string{"local/vinh-thai/1.001193.yaml:1:1 move-layers code 1.001193 unit vinh-hoang | local/vinh-hoang/1.001193.yaml:1:1\n"}},
		"two layers that say the same": {[]string{"local/vinh-thai/1.001193.yaml", "counter: Quầy 1 # a\n", "local/vinh-tu/1.001193.yaml", "\"counter\": 'Quầy 1'\n"}, nil},
		"two resolutions": {[]string{"procedures/1.001193.yaml", fees + "  - {amount: 8.000, units: [vinh-thai], basis: [12/2024/NQ-HĐND]}\n  - {amount: 5.000, units: [vinh-tu], basis: [13/2024/NQ-HĐND]}\n"},
			[]string{"procedures/1.001193.yaml:7:5 move-fees unit vinh-hoang a 8.000 (12/2024/NQ-HĐND) b 5.000 (13/2024/NQ-HĐND) | procedures/1.001193.yaml:6:5\n"}},
		"two resolutions and a third for the new unit": {[]string{"procedures/1.001193.yaml", fees + "  - {amount: 8.000, units: [vinh-thai]}\n  - {amount: 5.000, units: [vinh-tu]}\n  - {amount: 6.000, units: [vinh-hoang]}\n"}, nil},
		"a resolution for a part": {[]string{"procedures/1.001193.yaml", fees + "  - {amount: 8.000, units: [vinh-thai]}\n"},
			[]string{"procedures/1.001193.yaml:6:5 move-fee-part unit vinh-hoang a 8.000 ids vinh-tu\n"}},
		"a resolution for the whole province": {[]string{"procedures/1.001193.yaml", fees + "  - {amount: 8.000, units: [quang-tri]}\n"}, nil},
		"a resolution that ended before":      {[]string{"procedures/1.001193.yaml", fees + "  - {amount: 8.000, units: [vinh-thai], valid: {until: 2024-12-31}}\n"}, nil},
		"a value with comments inside": {[]string{"units/to.yaml", "name: Trạm\nkind: agency\nparent:\n  # vì sao\n  - unit: vinh-tu\n"},
			[]string{"units/to.yaml:5:3 move-by-hand value parent: [{unit: vinh-tu, until: 2025-06-30}, {unit: vinh-hoang, from: 2025-07-01}] why comment\n"}},
	} {
		p := New(old().with(x.more...).order(t, split))
		if got, want := told1(p), sorted(desks, x.want); got != want {
			t.Errorf("%s\n%swant\n%s", name, got, want)
		}
		again := old().with(x.more...).after(p)
		if q := New(again.order(t, split)); len(q.Changes) > 0 || moved(told1(q)) != moved(told1(p)) {
			t.Errorf("%s, again: %s\n%s", name, paths(q), told1(q))
		}
	}
}

// moved forgets that the lines of the old unit moved while it was written into.
func moved(told string) string {
	return strings.ReplaceAll(told, "vinh-thai.yaml:9:", "vinh-thai.yaml:6:")
}

func sorted(desks string, more []string) string {
	if len(more) > 0 && more[0] > desks {
		return desks + more[0]
	}
	return strings.Join(more, "") + desks
}

// TestTheTable tells all that is wrong with a table at once and plans nothing.
func TestTheTable(t *testing.T) {
	for name, x := range map[string]struct{ table, want string }{
		"unknown units":   {"old_id;new_id;part\nvinh-thi;vinh-hoang;\nvinh-tu;vinh-hoan;\n", "sap-xep.csv:2:1 unknown-ref kind unit id vinh-thi guess vinh-thai\nsap-xep.csv:3:9 move-no-unit id vinh-hoan guess vinh-hoang\n"},
		"names":           {"\ufeffold_id,new_id,part\nXã Vĩnh Tú,vinh-hoang,maybe\n", "sap-xep.csv:2:1 id-form column old_id key old_id value Xã Vĩnh Tú guess vinh-tu\nsap-xep.csv:2:23 want-bool column part key part value maybe guess \n"},
		"columns":         {"old_id,new\na,b\n", "sap-xep.csv:1:1 csv-missing columns new_id, part\nsap-xep.csv:1:8 csv-column column new want old_id, new_id, part guess \n"},
		"twice":           {merger + "vinh-tu,vinh-hoang,\n", "sap-xep.csv:4:1 move-twice id vinh-tu | sap-xep.csv:3:1\n"},
		"two wholes":      {"old_id,new_id,part\nvinh-tu,vinh-hoang,\nvinh-tu,nam-ba-don,\n", "sap-xep.csv:3:1 move-twice id vinh-tu | sap-xep.csv:2:1\n"},
		"one part":        {"old_id,new_id,part\nquang-tien,nam-ba-don,yes\n", "sap-xep.csv:2:1 move-part id quang-tien\n"},
		"chain":           {merger + "vinh-hoang,nam-ba-don,\n", "sap-xep.csv:2:11 move-chain id vinh-hoang day 2025-07-01\nsap-xep.csv:3:9 move-chain id vinh-hoang day 2025-07-01\n"},
		"nothing":         {"old_id,new_id,part\n", "sap-xep.csv:1:1 empty-file \n"},
		"an empty cell":   {"old_id,new_id,part\n,vinh-hoang,\n", "sap-xep.csv:2:1 csv-empty column old_id\n"},
		"days of its own": {"old_id,new_id,part\ncu,vinh-hoang,\nvinh-tu,sau,\n", "sap-xep.csv:2:1 move-dates id cu day 2025-07-01 | units/cu.yaml:3:8\nsap-xep.csv:3:9 move-dates id sau day 2025-07-01 | units/sau.yaml:3:8\n"},
		"another heir":    {"old_id,new_id,part\ncon,vinh-hoang,\n", "sap-xep.csv:2:1 move-successors id con | units/con.yaml:4:13\n"},
	} {
		p := New(old().with("units/cu.yaml", "name: Cũ\nkind: commune\nvalid: {until: 2020-01-01}\n", "units/sau.yaml", "name: Sau\nkind: commune\nvalid: {from: 2026-01-01}\n",
			"units/con.yaml", "name: Còn\nkind: commune\nvalid: {until: 2025-06-30}\nsuccessors: [vinh-tu]\n").order(t, x.table))
		if got := told1(p); got != x.want || len(p.Changes) > 0 || !p.Diagnostics.HasErrors() {
			t.Errorf("%s: %d changes\n%swant\n%s", name, len(p.Changes), got, x.want)
		}
	}
}

// TestExcel reads the table as Excel saves it: "Unicode text" in UTF-16 with semicolons.
func TestExcel(t *testing.T) {
	table := []byte{0xff, 0xfe}
	for _, r := range strings.ReplaceAll(strings.ReplaceAll(merger, ",", ";"), "\n", "\r\n") {
		table = append(table, byte(r), byte(r>>8))
	}
	o := old().order(t, "")
	o.Table = table
	if p := New(o); p.Diagnostics.HasErrors() || len(p.Changes) != 5 {
		t.Errorf("%s\n%s", paths(p), told1(p))
	}
}

// TestLivesOn: a unit that takes others in and keeps its id has no last day, and one that gives a part away neither.
func TestLivesOn(t *testing.T) {
	c := old()
	p := New(c.order(t, "old_id,new_id,part\nvinh-thai,vinh-thai,\nvinh-tu,vinh-thai,\nquang-tien,quang-tien,x\nquang-tien,nam-ba-don,x\n"))
	after := c.after(p)
	for _, name := range []string{"units/vinh-thai.yaml", "units/quang-tien.yaml"} {
		if strings.Contains(after[name], "until") || strings.Contains(after[name], "successors") {
			t.Errorf("%s", after[name])
		}
	}
	if !strings.Contains(after["units/vinh-tu.yaml"], "successors: [{unit: vinh-thai}]") || after["site.yaml"] != c["site.yaml"] {
		t.Errorf("%s", after["units/vinh-tu.yaml"])
	}
}

// TestFeesOfAProvinceThatLivesOn: what a province paid says nothing of the one that it took in.
func TestFeesOfAProvinceThatLivesOn(t *testing.T) {
	const head = "code: \"1.001193\"\ntitle: A\nfield: ho-tich\nlevel: commune\nfees:\n  - {amount: 8.000, units: [quang-tri]}\n"
	const table = "old_id,new_id,part\nquang-tri,quang-tri,\nquang-binh,quang-tri,\n"
	for more, want := range map[string]string{
		"  - {amount: 5.000, units: [quang-binh]}\n":                             "procedures/1.001193.yaml:7:5 move-fees unit quang-tri a 8.000 b 5.000 | procedures/1.001193.yaml:6:5\n",
		"  - {amount: 5.000, units: [quang-binh], valid: {until: 2025-06-30}}\n": "",
		"  - {amount: 8.000, units: [quang-binh]}\n":                             "",
	} {
		c := old().with("procedures/1.001193.yaml", head+more, "units/quang-binh.yaml", "name: Tỉnh Quảng Bình\nkind: province\n")
		if got := told1(New(c.order(t, table))); got != want {
			t.Errorf("%s%swant\n%s", more, got, want)
		}
	}
}

// TestCreate makes the files of new units, below what stands above the old ones on that day.
func TestCreate(t *testing.T) {
	c := old().with("units/vinh-linh.yaml", "name: Huyện Vĩnh Linh\nkind: district\nparent: quang-tri\nvalid: {until: 2025-06-30}\ndissolved: true\n",
		"units/vinh-tu.yaml", "name: Xã Vĩnh Tú\nkind: commune\nparent: vinh-linh\n")
	o := c.order(t, "old_id,new_id,part,name\nvinh-thai,con-co,,\nvinh-tu,con-co,,\"Đặc khu “Cồn Cỏ” #1\"\n")
	o.Create = true
	p := New(o)
	want := "name: \"Đặc khu “Cồn Cỏ” \\u00231\"\nkind: special-zone\nparent: quang-tri\nvalid: {from: 2025-07-01}\ndecision: {number: \"1680/NQ-UBTVQH15\", date: 2025-06-16}\n"
	if got := c.after(p)["units/con-co.yaml"]; got != want {
		t.Errorf("%q\n%s", got, told1(p))
	}
	o = c.order(t, "old_id,new_id,part,name\nvinh-thai,con-co,,Cồn Cỏ\n")
	o.Create = true
	if p := New(o); !strings.HasPrefix(told1(p), "sap-xep.csv:2:11 move-name id con-co value Cồn Cỏ\n") || len(p.Changes) > 0 {
		t.Errorf("%s", told1(p))
	}
}

// TestBelow: what lies in a folder below is others' to change; it is told what they should write.
func TestBelow(t *testing.T) {
	for name, want := range map[string]bool{"units/a.yaml": false, "../tinh/units/a.yaml": true, "/srv/tinh/units/a.yaml": true} {
		if below(name) != want {
			t.Errorf("%s: %v", name, !want)
		}
	}
	top, base := old(), content{}
	for _, name := range []string{"units/vinh-thai.yaml", "units/quang-tri.yaml"} {
		base[name] = top[name]
		delete(top, name)
	}
	r := read.New(schema.New()).Read([]read.Root{{Name: "../tinh", FS: base.fs()}, {FS: top.fs()}})
	if r.Faults.HasErrors() {
		t.Fatal(r.Faults.Sorted())
	}
	p := New(Order{Boards: r.Boards, Source: r.Source, Name: "a.csv", Table: []byte(merger), On: 20250701, Today: 20250701})
	if got := told1(p); !strings.Contains(got, "../tinh/units/vinh-thai.yaml:2:1 move-by-hand value valid.until: 2025-06-30 why elsewhere\n") || strings.Contains(paths(p), "vinh-thai") {
		t.Errorf("%s\n%s", paths(p), got)
	}
}
