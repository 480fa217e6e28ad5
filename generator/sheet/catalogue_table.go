package sheet

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// columns are the widths of the columns in mm: number, code, name, time, fee, QR code. The name takes what the
// others leave, the code what the widest one needs.
func (y *catalog) columns(gap pdf.Length) []int {
	list := []pdf.Length{mm(8), mm(19), 0, mm(27), mm(33), y.widest}
	rest := y.width - gap*pdf.Length(len(list)-1)
	var shares []int
	for _, w := range list {
		rest -= w
		shares = append(shares, int(w))
	}
	shares[2] = int(max(rest, mm(30)))
	return shares
}

// table is a field's heading and table. It is made twice: to reckon the pages, and, with bookmarks, to be drawn.
func (y *catalog) table(f *catField, drawn bool) (*layout.Flow, error) {
	in := layout.NewFlow(y.width, y.Words.Code)
	st := y.l.head
	st.Size, st.Leading = st.Size*13/10, st.Leading*13/10
	if drawn {
		in.Anchor(f.to)
		y.pen.Doc.Bookmark(1, f.name.S, f.to)
	}
	in.Text(pdf.H2, st, y.say(f.name), layout.Span{Text: "  "}, dressed(&y.l.faint, layout.Span{Text: "(" + y.Words.N("page.procedures-count", f.end-f.first) + ")"}))
	in.Space(grid / 2)
	var err error
	look := tableLook()
	look.Gap = grid * 3 / 4
	in.Table(look, y.columns(look.Gap), func(t *layout.Table) {
		var head []func(in *layout.Flow)
		for _, key := range []string{"sheet.number", "sheet.code", "sheet.procedure", "page.time", "page.fee", "sheet.qr"} {
			head = append(head, func(in *layout.Flow) { in.Line(y.l.bold(), y.word(key)) })
		}
		t.Head(head...)
		for i, n := range y.list[f.first:f.end] {
			if err = y.row(in, t, i+1, n.(*board.Procedure), drawn); err != nil {
				return
			}
		}
	})
	return in, err
}

// row pours in a procedure.
func (y *catalog) row(in *layout.Flow, t *layout.Table, number int, p *board.Procedure, drawn bool) error {
	s, module, err := y.rowSymbol(p)
	if err != nil {
		return err
	}
	l, f := &y.l, glance.At(y.Board, y.Words, p, y.Office, y.Today)
	if drawn {
		a := y.pen.Doc.Anchor()
		in.Anchor(a)
		y.pen.Doc.Bookmark(2, brief(p).S, a)
	}
	t.Row(
		func(in *layout.Flow) { in.Line(l.text, layout.Span{Text: strconv.Itoa(number)}) },
		func(in *layout.Flow) { in.Line(l.text, layout.Span{Text: string(p.Code)}) },
		func(in *layout.Flow) { y.named(in, &f, &s) },
		func(in *layout.Flow) {
			in.Line(l.text, append(y.said(l, y.depending(f.HowLong(nil))), y.doubt(l, p, "time_limit", "channels")...)...)
		},
		func(in *layout.Flow) {
			in.Line(l.text, append(y.said(l, y.depending(f.HowMuch(nil))), y.doubt(l, p, "fees")...)...)
		},
		func(in *layout.Flow) { y.rowFigure(in, &s, module) },
	)
	return nil
}

// depending takes "see below" out of a fact: nothing stands below a row.
func (y *catalog) depending(list []glance.Piece) []glance.Piece {
	for i := range list {
		if list[i].Text.S == y.Words.T("page.depends") {
			list[i].Text.S = y.Words.T("money.varies")
		}
	}
	return list
}

// named pours in a procedure's name, what stops one from using it, and the address of its code.
func (y *catalog) named(in *layout.Flow, f *glance.Facts, s *symbol) {
	l, p := &y.l, f.Proc
	title := p.Title
	if len(title.S) > narrow {
		title = p.Short.Or(title)
	}
	in.Text(pdf.P, l.bold(), y.say(title))
	for _, text := range y.cautions(f) {
		in.Text(pdf.P, l.small, dressed(&l.loud, text))
	}
	in.Text(pdf.P, l.small, append([]layout.Span{{Text: s.host + s.path, URI: s.printed}}, y.markSpans(l, p)...)...)
}

// rowFigure pours in a row's code. Above and below, its quiet zone is the row's own space too.
func (y *catalog) rowFigure(in *layout.Flow, s *symbol, module pdf.Length) {
	node := &layout.Node{Role: pdf.Figure, Parent: in.Node(), Alt: s.alt}
	side := module * pdf.Length(s.Size())
	quiet := qr.QuietZone*module - tableLook().Row.Top
	in.Add(layout.Strip{Height: side + 2*quiet + step, Ink: layout.InkFunc(func(p *layout.Pen, x, top pdf.Length) {
		y.draw(p, node, s, x+step-1, top+quiet+step-1, module)
	})})
}
