package search

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
)

// cardsAFile is how many of n records share a file of cards: the first answer shows six, of as many files at worst, so
// few; a large board has four, so that there are not too many files.
func cardsAFile(n int) int {
	if n <= 2000 {
		return 2
	}
	return 4
}

// card is what a result shows: id, title, then for a procedure the number of its field, its time and its fee; for others
// "", a line of its own, "". Whatever is in another language than the page is a pair of text and language code.
type card []any

// cardFile is file i of the cards.
func (in *index) cardFile(i int) []byte {
	var cards []card
	each := cardsAFile(len(in.docs))
	for _, n := range in.docs[i*each : min(len(in.docs), (i+1)*each)] {
		cards = append(cards, in.card(n))
	}
	return script("cards", strconv.Itoa(i)+","+encode(cards))
}

// encode is v as JSON, which scripts may hold: encoding/json escapes what ends a script, and the values have no other form.
func encode(v any) string {
	data, err := json.Marshal(v)
	if err != nil {
		return "null" // no channels, no functions, no floating numbers: there is nothing that fails
	}
	return string(data)
}

func (in *index) card(n board.Noun) card {
	rec := n.Rec()
	c := card{string(rec.ID), in.text(n.Heading())}
	if in.updating(n) {
		return append(c, -1, in.words.T("page.updating"), "")
	}
	switch n := n.(type) {
	case *board.Procedure:
		return append(c, in.fieldNumber(n.Field), in.howLong(n), in.howMuch(n))
	case *board.Document:
		return append(c, -1, n.Number, "")
	case *board.Team:
		return append(c, -1, in.unitName(n.Unit), "")
	case *board.Initiative:
		return append(c, -1, in.unitName(n.Unit), strconv.Itoa(n.Year))
	}
	return append(c, -1, "", "")
}

// text is a text, with its language where that isn't the page's.
func (in *index) text(t board.Text) any {
	if t.Lang == in.b.Lang || int(t.Lang) >= len(in.x.Catalogs) {
		return t.S
	}
	return []string{t.S, in.x.Catalogs[t.Lang].Code}
}

func (in *index) unitName(id board.ID) any {
	if u := in.b.Unit(id); u != nil {
		return in.text(u.Name)
	}
	return ""
}

func (in *index) fieldNumber(id board.ID) int {
	for i, f := range in.b.Fields {
		if f.ID == id {
			return i
		}
	}
	return -1
}

// howLong is a procedure's time as pages tell it; a procedure out of use has its status in its place.
func (in *index) howLong(p *board.Procedure) any {
	if p.Status != "" && p.Status != "active" {
		return in.words.T("status." + string(p.Status) + ".short")
	}
	if in.layered(p) {
		return ""
	}
	f := glance.At(in.b, in.words, p, in.office, in.x.Today)
	return in.pieces(f.HowLong(nil))
}

func (in *index) howMuch(p *board.Procedure) any {
	if p.Status != "" && p.Status != "active" || in.layered(p) {
		return ""
	}
	f := glance.At(in.b, in.words, p, in.office, in.x.Today)
	return in.pieces(f.HowMuch(nil))
}

// layered says whether what an office sets for the procedure has errors, so that neither time nor fee is known.
func (in *index) layered(p *board.Procedure) bool {
	return in.x.Updating != nil && in.x.Updating.HasLayers(p.ID)
}

// pieces are pieces of a fact in one text, "" for what nobody has written. Its language is that of the first piece.
func (in *index) pieces(list []glance.Piece) any {
	var b strings.Builder
	lang := in.b.Lang
	for i, p := range list {
		if p.Mark == glance.Unknown {
			return ""
		}
		t := p.Text
		if !p.Prose.Empty() {
			t = board.Text{S: gist(p.Prose.Plain()), Lang: p.Prose.Lang}
		}
		if i == 0 {
			lang = t.Lang
		} else if p.Mark == glance.Remark {
			b.WriteByte(' ')
		}
		b.WriteString(t.S)
	}
	return in.text(board.Text{S: b.String(), Lang: lang})
}

// gist is the first sentence of a fact that is told in words, cut where it is long for a line.
func gist(s string) string {
	if end := strings.Index(s, ". "); end > 0 {
		s = s[:end]
	}
	s = strings.TrimSuffix(s, ".")
	if utf8.RuneCountInString(s) <= longFact {
		return s
	}
	cut := string([]rune(s)[:longFact])
	if end := strings.LastIndexByte(cut, ' '); end > 0 {
		cut = cut[:end]
	}
	return cut + "…"
}

// longFact is how many letters of a fact in words a card tells.
const longFact = 52
