package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The catalogue is every procedure of an office (danh mục thủ tục hành chính): a cover, the contents with page numbers,
// and a table for each field, with a code to scan in each row.
const (
	catSide, catTop, catBottom = 16, 14, 18 // mm
	catText, catSmall          = 19, 15     // halves of a point
)

// catalogue makes one catalogue of all procedures of the list. Where its tables stand is reckoned once before anything
// is drawn, since the contents come first; what is kept of that is a few numbers for each field.
func catalogue(j *job, list []board.Noun) error {
	y := &catalog{job: j, list: list, l: j.letters(48, catText, catSmall), width: j.size.Width - 2*mm(catSide)}
	if err := y.gather(); err != nil {
		return err
	}
	if err := y.frontPage(); err != nil {
		return err
	}
	if err := y.reckon(); err != nil {
		return err
	}
	y.drawFront()
	y.contents()
	return y.tables()
}

// catalog is a catalogue in the making.
type catalog struct {
	*job
	list   []board.Noun
	l      letters
	width  pdf.Length
	fields []catField

	widest pdf.Length      // of the codes
	top    *top            // of the first page
	front  []layout.Filled // the first page
	before []layout.Filled // the pages of the contents
	pages  int             // of the whole
	number int             // of the page at hand
	y      pdf.Length      // where the next field begins on it
}

// catField is the procedures of one field: those of the list from first up to end.
type catField struct {
	name       board.Text
	first, end int
	page       int // where its table begins
	to         *pdf.Anchor
}

// gather finds the fields of the list, which is in their order, and the widest of its codes.
func (y *catalog) gather() error {
	last := board.ID("")
	for i, n := range y.list {
		id := n.(*board.Procedure).Field
		if i == 0 || id != last {
			name := board.Text{S: y.Words.T("page.no-field"), Lang: y.Words.Lang}
			if f := y.Board.Field(id); f != nil {
				name = f.Name
			}
			y.fields = append(y.fields, catField{name: name, first: i, to: y.pen.Doc.Anchor()})
		}
		last = id
		y.fields[len(y.fields)-1].end = i + 1
		s, module, err := y.rowSymbol(n)
		if err != nil {
			return err
		}
		y.widest = max(y.widest, module*pdf.Length(s.Size())+step)
	}
	return nil
}

// reckon finds the page that each field begins on.
func (y *catalog) reckon() error {
	in := layout.NewFlow(y.width, y.Words.Code)
	y.listing(in)
	y.before = y.placed(y.Board.Site, in, y.room(mm(catTop)))
	y.number, y.y = len(y.front)+len(y.before), 0
	for i := range y.fields {
		f := &y.fields[i]
		filled, err := y.fill(f, false)
		if err != nil {
			return err
		}
		f.page = y.number
		if len(filled[0].Places) == 0 { // nothing found room below the field before
			f.page++
		}
		y.after(filled)
	}
	y.pages = y.number
	return nil
}

// room is the frames of pages, the first from top on.
func (y *catalog) room(top pdf.Length) layout.Frames {
	end := y.size.Height - mm(catBottom)
	return layout.First(end-top, end-mm(catTop))
}

// least is the room without which no field begins on a page.
var least = mm(45)

// fill lays a field's table into what is left of the page at hand and into the pages that follow; from the next page on
// where too little is left.
func (y *catalog) fill(f *catField, drawn bool) ([]layout.Filled, error) {
	if y.y == 0 || y.size.Height-mm(catBottom)-y.y < least {
		y.number, y.y = y.number+1, mm(catTop)
	}
	in, err := y.table(f, drawn)
	if err != nil {
		return nil, err
	}
	return y.placed(y.list[f.first], in, y.room(y.y)), nil
}

// after moves on behind a field's table.
func (y *catalog) after(filled []layout.Filled) {
	if more := len(filled) - 1; more > 0 {
		y.number, y.y = y.number+more, mm(catTop)
	}
	y.y += filled[len(filled)-1].Height + 2*grid
}

// tables draw the fields one after the other.
func (y *catalog) tables() error {
	y.number, y.y = len(y.front)+len(y.before), 0
	for i := range y.fields {
		f := &y.fields[i]
		page := y.number
		filled, err := y.fill(f, true)
		if err != nil {
			return err
		}
		y.pen.Section(pdf.Sect, f.name.S)
		for k := range filled {
			if at := y.number + k; at > page {
				y.newPage(at)
				page = at
			}
			top := mm(catTop)
			if k == 0 {
				top = y.y
			}
			filled[k].Draw(y.pen, mm(catSide), top)
		}
		y.after(filled)
		y.missed(y.list[f.first], y.list[f.first:f.end]...)
	}
	return nil
}

// newPage begins a page, with whose it is and its number at the foot.
func (y *catalog) newPage(number int) {
	y.page(nil)
	in := layout.NewFlow(y.width, y.Words.Code)
	left, right := in.Inner(y.width*4/5), in.Inner(y.width/5)
	spans := []layout.Span{dressed(&y.l.loud, y.say(y.owner())), {Text: " · " + y.Words.T("sheet.as-of", "date", y.asOf().In(y.Words.Catalog))}}
	if y.order.Draft {
		spans = append(spans, layout.Span{Text: " · "}, dressed(&y.l.loud, y.word("sheet.draft-long")))
	}
	left.Text(pdf.P, y.l.small, spans...)
	st := y.l.small
	st.Align = layout.Right
	right.Text(pdf.P, st, layout.Span{Text: tied(y.Words.T("sheet.page-of", "n", number, "of", y.pages))})
	in.Row(layout.Frame{Top: 3 * pdf.Point, Above: pdf.Stroke{Width: 400, Color: soft}}, layout.Cell{Flow: left}, layout.Cell{X: y.width * 4 / 5, Flow: right})
	y.pen.Artifact(pdf.Footer, func() { in.Draw(y.pen, mm(catSide), y.size.Height-mm(catBottom-4)) })
}

// rowSymbol is the code of a row, and how wide its modules are.
func (y *catalog) rowSymbol(n board.Noun) (s symbol, module pdf.Length, err error) {
	s, err = y.symbolOf(n, qr.M)
	if err == nil {
		module = s.module(mm(18))
	}
	return s, module, err
}
