package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// stickers make sheets of labels: on each the code, the title, the address to type and the short code. Records follow
// each other, one label each; a single record fills the sheet, and is heard once.
func stickers(j *job, list []board.Noun) error {
	g, _ := gridNamed(j.order.Grid)
	each := g.columns * g.rows
	count := len(list)
	if count == 1 {
		count = each
	}
	for i := range count {
		n := list[i%len(list)]
		if i%each == 0 {
			j.page(nil)
		}
		s, err := j.symbolOf(n, qr.Q)
		if err != nil {
			return err
		}
		x, y := g.at(i % each)
		if i >= len(list) { // it was heard
			j.pen.Artifact(pdf.Layout, func() { j.sticker(&g, n, &s, x, y) })
			continue
		}
		if len(list) > 1 {
			j.pen.Section(pdf.Sect, brief(n).S)
		}
		j.sticker(&g, n, &s, x, y)
		j.missed(n)
	}
	return nil
}

// stickerPlan is one way to fill a label: letters of the title and of the small print in halves of a point, and whether
// the office, and the short code, which is the end of the address, with the mark of the edition have lines of their own.
type stickerPlan struct {
	title, small int
	owner, short bool
}

// stickerPlans are tried in turn.
var stickerPlans = []stickerPlan{
	{22, 13, true, true}, {18, 13, true, true}, {15, 13, true, true}, {15, 13, false, true},
	{13, 12, false, true}, {13, 12, false, false}, {12, 11, false, false},
}

// sticker draws one label with its upper left corner at (x, y).
func (j *job) sticker(g *labelGrid, n board.Noun, s *symbol, x, y pdf.Length) {
	w, h := g.size()
	// The code is as large as the label's height, and takes no more than half of its width.
	all := pdf.Length(s.Size() + 2*qr.QuietZone)
	module := max(min(h-step, w*9/20)/all/dot*dot, leastModule)
	quiet := qr.QuietZone * module
	side := module * pdf.Length(s.Size())
	top := max(quiet, (h-side)/2) + step - 1
	left := max(quiet, labelPad) + step - 1
	room := w - left - side - quiet - labelPad
	title := sticky(n)
	var f *layout.Flow
	for _, plan := range stickerPlans {
		if f = j.stickerText(n, title, s, room, plan); f.Height() <= h-2*labelPad {
			break
		}
	}
	if limit := h - 2*labelPad; f.Height() > limit {
		last := stickerPlans[len(stickerPlans)-1]
		keep := most(len(title.S), func(k int) bool {
			t := title
			t.S, _ = clip(t.S, k)
			return j.stickerText(n, t, s, room, last).Height() <= limit
		})
		title.S, _ = clip(title.S, max(keep, 1))
		f = j.stickerText(n, title, s, room, last)
		j.note(n, "sheet.note.title")
	}
	f.Draw(j.pen, x+left+side+quiet, y+max(labelPad, (h-f.Height())/2))
	j.draw(j.pen, &layout.Node{Role: pdf.Figure, Alt: s.alt}, s, x+left, y+top, module)
}

// stickerText is what stands beside a label's code; title is the record's, as far as there is room for it.
func (j *job) stickerText(n board.Noun, title board.Text, s *symbol, width pdf.Length, plan stickerPlan) *layout.Flow {
	l := j.letters(plan.title, plan.title, plan.small)
	f := layout.NewFlow(width, j.Words.Code)
	st := l.title
	st.Leading = st.Size * 5 / 4
	if j.order.Draft {
		f.Text(pdf.P, l.small, dressed(&l.loud, j.word("sheet.draft")))
	}
	f.Text(pdf.H1, st, j.say(title))
	f.Space(l.small.Size / 2)
	st = l.small
	st.Color = pdf.Black
	f.Text(pdf.P, st, layout.Span{Text: s.host + s.path, URI: s.printed})
	if s.short != "" && plan.short {
		spans := []layout.Span{j.word("sheet.short-code"), {Text: " "}, dressed(&l.loud, layout.Span{Text: s.short})}
		f.Text(pdf.P, l.small, append(spans, j.markSpans(&l, n)...)...)
	}
	if plan.owner {
		f.Text(pdf.P, l.small, j.say(j.owner()))
	}
	return f
}
