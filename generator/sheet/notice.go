package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The notice hangs on the wall of the office that handles a procedure (niêm yết thủ tục hành chính): the whole procedure
// in the order of the law, printed on one side, black on white. Margins are those of administrative papers (Nghị định
// 30/2020/NĐ-CP, Phụ lục I); letters of 14 points or more, with serifs, are what offices expect of a posted sheet.
const (
	noticeLeft, noticeRight, noticeTop, noticeBottom = 30, 18, 20, 20 // mm
	noticeTitle, noticeText                          = 38, 28         // halves of a point; nothing is smaller than the text
)

// notices make notices of procedures, as many pages each as it takes.
func notices(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		s, err := j.symbolOf(n, qr.M)
		if err != nil {
			return err
		}
		y := &notice{job: j, s: s, f: glance.At(j.Board, j.Words, n.(*board.Procedure), j.Office, j.Today), l: j.serifLetters(noticeTitle, noticeText)}
		y.draw()
		return nil
	})
}

// notice is one procedure on the wall.
type notice struct {
	*job
	f glance.Facts
	s symbol
	l letters
	n int // the number of the last part
}

// serifLetters are letters with serifs, black, the small print as large as the text.
func (j *job) serifLetters(title, text int) letters {
	l := j.letters(title, text, text)
	for _, x := range []*layout.Look{&l.text.Look, &l.small.Look, &l.faint} {
		x.Font = j.Fonts.Serif
	}
	for _, x := range []*layout.Look{&l.title.Look, &l.head.Look, &l.strong, &l.loud} {
		x.Font, x.Color = j.Fonts.SerifBold, pdf.Black
	}
	l.small.Color, l.faint.Color = pdf.Black, pdf.Black
	return l
}

// draw lays the notice out and draws its pages.
func (y *notice) draw() {
	in := layout.NewFlow(y.size.Width-mm(noticeLeft+noticeRight), y.Words.Code)
	y.head(in)
	y.mandatory(in)
	y.conditional(in)
	y.ending(in)
	pages := y.placed(y.f.Proc, in, layout.Same(y.size.Height-mm(noticeTop+noticeBottom)))
	for i := range pages {
		if i == 0 {
			y.page(y.f.Proc)
		} else {
			y.page(nil)
		}
		pages[i].Draw(y.pen, mm(noticeLeft), mm(noticeTop))
		y.drawFoot(in.Width(), i+1, len(pages))
	}
}

// drawFoot draws, in the lower margin, which page of which procedure it is: pages on a wall come apart.
func (y *notice) drawFoot(width pdf.Length, page, of int) {
	f := layout.NewFlow(width, y.Words.Code)
	left, right := f.Inner(width*3/4), f.Inner(width/4)
	spans := []layout.Span{y.word("page.code"), {Text: " "}, dressed(&y.l.loud, layout.Span{Text: string(y.f.Proc.Code)})}
	if y.order.Draft {
		spans = append(spans, layout.Span{Text: " · "}, dressed(&y.l.loud, y.word("sheet.draft")))
	}
	left.Text(pdf.P, y.l.small, spans...)
	st := y.l.small
	st.Align = layout.Right
	right.Text(pdf.P, st, layout.Span{Text: tied(y.Words.T("sheet.page-of", "n", page, "of", of))})
	f.Row(layout.Frame{}, layout.Cell{Flow: left}, layout.Cell{X: width * 3 / 4, Flow: right})
	y.pen.Artifact(pdf.Footer, func() { f.Draw(y.pen, mm(noticeLeft), y.size.Height-mm(noticeBottom-4)) })
}

// head pours in whose notice it is, the title, the code and its address.
func (y *notice) head(in *layout.Flow) {
	l := &y.l
	module := y.s.atLeast(handSize)
	side := in.Inner(figureWidth(&y.s, module))
	y.figure(side, &y.s, module)
	text := in.Inner(in.Width() - side.Width() - grid)
	text.Text(pdf.P, l.bold(), y.say(y.owner()))
	if field := y.fieldSpan(y.f.Proc); field.Text != "" {
		y.row(text, "page.field", field)
	}
	text.Space(grid)
	st := l.title
	st.Balance = true
	text.Text(pdf.H1, st, y.say(brief(y.f.Proc)))
	in.Row(layout.Frame{}, layout.Cell{Flow: text}, layout.Cell{X: text.Width() + grid, Flow: side})
	if y.order.Draft {
		in.Space(grid / 2)
		in.Box(layout.Frame{Top: 3 * pdf.Point, Bottom: 3 * pdf.Point, Around: pdf.Stroke{Width: pdf.Point}}, grid/2, func(in *layout.Flow) {
			in.Text(pdf.P, l.bold(), y.word("sheet.draft-long"))
		})
	}
	y.warnings(in, l, &y.f)
	in.Space(grid / 2)
	in.Text(pdf.P, l.text, y.word("page.type-this"), layout.Span{Text: " "}, layout.Span{Text: y.s.host + y.s.path, Look: &l.loud, URI: y.s.printed})
	if y.s.short != "" {
		in.Text(pdf.P, l.text, y.word("sheet.short-code"), layout.Span{Text: " "}, dressed(&l.loud, layout.Span{Text: y.s.short}))
	}
}

// ending pours in what the office adds, where to complain, and of which day the facts are.
func (y *notice) ending(in *layout.Flow) {
	l := &y.l
	for _, by := range y.f.Notes {
		in.Space(grid)
		in.Text(pdf.H2, l.head, y.setBy(by))
		y.prose(in, l, by.Note, 3)
	}
	if body := y.f.Proc.Body; !body.Empty() {
		level := 2
		in.Space(grid)
		if body.Nodes[0].Kind != board.Heading {
			in.Text(pdf.H2, l.head, y.word("sheet.more-to-know"))
			level = 3
		}
		y.prose(in, l, body, level)
	}
	in.Space(grid * 3 / 2)
	in.Together(func() { y.feedback(in, l) })
	in.Space(grid)
	spans := []layout.Span{dressed(&l.loud, y.say(y.owner())), {Text: " · " + tied(y.factsDay(y.f.Proc))}}
	in.Text(pdf.P, l.small, append(spans, y.editionSpans(l, y.f.Proc)...)...)
}
