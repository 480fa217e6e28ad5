package generator_test

import (
	"strings"
	"testing"
)

const (
	site       = "site.yaml"
	commune    = "units/vinh-son.yaml"
	oldCommune = "units/xa-cu.yaml"
	province   = "units/tinh-a.yaml"
	initiative = "initiatives/qr.md"
	howto      = "guides/nop-truc-tuyen.md"
	law        = "documents/luat-ho-tich.yaml"
	team       = "teams/thon-mot.yaml"
	birthDay   = "life-events/sinh-con.yaml"
)

// ruleMistakes are of rules over several values and files.
var ruleMistakes = []mistake{
	// What leads nowhere.
	{"an agency that isn't there", in(birth, "performs: vinh-son", "performs: vinh-sonn"), "6:20 unknown-ref vinh-son"},
	{"a legal basis by an id that isn't there", in(birth, "[60/2014/QH13]", "[luat-ho-tch]"), "23:15 unknown-ref luat-ho-tich"},
	{"a featured code that isn't there", in(site, `["1.000110"]`, `["1.000210"]`), "9:12 unknown-ref 1.000110"},
	{"a counter's field", after(commune, "counters: [{name: Quầy 1, fields: [ho-tch]}]\n"), "8:36 unknown-ref ho-tich"},
	{"a local layer of an office that isn't there", put("local/vinh-sn/1.000111.yaml", "counter: Quầy 1\n"), "1:1 unknown-ref vinh-son"},
	{"an initiative's indicator", in(initiative, "{name: Thời gian chờ,", "{indicator: cho-dio,"), "9:17 unknown-ref cho-doi"},
	{"a link in a translation", put("fields/ho-tich.en.yaml", "name: Civil status\ndescription: See [births](procedure:1.000101).\n"), "2:19 unknown-ref 1.000110"},
	{"an anchor of the same page", in(howto, "procedure:1.000110", "#chuan-bj"), "11:6 unknown-anchor chuan-bi"},
	{"a sound that isn't there", in(howto, "huong-dan.mp3", "huongdan.mp3"), "7:36 unknown-file huong-dan.mp3"},
	{"a document's file that isn't there", after(law, "file: luat.pdf\n"), "5:7 unknown-file"},
	{"a paper's case", in(birth, "cases: [thuong]", "cases: [thuog]"), "17:51 unknown-case thuong"},
	{"a channel's case", in(birth, "{via: in-person,", "{via: in-person, cases: [khac],"), "8:30 unknown-case"},
	{"a case within a case that isn't there", in(birth, "{id: bo-roi,", "{id: bo-roi, in: thuon,"), "12:22 unknown-case thuong"},
	{"a local fee's case", after("local/vinh-son/1.000110.yaml", "fees: [{amount: 5.000, cases: [bo-ro]}]\n"), "4:32 unknown-case bo-roi"},

	// Files that are there and will not do.
	{"a picture as a form", put("forms/mau.png", "x").and(in(birth, "ho-tich/to-khai.docx", "mau.png")), birth + ":18:41 file-kind"},
	{"a sound as a picture", in(howto, "mo-trang.png", "huong-dan.mp3"), "6:30 file-kind"},
	{"a picture as a sound", in(howto, "huong-dan.mp3", "mo-trang.png"), "7:36 file-kind"},
	{"a sound as a picture in the text", after(howto, "\n![Ảnh](huong-dan.mp3)\n"), "13:3 file-kind"},
	{"a drawing of a kind that isn't taken", in(howto, "mo-trang.png", "mo-trang.svg"), "6:30 file-kind"},
	{"a Word file as a law", put("assets/luat.docx", "x").and(after(law, "file: luat.docx\n")), law + ":5:7 file-kind"},
	{"two files that Windows takes for one", put("forms/ho-tich/To-khai.docx", "x"), "forms/ho-tich/to-khai.docx same-but-case"},
	{"the empty form as the sample", in(birth, "form: ho-tich/to-khai.docx", "form: {file: ho-tich/to-khai.docx, sample: ho-tich/to-khai.docx}"), "18:78 sample-is-form"},
	{"a form without a file", in(birth, "form: ho-tich/to-khai.docx", "form: {title: Tờ khai}"), "18:41 form-by-title"},

	// Twice, in a circle, oneself.
	{"two cases of one id", in(birth, "{id: bo-roi,", "{id: thuong,"), "12:10 twice"},
	{"an office that took over twice", in(initiative, "  - {unit: vinh-son, status: adopted, on: 2025-08-01}\n",
		"  - {unit: vinh-son, status: adopted}\n  - {unit: vinh-son, status: started}\n"), "12:12 twice"},
	{"a successor twice", in(oldCommune, "[vinh-son]", "[vinh-son, vinh-son]"), "5:24 twice"},
	{"a procedure twice in a life event", in(birthDay, `["1.000110"]`, `["1.000110", "1.000111", "1.000110"]`), "2:38 twice"},
	{"a procedure twice in a step", in(birthDay, `procedures: ["1.000110"]`, `steps: [{title: A, procedures: ["1.000110", "1.000110"]}]`), "2:45 twice"},
	{"a procedure featured twice", in(site, `["1.000110"]`, `["1.000110", "1.000110"]`), "9:24 twice"},
	{"an indicator twice", after("indicators.yaml", "- {id: cho-doi, name: Chờ đợi}\n"), "5:8 twice"},
	{"a figure twice", after("results/2026.csv", "vinh-son,2026-Q3,766.2.1,96,100,Cổng\n"), "4:1 twice"},
	{"units that succeed each other", put("units/b.yaml", "name: B\nkind: commune\nvalid: {until: 2025-06-30}\nsuccessors: c\n").
		and(put("units/c.yaml", "name: C\nkind: commune\nvalid: {until: 2025-06-30}\nsuccessors: b\n")), "units/c.yaml:4:13 circle"},
	{"a province below its commune", after(province, "parent: vinh-son\n"), "units/vinh-son.yaml:3:9 circle"},
	{"a unit below itself", after(province, "parent: tinh-a\n"), "3:9 circle"},
	{"units above each other for a year", put("units/b.yaml", "name: B\nkind: agency\nparent: {unit: c, from: 2024-01-01}\n").
		and(put("units/c.yaml", "name: C\nkind: agency\nparent: {unit: b, until: 2024-12-31}\n")), "units/c.yaml:3:16 circle"},
	{"cases within each other", in(birth, "  - {id: thuong, title: Sinh tại cơ sở y tế}\n  - {id: bo-roi,",
		"  - {id: thuong, title: Sinh tại cơ sở y tế, in: bo-roi}\n  - {id: bo-roi, in: thuong,"), "12:22 circle"},
	{"procedures that replace each other", after(birth, "status: replaced\nreplaced_by: \"1.000111\"\n").
		and(after(marriage, "status: replaced\nreplaced_by: \"1.000110\"\n")), "procedures/1.000111.yaml:17:14 circle"},
	{"laws that replace each other", after(law, "replaced_by: 1/2026/QH16\n").
		and(put("documents/moi.yaml", "number: 1/2026/QH16\ntitle: Luật mới\neffective: {from: 2027-01-01}\nreplaced_by: luat-ho-tich\n")), "documents/moi.yaml:4:14 circle"},
	{"a procedure related to itself", in(marriage, "1.000110", "1.000111"), "14:11 self-reference"},
	{"a law that amends itself", after(law, "amends: 60/2014/QH13\n"), "5:9 self-reference"},
	{"a doubtful key that isn't there", after(birth, "doubtful: [fee]\n"), "26:12 doubtful-key fees"},
	{"a doubtful key too deep", after(birth, "doubtful: [channels, agency.performs]\n"), "26:22 doubtful-key agency"},

	// The board and the people on it.
	{"no way to complain", in(site, "  phone: \"18001096\"\n", ""), "6:3 feedback-reach"},
	{"a time zone that isn't there", after(site, "timezone: Asia/Hanoi\n"), "10:11 timezone"},
	{"a yellow to be read on white", after(site, "theme: {colour: \"#ffcd00\"}\n"), "10:17 accent #655100"},
	{"the red of the flag", after(site, "theme:\n  colour: \"#da251d\"\n"), "11:11 accent #a90a03"},
	{"a corporate red", after(site, "theme: {colour: \"#c8102e\"}\n"), "10:17 accent-pale #aa011d"},
	{"a telephone number without consent", in(team, ", consent: true", ""), "4:42 phone-consent"},
	{"shares that don't add up", in(initiative, "share: 40", "share: 30"), "6:3 shares"},
	{"an author without a share", in(initiative, ", share: 40", ""), "6:3 shares"},
	{"a share over the whole", in(initiative, "share: 60", "share: 600"), "6:29 percent-range"},
	{"a percentage below nothing", in(birth, "{amount: 8.000, per: Bản sao}", "{percent: -5, per: Bản sao}"), "20:15 percent-range"},
	{"a numerator alone", in(initiative, "before: 30, after: 10", "numerator: 30"), "9:76 measure-half"},

	// What holds where.
	{"two fees of one commune", in(birth, "  - {amount: 8.000, per: Bản sao}\n",
		"  - {amount: 8.000, per: Bản sao, units: [vinh-son]}\n  - {amount: 5.000, per: Bản sao, units: [vinh-son]}\n"), "21:14 fees-overlap"},
	{"a commune's fee inside its province's", after("local/vinh-son/1.000110.yaml",
		"fees:\n  - {amount: 8.000, units: [tinh-a], valid: {from: 2026-01-01}}\n  - {amount: free, units: [vinh-son]}\n"), "6:14 fees-overlap"},
	{"a layer of an office that doesn't handle it", in(marriage, "level: commune", "level: province").
		and(put("local/vinh-son/1.000111.yaml", "counter: Quầy 1\n")), "local/vinh-son/1.000111.yaml:1:1 local-unused"},
	{"a layer of an office that isn't listed", in(birth, "level: commune", "units: [tinh-a]"), "local/vinh-son/1.000110.yaml:1:1 local-unused"},
	{"closed before it opens", in(commune, `close: "17:00"`, `close: "5:00"`), "6:43 hours-order"},
	{"open twice at once", in(commune, `open: "13:30"`, `open: "11:00"`), "6:27 hours-overlap"},
	{"a team's evening hour", after(team, "hours: [{days: tue, open: 19h, close: 7h}]\n"), "5:39 hours-order"},
	{"a sum without its thousands", in(birth, "8.000", "8"), "20:14 money-small"},

	// What holds when.
	{"a life event that leads nowhere", put(birthDay, "name: Sinh con\n"), "1:1 life-event-empty"},
	{"replaced by nothing", after(marriage, "status: replaced\n"), "16:9 replaced-by"},
	{"a successor without an end", in(oldCommune, "valid: {from: 2020-01-01, until: 2025-06-30}\n", "valid: {from: 2020-01-01}\n"), "5:13 successors-until"},
	{"dissolved without a day", put("units/huyen.yaml", "name: Huyện\nkind: district\ndissolved: true\n"), "3:12 dissolved-until"},
	{"dissolved and succeeded", after(oldCommune, "dissolved: true\n"), "6:12 dissolved-successors"},
	{"a successor that came a year later", in(commune, "parent: tinh-a\n", "parent: tinh-a\nvalid: {from: 2026-07-01}\n").
		and(in(initiative, "on: 2025-08-01", "on: 2026-08-01")), "units/xa-cu.yaml:5:14 successor-not-then"},
	{"two versions at once", after(birth, "effective: {until: 2027-03-01}\n").
		and(put("procedures/1.000110@2027-03-01.yaml", text(birth))), "procedures/1.000110@2027-03-01.yaml:1:1 versions-overlap"},
	{"the board of an office that is no more", in(site, "unit: vinh-son", "unit: xa-cu"), "4:7 unit-ended vinh-son"},
	{"a team of an office that is no more", in(team, "unit: vinh-son", "unit: xa-cu"), "2:7 unit-ended vinh-son"},
	{"handled by an office that is no more", in(birth, "level: commune", "units:\n  - vinh-son\n  - xa-cu").
		and(in(oldCommune, "successors: [vinh-son]", "dissolved: true")), birth + ":6:5 unit-ended"},
	{"handled by an office that is no more, then by the one after it", in(birth, "level: commune", "units:\n  - vinh-son\n  - xa-cu"), ""},
	{"below a province that is no more", in(province, "kind: province", "kind: province\nvalid: {until: 2025-06-30}\nsuccessors: tinh-b").
		and(put("units/tinh-b.yaml", "name: Tỉnh B\nkind: province\nvalid: {from: 2025-07-01}\n")), "units/vinh-son.yaml:3:9 unit-ended tinh-b"},
	{"a layer of an office that is no more", put("local/xa-cu/1.000111.yaml", "counter: Quầy 1\n"), "1:1 unit-ended vinh-son"},
	{"an initiative after its office", in(initiative, "year: 2023", "year: 2026"), "3:7 unit-not-then vinh-son"},
	{"an initiative before its office", in(oldCommune, "until: 2025-06-30", "until: 2022-12-31"), "initiatives/qr.md:3:7 unit-not-then vinh-son"},
	{"a procedure that ran out", after(marriage, "effective: {until: 2026-06-30}\n"), "16:20 procedure-ended"},
	{"a notice that is over", put("notices/nghi-le.yaml", "title: Nghỉ lễ\nfrom: 2026-08-30\nuntil: 2026-09-02\n"), "3:8 notice-over"},

	// What is still to be done.
	{"a part that isn't known", in(birth, "audience: Cha, mẹ của trẻ\n", ""), "1:1 parts-missing"},
	{"a blank of the skeleton", in(birth, "Đăng ký khai sinh", "Điền vào đây"), "2:8 unfilled"},
	{"a long title", in(birth, "Đăng ký khai sinh", strings.TrimSpace(strings.Repeat("Đăng ký ", 21))), "2:8 long-title"},
	{"long not compared", in(marriage, "2026-11-01", "2026-05-01"), "15:11 stale"},
	{"never compared", in(marriage, "verified: 2026-11-01\n", ""), "1:1 stale"},
	{"compared tomorrow", in(birth, "on: 2026-11-01", "on: 2027-11-01"), "25:16 verified-future"},
	{"a law no longer in force", in(law, "{from: 2016-01-01}", "{from: 2016-01-01, until: 2026-06-30}"), "procedures/1.000110.yaml:23:15 basis-expired"},
	{"a law that says it was replaced", after(law, "replaced_by: 1/2026/QH16\n"), "procedures/1.000110.yaml:23:15 basis-replaced"},
	{"a law that another one replaced", put("documents/moi.yaml", "number: 1/2026/QH16\ntitle: Luật mới\nreplaces: 60/2014/QH13\neffective: {from: 2026-07-01}\n"),
		"procedures/1.000110.yaml:23:15 basis-replaced"},
	{"a fee by a law no longer in force", in(birth, "per: Bản sao", "basis: cu").
		and(put("documents/cu.yaml", "number: 1/2001/QĐ\ntitle: Cũ\neffective: {until: 2024-12-31}\n")), "procedures/1.000110.yaml:20:28 basis-expired"},

	// One cause, one message: what could not be read is not called missing, unknown or unused besides.
	{"a time limit that can't be read", in(marriage, "5 ngày làm việc", "5"), "11:13 duration-unit"},
	{"cases that can't be read", in(birth, "{id: thuong,", "{id: Sinh,"), "11:10 id-form sinh"},
	{"a replacement that can't be read", after(marriage, "status: replaced\nreplaced_by: mới\n"), "17:14 unknown-ref"},
	{"a day of comparison that can't be read", in(marriage, "2026-11-01", "2026-11-31"), "15:11 date-calendar"},
	{"a consent that can't be read", in(team, "consent: true", "consent: rồi"), "4:65 want-bool true"},
	{"a share that can't be read", in(initiative, "share: 40", "share: một ít"), "7:27 number-form"},
	{"a form that can't be read", in(birth, "ho-tich/to-khai.docx", "../to-khai.docx"), "18:41 path-form to-khai.docx"},
	{"a last day that can't be read", in(oldCommune, "until: 2025-06-30", "until: 2025-06-31"), "4:34 date-calendar"},
	{"a telephone that can't be read", in(site, `"18001096"`, "tổng đài"), "7:10 phone-form"},
	{"a life event that can't be read", in(birthDay, `["1.000110"]`, "[khai sinh]"), "2:14 unknown-ref"},
	{"a unit's kind that can't be read", in(commune, "kind: commune", "kind: xã"), "2:7 want-enum commune"},
	{"indicators that can't be read", in(initiative, "{name: Thời gian chờ,", "{indicator: cho-doi,").
		and(in("indicators.yaml", "id: cho-doi", "id: Chờ đợi")), "indicators.yaml:1:7 id-form cho-doi"},

	// A title where an id belongs.
	{"a field by its name", in(birth, "field: ho-tich", "field: Hộ tịch"), "3:8 unknown-ref ho-tich"},
	{"a board by its office's name", in(site, "unit: vinh-son", "unit: Xã Vĩnh Sơn"), "4:7 unknown-ref vinh-son"},
	{"a procedure by its title", in(birthDay, `["1.000110"]`, `[Đăng ký  khai sinh]`), "2:14 unknown-ref 1.000110"},
	{"a procedure by a title that two have", in(marriage, "Đăng ký kết hôn", "Đăng ký khai sinh").
		and(in(birthDay, `["1.000110"]`, "[Đăng ký khai sinh]")), "life-events/sinh-con.yaml:2:14 unknown-ref"},
	{"a life event by its short name", in(birth, "[sinh-con]", "[Có em bé]").and(after(birthDay, "short: Có em bé\n")), "procedures/1.000110.yaml:24:15 unknown-ref sinh-con"},
	{"an office by the name that an older one had too", in(initiative, "unit: xa-cu", "unit: Xã Vĩnh Sơn").
		and(in(oldCommune, "Xã Cũ", "Xã Vĩnh Sơn")), "initiatives/qr.md:3:7 unknown-ref vinh-son"},
	{"an indicator by its name", in(initiative, "{name: Thời gian chờ,", "{indicator: Thời gian chờ,"), "9:17 unknown-ref cho-doi"},
	{"a case by its title", in(birth, "cases: [thuong]", "cases: [sinh-tai-co-so-y-te]"), "17:51 unknown-case thuong"},
	{"a code with a hyphen", in(site, `["1.000110"]`, `["1-000110"]`), "9:12 unknown-ref 1.000110"},

	// Half of what is needed.
	{"hours without an end", in(commune, `, close: "17:00"`, ""), "6:12 hours-half"},
	{"days alone", after(team, "hours: [{days: tue}]\n"), "5:16 hours-half"},
	{"an afternoon by the face of the clock", in(commune, `open: "13:30", close: "17:00"`, `open: "1:30", close: "5:00"`), "6:27 hours-early 13:30–17:00"},
	{"a fee without an amount", in(birth, "{amount: 8.000, per: Bản sao}", "{per: Bản sao}"), "20:5 fee-empty"},
	{"a local fee without an amount", after("local/vinh-son/1.000110.yaml", "fees: [{per: Bản sao}]\n"), "4:8 fee-empty"},
	{"a fee that varies, nobody knows how", in(birth, "amount: 8.000", "amount: varies"), "20:14 varies-untold"},
	{"no time limit, nobody knows why", in(marriage, "[{via: in-person}]", "[{via: in-person, time: none}]"), "7:35 time-untold"},
	{"stages that add up to less", in(birth, "{via: in-person, time: 1 ngày làm việc}",
		"{via: in-person, time: 3 ngày làm việc, stages: [{label: Xã, time: 1 ngày làm việc}, {label: Tỉnh, time: 1.5 ngày làm việc}]}"), "8:28 stages-sum"},
	{"a blank deep in a record", in(birth, "Nộp tại xã.", "Điền vào đây"), "14:30 unfilled"},
	{"a blank among the everyday words", after(birth, "keywords: [khai sinh, Điền vào đây]\n"), "26:23 unfilled"},
	{"a blank in a text", after(marriage, "body: |\n  Điền vào đây: phần chữ chính, viết theo Markdown.\n"), "16:7 unfilled"},
	{"a blank source of a figure", after("results/2026.csv", "vinh-son,2026-Q1,766.2.1,96,100,Điền vào đây\n"), "4:1 unfilled"},

	// What only one can be.
	{"two documents of one number", put("documents/ban-hai.yaml", "number: 60/2014/qh13\ntitle: Luật Hộ tịch (bản hai)\n"), "documents/luat-ho-tich.yaml:1:9 number-twice"},
	{"below two provinces on one day", put("units/tinh-b.yaml", "name: Tỉnh B\nkind: province\n").
		and(in(oldCommune, "parent: tinh-a", "parent: [{unit: tinh-b, until: 2022-12-31}, {unit: tinh-a, from: 2022-12-31}]")), "units/xa-cu.yaml:3:52 parents-overlap"},
	{"in use, and replaced", after(marriage, "replaced_by: \"1.000110\"\n"), "16:14 replaced-active"},
	{"a language twice", in(site, "[vi, en]", "[vi, en, vi]"), "3:21 twice"},
}

// text is a file of the board.
func text(file string) string { return after(file, "")[file] }

// TestKeepsSilent makes changes that are no mistakes, near to some that are.
func TestKeepsSilent(t *testing.T) {
	for _, c := range []struct {
		name string
		change
	}{
		{"two offices that changed places", put("units/b.yaml", "name: B\nkind: agency\nparent: {unit: c, from: 2025-01-01}\n").
			and(put("units/c.yaml", "name: C\nkind: agency\nparent: {unit: b, until: 2024-12-31}\n"))},
		{"a procedure replaced, and back again", after(birth, "status: replaced\nreplaced_by: \"1.000111\"\n").
			and(put("procedures/1.000110@2025-01-01.yaml", text(birth))).
			and(after(marriage, "status: replaced\nreplaced_by: \"1.000110\"\n"))},
		{"one version after the other", after(birth, "effective: {until: 2027-02-28}\n").and(put("procedures/1.000110@2027-03-01.yaml", text(birth)))},
		{"a past version that nobody compares", in(birth, "on: 2026-11-01", "on: 2024-11-01").and(put("procedures/1.000110@2026-03-01.yaml", text(birth)))},
		{"a procedure that ran out and says so", after(marriage, "effective: {until: 2026-06-30}\nstatus: abolished\n")},
		{"a heading of one version", put("procedures/1.000110@2026-03-01.yaml", text(birth)+"body: |\n  ## Mới\n\n  Xem [trên](#moi).\n").
			and(in("fields/ho-tich.yaml", "#ho_so", "#moi"))},
		{"two figures of two quarters", after("results/2026.csv", "vinh-son,2026-Q1,766.2.1,96,100,Cổng\n")},
		{"a procedure in two steps", in(birthDay, `procedures: ["1.000110"]`,
			`steps: [{title: A, procedures: ["1.000110"]}, {title: B, procedures: ["1.000110"]}]`)},
		{"two fees of two parts of a province", put("units/xa-hai.yaml", "name: Xã Hai\nkind: commune\nparent: tinh-a\n").
			and(put("local/tinh-a/1.000110.yaml", "fees:\n  - {amount: 8.000, units: [vinh-son]}\n  - {amount: 5.000, units: [xa-hai]}\n"))},
		{"two fees one after the other", after("local/vinh-son/1.000110.yaml",
			"fees:\n  - {amount: 8.000, units: [vinh-son], valid: {until: 2026-12-31}}\n  - {amount: 5.000, units: [vinh-son], valid: {from: 2027-01-01}}\n")},
		{"two fees for two cases", after("local/vinh-son/1.000110.yaml",
			"fees:\n  - {amount: 8.000, units: [vinh-son], cases: [thuong]}\n  - {amount: 5.000, units: [vinh-son], cases: [bo-roi]}\n")},
		{"a province's layer for its communes", put("local/tinh-a/1.000110.yaml", "note: Cả tỉnh.\n")},
		{"a layer where nobody says who handles it", in(birth, "level: commune\n", "")},
		{"a law that will be replaced", after(law, "replaced_by: moi\n").
			and(put("documents/moi.yaml", "number: 1/2026/QH16\ntitle: Luật mới\neffective: {from: 2027-01-01}\n"))},
		{"the old law of an abolished procedure", after(law, "replaced_by: 1/2026/QH16\n").and(after(birth, "status: abolished\n"))},
		{"an indicator that is built in", in(initiative, "{name: Thời gian chờ,", "{indicator: 766.2.1,")},
		{"a dissolved district", put("units/huyen.yaml", "name: Huyện\nkind: district\nvalid: {until: 2025-06-30}\ndissolved: true\n")},
		{"an old unit below an old one", put("units/huyen.yaml", "name: Huyện\nkind: district\nvalid: {until: 2025-06-30}\ndissolved: true\n").
			and(in(oldCommune, "parent: tinh-a", "parent: huyen"))},
		{"open at two counters' hours", in(commune, `days: mon-fri, open: "13:30"`, `days: sat, open: "07:30"`)},
		{"a fee that varies, with a word on how", in(birth, "amount: 8.000", "amount: varies, text: Tuỳ số trang")},
		{"a fee in words", in(birth, "amount: 8.000", "text: 0.1 % giá trị tài sản")},
		{"stages in units that don't add up", in(birth, "{via: in-person, time: 1 ngày làm việc}",
			"{via: in-person, time: 1 ngày làm việc, stages: [{label: Xã, time: 4 giờ}, {label: Tỉnh, time: 1 ngày}]}")},
		{"hours in words with a day", after(team, "hours: [{days: sat, text: Buổi sáng}]\n")},
		{"two offices' documents of one number", in(law, "title:", "issuer: Quốc hội\ntitle:").
			and(put("documents/khac.yaml", "number: 60/2014/QH13\ntitle: Khác\nissuer: Tỉnh B\n"))},
		{"one province after the other", put("units/tinh-b.yaml", "name: Tỉnh B\nkind: province\n").
			and(in(oldCommune, "parent: tinh-a", "parent: [{unit: tinh-b, until: 2022-12-31}, {unit: tinh-a, from: 2023-01-01}]"))},
		{"a procedure that will be replaced", after(marriage, "effective: {until: 2027-06-30}\nreplaced_by: \"1.000110\"\n")},
		{"a life event with steps and more", after(birthDay, "steps: [{title: A, procedures: [\"1.000111\"]}]\n")},
		{"an indicator of the board's own in the place of a built-in", after("indicators.yaml", "- {id: 766.2.1, name: Đúng hạn}\n")},
		{"the colour that is offered for yellow", after(site, "theme: {colour: \"#655100\"}\n")},
		{"a colour dark enough", after(site, "theme: {colour: \"#000000\"}\n")},
		{"two procedures of one title", in(marriage, "Đăng ký kết hôn", "Đăng ký khai sinh")},
	} {
		if got := told(load(t, goodBoard(t, c.change)).Faults.Sorted(), c.change); got != "" {
			t.Errorf("%s:\n got %s", c.name, got)
		}
	}
}
