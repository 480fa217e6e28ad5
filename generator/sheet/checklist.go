package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// The checklist goes with a person who gathers papers: one case of one procedure, a box to tick for each paper, room to
// write, and the code. It takes one page if it can, in letters of three sizes, and more if it must.

// checklistPlan is one way to make a checklist for a size of paper: letters of the title and the text and the small
// print in halves of a point.
type checklistPlan struct{ title, text, small int }

// checklistPlans are tried in turn; where none takes one page, the first takes several.
var checklistPlans = map[string][]checklistPlan{
	"A5": {{36, 21, 17}, {32, 19, 16}, {28, 17, 15}},
	"A4": {{48, 25, 20}, {44, 22, 18}, {40, 20, 16}},
}

// checklists make checklists: one for each case of each procedure, or for the case that was ordered.
func checklists(j *job, list []board.Noun) error {
	var all []checklist
	for _, n := range list {
		p := n.(*board.Procedure)
		for _, set := range casesToPrint(p, j.order.Case) {
			all = append(all, checklist{job: j, proc: p, of: set})
		}
	}
	copies := 1
	if len(all) == 1 {
		copies = max(1, j.order.Up) // a single sheet fills the paper
	}
	for i, y := range all { // y is a copy: what is laid out goes when it was drawn
		first := i == 0 || all[i-1].proc != y.proc
		for range copies {
			if len(all) > 1 || copies > 1 {
				j.pen.Section(pdf.Sect, y.name())
			}
			if err := y.print(first, len(all) > 1); err != nil {
				return err
			}
		}
		j.missed(y.proc)
	}
	return nil
}

// checklist is one sheet in the making.
type checklist struct {
	*job
	proc  *board.Procedure
	of    caseSet
	f     glance.Facts
	s     symbol
	l     letters
	width pdf.Length
	side  pdf.Length // the margin
	top   *top
	tail  *layout.Flow // where to go, and the code
	foot  *layout.Flow
	pages []layout.Filled
	rest  remainder
}

// remainder is where the tail and the room for notes find their place.
type remainder uint8

const (
	below remainder = iota // both on the last page of the text
	back                   // the tail there, the notes on a page of their own: the back of the sheet
	apart                  // both on a page of their own
)

// name is the sheet's name in the outline and for those who listen: the case, or the procedure without one.
func (y *checklist) name() string {
	if c := y.of.last(); c != nil {
		return c.Title.S
	}
	return brief(y.proc).S
}

// print makes the sheet. first says that it is the procedure's first, marked that the outline leads to it.
func (y *checklist) print(first, marked bool) (err error) {
	if y.s, err = y.symbolOf(y.proc, qr.M); err != nil {
		return err
	}
	y.f = glance.At(y.Board, y.Words, y.proc, y.Office, y.Today)
	y.side = mm(10)
	if y.size.Name == "A4" {
		y.side = mm(17)
	}
	y.width = y.size.Width - 2*y.side
	y.fit()
	y.draw(first, marked)
	return nil
}

// fit finds the first plan with which everything stands on one page; then one with which all but the notes does.
func (y *checklist) fit() {
	plans := checklistPlans[y.size.Name]
	for _, want := range []remainder{below, back} {
		for _, p := range plans {
			if y.lay(p); len(y.pages) == 1 && y.rest == want {
				return
			}
		}
	}
	y.lay(plans[0])
}

// lay lays the sheet out.
func (y *checklist) lay(p checklistPlan) {
	y.l = y.letters(p.title, p.text, p.small)
	y.top = y.job.top(&y.l, y.fieldSpan(y.proc), y.width)
	y.foot = y.job.foot(&y.l, y.proc, nil, y.width)
	y.tail = layout.NewFlow(y.width, y.Words.Code)
	in := layout.NewFlow(y.width, y.Words.Code)
	y.body(in, p)
	y.ending(y.tail, in)
	y.pages = y.placed(y.proc, in, layout.Same(y.bottom()-y.start()))
	last := y.pages[len(y.pages)-1]
	switch left := y.bottom() - y.tail.Height() - y.start() - last.Height - grid*3/2; {
	case left >= y.noteRoom():
		y.rest = below
	case left >= 0:
		y.rest = back
	default:
		y.rest = apart
	}
}

// start is where the text of a page begins, bottom where it ends.
func (y *checklist) start() pdf.Length  { return y.side + y.top.height() + grid*3/4 }
func (y *checklist) bottom() pdf.Length { return y.size.Height - y.side - y.foot.Height() - grid/2 }

// noteRoom is the least room for notes: their heading, what the desk tells, and a line.
func (y *checklist) noteRoom() pdf.Length { return y.l.head.Leading + 3*noteLine + grid }

// draw draws the pages.
func (y *checklist) draw(first, marked bool) {
	count := len(y.pages)
	if y.rest != below {
		count++
	}
	foot := y.size.Height - y.side - y.foot.Height()
	for i := range count {
		y.page(nil)
		if i == 0 {
			if marked {
				y.mark(first)
			}
			y.top.draw(y.side, y.side)
		} else {
			y.pen.Artifact(pdf.Header, func() { y.top.draw(y.side, y.side) })
		}
		y.drawText(i, count)
		if i == count-1 {
			y.foot.Draw(y.pen, y.side, foot)
		} else {
			y.pen.Artifact(pdf.Footer, func() { y.foot.Draw(y.pen, y.side, foot) })
		}
		y.drawNumber(i+1, count)
	}
}

// drawText draws what stands between the head and the foot of page i.
func (y *checklist) drawText(i, count int) {
	at, end := y.start(), y.bottom()
	if i < len(y.pages) {
		y.pages[i].Draw(y.pen, y.side, at)
		at += y.pages[i].Height + grid*3/2
	}
	tail := count - 1
	if y.rest == back {
		tail--
	}
	if i == tail {
		end -= y.tail.Height()
	}
	if i == count-1 {
		y.notes(at, end)
	}
	if i == tail {
		y.tail.Draw(y.pen, y.side, end)
	}
}

// mark leads the outline to the page: the procedure, and below it its cases.
func (y *checklist) mark(first bool) {
	if first {
		y.bookmark(y.proc)
	}
	if y.of.last() != nil {
		a := y.pen.Doc.Anchor()
		y.pen.Page.Anchor(a, 0)
		y.pen.Doc.Bookmark(3, y.name(), a)
	}
}

// drawNumber says below the foot which page it is, where there is more than one.
func (y *checklist) drawNumber(page, of int) {
	if of == 1 {
		return
	}
	in := layout.NewFlow(y.width, y.Words.Code)
	st := y.l.small
	st.Align = layout.Right
	in.Text(pdf.P, st, y.word("sheet.page-of", "n", page, "of", of))
	y.pen.Artifact(pdf.Footer, func() { in.Draw(y.pen, y.side, y.size.Height-y.side) })
}
