package board

import (
	"errors"
	"os"
	"testing"

	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

// fuzz gives any text to a parser: nothing panics, what is refused has a code of the table, and what is offered in its
// place is taken.
func fuzz[T any](f *testing.F, parse func(string) (T, error), seeds ...string) {
	known := map[string]bool{}
	for _, c := range diag.Codes() {
		known[c] = true
	}
	for _, s := range seeds {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		_, err := parse(s)
		var fault *Fault
		if err == nil {
			return
		}
		if !errors.As(err, &fault) || !known[fault.Code] {
			t.Fatalf("%q: %v", s, err)
		}
		if guess := (diag.Diagnostic{Args: fault.Args}).Arg("guess"); guess != "" {
			if _, err := parse(guess); err != nil {
				t.Errorf("%q: the guess %q is refused as well: %v", s, guess, err)
			}
		}
	})
}

func FuzzDate(f *testing.F) {
	fuzz(f, ParseDate, "2026-11-23", "23/11/2026", "31/02/2026", "2026-13-01", "ngày 23 tháng 11 năm 2026", "23/11/26", "11/2026", "20261123", "Nov 23, 2026")
}

func FuzzMoney(f *testing.F) {
	fuzz(f, ParseAmount, "8.000", "8,000", "8.000đ", "miễn phí", "20k", "1,5 triệu", "tám nghìn", "8.000 đ/bản", "5.000-10.000", "5 USD", "2%", "0")
}

func FuzzDuration(f *testing.F) {
	fuzz(f, ParseDuration, "7 ngày làm việc", "7", "1,5 ngày", "5-7 ngày", "bảy ngày", "1 tháng rưỡi", "trong ngày", "8h", "1h30", "10 (mười) ngày")
}

func FuzzClock(f *testing.F) {
	fuzz(f, ParseClock, "07:30", "7h", "7g30", "25:00", "7h30-11h30", "1h30 chiều", "0730")
}

func FuzzDays(f *testing.F) {
	fuzz(f, ParseDays, "mon-fri", "thứ 2–thứ 6", "2-6", "thứ 8", "cả tuần", "T2, T4")
}

func FuzzDecimal(f *testing.F) {
	fuzz(f, ParseDecimal, "12,5", "1.234", "50 %", "một nửa", "1/2", "-5")
}

func FuzzDegrees(f *testing.F) {
	fuzz(f, ParseDegrees, "17,02", "17°01'30\"N", "17.02, 107.05", "17.02N")
}

func FuzzCode(f *testing.F) {
	fuzz(f, ParseCode, "1.001193", "1,001193", "1001193", "1.1193", "1.O01193", "TTHC 1.001193", "2.000635.H50")
}

func FuzzID(f *testing.F) {
	fuzz(f, ParseRef, "ho-tich", "Hộ tịch", "fields/ho-tich.yaml", "HO_TICH")
}

func FuzzPhone(f *testing.F) {
	fuzz(f, ParsePhone, "0233 3825 123", "O233", "0901234567/0907654321", "1022", "+84 233 3825 123", "0901 (bà Lan)")
}

func FuzzURL(f *testing.F) {
	fuzz(f, ParseURL, "https://a.vn", "www.a.vn", "htps://a.vn", "https:/a.vn", "C:\\a.docx", "https://a.vn https://b.vn")
}

func FuzzEmail(f *testing.F) {
	fuzz(f, ParseEmail, "a@b.vn", "a@", "mailto:a@b.vn", "a@b.vn; c@d.vn", "a(at)b.vn")
}

func FuzzColour(f *testing.F) { fuzz(f, ParseColour, "#b3261e", "#fff", "đỏ", "b3261e") }

func FuzzPeriod(f *testing.F) {
	fuzz(f, ParsePeriod, "2026", "2026-Q3", "2026-10", "Q3/2026", "tháng 10/2026")
}

func FuzzWhole(f *testing.F) { fuzz(f, ParseWhole, "2", "2 bản", "hai", "2.0", "-1") }

func FuzzBool(f *testing.F) { fuzz(f, ParseBool, "có", "true", "đúng", "x", "0") }

func FuzzSize(f *testing.F) { fuzz(f, ParseSize, "20 MiB", "500k", "lớn") }

func FuzzPath(f *testing.F) {
	fuzz(f, func(s string) (FilePath, error) { return ParseFilePath(s, "forms/") }, "ho-tich/a.docx", "ho-tich\\a.docx", "../a.docx", "C:\\a.docx", "forms/a.docx")
}

// FuzzCanonical: a length of time and a sum that were taken are taken again as they are shown.
func FuzzCanonical(f *testing.F) {
	words, err := lang.Load(os.DirFS("../../templates"), "vi")
	if err != nil {
		f.Fatal(err)
	}
	f.Add("7 ngày làm việc", "8.000")
	f.Add("1,5 tháng", "miễn phí")
	f.Fuzz(func(t *testing.T, duration, amount string) {
		if d, err := ParseDuration(duration); err == nil {
			if again, err := ParseDuration(plainSpaces(d.In(words))); err != nil || again != d {
				t.Errorf("%q is shown as %q, which is %v, %v", duration, d.In(words), again, err)
			}
		}
		if a, err := ParseAmount(amount); err == nil && a.Kind == Sum {
			if again, err := ParseAmount(plainSpaces(a.In(words, ""))); err != nil || again != a {
				t.Errorf("%q is shown as %q, which is %v, %v", amount, a.In(words, ""), again, err)
			}
		}
	})
}
