package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/ledger"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// posters make posters, one page each: a title, one sentence, one large code, and where it leads. All of it grows with
// the paper.
func posters(j *job, list []board.Noun) error {
	return j.each(list, func(n board.Noun) error {
		s, err := j.symbolOf(n, qr.Q)
		if err != nil {
			return err
		}
		j.poster(n, &s)
		return nil
	})
}

// poster draws a poster. Its lengths are told for A4 and grow with the width of the paper.
func (j *job) poster(n board.Noun, s *symbol) {
	grow := func(l pdf.Length) pdf.Length { return l * j.size.Width / a4.Width }
	half := func(h int) int { return int(grow(pdf.Length(h))) }
	side, width := grow(mm(20)), j.size.Width-2*grow(mm(20))
	l := j.letters(half(92), half(36), half(22))
	top := j.top(&l, j.posterKind(n), width)
	foot := j.foot(&l, n, nil, width)
	head := layout.NewFlow(width, j.Words.Code)
	j.title(head, &l, n, half(92), half(76), half(62), half(50), half(40), half(32))
	head.Space(grow(grid))
	if said := j.sentence(n); !said.Empty() {
		head.Text(pdf.P, l.text, j.say(said))
	}
	if p, ok := n.(*board.Procedure); ok {
		f := glance.At(j.Board, j.Words, p, j.Office, j.Today)
		j.warnings(head, &l, &f)
	}
	below := layout.NewFlow(width, j.Words.Code)
	j.posterAddress(below, &l, s)
	topAt := grow(mm(14))
	headAt := topAt + top.height() + grow(2*grid)
	footAt := j.size.Height - grow(mm(12)) - foot.Height()
	belowAt := footAt - grow(grid*3/2) - below.Height()
	// The code takes what is left between the head and the address, up to the width of the text.
	from := headAt + head.Height()
	all := pdf.Length(s.Size() + 2*qr.QuietZone)
	module := max(min((belowAt-from)/all, grow(mm(130))/pdf.Length(s.Size()))/dot*dot, leastModule)
	symbolSide := module * pdf.Length(s.Size())
	j.page(n)
	top.draw(side, topAt)
	head.Draw(j.pen, side, headAt)
	y := from + (belowAt-from-symbolSide)/2
	j.draw(j.pen, &layout.Node{Role: pdf.Figure, Alt: s.alt}, s, (j.size.Width-symbolSide)/2, y, module)
	below.Draw(j.pen, side, belowAt)
	foot.Draw(j.pen, side, footAt)
}

// posterAddress pours in what to do with the code, and the address to type.
func (j *job) posterAddress(in *layout.Flow, l *letters, s *symbol) {
	head := l.head
	head.Align, head.Balance, head.Keep = layout.Center, true, true
	in.Text(pdf.P, head, j.word("sheet.scan-poster"))
	st := l.bold()
	st.Align = layout.Center
	in.Text(pdf.P, st, layout.Span{Text: s.host + s.path, URI: s.printed})
	if s.short != "" {
		small := l.small
		small.Align = layout.Center
		in.Text(pdf.P, small, j.word("sheet.short-code"), layout.Span{Text: " "}, dressed(&l.loud, layout.Span{Text: s.short}))
	}
}

// posterKind says what a poster is about, for its top.
func (j *job) posterKind(n board.Noun) layout.Span {
	if p, ok := n.(*board.Procedure); ok {
		return j.fieldSpan(p)
	}
	k := n.Rec().Kind
	if k == board.SiteKind {
		host, _ := ledger.Typed(j.front())
		return layout.Span{Text: host}
	}
	return j.word("kind." + k.String() + ".many")
}

// sentence is the one sentence of a poster: what awaits who scans the code.
func (j *job) sentence(n board.Noun) board.Text {
	var t board.Prose
	key := ""
	switch n := n.(type) {
	case *board.Procedure:
		t, key = n.Summary, "sheet.poster-procedure"
	case *board.Field:
		t, key = n.Description, "sheet.poster-field"
	case *board.Guide:
		t, key = n.Summary, "kind.guide.about"
	case *board.Unit:
		key = "sheet.poster-unit"
	case *board.Team:
		key = "page.team-about"
	case *board.LifeEvent:
		key = "sheet.poster-event"
	case *board.Initiative:
		t, key = n.Problem, "kind.initiative.about"
	case *board.Site:
		key = "sheet.poster-board"
	}
	if s := firstSentence(t.Plain()); s != "" {
		return board.Text{S: s, Lang: t.Lang}
	}
	return board.Text{S: j.Words.T(key), Lang: j.Board.Lang}
}

// longSentence is how many letters of a sentence read well on a wall.
const longSentence = 160

// firstSentence is the first sentence of a text, "" where it is too long for a wall.
func firstSentence(s string) string {
	for i := range s {
		if s[i] == '.' && (i+1 == len(s) || s[i+1] == ' ') {
			s = s[:i+1]
			break
		}
	}
	if _, cut := clip(s, longSentence); cut {
		return ""
	}
	return s
}
