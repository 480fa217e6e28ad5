package generator_test

import (
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/output"
	"bangtin/generator/read"
)

// layered is the board of a commune on its province's on the nation's (testdata/layers), as of a day.
func layered(t *testing.T, day board.Date, tinh change) *generator.Site {
	t.Helper()
	middle := fstest.MapFS{}
	disk := os.DirFS("testdata/layers/tinh")
	_ = fs.WalkDir(disk, ".", func(p string, d fs.DirEntry, err error) error {
		if data, e := fs.ReadFile(disk, p); e == nil {
			middle[p] = &fstest.MapFile{Data: data}
		}
		return err
	})
	for name, text := range tinh {
		middle[name] = &fstest.MapFile{Data: []byte(text)}
	}
	w := generator.New(generator.Options{Templates: os.DirFS("../templates"), Roots: []read.Root{
		{Name: "../quoc-gia", FS: os.DirFS("testdata/layers/quoc-gia")}, {Name: "../tinh", FS: middle}, {FS: os.DirFS("testdata/layers/xa")},
	}})
	site, err := w.Load(day)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

var tags = regexp.MustCompile(`<[^>]*>`)

// textOf is the text of one page of a site.
func textOf(t *testing.T, site *generator.Site, path string) string {
	t.Helper()
	plan, err := site.Plan()
	if err != nil {
		t.Fatal(err)
	}
	text := ""
	plan.Jobs(func(j output.Job) bool {
		if j.Path != path+"index.html" {
			return true
		}
		data, err := j.Make()
		if err != nil {
			t.Fatal(err)
		}
		_, body, _ := strings.Cut(string(data), "<main")
		text = strings.Join(strings.Fields(tags.ReplaceAllString(body, " ")), " ")
		return false
	})
	return text
}

// TestLayers: each fact on a page is of the nearest who set it, and says who that is and by which decision.
func TestLayers(t *testing.T) {
	for _, x := range []struct {
		day       board.Date
		page      string
		want, not []string
	}{
		{today, "don-vi/xa-a/1.001193/", []string{"6.000", "1 ngày làm việc", "Do Tỉnh A quy định ( 12/2025/NQ-HĐND )", "Quầy số 2", "Do Xã A quy định (01/QĐ-UBND)", "Nộp buổi sáng.", "Tỉnh A thu qua tài khoản."}, []string{"3 ngày làm việc"}},
		{today, "don-vi/xa-bien/1.001193/", []string{"6.000", "Do Tỉnh A quy định ( 12/2025/NQ-HĐND )", "Tỉnh A thu qua tài khoản."}, []string{"Quầy số 2", "Do Xã A"}},
		{today, "don-vi/xa-chuyen/1.001193/", []string{"3 ngày làm việc"}, []string{"6.000", "Tỉnh A"}},
		{20270101, "don-vi/xa-chuyen/1.001193/", []string{"6.000", "Do Tỉnh A quy định ( 12/2025/NQ-HĐND )"}, []string{"3 ngày làm việc"}},
		{today, "don-vi/xa-a/1.004884/", []string{"8.000", "12/2025/NQ-HĐND"}, []string{"5.000", "Xã Cũ ,", "Xã Cũ,", "Xã Biển"}},
		{today, "don-vi/xa-bien/1.004884/", []string{"5.000", "13/2025/NQ-HĐND"}, []string{"8.000"}},
		{20250601, "don-vi/xa-cu/1.004884/", []string{"8.000", "12/2025/NQ-HĐND", "Xã Cũ"}, []string{"5.000"}},
		{20250601, "don-vi/xa-cu/1.001193/", []string{"6.000", "Do Tỉnh A quy định"}, nil},
	} {
		site := layered(t, x.day, nil)
		if site.Faults.HasErrors() {
			t.Fatal(site.Faults.Sorted())
		}
		text := textOf(t, site, x.page)
		for _, w := range x.want {
			if !strings.Contains(text, w) {
				t.Errorf("%s on %s lacks %q:\n%s", x.page, x.day, w, text)
			}
		}
		for _, w := range x.not {
			if strings.Contains(text, w) {
				t.Errorf("%s on %s says %q:\n%s", x.page, x.day, w, text)
			}
		}
	}
}

// TestLayersThatOverlap: two resolutions for one office are an error that names both, and one that begins only when an
// office comes below another is found too.
func TestLayersThatOverlap(t *testing.T) {
	const head = "code: \"1.004884\"\ntitle: A\nfield: ho-tich\nlevel: commune\nfees:\n  - {amount: 8.000, units: [xa-a, xa-cu], basis: [12/2025/NQ-HĐND]}\n"
	for name, x := range map[string]struct {
		in   change
		want string
	}{
		"both here": {change{"procedures/1.004884.yaml": head + "  - {amount: 5.000, units: [tinh-a], basis: [13/2025/NQ-HĐND]}\n"},
			"../tinh/procedures/1.004884.yaml:7:14 unit xa-a a 8.000 (12/2025/NQ-HĐND) b 5.000 (13/2025/NQ-HĐND)"},
		"from next year": {change{"procedures/1.004884.yaml": head + "  - {amount: 5.000, units: [xa-chuyen], basis: [13/2025/NQ-HĐND]}\n  - {amount: 6.000, units: [tinh-a], valid: {from: 2026-01-01}}\n"},
			"../tinh/procedures/1.004884.yaml:8:14 unit xa-a a 8.000 (12/2025/NQ-HĐND) b 6.000"},
		"in a layer": {change{"local/tinh-a/1.001193.yaml": "decision: 12/2025/NQ-HĐND\nfees:\n  - {amount: 5.000, units: [xa-bien]}\n  - {amount: 6.000, units: [tinh-a], basis: [13/2025/NQ-HĐND]}\n"},
			"../tinh/local/tinh-a/1.001193.yaml:4:14 unit xa-bien a 5.000 (12/2025/NQ-HĐND) b 6.000 (13/2025/NQ-HĐND)"},
		"at a commune that moves": {change{"procedures/1.004884.yaml": "code: \"1.004884\"\ntitle: A\nfield: ho-tich\nlevel: commune\nfees:\n  - {amount: 8.000, units: [tinh-a]}\n  - {amount: 5.000, units: [xa-chuyen]}\n"},
			"../tinh/procedures/1.004884.yaml:7:14 unit xa-chuyen a 8.000 b 5.000"},
		"of a time":                    {change{"procedures/1.004884.yaml": head + "  - {amount: 5.000, units: [tinh-a], valid: {until: 2024-12-31}}\n"}, ""},
		"at an office that is no more": {change{"procedures/1.004884.yaml": head + "  - {amount: 5.000, units: [xa-cu]}\n"}, ""},
	} {
		site := layered(t, today, x.in)
		got := ""
		for _, d := range site.Faults.Sorted() {
			if d.Code == "fees-overlap" && got == "" {
				got = d.Pos.String() + " " + strings.Join(d.Args, " ")
			}
		}
		if got != x.want {
			t.Errorf("%s: %q\nwant %q", name, got, x.want)
		}
	}
}
