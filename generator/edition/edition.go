// Package edition knows what a record's printable facts are, whether they have changed, and how (phiên bản thông tin của
// tờ đã in).
//
// In go a board, a record, the office that is asked for and a day ([Facts]); out come lines of text, "NAME VALUE TEXT
// {SCOPE}", which the ledger keeps for good and from which anybody can tell years later what a sheet of paper said. NAME is
// the fact, VALUE is for comparing and has no spaces ("8000", "7-working-day", "1+2", "-" for none), TEXT is the record's own
// words in the board's first language, SCOPE the ways to file and the cases ("@id") that the line is kept to.
//
// [Mark] names facts in three symbols made from them, so that two branches give one name to the same facts and cannot
// give it to different ones. [Same] says whether a sheet with the old facts still tells the truth: accents, capitals,
// spaces, the order of words and a slip of the finger change nothing. [Diff] tells what did change, as data; package
// glance has the words.
//
// What nobody has written makes no line; what is known not to exist makes a line with the value "none". A text too long
// for a line is cut and ends in a mark of the rest. People are not in it, neither their names nor their telephone
// numbers: the ledger is for good, and consent can be withdrawn. Nothing here reads a clock or a file, nothing is
// refused, and the same records give the same lines.
package edition

import (
	"strings"
	"unicode/utf8"
)

// The names of facts.
const (
	Status    = "status"    // tình trạng hiệu lực
	Fee       = "fee"       // phí, lệ phí: VALUE is the amount, TEXT what it is for, and after "⇒" how much in words
	Bring     = "bring"     // thành phần hồ sơ: VALUE is "ORIGINALS+COPIES", TEXT the paper
	Sets      = "sets"      // số bộ hồ sơ
	Time      = "time"      // thời hạn giải quyết
	Place     = "place"     // nơi nộp: VALUE is what of it
	Online    = "online"    // mức độ trực tuyến: TEXT is the address
	Name      = "name"      // tên
	Address   = "address"   // địa chỉ
	Phone     = "phone"     // điện thoại của cơ quan
	Hours     = "hours"     // giờ làm việc: VALUE is the days
	Counter   = "counter"   // quầy
	Village   = "village"   // thôn
	Desk      = "desk"      // hỗ trợ của bộ phận một cửa trong lĩnh vực
	Step      = "step"      // các bước, in order
	Procedure = "procedure" // thủ tục, in order: VALUE is the code
	Figure    = "figure"    // số liệu: VALUE is "BEFORE>AFTER"
	Adopted   = "adopted"   // nơi đã áp dụng
	Number    = "number"    // số hiệu văn bản
	Valid     = "valid"     // hiệu lực: VALUE is "FROM..UNTIL"
	Replaced  = "replaced"  // văn bản thay thế
)

// names are the names of facts, in the order in which changes are told.
func names() []string {
	return []string{
		Status, Fee, Bring, Sets, Time, Place, Online, Name, Address, Phone, Hours, Counter, Village, Desk, Step, Procedure,
		Figure, Adopted, Number, Valid, Replaced,
	}
}

// None is the VALUE of what is known not to exist, as against what nobody has written.
const None = "none"

// Line is a fact.
type Line struct {
	Name, Value, Text string
	// Scope is what the line is kept to: ways to file, then cases with "@" before them; nil for everything.
	Scope []string
}

// String is the line as the ledger keeps it.
func (l *Line) String() string {
	s := l.Name + " " + value(l.Value)
	if t := tidy(l.Text); t != "" {
		s += " " + t
	}
	if len(l.Scope) > 0 {
		s += " {" + strings.Join(l.Scope, " ") + "}"
	}
	return s
}

// Parse reads a line of the ledger; whatever it is, something comes out.
func Parse(s string) Line {
	var l Line
	var rest string
	l.Name, rest, _ = strings.Cut(s, " ")
	l.Value, rest, _ = strings.Cut(rest, " ")
	if l.Value == "-" {
		l.Value = ""
	}
	if inner, ok := strings.CutSuffix(rest, "}"); ok {
		if i := strings.LastIndexByte(inner, '{'); i >= 0 {
			l.Scope = strings.Fields(inner[i+1:])
			rest = strings.TrimSuffix(inner[:i], " ")
		}
	}
	l.Text = rest
	return l
}

// Said is the text for people: of one that was cut, its beginning.
func (l *Line) Said() string {
	if i := len(l.Text) - restLength; i > 0 && strings.HasSuffix(l.Text[:i], "…") && isMark(l.Text[i:]) {
		return l.Text[:i]
	}
	return l.Text
}

// formulaMark parts what a fee is for from how much it is in words.
const formulaMark = "⇒"

// Label is what a fee is for; of any other line, its text.
func (l *Line) Label() string {
	label, _, _ := strings.Cut(l.Said(), formulaMark)
	return strings.TrimSpace(label)
}

// Formula is how much a fee is in words, "" where a sum tells it.
func (l *Line) Formula() string {
	_, formula, _ := strings.Cut(l.Said(), formulaMark)
	return strings.TrimSpace(formula)
}

// value is a VALUE without spaces, "-" for none.
func value(s string) string {
	if s = strings.Join(strings.Fields(s), "_"); s == "" {
		return "-"
	}
	return s
}

// longText is how many letters of a text a line keeps, restLength how many symbols stand for the rest.
const longText, restLength = 160, 6

// tidy is a text on one line without the braces of a scope, of bounded length: beyond that a mark of the whole text
// tells whether it is the same.
func tidy(s string) string {
	s = strings.NewReplacer("{", "(", "}", ")").Replace(strings.Join(strings.Fields(s), " "))
	if utf8.RuneCountInString(s) <= longText {
		return s
	}
	runes := []rune(s)
	return strings.TrimSpace(string(runes[:longText])) + "…" + symbols(sum(s), restLength)
}
