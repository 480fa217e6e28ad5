package generator_test

// hung is the log of a print run, hanging its text up to its records.
const (
	hung    = "prints/2026-11-26-poster-7k3f.yaml"
	hanging = "date: 2026-11-26\nsheet: poster\nwhere: \"cổng chợ\"\nrecords:\n"
)

// printMistakes are of the log of what was printed.
var printMistakes = []mistake{
	{"a sheet that hangs though its record is gone", put(hung, hanging+"  - kind: guide\n    id: \"nop-tai-nha\"\n    code: \"STYK5RS\"\n"), "6:9 print-lost"},
	{"a sheet for an office that is gone", put(birthRow, recorded).and(put(hung, "at: \"xa-la\"\n"+hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C\"\n")), hung + ":1:5 print-lost"},
	{"a sheet of a page that the ledger gave up", put("permalinks/guide/nop-tai-nha.yaml", "code: STYK5RS\nfirst: 2026-01-01\nstate: gone\n").
		and(put(hung, hanging+"  - kind: guide\n    id: \"nop-tai-nha\"\n    code: \"STYK5RS\"\n")), hung + ":6:9 print-lost"},
	{"a sheet of a page that moved", put("permalinks/guide/nop-tai-nha.yaml", "code: STYK5RS\nfirst: 2026-01-01\nstate: moved\nto: [nop-truc-tuyen]\n").
		and(put(hung, hanging+"  - kind: guide\n    id: \"nop-tai-nha\"\n    code: \"STYK5RS\"\n")), ""},
	{"a sheet whose record's file is away and not its address", put("permalinks/guide/nop-tai-nha.yaml", "code: STYK5RS\nfirst: 2026-01-01\n").
		and(put(hung, hanging+"  - kind: guide\n    id: \"nop-tai-nha\"\n    code: \"STYK5RS\"\n")), "permalinks/guide/nop-tai-nha.yaml:1:1 ledger-lost"},
	{"a sheet of a record that cannot be read", put(birth, "code: [").and(put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C\"\n")),
		birth + ":1:7 syntax-bracket"},
	{"a sheet whose fee has changed since", put("permalinks/procedure/1.000110.yaml", "code: 9F1KW2C\nfirst: 2026-01-01\neditions:\n  - mark: FBV\n    on: 2026-01-01\n    facts: [status active, "+
		"fee 5000 Bản sao, \"bring 1+0 Giấy chứng sinh {@thuong}\", bring 1+0 Tờ khai, time 1-working-day, place office Xã Vĩnh Sơn, place counter Quầy 2, \"online full https://dichvu.example.vn/khai-sinh\"]\n").
		and(put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C\"\n    edition: \"FBV\"\n")), hung + ":8:14 print-stale"},
	{"a code in the log changed by hand", put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2K\"\n"), "7:11 print-code"},
	{"an office's code in the log changed by hand", put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C-XVX\"\n").and(put(birthRow, recorded)), hung + ":7:11 print-code"},
	{"another code in the log than in the ledger", put("permalinks/procedure/1.000110.yaml", "code: 9F1KW2C\nfirst: 2026-01-01\n").
		and(put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"3FKKK0Y\"\n")), hung + ":7:11 print-code"},
	{"another office's code in the log than in the ledger", put(unitRow, "code: XVRMT7B\noffice: XVW\nfirst: 2026-01-01\n").and(put(birthRow, recorded)).
		and(put(hung, "at: \"vinh-son\"\n"+hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C-PFG\"\n")), hung + ":8:11 print-code"},
	{"a sheet of a record whose row is gone", put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"9F1KW2C\"\n"), "5:5 ledger-unlisted"},
	{"a sheet with a code that the record never had", put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n    code: \"3FKKK0Y\"\n"), "7:11 print-code"},
	{"a log that lost its end", put(hung, hanging+"  - kind: procedure\n    id: \"1.000110\"\n"), "5:5 missing-key"},
	{"a log that lost most of it", put(hung, "date: 2026-11-26\nsheet: poster\n"), "1:1 missing-key|1:1 missing-key"},
	{"two logs in one file, as git leaves them", put(hung, "<<<<<<< HEAD\n"+hanging+"=======\n"+hanging+">>>>>>> in\n"), "1:1 conflict"},
	{"a log with a name of somebody's own", put("prints/Áp phích chợ.yaml", hanging+"  - kind: site\n    id: site\n"), "bad-name ap-phich-cho.yaml"},
}
