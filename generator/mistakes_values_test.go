package generator_test

import "strings"

const figures = "results/2026.csv"

// fee, time, due, opens and day are the values that most mistakes of their kind are made with.
func fee(s string) change   { return in(birth, "amount: 8.000", "amount: "+s) }
func time(s string) change  { return in(marriage, "time_limit: 5 ngày làm việc", "time_limit: "+s) }
func day(s string) change   { return in(marriage, "verified: 2026-11-01", "verified: "+s) }
func opens(s string) change { return in(commune, `open: "07:30"`, "open: "+s) }
func phone(s string) change { return after(commune, "phone: "+s+"\n") }
func web(s string) change   { return after(commune, "url: "+s+"\n") }

// cells are the cells of the table's second row.
func cells(s string) change {
	return in(figures, "vinh-son,2026-Q3,766.2.1,95,100,Báo cáo quý", s)
}

// valueMistakes are of values of every kind: what was read, what was meant, what to write.
var valueMistakes = []mistake{
	{"a date in words", day("hôm nay"), "15:11 date-form"},
	{"a date with dashes the Vietnamese way", day("23-10-2026"), "15:11 date-form 23/10/2026"},
	{"a date with dots", day("23.10.2026"), "15:11 date-form 23/10/2026"},
	{"a date the way letters have it", day("ngày 23 tháng 10 năm 2026"), "15:11 date-form 23/10/2026"},
	{"a date without signs", day("20261023"), "15:11 date-form 2026-10-23"},
	{"31 February", day("31/02/2026"), "15:11 date-calendar"},
	{"29 February of a common year", day("2026-02-29"), "15:11 date-calendar"},
	{"month 13", day("2026-13-01"), "15:11 date-month 2026-01-13"},
	{"the month first", day("10/23/2026"), "15:11 date-month 23/10/2026"},
	{"a year of two digits", day("23/10/26"), "15:11 date-year 23/10/2026"},
	{"a month alone", day("10/2026"), "15:11 date-part"},
	{"a year alone", day("2026"), "15:11 date-part"},
	{"a date in curved quotation marks", day("“23/10/2026”"), "15:11 quotes-off"},
	{"an end before its beginning", in("documents/luat-ho-tich.yaml", "{from: 2016-01-01}", "{from: 2016-01-01, until: 2015-01-01}"), "4:38 until-before-from"},

	{"thousands with a comma", fee("8,000"), "20:14 money-comma"},
	{"thousands with a comma, in quotation marks", fee(`"8,000"`), "20:14 money-comma"},
	{"a letter for a zero", fee("8.OOO"), "20:14 money-form 8.000"},
	{"thousands as k", fee("20k"), "20:14 money-form 20.000"},
	{"thousands in words", fee("20 nghìn"), "20:14 money-form 20.000"},
	{"millions with a comma", fee("\"1,5 triệu\""), "20:14 money-form 1.500.000"},
	{"all in words", fee("tám nghìn"), "20:14 money-form 8.000"},
	{"a sentence for free", fee("không mất tiền"), "20:14 money-form miễn phí"},
	{"an amount per copy", fee("8.000 đ/bản"), "20:14 money-per 8.000"},
	{"a range of amounts", fee("5.000 - 10.000"), "20:14 money-range"},
	{"zero", fee("0"), "20:14 money-zero"},
	{"dollars", fee("5 USD"), "20:14 money-currency 5"},
	{"a percentage", fee("2%"), "20:14 money-percent"},
	{"thousands left out", fee("20"), "20:14 money-small"},
	{"đồng in capitals is fine", fee("8.000 ĐỒNG"), ""},
	{"free in Vietnamese is fine", fee("Miễn phí"), ""},

	{"a time without a unit", time("7"), "11:13 duration-unit"},
	{"a unit with a wrong accent", time("7 ngày làm viêc"), "11:13 duration-form 7 ngày làm việc"},
	{"a unit cut short", time("7 ngày lv"), "11:13 duration-form 7 ngày làm việc"},
	{"hours as h", time("8h"), "11:13 duration-form 8 giờ"},
	{"a number in words", time("bảy ngày"), "11:13 duration-form 7 ngày"},
	{"a number twice", time("10 (mười) ngày làm việc"), "11:13 duration-form 10 ngày làm việc"},
	{"a half in words", time("1 tháng rưỡi"), "11:13 duration-form 1,5 tháng"},
	{"a range of days", time("5-7 ngày"), "11:13 duration-range 7 ngày"},
	{"no number", time("trong ngày"), "11:13 duration-words"},
	{"no time at all", time("0 ngày"), "11:13 duration-zero"},
	{"without accents is fine", time("5 ngay lam viec"), ""},
	{"the board's own span without a unit", in(site, "180 day", "180"), "8:15 duration-unit"},

	{"an hour as g", opens("7g30"), "5:27 clock-form 07:30"},
	{"an hour with a dot", opens("\"7.30\""), "5:27 clock-form 07:30"},
	{"an hour with its part of the day", opens("7h30 sáng"), "5:27 clock-form 07:30"},
	{"an hour past midnight", opens("\"25:00\""), "5:27 clock-past"},
	{"both hours in one", opens("7h30-11h30"), "5:27 clock-range"},
	{"days by their numbers", in(commune, "days: mon-fri, open: \"07:30\"", "days: 2-6, open: \"07:30\""), "5:12 days-form thứ 2–thứ 6"},
	{"a day that is none", in(commune, "days: mon-fri, open: \"07:30\"", "days: thứ 8, open: \"07:30\""), "5:12 days-form"},

	{"degrees with their sign", in(commune, "lat: 17.02", "lat: 17.02N"), "7:17 number-form 17.02"},
	{"both coordinates in one", in(commune, "{lat: 17.02, lon: 107.05}", "{lat: \"17.02, 107.05\"}"), "7:17 location-pair"},
	{"coordinates in each other's place", in(commune, "{lat: 17.02, lon: 107.05}", "{lat: 107.05, lon: 17.02}"), "7:17 location-swapped"},
	{"a latitude beyond the pole", in(commune, "lat: 17.02", "lat: 170.2"), "7:17 location-range"},
	{"a place in another country", in(commune, "lat: 17.02", "lat: 48.8"), "7:11 location-far"},
	{"half a place", in(commune, "{lat: 17.02, lon: 107.05}", "{lat: 17.02}"), "7:17 location-half"},

	{"a letter in a telephone number", phone("O233 3825 123"), "8:8 phone-form 0233 3825 123"},
	{"two telephone numbers", phone("0233 3825 123 - 0901 234 567"), "8:8 one-only 0233 3825 123"},
	{"a telephone number with a name", phone("0901234567 (bà Lan)"), "8:8 phone-form 0901234567"},
	{"a digit too few", phone("090123456"), "8:8 phone-digits"},
	{"brackets around the first digits are fine", phone("(0243) 123 456"), ""},
	{"a short number is fine", phone("1022"), ""},
	{"an address without its scheme", web("www.example.vn"), "8:6 url-form https://www.example.vn"},
	{"a scheme with a letter missing", web("htps://example.vn"), "8:6 url-form https://example.vn"},
	{"a scheme with one slash", web("https:/example.vn"), "8:6 url-form https://example.vn"},
	{"two addresses", web("https://a.vn https://b.vn"), "8:6 one-only https://a.vn"},
	{"a path of one's own computer", web("C:\\ho-so\\a.docx"), "8:6 own-disk"},
	{"an address over http", web("http://example.vn"), "8:6 url-http"},
	{"an e-mail address with spaces", after(commune, "email: xa @example.vn\n"), "8:8 email-form xa@example.vn"},
	{"an e-mail address without its sign", after(commune, "email: xa.example.vn\n"), "8:8 email-form"},

	{"a consent in other words", in("teams/thon-mot.yaml", "consent: true", "consent: đồng ý"), "4:65 want-bool true"},
	{"a switch in other words", after(site, "outputs: {unit_pages: bật}\n"), "10:23 want-bool true"},
	{"a number with its unit", in(birth, "{paper: Giấy chứng sinh, original: 1", "{paper: Giấy chứng sinh, original: 2 bản"), "17:40 want-int 2"},
	{"a number in words for papers", in(birth, "{paper: Giấy chứng sinh, original: 1", "{paper: Giấy chứng sinh, original: hai"), "17:40 want-int 2"},
	{"a year that is no number", in("initiatives/qr.md", "year: 2023", "year: năm ngoái"), "4:7 want-int"},
	{"a share in words", in("initiatives/qr.md", "share: 60", "share: một nửa"), "6:29 number-form 50"},
	{"shares that are not a hundred", in("initiatives/qr.md", "share: 60", "share: 50"), "6:3 shares"},
	{"a figure that may be thousands", in("initiatives/qr.md", "before: 30", "before: 1.234"), "9:73 number-doubtful"},
	{"a size without a unit", after(site, "limits: {record: 2}\n"), "10:18 size-form 2 MiB"},
	{"half a day as a fraction", time("1/2 ngày"), "11:13 duration-form 0,5 ngày"},
	{"an address with a space inside", web("https://example.vn/a b.pdf"), "8:6 url-form https://example.vn/a%20b.pdf"},
	{"a size without a meaning", after(site, "limits: {record: lớn}\n"), "10:18 size-form"},

	{"a code with a comma", in(birth, `code: "1.000110"`, `code: "1,000110"`), "1:7 code-form 1.000110"},
	{"a code without its dot", in(birth, `code: "1.000110"`, `code: 1000110`), "1:7 code-form 1.000110"},
	{"a code that lost its zeros", in(birth, `code: "1.000110"`, `code: 1.00011`), "1:7 code-zeros 1.000110"},
	{"a code with a word before it", in(marriage, `related: ["1.000110"]`, `related: [TTHC 1.000110]`), "14:11 unknown-ref 1.000110"},
	{"several codes in one text", in(marriage, `related: ["1.000110"]`, `related: "1.000110, 1.000110"`), "14:10 list-form"},
	{"an id with accents", in(birth, "field: ho-tich", "field: Hộ tịch"), "3:8 unknown-ref ho-tich"},
	{"an id in curved quotation marks", in(birth, "field: ho-tich", "field: “ho-tich”"), "3:8 quotes-off"},
	{"a colour in words", after(site, "theme: {colour: đỏ}\n"), "10:17 colour-form #a80e04"},
	{"a colour of three digits", after(site, "theme: {colour: \"#b31\"}\n"), "10:17 colour-form #bb3311"},
	{"a form's path with backslashes", in(birth, "form: ho-tich/to-khai.docx", "form: ho-tich\\to-khai.docx"), "18:41 path-form ho-tich/to-khai.docx"},
	{"a form's path with its folder", in(birth, "form: ho-tich/to-khai.docx", "form: forms/ho-tich/to-khai.docx"), "18:41 path-form ho-tich/to-khai.docx"},
	{"a form's path out of the folder", in(birth, "form: ho-tich/to-khai.docx", "form: ../../to-khai.docx"), "18:41 path-form to-khai.docx"},
	{"none where it is no answer", after(birth, "summary: none\n"), "26:10 none-here"},
	{"a list where a text belongs", in(birth, "title: Đăng ký khai sinh", "title: [Đăng ký, khai sinh]"), "2:8 want-text"},
	{"a text where keys belong", after(site, "theme: xanh\n"), "10:8 want-map"},
	{"keys where a text belongs", in("units/tinh-a.yaml", "name: Tỉnh A", "name: {vi: Tỉnh A}"), "1:7 want-text"},
	{"a time zone that is none", after(site, "timezone: Asia/Hanoi\n"), "10:11 timezone"},
	{"a picture on another site", after("guides/nop-truc-tuyen.md", "\n![Ảnh](https://example.vn/a.png)\n"), "13:3 image-far"},
	{"a link of a kind there is not", in("guides/nop-truc-tuyen.md", "(procedure:1.000110)", "(thu-tuc:1.000110)"), "11:6 link-kind procedure:1.000110"},

	{"a table without a head", put(figures, "vinh-son,2026-Q3,766.2.1,95,100,Báo cáo\n"), "1:1 csv-columns"},
	{"a table with Vietnamese columns", in(figures, "unit,period,indicator,numerator,denominator,source", "đơn vị,period,indicator,tử số,mẫu số,source"), "1:1 csv-column unit|1:25 csv-column numerator|1:31 csv-column denominator"},
	{"a column too many", in(figures, "unit,period", "stt,unit,period"), "1:1 csv-column"},
	{"a column twice", in(figures, "numerator,denominator,source", "numerator,denominator,source,unit"), "1:52 csv-column-twice"},
	{"a column missing", in(figures, ",source", ""), "1:1 csv-missing"},
	{"a table with tabs", put(figures, strings.ReplaceAll("unit,period,indicator,numerator,denominator,source\n", ",", "\t")), "1:5 csv-tab"},
	{"a cell too few", cells("vinh-son,2026-Q3,766.2.1,95,100"), "2:1 csv-cells"},
	{"a comma that makes a cell", cells("vinh-son,2026-Q3,766.2.1,95,100,Báo cáo, quý 3"), "2:42 csv-cells"},
	{"an empty cell", cells("vinh-son,2026-Q3,766.2.1,,100,Báo cáo"), "2:26 csv-empty"},
	{"a quotation mark not closed, in a table", cells("vinh-son,2026-Q3,766.2.1,95,100,\"Báo cáo"), "2:33 csv-quote"},
	{"a percentage in a table", cells("vinh-son,2026-Q3,766.2.1,95%,100,Báo cáo"), "2:26 csv-number 95"},
	{"a decimal point in a table", cells("vinh-son,2026-Q3,766.2.1,12.5,100,Báo cáo"), `2:26 csv-number "12,5"`},
	{"a number that may be two", cells(`vinh-son,2026-Q3,766.2.1,"1,234",100,Báo cáo`), "2:26 number-doubtful"},
	{"a quarter the other way round", cells("vinh-son,Q3/2026,766.2.1,95,100,Báo cáo"), "2:10 period-form 2026-Q3"},
	{"a quarter that is none", cells("vinh-son,2026-Q5,766.2.1,95,100,Báo cáo"), "2:10 period-form"},
	{"an office by its name", cells("Vĩnh Sơn,2026-Q3,766.2.1,95,100,Báo cáo"), "2:1 id-form vinh-son"},
	{"an office nearly right, in a table", cells("vinh-sn,2026-Q3,766.2.1,95,100,Báo cáo"), "2:1 unknown-ref vinh-son"},
	{"one figure twice", after(figures, "vinh-son,2026-Q3,766.2.1,96,100,Báo cáo\n"), "4:1 twice"},
	{"semicolons and decimal commas are fine", put(figures, "unit;period;indicator;numerator;denominator;source\nvinh-son;2026-Q3;766.2.1;95,5;100;\n"), ""},
	{"Excel's line about the separator is fine", put(figures, "sep=;\nunit;period;indicator;numerator;denominator;source\nvinh-son;2026-Q3;766.2.1;95;100;\n"), ""},
	{"spaces around cells are fine", cells(" vinh-son , 2026-Q3 , 766.2.1 , 95 , 100 , Báo cáo"), ""},
}
