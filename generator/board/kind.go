package board

// Kind is a kind of record.
type Kind uint8

// The kinds of record, in the order in which lists show them.
const (
	NoKind         Kind = iota
	SiteKind            // the board itself: site.yaml
	UnitKind            // đơn vị, cơ quan
	FieldKind           // lĩnh vực
	LifeEventKind       // tình huống trong đời
	ProcedureKind       // thủ tục hành chính
	InitiativeKind      // sáng kiến
	DocumentKind        // văn bản
	TeamKind            // tổ công nghệ số cộng đồng
	GuideKind           // hướng dẫn
	NoticeKind          // thông báo
	LocalKind           // quy định riêng của một đơn vị cho một thủ tục
	ResultKind          // số liệu: results/*.csv
	IndicatorKind       // chỉ số: indicators.yaml
	SynonymKind         // từ đồng nghĩa: synonyms.yaml
	PermalinkKind       // dòng sổ địa chỉ: permalinks/KIND/ID.yaml
	PrintKind           // sổ in: prints/
	FormKind            // tệp biểu mẫu: forms/
	numKinds
)

// kinds is the table of kinds: the name in links and the ledger, the folder in content/, the address on the site.
var kinds = [numKinds]struct{ name, folder, segment string }{
	SiteKind:       {"site", "", ""},
	UnitKind:       {"unit", "units", "don-vi"},
	FieldKind:      {"field", "fields", "linh-vuc"},
	LifeEventKind:  {"life-event", "life-events", "tinh-huong"},
	ProcedureKind:  {"procedure", "procedures", "thu-tuc"},
	InitiativeKind: {"initiative", "initiatives", "sang-kien"},
	DocumentKind:   {"document", "documents", "van-ban"},
	TeamKind:       {"team", "teams", "to-cong-nghe-so"},
	GuideKind:      {"guide", "guides", "huong-dan"},
	NoticeKind:     {"notice", "notices", ""},
	LocalKind:      {"local", "local", ""},
	ResultKind:     {"results", "results", ""},
	IndicatorKind:  {"indicators", "", ""},
	SynonymKind:    {"synonyms", "", ""},
	PermalinkKind:  {"permalink", "permalinks", ""},
	PrintKind:      {"print", "prints", ""},
	FormKind:       {"form", "forms", "bieu-mau"},
}

// String is the kind's name as links and the ledger write it: "procedure".
func (k Kind) String() string { return kinds[k].name }

// Folder is the kind's folder in content/, "" for kinds that are one file.
func (k Kind) Folder() string { return kinds[k].folder }

// Segment is the first part of the addresses of the kind's records ("thu-tuc"), "" for kinds without pages.
func (k Kind) Segment() string { return kinds[k].segment }

// ByProgram says whether the kind's files are the program's own (the ledger's): an editor commits them and writes none.
func (k Kind) ByProgram() bool { return k == PermalinkKind || k == PrintKind }

// KindNamed is the kind of that name, NoKind if there is none.
func KindNamed(name string) Kind {
	for k := range numKinds {
		if k != NoKind && kinds[k].name == name {
			return k
		}
	}
	return NoKind
}

// KindOfFolder is the kind whose records lie in that folder of content/, NoKind if there is none.
func KindOfFolder(folder string) Kind {
	for k := range numKinds {
		if folder != "" && kinds[k].folder == folder {
			return k
		}
	}
	return NoKind
}

// PageKinds are the kinds whose records have a page, a short code and a row in the ledger.
var PageKinds = []Kind{UnitKind, FieldKind, LifeEventKind, ProcedureKind, InitiativeKind, DocumentKind, TeamKind, GuideKind}
