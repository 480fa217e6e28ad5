package sheet

import (
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// glance pours in the four facts at a glance, that many side by side: how long, how much, where, online.
func (j *job) glance(in *layout.Flow, l *letters, f *glance.Facts, across int) {
	facts := []struct {
		key   string
		said  []glance.Piece
		doubt []string
	}{
		{"page.how-long", f.HowLong(nil), []string{"time_limit", "channels"}},
		{"page.how-much", f.HowMuch(nil), []string{"fees"}},
		{"page.where", f.Where(nil), nil},
		{"page.online", f.Online(nil), nil},
	}
	pad := grid / 2
	w := (in.Width() - pad) / pdf.Length(across)
	look := layout.Frame{Top: pad, Bottom: pad, Filled: true, Fill: j.wash}
	for i := 0; i < len(facts); i += across {
		var cells []layout.Cell
		for k := range across {
			fact := facts[i+k]
			cell := in.Inner(w - pad)
			cell.Text(pdf.P, l.small, j.word(fact.key))
			cell.Text(pdf.P, l.bold(), append(j.said(l, fact.said), j.doubt(l, f.Proc, fact.doubt...)...)...)
			cells = append(cells, layout.Cell{X: pad + pdf.Length(k)*w, Flow: cell})
		}
		in.Row(look, cells...)
		look.Top = 0
	}
}
