package changes

import "bangtin/generator/board"

// What is what happened to a record.
type What uint8

// What happens to records; on one day, in this order.
const (
	Notice          What = iota // a notice is in force (thông báo)
	VersionBegins               // another version of a procedure takes over (áp dụng quy định mới)
	ProcedureBegins             // a procedure's first version takes effect (bắt đầu áp dụng)
	ProcedureEnds               // the day after the last (hết hiệu lực)
	Published                   // a decision publishes a procedure as new (công bố mới)
	Amended                     // a decision publishes an amendment (công bố sửa đổi, bổ sung)
	Repealed                    // a decision repeals a procedure (công bố bãi bỏ)
	Decided                     // a decision about a procedure that doesn't say what it does
	DocumentIssued              // a legal document was signed and will take effect (ban hành)
	DocumentBegins              // it takes effect (có hiệu lực)
	DocumentEnds                // the day after its last (hết hiệu lực)
	UnitBegins                  // an office comes to be (bắt đầu hoạt động)
	UnitEnds                    // the day after its last: it has become part of others, or is no more
	Moved                       // a record is to be found elsewhere (chuyển sang trang khác)
	Gone                        // a record is no longer on the board (không còn trên bảng)
	Added                       // the ledger first saw a record (thêm vào bảng)
	numWhats
)

// whats is the table of what happens: the name by which words are found, and the name in addresses.
var whats = [numWhats]struct{ name, slug string }{
	Notice:          {"notice", "thong-bao"},
	VersionBegins:   {"version", "quy-dinh-moi"},
	ProcedureBegins: {"begins", "ap-dung"},
	ProcedureEnds:   {"ends", "het-hieu-luc"},
	Published:       {"new", "cong-bo-moi"},
	Amended:         {"amended", "cong-bo-sua-doi"},
	Repealed:        {"repealed", "cong-bo-bai-bo"},
	Decided:         {"decided", "quyet-dinh"},
	DocumentIssued:  {"document-issued", "ban-hanh"},
	DocumentBegins:  {"document-begins", "van-ban-co-hieu-luc"},
	DocumentEnds:    {"document-ends", "van-ban-het-hieu-luc"},
	UnitBegins:      {"unit-begins", "don-vi-hoat-dong"},
	UnitEnds:        {"unit-ends", "don-vi-ngung"},
	Moved:           {"moved", "chuyen"},
	Gone:            {"gone", "khong-con"},
	Added:           {"added", "them"},
}

// String is the name by which the words for it are found: "version".
func (w What) String() string {
	if w >= numWhats {
		return ""
	}
	return whats[w].name
}

// Whats are all that can happen, in the order of one day.
func Whats() []What {
	all := make([]What, numWhats)
	for i := range all {
		all[i] = What(i)
	}
	return all
}

// alone is how many records are told one by one. The first recording of a board is one line a kind.
func (w What) alone() int {
	if w == Added {
		return 1
	}
	return Several
}

// Decision says whether it is something that a decision does to a procedure.
func (w What) Decision() bool { return w >= Published && w <= Decided }

// Anchor names a change, in addresses of the web and for good: by its day, by what happened, and to which record; of
// many records, by their kind. No title is part of it: a title may be corrected.
func (c *Change) Anchor() string {
	name := c.Day.ISO() + "-" + whats[c.What].slug
	if c.What >= Moved {
		name += "-" + c.Kind.Segment()
	}
	if len(c.Records) == 1 {
		name += "-" + string(c.Records[0].Rec().ID)
	}
	return name
}

// decisions is what a decision does, by the word that an editor wrote.
var decisions = map[board.Change]What{"new": Published, "amended": Amended, "repealed": Repealed, "": Decided}
