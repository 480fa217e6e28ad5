package generator_test

import (
	"strings"

	"bangtin/generator/diag"
)

// unitsExamples are the examples of what `bangtin move --units` tells, by the lines of the file that each is told in.
func unitsExamples() map[string]example {
	out := map[string]example{}
	show := func(code, file, lines string, line, col int, related string, args ...string) {
		d := diag.New(code, diag.Pos{File: file, Line: line, Col: col}, args...)
		if related != "" {
			d = d.With("choice", diag.Pos{File: related, Line: 1, Col: 7})
		}
		source := func(name string) ([]byte, bool) { return []byte(lines), name == file }
		out[code] = example{files: []exampleFile{{file, lines}}, fault: d, source: source}
	}
	table := func(code, lines string, line, col int, args ...string) {
		show(code, "sap-xep.csv", "old_id,new_id,part\n"+lines, line, col, "", args...)
	}
	table("move-twice", "vinh-tu,vinh-hoang,\nvinh-tu,cua-tung,\n", 3, 1, "id", "vinh-tu")
	table("move-part", "quang-tien,nam-ba-don,x\n", 2, 1, "id", "quang-tien")
	table("move-chain", "vinh-thai,vinh-hoang,\nvinh-hoang,cua-tung,\n", 2, 11, "id", "vinh-hoang", "day", "2025-07-01")
	table("move-no-unit", "vinh-thai,vinh-hoan,\n", 2, 11, "id", "vinh-hoan", "guess", "vinh-hoang")
	table("move-dates", "vinh-thai,vinh-hoang,\n", 2, 1, "id", "vinh-thai", "day", "2025-07-01")
	table("move-successors", "vinh-thai,vinh-hoang,\n", 2, 1, "id", "vinh-thai")
	show("move-name", "sap-xep.csv", "old_id,new_id,part,name\nhuyen-con-co,con-co,,Cồn Cỏ\n", 2, 14, "", "id", "con-co", "value", "Cồn Cỏ")
	show("move-split", "teams/to-1.yaml", "name: Tổ 1\nunit: quang-tien\n", 2, 7, "units/nam-ba-don.yaml", "id", "quang-tien", "ids", "trung-thuan, nam-ba-don")
	show("move-layers", "local/vinh-tu/1.001193.yaml", "counter: Quầy 2\n", 1, 1, "local/vinh-thai/1.001193.yaml", "code", "1.001193", "unit", "vinh-hoang")
	show("move-desks", "units/vinh-hoang.yaml", "name: Xã Vĩnh Hoàng\nkind: commune\n", 1, 1, "units/vinh-thai.yaml", "unit", "vinh-hoang", "fields", "ho-tich")
	fees := "fees:\n  - {amount: 8.000, units: [vinh-thai], basis: [12/2024/NQ-HĐND]}\n  - {amount: 5.000, units: [vinh-tu], basis: [13/2024/NQ-HĐND]}\n"
	show("move-fees", "procedures/1.001193.yaml", fees, 3, 5, "", "unit", "vinh-hoang", "a", "8.000 (12/2024/NQ-HĐND)", "b", "5.000 (13/2024/NQ-HĐND)")
	show("move-fee-part", "procedures/1.001193.yaml", fees[:strings.LastIndex(fees, "  -")], 2, 5, "", "unit", "vinh-hoang", "a", "8.000 (12/2024/NQ-HĐND)", "ids", "vinh-tu")
	show("move-by-hand", "units/vinh-thai.yaml", "name: Xã Vĩnh Thái\nkind: commune\nvalid:\n  # chưa rõ\n", 3, 1, "", "value", "valid.until: 2025-06-30", "why", "comment")
	return out
}
