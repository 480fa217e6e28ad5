package generator_test

// The rows of some records, and what they hold.
const (
	birthRow  = "permalinks/procedure/1.000110.yaml"
	unitRow   = "permalinks/unit/vinh-son.yaml"
	siteRow   = "permalinks/site/site.yaml"
	guideRow  = "permalinks/guide/a.yaml"
	otherRow  = "permalinks/guide/b.yaml"
	recorded  = "code: 9F1KW2C\nfirst: 2026-01-01\n"
	goneGuide = "code: 8YX6CYG\nfirst: 2026-01-01\nstate: gone\nsince: 2026-02-01\ntitles: [{lang: vi, title: Nộp tại nhà}]\n"
)

// ledgerMistakes are of the addresses that were given out.
var ledgerMistakes = []mistake{
	{"a record that is gone", put(guideRow, "code: 8YX6CYG\nfirst: 2026-01-01\n"), "1:1 ledger-lost"},
	{"a code changed by hand", put(unitRow, "code: 3FKKK0Z\nfirst: 2026-01-01\n"), "1:7 ledger-code"},
	{"another record's row", put("permalinks/field/ho-tich.yaml", "code: 9F1KW2C\nfirst: 2026-01-01\n"), "1:7 ledger-foreign"},
	{"a row that was renamed by hand", put("permalinks/field/ho-tich.yaml", "code: 9F1KW2C\nfirst: 2026-01-01\n").
		and(put(birthRow, recorded)), "permalinks/field/ho-tich.yaml:1:7 ledger-foreign"},
	{"a further code of another record", put(birthRow, "code: 9F1KW2C\nalso: [3FKKK0Y]\nfirst: 2026-01-01\n"), "2:8 ledger-foreign"},
	{"a further code that is longer", put(birthRow, "code: 9F1KW2C\nalso: [9F1KW2ZS]\nfirst: 2026-01-01\n"), ""},
	{"an office's code changed by hand", put(unitRow, "code: XVRMT7B\noffice: XVX\nfirst: 2026-01-01\n"), "2:9 ledger-code"},
	{"an office's code given twice", put("permalinks/unit/xa-532.yaml", "code: XVJ1VBM\noffice: XVW\nfirst: 2026-01-01\nstate: gone\n").
		and(put(unitRow, "code: XVRMT7B\noffice: XVW\nfirst: 2026-01-01\n")), "permalinks/unit/xa-532.yaml:2:9 ledger-clash"},
	{"an office that was printed for and is gone", put(birthRow, recorded+"pairs:\n  - \"tinh-a\"\n  - \"xa-la\"\n").
		and(put("permalinks/unit/tinh-a.yaml", "code: PFNKHYW\noffice: PFG\nfirst: 2026-01-01\n")), birthRow + ":5:5 ledger-pair"},
	{"an office that was printed for and whose row is gone", put(birthRow, recorded+"pairs:\n  - \"tinh-a\"\n"), "4:5 ledger-unlisted"},

	// What became of an address.
	{"an address that moved and nobody knows where to", put(guideRow, "code: 8YX6CYG\nfirst: 2026-01-01\nstate: moved\n"), "1:1 ledger-nowhere"},
	{"an address that leads to what never was", put(guideRow, goneGuide+"to: [nop-qua-mang]\n"), "6:6 ledger-nowhere"},
	{"an address that leads to a procedure", put(guideRow, goneGuide+"to: [{kind: procedure, id: \"1.000110\"}]\n"), ""},
	{"addresses that lead to each other", put(guideRow, "code: 8YX6CYG\nfirst: 2026-01-01\nstate: moved\nto: [b]\n").
		and(put(otherRow, "code: 510GG37\nfirst: 2026-01-01\nstate: moved\nto: [a]\n")), guideRow + ":4:5 ledger-circle|" + otherRow + ":4:5 ledger-circle"},
	{"a state that is none", put(guideRow, "code: 8YX6CYG\nfirst: 2026-01-01\nstate: dead\n"), "1:1 ledger-lost|3:8 want-enum"},
	{"a record that came back", put(guideRow, goneGuide).and(put("guides/a.md", "---\ntitle: Nộp hồ sơ tại nhà\n---\nMột.\n")), "guides/a.md:2:1 ledger-back"},
	{"a name that was used before", put(guideRow, goneGuide).and(put("guides/a.md", "---\ntitle: Chụp và quét giấy tờ\n---\nMột.\n")), "guides/a.md:2:1 ledger-reused"},

	// Rows that git could not merge.
	{"a row that two branches wrote", put(birthRow, "<<<<<<< HEAD\n"+recorded+"=======\n"+recorded+"pairs: [tinh-a]\n>>>>>>> in\n"), "1:1 ledger-conflict"},
	{"a row and its record that two branches wrote", put(birthRow, "<<<<<<< HEAD\n"+recorded+"=======\n"+recorded+">>>>>>> in\n").
		and(put(birth, "<<<<<<< HEAD\ncode: \"1.000110\"\n=======\n>>>>>>> in\n")), birthRow + ":1:1 ledger-conflict|" + birth + ":1:1 conflict"},

	// Editions.
	{"a fact of an edition changed by hand", put(birthRow, recorded+"editions:\n  - mark: \"K7M\"\n    on: 2026-01-01\n    facts:\n      - \"fee 8000\"\n"), "4:11 ledger-mark"},

	// Hosts.
	{"another host", put(siteRow, "code: XM3JXN5\nfirst: 2026-01-01\nhosts: [{url: \"https://cu.example.vn/\", use: pages}, {url: \"https://cu.example.vn/\", use: short}]\n"),
		"site.yaml:2:11 host-changed"},
	{"another host on paper", put(siteRow, "code: XM3JXN5\nfirst: 2026-01-01\nhosts: [{url: \"https://bang.example.vn/\", use: pages}, {url: \"https://cu.example.vn/\", use: short}]\n").
		and(after(site, "short_url: https://q.example.vn\n")), "site.yaml:10:12 host-changed"},
}
