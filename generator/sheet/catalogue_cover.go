package sheet

import (
	"strconv"

	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// frontPage is the first page: whose catalogue it is, of which day, how many procedures, and, at its foot, the code of
// the board and how to reach the office. Where all that is longer than a page, it goes on on another.
func (y *catalog) frontPage() error {
	s, err := y.symbolOf(y.Board.Site, qr.Q)
	if err != nil {
		return err
	}
	l := y.letters(60, 28, 20)
	y.top = y.job.top(&l, y.say(y.Board.Site.Title), y.width)
	in := layout.NewFlow(y.width, y.Words.Code)
	st := l.title
	st.Balance = true
	in.Text(pdf.H1, st, y.word("sheet.name.catalogue"))
	in.Space(grid)
	y.frontName(in, &l)
	in.Space(grid)
	in.Text(pdf.P, l.text, layout.Span{Text: y.Words.N("count.procedures", len(y.list)) + ", " + y.Words.N("count.fields", len(y.fields))})
	in.Text(pdf.P, l.text, y.word("sheet.as-of", "date", y.asOf().In(y.Words.Catalog)))

	foot := layout.NewFlow(y.width, y.Words.Code)
	y.frontCode(foot, &l, &s)
	foot.Space(grid * 2)
	small := y.letters(60, 22, 18)
	if y.Office != nil {
		foot.Text(pdf.P, small.bold(), y.say(y.Office.Name))
		y.contact(foot, &small, y.Office)
		foot.Space(grid)
	}
	y.feedback(foot, &small)
	room := y.size.Height - mm(catBottom) - y.frontTop()
	in.Space(max(2*grid, room-in.Height()-foot.Height()))
	for _, strip := range foot.Strips() {
		in.Add(strip)
	}
	y.front = y.placed(y.Board.Site, in, y.room(y.frontTop()))
	return nil
}

// frontTop is where the text of the first page begins.
func (y *catalog) frontTop() pdf.Length { return mm(catTop) + y.top.height() + mm(30) }

// drawFront draws the first page.
func (y *catalog) drawFront() {
	for i := range y.front {
		y.newPage(1 + i)
		if i == 0 {
			y.top.draw(mm(catSide), mm(catTop))
			y.front[i].Draw(y.pen, mm(catSide), y.frontTop())
		} else {
			y.front[i].Draw(y.pen, mm(catSide), mm(catTop))
		}
	}
}

// frontName pours in whose procedures they are, and of which field, if they are all of one.
func (y *catalog) frontName(in *layout.Flow, l *letters) {
	st := l.title
	st.Font, st.Size, st.Balance = y.Fonts.TitleLight, st.Size*2/3, true
	st.Leading = st.Size * 13 / 10
	in.Text(pdf.P, st, y.say(y.owner()))
	if len(y.fields) == 1 {
		in.Text(pdf.P, st, y.say(y.fields[0].name))
	}
}

// frontCode pours in the code of the board, with what to do with it beside it.
func (y *catalog) frontCode(in *layout.Flow, l *letters, s *symbol) {
	module := s.atLeast(mm(42))
	code := in.Inner(figureWidth(s, module))
	y.figure(code, s, module)
	text := in.Inner(in.Width() - code.Width() - grid)
	text.Text(pdf.P, l.text, y.word("sheet.scan-poster"))
	text.Text(pdf.P, l.bold(), layout.Span{Text: s.host + s.path, URI: s.printed})
	in.Row(layout.Frame{}, layout.Cell{Flow: code}, layout.Cell{X: code.Width() + grid, Flow: text, Align: layout.Center})
}

// contents draw the pages that say where each field begins.
func (y *catalog) contents() {
	in := layout.NewFlow(y.width, y.Words.Code)
	y.listing(in) // now with the numbers
	y.before = y.placed(y.Board.Site, in, y.room(mm(catTop)))
	y.pen.Section(pdf.Sect, y.Words.T("sheet.contents"))
	for i := range y.before {
		y.newPage(len(y.front) + 1 + i)
		if i == 0 {
			a := y.pen.Doc.Anchor()
			y.pen.Page.Anchor(a, 0)
			y.pen.Doc.Bookmark(1, y.Words.T("sheet.contents"), a)
		}
		y.before[i].Draw(y.pen, mm(catSide), mm(catTop))
	}
}

// listing pours in the contents: a line for each field, that leads to it.
func (y *catalog) listing(in *layout.Flow) {
	l := y.letters(48, 22, 16)
	in.Text(pdf.H2, l.title, y.word("sheet.contents"))
	in.Space(grid)
	in.In(layout.Node{Role: pdf.TOC}, func() {
		for i := range y.fields {
			f := &y.fields[i]
			in.In(layout.Node{Role: pdf.TOCI}, func() {
				in.In(layout.Node{Role: pdf.Reference}, func() { y.entry(in, &l, f) })
			})
		}
	})
}

// entry pours in one line of the contents.
func (y *catalog) entry(in *layout.Flow, l *letters, f *catField) {
	w := in.Width()
	name, count, page := in.Inner(w*7/10), in.Inner(w*2/10), in.Inner(w/10)
	label := y.say(f.name)
	label.To = f.to
	name.Line(l.text, label)
	st := l.small
	st.Leading, st.Align = l.text.Leading, layout.Right
	count.Line(st, layout.Span{Text: y.Words.N("page.procedures-count", f.end-f.first)})
	st = l.bold()
	st.Align = layout.Right
	page.Line(st, layout.Span{Text: strconv.Itoa(f.page), To: f.to})
	look := layout.Frame{Top: 4 * pdf.Point, Bottom: 4 * pdf.Point, Below: pdf.Stroke{Width: 300, Color: 0x999999}}
	in.Row(look, layout.Cell{Flow: name}, layout.Cell{X: w * 7 / 10, Flow: count}, layout.Cell{X: w * 9 / 10, Flow: page})
}
