package board

import (
	"errors"
	"strings"
	"testing"

	"bangtin/generator/diag"
)

// written is a value as people write it, and what the parser says: the code and what was meant, "" where it takes it.
type written struct{ value, want string }

// told is what a parser says of a refused value.
func told(err error) string {
	var f *Fault
	if !errors.As(err, &f) {
		return ""
	}
	return strings.TrimSpace(f.Code + " " + diag.Diagnostic{Args: f.Args}.Arg("guess"))
}

func check[T any](parse func(string) (T, error)) func(string) string {
	return func(s string) string {
		_, err := parse(s)
		return told(err)
	}
}

// guesses are what officials write for each kind of value. They are the seeds of the fuzz targets as well.
var guesses = map[string]struct {
	parse func(string) string
	all   []written
}{
	"date": {check(ParseDate), []written{
		{"2026-11-23", ""}, {"23/11/2026", ""}, {"3/2/2026", ""}, {"23-11-2026", "date-form 23/11/2026"},
		{"23.11.2026", "date-form 23/11/2026"}, {"2026/11/23", "date-form 2026-11-23"}, {"23\\11\\2026", "date-form 23/11/2026"},
		{"ngày 23 tháng 11 năm 2026", "date-form 23/11/2026"}, {"23 tháng 11, 2026", "date-form 23/11/2026"},
		{"Thứ Hai, 23/11/2026", "date-form 23/11/2026"}, {"thứ 2, 23/11/2026", "date-form 23/11/2026"},
		{"November 23, 2026", "date-form 23/11/2026"}, {"23 Nov 2026", "date-form 23/11/2026"},
		{"23 / 11 / 2026", "date-form 23/11/2026"}, {"2026–11–23", "date-form 2026-11-23"}, {"2O26-11-23", "date-form 2026-11-23"},
		{"2026-11-23T08:00:00Z", "date-form 2026-11-23"}, {"23/11/2026 08:00", "date-form 23/11/2026"},
		{"20261123", "date-form 2026-11-23"}, {"23112026", "date-form 23/11/2026"}, {"hôm nay", "date-form"},
		{"23/11/2026 - 30/11/2026", "date-form"}, {"23/11/26", "date-year 23/11/2026"}, {"23/11/99", "date-year 23/11/1999"},
		{"1/1/1026", "date-year"}, {"11/23/2026", "date-month 23/11/2026"}, {"2026-13-01", "date-month 2026-01-13"},
		{"13/13/2026", "date-month"}, {"31/02/2026", "date-calendar"}, {"29/2/2026", "date-calendar"}, {"00/11/2026", "date-calendar"},
		{"30/2", "date-part"}, {"11/2026", "date-part"}, {"tháng 11/2026", "date-part"}, {"năm 2026", "date-part"}, {"2026", "date-part"},
	}},
	"money": {check(ParseAmount), []written{
		{"8.000 Đồng", ""}, {"1.234.567 VNĐ", ""}, {"8000 ₫", ""}, {"MIỄN PHÍ", ""}, {"MIÊ\u0303N PHI\u0301", ""}, {"khong thu", "money-form none"},
		{"8,000", "money-comma"}, {"8,000đ", "money-comma"}, {"8,000,000", "money-form 8.000.000"}, {"8,000.00", "money-form 8.000"},
		{"8.000,00", "money-form 8.000"}, {"8.00", "money-form 8.000"}, {"8 000", "money-form 8.000"}, {"8'000", "money-form 8.000"},
		{"8.OOO", "money-form 8.000"}, {"8.000.đ", "money-form 8.000"}, {"8000,-", "money-form 8000"}, {"8000 dong", "money-form 8000"},
		{"20k", "money-form 20.000"}, {"20 nghìn", "money-form 20.000"}, {"20 ngàn đồng", "money-form 20.000"},
		{"1,5 triệu", "money-form 1.500.000"}, {"1 triệu rưỡi", "money-form 1.500.000"}, {"tám nghìn", "money-form 8.000"},
		{"hai mươi lăm nghìn đồng", "money-form 25.000"}, {"50.000đ (năm mươi nghìn đồng)", "money-form 50.000"},
		{"không mất tiền", "money-form miễn phí"}, {"mễn phí", "money-form miễn phí"}, {"tuỳ trường hợp", "money-form varies"},
		{"-5", "money-form"}, {"1.2345", "money-form"}, {"0.500", "money-form"}, {"8,5", "money-form"}, {"", "money-form"},
		{"20.000 đồng/lần, 5.000 đồng/bản", "money-form"}, {"8.000 đ/bản", "money-per 8.000"}, {"8.000 đồng một bản", "money-per 8.000"},
		{"8000đ/1 bản sao", "money-per 8000"}, {"5.000 - 10.000", "money-range"}, {"từ 5.000 đến 10.000 đồng", "money-range"},
		{"0", "money-zero"}, {"0 đồng", "money-zero"}, {"không", "money-zero"}, {"$5", "money-currency 5"}, {"USD 5", "money-currency 5"},
		{"$5.50", "money-currency"}, {"2%", "money-percent"}, {"0,5 % giá trị", "money-percent"},
	}},
	"duration": {check(ParseDuration), []written{
		{"7 NGÀY LÀM VIỆC", ""}, {"7ngày", ""}, {"07 ngày", ""}, {"7 ngay lam viec", ""}, {"7", "duration-unit"}, {"1,5", "duration-unit"},
		{"7 ngày làm viêc", "duration-form 7 ngày làm việc"}, {"7 ngày lv", "duration-form 7 ngày làm việc"},
		{"7 nglv", "duration-form 7 ngày làm việc"}, {"7 ngày làm vuệc", "duration-form 7 ngày làm việc"},
		{"7workingday", "duration-form 7 ngày làm việc"}, {"7 d", "duration-form 7 ngày"}, {"7 hôm", "duration-form 7 ngày"},
		{"bảy ngày", "duration-form 7 ngày"}, {"năm năm", "duration-form 5 năm"}, {"mười lăm ngày làm việc", "duration-form 15 ngày làm việc"},
		{"10 (mười) ngày làm việc", "duration-form 10 ngày làm việc"}, {"1 tháng rưỡi", "duration-form 1,5 tháng"},
		{"nửa ngày", "duration-form 0,5 ngày"}, {"24h", "duration-form 24 giờ"}, {"30'", "duration-form 30 phút"},
		{"1 giờ 30 phút", "duration-form 90 phút"}, {"1O ngày", "duration-form 10 ngày"}, {"không quá 7 ngày", "duration-form 7 ngày"},
		{"7 ngày kể từ ngày nhận đủ hồ sơ", "duration-form 7 ngày"}, {"ngày", "duration-form"}, {"-7 ngày", "duration-form"},
		{"10 m", "duration-form"}, {"7 ngày, 3 giờ", "duration-form"}, {"1.555 ngày", "duration-form"},
		{"5-7 ngày", "duration-range 7 ngày"}, {"từ 5 đến 7 ngày làm việc", "duration-range 7 ngày làm việc"},
		{"10-7 ngày", "duration-range 10 ngày"}, {"ngay", "duration-words"}, {"trong ngày", "duration-words"},
		{"Không quy định", "duration-words"}, {"0 ngày", "duration-zero"},
	}},
	"clock": {check(ParseClock), []written{
		{"7H30", ""}, {"7h", ""}, {"24:00", ""}, {"7g30", "clock-form 07:30"}, {"7.30", "clock-form 07:30"}, {"17,30", "clock-form 17:30"},
		{"7:5", "clock-form 07:05"}, {"8", "clock-form 08:00"}, {"0730", "clock-form 07:30"}, {"730", "clock-form 07:30"},
		{"7 giờ", "clock-form 07:00"}, {"7 giờ 30 phút", "clock-form 07:30"}, {"07:30:00", "clock-form 07:30"}, {"O7:30", "clock-form 07:30"},
		{"7h30 sáng", "clock-form 07:30"}, {"1h30 chiều", "clock-form 13:30"}, {"8h tối", "clock-form 20:00"}, {"1:30 PM", "clock-form 13:30"},
		{"12:00 AM", "clock-form 00:00"}, {"12h trưa", "clock-form 12:00"}, {"13h sáng", "clock-form"}, {"12h đêm", "clock-form"},
		{"sáng", "clock-form"}, {"", "clock-form"}, {"25:00", "clock-past"}, {"24:30", "clock-past"}, {"7h60", "clock-past"},
		{"7h30-11h30", "clock-range"}, {"từ 7h30 đến 11h30", "clock-range"},
	}},
	"days": {check(ParseDays), []written{
		{"T2 - T6", ""}, {"thứ hai đến thứ sáu", ""}, {"thứ 2, thứ 4", ""}, {"Thứ Hai, Thứ Sáu – Chủ nhật", ""}, {"2-6", "days-form thứ 2–thứ 6"},
		{"thứ 2-6", "days-form thứ 2–thứ 6"}, {"2,4,6", "days-form thứ 2, thứ 4, thứ 6"}, {"thu hai den thu sau", "days-form thứ 2–thứ 6"},
		{"từ thứ 2 đến thứ 6", "days-form thứ 2–thứ 6"}, {"thứ 2 và thứ 4", "days-form thứ 2, thứ 4"}, {"monn-fri", "days-form thứ 2–thứ 6"},
		{"chủ nhât", "days-form chủ nhật"}, {"thứ bẩy", "days-form thứ 7"}, {"hàng ngày", "days-form thứ 2–chủ nhật"},
		{"cả tuần", "days-form thứ 2–chủ nhật"}, {"giờ hành chính", "days-form thứ 2–thứ 6"}, {"thứ 8", "days-form"}, {"8-9", "days-form"},
		{"sáng thứ 7", "days-form"}, {"", "days-form"}, {",", "days-form"},
	}},
	"decimal": {check(ParseDecimal), []written{
		{"50 %", ""}, {"50,5", ""}, {"-0.25", ""}, {"1.234,5", "number-form 1234,5"}, {"1,234.5", "number-form 1234,5"},
		{"1.234.567", "number-form 1234567"}, {"1 234", "number-form 1234"}, {"~50", "number-form 50"}, {"50 phần trăm", "number-form 50"},
		{"−5", "number-form -5"}, {"12.", "number-form 12"}, {"hai", "number-form 2"}, {"1/2", "number-form"}, {"abc", "number-form"},
	}},
	"percent": {check(ParsePercent), []written{
		{"33.333", ""}, {"1/2", "number-form 50"}, {"2/3", "number-form 66.666667"}, {"một nửa", "number-form 50"}, {"toàn bộ", "number-form 100"},
		{"60%.", "number-form 60"}, {"3/2", "number-form"}, {"1/0", "number-form"},
	}},
	"figure": {check(ParseFigure), []written{
		{"0,125", ""}, {"12.5", ""}, {"1.2340", ""}, {"1.234", "number-doubtful"}, {"1,234", "number-doubtful"}, {"30 phút", "number-form 30"},
		{"1.234 phút", "number-form"},
	}},
	"degrees": {check(ParseDegrees), []written{
		{"17,02", ""}, {"-17.02", ""}, {"17°01'30\"N", "number-form 17.025"}, {"17.02N", "number-form 17.02"}, {"17.02° B", "number-form 17.02"},
		{"107°3'E", "number-form 107.05"}, {"107.05 Đ", "number-form 107.05"}, {"17 độ 1 phút 30 giây", "number-form 17.025"},
		{"S 17.5", "number-form -17.5"}, {"17.0212345678", "number-form 17.021234"}, {"17°61'", "number-form"}, {"17.02, 107.05", "location-pair"},
		{"17,02, 107,05", "location-pair"}, {"(17.02, 107.05)", "location-pair"},
	}},
	"whole": {check(ParseWhole), []written{
		{"02", ""}, {"2 bản", "want-int 2"}, {"01 bộ", "want-int 1"}, {"hai bản chính", "want-int 2"}, {"2.0", "want-int 2"}, {"1 (một)", "want-int 1"},
		{"1.000", "want-int 1000"}, {"+2", "want-int 2"}, {"-1", "want-int"}, {"1,5", "want-int"}, {"", "want-int"}, {"99999999999", "want-int"},
	}},
	"year": {check(ParseYear), []written{
		{"2023", ""}, {"23", "date-year 2023"}, {"năm 2023", "want-int 2023"}, {"2.023", "want-int 2023"}, {"2O23", "want-int 2023"},
		{"20233", "date-year"}, {"2023-2024", "want-int"},
	}},
	"bool": {check(ParseBool), []written{
		{"Có", ""}, {"co", ""}, {"TRUE", ""}, {"đúng", "want-bool true"}, {"x", "want-bool true"}, {"1", "want-bool true"}, {"ok", "want-bool true"},
		{"treu", "want-bool true"}, {"sai", "want-bool false"}, {"0", "want-bool false"}, {"ko", "want-bool false"}, {"có thể", "want-bool"},
	}},
	"code": {check(ParseCode), []written{
		{"1.001193.H50", ""}, {"2.000635-H50", ""}, {"1,001193", "code-form 1.001193"}, {"1001193", "code-form 1.001193"},
		{"1.O01193", "code-form 1.001193"}, {"1.00l193", "code-form 1.001193"}, {"TTHC 1.001193", "code-form 1.001193"},
		{"1.001193.", "code-form 1.001193"}, {"1 .001193", "code-form 1.001193"}, {"1_001193", "code-form 1.001193"},
		{"1.00119", "code-zeros 1.001190"}, {"1.1193", "code-zeros 1.001193"}, {"1.19", "code-form"}, {"1.0011930", "code-form"},
		{"1.001193, 1.001194", "code-form"}, {"", "code-form"},
	}},
	"id": {check(ParseRef), []written{
		{"vinh-son", ""}, {"Hộ tịch", "id-form ho-tich"}, {"HO_TICH", "id-form ho-tich"}, {"-ho-tich", "id-form ho-tich"}, {"ho.-tich", "id-form ho-tich"},
		{"Đất đai", "id-form dat-dai"}, {"fields/ho-tich.yaml", "id-form ho-tich"}, {"ho-tich.yaml", "id-form ho-tich"},
		{"vinh-son, xa-cu", "id-form"}, {"...", "id-form"}, {"日本", "id-form"},
	}},
	"code ref": {check(ParseCodeRef), []written{
		{"1.001193.H50", ""}, {"1,001193", "id-form 1.001193"}, {"1 001193", "id-form 1.001193"}, {"procedures/1.001193.yaml", "id-form 1.001193"},
		{"TTHC 1.001193", "id-form 1.001193"}, {"Khai sinh", "id-form khai-sinh"},
	}},
	"url": {check(ParseURL), []written{
		{"HTTPS://abc.vn", ""}, {"https://tiếngviệt.vn", ""}, {"http://[::1]:8080", ""}, {"www.abc.vn", "url-form https://www.abc.vn"},
		{"abc.gov.vn/x", "url-form https://abc.gov.vn/x"}, {"htps://abc.vn", "url-form https://abc.vn"}, {"ttps://abc.vn", "url-form https://abc.vn"},
		{"https:/abc.vn", "url-form https://abc.vn"}, {"https//abc.vn", "url-form https://abc.vn"}, {"https;//abc.vn", "url-form https://abc.vn"},
		{"https:\\\\abc.vn", "url-form https://abc.vn"}, {"http:abc.vn", "url-form http://abc.vn"}, {"https://abc.gov.vn/ x", "url-form https://abc.gov.vn/x"},
		{"https:// abc.vn", "url-form https://abc.vn"}, {"ftp://abc.vn", "url-form"}, {"to-khai.docx", "url-form"}, {"https://", "url-form"},
		{"https://?x", "url-form"}, {"https://a.vn/\"x", "url-form"}, {"https://user@a.vn", "url-form"}, {"javascript:alert(1)", "url-form"},
		{"C:\\Users\\a\\x.docx", "own-disk"}, {"file:///C:/x", "own-disk"}, {"\\\\may1\\chung", "own-disk"},
		{"https://a.vn; https://b.vn", "one-only https://a.vn"},
	}},
	"phone": {check(ParsePhone), []written{
		{"+84 233 3825 123", ""}, {"1022", ""}, {"18001096", ""}, {"O233 3825 123", "phone-form 0233 3825 123"},
		{"0233/3825123", "phone-form 0233 3825123"}, {"(0233) 3825123", ""}, {"0233–3825123", "phone-form 0233-3825123"},
		{"0233 3825 123 ext 12", "phone-form 0233 3825 123"}, {"02333825123 (máy lẻ 12)", "phone-form 02333825123"},
		{"ĐT: 0233.3825.123", "phone-form 0233.3825.123"}, {"0901234567 - Nguyễn A", "phone-form 0901234567"},
		{"+84 (0)233 3825 123", "phone-form +84 233 3825 123"}, {"12", "phone-form"}, {"chưa có", "phone-form"}, {"08:00", "phone-form"},
		{"0233.3825.123 - 0901234567", "one-only 0233.3825.123"}, {"0901234567/0907654321", "one-only 0901234567"},
		{"0901234567 0907654321", "one-only 0901234567"},
	}},
	"email": {check(ParseEmail), []written{
		{"mot-cua@a.gov.vn", ""}, {"a at b.vn", "email-form a@b.vn"}, {"a(at)b.vn", "email-form a@b.vn"}, {"mailto:a@b.vn", "email-form a@b.vn"},
		{"a @b.vn", "email-form a@b.vn"}, {"a@b,vn", "email-form a@b.vn"}, {"Một cửa <mc@b.vn>", "email-form mc@b.vn"},
		{"một cửa@b.vn", "email-form motcua@b.vn"}, {"a@", "email-form"}, {"a@b", "email-form"}, {"a.b.vn", "email-form"},
		{"a@b.vn, c@d.vn", "one-only a@b.vn"},
	}},
	"colour": {check(ParseColour), []written{
		{"#B3261E", ""}, {"b3261e", "colour-form #b3261e"}, {"#fff", "colour-form #ffffff"}, {"đỏ", "colour-form #a80e04"}, {"red", "colour-form #a80e04"},
		{"rgb(179, 38, 30)", "colour-form #b3261e"}, {"300,1,1", "colour-form"}, {"#b3261", "colour-form"},
	}},
	"period": {check(ParsePeriod), []written{
		{"2026-Q3", ""}, {"Q3/2026", "period-form 2026-Q3"}, {"quý 3/2026", "period-form 2026-Q3"}, {"quý III năm 2026", "period-form 2026-Q3"},
		{"2026-q3", "period-form 2026-Q3"}, {"10/2026", "period-form 2026-10"}, {"2026-9", "period-form 2026-09"},
		{"tháng 9 năm 2026", "period-form 2026-09"}, {"năm 2026", "period-form 2026"}, {"2026-Q5", "period-form"}, {"2026-13", "period-form"},
		{"6 tháng đầu năm 2026", "period-form"},
	}},
	"size": {check(ParseSize), []written{
		{"20 MiB", ""}, {"500k", ""}, {"1,5 MB", "size-form 1536 KiB"}, {"1GB", "size-form 1024 MiB"}, {"5 mêga", "size-form 5 MiB"}, {"lớn", "size-form"},
		{"5 bikm", "size-form"},
	}},
	"path": {check(func(s string) (FilePath, error) { return ParseFilePath(s, "forms/") }), []written{
		{"ho-tich/x.docx", ""}, {"ho-tich\\x.docx", "path-form ho-tich/x.docx"}, {"/forms/x.docx", "path-form x.docx"}, {"forms/x.docx", "path-form x.docx"},
		{"../x.docx", "path-form x.docx"}, {"./x.docx", "path-form x.docx"}, {"a//x.docx", "path-form a/x.docx"}, {"https://a.vn/x.docx", "path-form"},
		{"", "path-form"}, {"C:\\Users\\a\\x.docx", "own-disk x.docx"}, {"D:\\bang\\content\\forms\\ho-tich\\x.docx", "own-disk ho-tich/x.docx"},
	}},
}

func TestGuesses(t *testing.T) {
	for kind, g := range guesses {
		for _, w := range g.all {
			if got := g.parse(w.value); got != w.want {
				t.Errorf("%s %q: %q, want %q", kind, w.value, got, w.want)
			}
		}
	}
}
