package layout

import (
	"strings"
	"testing"
)

func TestBind(t *testing.T) {
	for in, want := range map[string]string{
		"8.000 đồng":                      "8.000~đồng",
		"trong 07 ngày làm việc":          "trong 07~ngày làm việc",
		"Điều 8 khoản 2 điểm a Nghị định": "Điều~8 khoản~2 điểm~a Nghị định",
		"khoản 2, số 3; trang 2.":         "khoản~2, số~3; trang~2.",
		"1 bản chính, 2 bản sao":          "1~bản chính, 2~bản sao",
		"ngày 1 tháng 7 năm 2025":         "ngày~1 tháng~7 năm~2025",
		"Thứ Hai – Thứ Sáu":               "Thứ Hai~– Thứ Sáu",
		"từ 7 giờ (hoặc 8 giờ)":           "từ 7~giờ (hoặc 8~giờ)",
		"within 7 working days, page 2":   "within 7~working days, page~2",
		"hai   khoảng  trắng":             "hai khoảng trắng",
		"không có gì để buộc":             "không có gì để buộc",
		"dòng 1 \n 2 ngày":                "dòng 1\n2~ngày",
		"A4 đồng":                         "A4 đồng",
		"":                                "",
		" ":                               " ",
		"5 ":                              "5 ",
		"theo quy định tại điểm a khoản 1": "theo quy định tại điểm~a khoản~1",
	} {
		if got := strings.ReplaceAll(Bind(in), "\u00a0", "~"); got != want {
			t.Errorf("%q became %q, not %q", in, got, want)
		}
	}
}

func FuzzBind(f *testing.F) {
	f.Add("Điều 8 khoản 2 – 8.000 đồng\n\n 5 ")
	f.Fuzz(func(t *testing.T, s string) {
		bare := func(s string) string { return strings.Join(strings.Fields(strings.ReplaceAll(s, "\u00a0", " ")), " ") }
		if got := Bind(s); bare(got) != bare(s) {
			t.Errorf("%q became %q", s, got)
		}
	})
}
