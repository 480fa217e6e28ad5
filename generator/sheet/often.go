package sheet

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// often is a procedure that people need often, with its code.
type often struct {
	glance.Facts
	s symbol
}

// oftenUsed are the procedures that fit, as many as people can use today at the sheet's office: those that the board
// features first, in its order, then by id.
func (j *job) oftenUsed(fits func(p *board.Procedure) bool) ([]often, error) {
	var list []*board.Procedure
	featured := j.Board.Site.Featured
	last := board.ID("")
	for _, v := range j.Board.Procedures {
		if v.ID == last {
			continue
		}
		last = v.ID
		p := j.Board.ProcedureOn(v.ID, j.Today)
		inUse := p.Status == "" || p.Status == "active"
		here := j.Office == nil || j.Office.Handles(p, j.Today)
		if inUse && here && p.Effective.On(j.Today) && fits(p) {
			list = append(list, p)
		}
	}
	place := func(p *board.Procedure) int {
		if i := slices.Index(featured, p.ID); i >= 0 {
			return i
		}
		return len(featured)
	}
	slices.SortStableFunc(list, func(a, b *board.Procedure) int { return place(a) - place(b) })
	out := make([]often, 0, len(list))
	for _, p := range list {
		s, err := j.symbolOf(p, qr.M)
		if err != nil {
			return nil, err
		}
		out = append(out, often{glance.At(j.Board, j.Words, p, j.Office, j.Today), s})
	}
	return out, nil
}

// anyOnline says whether one of the procedures can be done online.
func anyOnline(list []often) bool {
	return slices.ContainsFunc(list, func(x often) bool {
		level, _ := x.OnlineLevel()
		return level != "" && level != "none"
	})
}

// short pours in a procedure in few lines beside its code, whose symbol is side wide or wider: title, how long it takes,
// what it costs, the address to type.
func (j *job) short(in *layout.Flow, l *letters, x *often, side pdf.Length) {
	in.In(layout.Node{Role: pdf.Div}, func() {
		module := x.s.atLeast(side)
		wide := figureWidth(&x.s, module)
		text, code := in.Inner(in.Width()-wide), in.Inner(wide)
		st := l.bold()
		text.Text(pdf.H3, st, append([]layout.Span{j.say(brief(x.Proc))}, j.doubt(l, x.Proc, "title")...)...)
		if x.Proc.Example {
			text.Text(pdf.P, l.small, dressed(&l.loud, j.word("page.example")))
		}
		row := func(key string, said []glance.Piece, doubtful ...string) {
			spans := append([]layout.Span{dressed(&l.faint, layout.Span{Text: j.Words.T(key) + ": "})}, j.said(l, said)...)
			text.Text(pdf.P, l.text, append(spans, j.doubt(l, x.Proc, doubtful...)...)...)
		}
		row("page.time", x.HowLong(nil), "time_limit", "channels")
		row("page.fee", x.HowMuch(nil), "fees")
		small := l.small
		small.Color = pdf.Black
		text.Text(pdf.P, small, layout.Span{Text: x.s.host + x.s.path, URI: x.s.printed})
		j.figure(code, &x.s, module)
		line := layout.Frame{Top: grid / 4, Bottom: grid / 4, Above: pdf.Stroke{Width: 300, Color: 0x999999}}
		in.Row(line, layout.Cell{Flow: text}, layout.Cell{X: in.Width() - wide, Flow: code})
	})
}
