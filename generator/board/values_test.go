package board

import (
	"errors"
	"os"
	"testing"

	"bangtin/generator/lang"
)

func catalog(t testing.TB, code string) *lang.Catalog {
	t.Helper()
	c, err := lang.Load(os.DirFS("../../templates"), code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// code is the diagnostic of a refused value, "" where it was taken.
func code(err error) string {
	var f *Fault
	if errors.As(err, &f) {
		return f.Code
	}
	return ""
}

func TestDates(t *testing.T) {
	for in, want := range map[string]string{
		"2026-11-23": "2026-11-23", "23/11/2026": "2026-11-23", "3/2/2026": "2026-02-03", "29/02/2024": "2024-02-29",
		"31/02/2026": "date-calendar", "2026-13-01": "date-month", "29/02/2026": "date-calendar", "23-11-2026": "date-form",
		"2026": "date-part", "": "date-form", "23/11/26": "date-year", "2026-1x-02": "date-form",
	} {
		d, err := ParseDate(in)
		if got := d.ISO() + code(err); got != want {
			t.Errorf("%q: %s, want %s", in, got, want)
		}
	}
	d := NewDate(2026, 3, 1)
	if got := d.In(catalog(t, "vi")) + " " + d.In(catalog(t, "en")); got != "01/03/2026 1 March 2026" {
		t.Error(got)
	}
	if d.AddDays(-1) != NewDate(2026, 2, 28) || d.AddDays(31) != NewDate(2026, 4, 1) {
		t.Error("days don't add")
	}
}

func TestAmounts(t *testing.T) {
	vi, en := catalog(t, "vi"), catalog(t, "en")
	for in, want := range map[string]string{
		"8000": "8.000\u00a0đồng", "8.000": "8.000\u00a0đồng", "8.000đ": "8.000\u00a0đồng", "8.000 đồng": "8.000\u00a0đồng",
		"1.234.567 VNĐ": "1.234.567\u00a0đồng", "miễn phí": "Miễn phí", "free": "Miễn phí", "none": "Không thu",
		"8,000": "money-comma", "8.00": "money-form", "tám nghìn": "money-form", "": "money-form", "-5": "money-form", "1.2345": "money-form",
	} {
		a, err := ParseAmount(in)
		if got := a.In(vi, "") + code(err); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	a, _ := ParseAmount("8.000")
	if got := a.In(en, "USD"); got != "8,000\u00a0USD" {
		t.Error(got)
	}
}

func TestDurations(t *testing.T) {
	vi, en := catalog(t, "vi"), catalog(t, "en")
	for in, want := range map[string]string{
		"7 working-day": "7 working days", "7 ngày làm việc": "7 working days", "7 NGAY LAM VIEC": "7 working days",
		"1 ngày": "1 day", "1,5 ngày": "1.5 days", "1.5 day": "1.5 days", "2 months": "2 months", "1 giờ": "1 hour", "3 tuần": "3 weeks",
		"7": "duration-unit", "ngày": "duration-form", "0 ngày": "duration-zero", "7 hôm": "duration-form", "7 - 10 ngày": "duration-range",
	} {
		d, err := ParseDuration(in)
		got := plainSpaces(d.In(en)) + code(err)
		if got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	d, _ := ParseDuration("1.5 working-day")
	if got := plainSpaces(d.In(vi)); got != "1,5 ngày làm việc" {
		t.Error(got)
	}
}

func plainSpaces(s string) string {
	out := []rune(s)
	for i, r := range out {
		if r == '\u00a0' {
			out[i] = ' '
		}
	}
	return string(out)
}

func TestHours(t *testing.T) {
	vi := catalog(t, "vi")
	for in, want := range map[string]string{
		"mon-fri": "Thứ Hai – Thứ Sáu", "thứ 2–thứ 6": "Thứ Hai – Thứ Sáu", "sat": "Thứ Bảy", "fri-mon": "Thứ Hai, Thứ Sáu – Chủ nhật",
		"cn": "Chủ nhật", "t2 đến t3": "Thứ Hai, Thứ Ba", "hôm nay": "days-form",
	} {
		d, err := ParseDays(in)
		if got := d.In(vi) + code(err); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
	for in, want := range map[string]string{
		"07:30": "07:30", "7:30": "07:30", "7h30": "07:30", "17h": "17:00", "0:00": "00:00", "24:00": "24:00", "24:30": "clock-past", "7.30": "clock-form",
	} {
		c, err := ParseClock(in)
		if got := c.String() + code(err); got != want {
			t.Errorf("%q: %q, want %q", in, got, want)
		}
	}
}

func TestScalars(t *testing.T) {
	try := func(what, in string, err error, want string) {
		t.Helper()
		if got := code(err); got != want {
			t.Errorf("%s %q: %q, want %q", what, in, got, want)
		}
	}
	for in, want := range map[string]string{"1.000110": "", "1.001193.H50": "", "1.001193.000.00.00.H01": "", "1.19": "code-form", "1001193": "code-form"} {
		_, err := ParseCode(in)
		try("code", in, err, want)
	}
	for in, want := range map[string]string{"https://a.vn/x": "", "http://a.vn": "", "a.vn": "url-form", "https://": "url-form", "javascript:x": "url-form", "https://a b": "url-form"} {
		_, err := ParseURL(in)
		try("url", in, err, want)
	}
	for in, want := range map[string]string{"0233 3852 369": "", "18001096": "", "+84 24 1234": "", "113": "", "gọi tôi": "phone-form", "1": "phone-form"} {
		_, err := ParsePhone(in)
		try("phone", in, err, want)
	}
	for in, want := range map[string]string{"a@b.vn": "", "a@b": "email-form", "a b@c.vn": "email-form"} {
		_, err := ParseEmail(in)
		try("email", in, err, want)
	}
	for in, want := range map[string]string{"2026": "", "2026-Q3": "", "2026-10": "", "2026-13": "period-form", "Q3": "period-form"} {
		_, err := ParsePeriod(in)
		try("period", in, err, want)
	}
	for in, want := range map[string]string{"12": "12", "12,5": "12.5", "-0.25": "-0.25", "100%": "100", "16.966667": "16.966667"} {
		d, err := ParseDecimal(in)
		if got := d.String() + code(err); got != want {
			t.Errorf("decimal %q: %q, want %q", in, got, want)
		}
	}
}
