package sheet

import (
	"io"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// job is one print: a document in the making.
type job struct {
	*Context
	order  Order
	sheet  Sheet
	size   Size
	pen    *layout.Pen
	report Report
	// accent is the office's colour, dark enough for white; wash is a breath of it, for grounds.
	accent, wash pdf.Color

	cell    int // the next place on the paper, where several sheets stand on one
	field   board.ID
	modules pdf.Path // room for the modules of a code
	// theEdition is that of the record editionOf, the one asked for last.
	editionOf  board.Noun
	theEdition board.Edition
}

// Check says whether an order can be carried out: nil, or the *Refusal.
func (c *Context) Check(o Order) error {
	_, err := c.open(o)
	return err
}

// Carries are the records whose codes will stand on the sheets of an order, each once: those it is of, and others that
// the sheets lead to, such as the procedures on a leaflet of a field. Refusals are those of Check.
func (c *Context) Carries(o Order) ([]board.Noun, error) {
	j, err := c.open(o)
	if err != nil {
		return nil, err
	}
	list := slices.Clone(o.Records)
	if j.sheet.carries == nil {
		return list, nil
	}
	for _, n := range o.Records {
		more, err := j.sheet.carries(j, n)
		if err != nil {
			return nil, err
		}
		list = append(list, more...)
	}
	seen := map[board.Noun]bool{}
	return slices.DeleteFunc(list, func(n board.Noun) bool {
		again := seen[n]
		seen[n] = true
		return again
	}), nil
}

// open takes an order apart.
func (c *Context) open(o Order) (*job, error) {
	s, ok := Find(o.Sheet)
	if !ok {
		return nil, refuse("sheet.no-sheet", "name", o.Sheet, "have", Names())
	}
	size, ok := s.size(o.Size)
	if !ok {
		return nil, refuse("sheet.no-size", "sheet", s.Name, "size", o.Size, "have", sizeNames(s.Sizes))
	}
	if o.Up > 1 && (!slices.Contains(s.Up, o.Up) || size.Width*pdf.Length(o.Up) > a4.Height) {
		return nil, refuse("sheet.no-up", "sheet", s.Name, "n", o.Up)
	}
	if o.Grid != "" && !s.Grids {
		return nil, refuse("sheet.no-grids", "sheet", s.Name)
	}
	if len(o.Records) == 0 {
		return nil, refuse("sheet.no-records")
	}
	for _, n := range o.Records {
		if k := n.Rec().Kind; !slices.Contains(s.Kinds, k) {
			return nil, refuse("sheet.wrong-kind", "sheet", s.Name, "record", n.Heading().S, "have", c.kindNames(s.Kinds))
		}
	}
	if err := s.checkCase(&o); err != nil {
		return nil, err
	}
	j := &job{Context: c, order: o, sheet: s, size: size}
	j.colours()
	if s.Grids {
		if err := j.checkGrid(); err != nil {
			return nil, err
		}
	}
	return j, nil
}

// colours finds the accent on paper: what can be read on the pages' warm ground can be read on white.
func (j *job) colours() {
	accent := j.Board.Site.Theme.Accent()
	ink := func(c board.RGB) pdf.Color { return pdf.Color(c[0]<<16 | c[1]<<8 | c[2]) }
	j.accent, j.wash = ink(accent), ink(accent.Mix(board.RGB{255, 255, 255}, 93))
}

// Print carries out an order. A *Refusal comes before anything is written; other errors are the writer's, or the
// program's own.
func (c *Context) Print(w io.Writer, o Order) (*Report, error) {
	j, err := c.open(o)
	if err != nil {
		return nil, err
	}
	press := c.Press
	if press == nil {
		press = new(pdf.Press)
	}
	d := press.New(w, j.options())
	j.pen = layout.NewPen(d)
	err = j.sheet.make(j, o.Records)
	if err == nil {
		j.endPaper()
		j.pen.End()
	}
	if closed := d.Close(); err == nil {
		err = closed
	}
	if err != nil {
		return nil, err
	}
	return &j.report, nil
}

// options are what the file says of itself.
func (j *job) options() pdf.Options {
	site := j.Board.Site
	title := j.Words.T("sheet.name." + string(j.sheet.Name))
	if len(j.order.Records) == 1 {
		title = j.order.Records[0].Heading().S + " – " + title
	}
	author := site.Organisation.S
	if j.Office != nil {
		author = j.Office.Name.S
	}
	return pdf.Options{
		Title: title, Lang: j.Words.Code, Author: author, Subject: site.Title.S, Creator: j.Creator, Date: j.Today.ISO(), Archive: j.order.Archive,
	}
}

// each makes the sheets of records one by one: a section, and a bookmark, for each. Where several stand on one paper, a
// single record fills it.
func (j *job) each(list []board.Noun, make func(n board.Noun) error) error {
	copies := 1
	if len(list) == 1 {
		copies = max(1, j.order.Up)
	}
	for _, n := range list {
		for range copies {
			if len(list) > 1 || copies > 1 {
				j.pen.Section(pdf.Sect, n.Heading().S)
			}
			if err := make(n); err != nil {
				return err
			}
		}
		j.missed(n)
	}
	return nil
}

// page begins a sheet's page: on a paper of its own, or in the next place of one that several share. bookmark is the
// record whose first page it is, nil for pages that go on.
func (j *job) page(bookmark board.Noun) {
	if up := j.order.Up; up > 1 {
		j.place(up)
	} else {
		j.pen.NewPage(j.size.Width, j.size.Height)
		j.report.Pages++
	}
	if bookmark != nil && len(j.order.Records) > 1 {
		j.bookmark(bookmark)
	}
}

// place begins the next of several places on a paper: upright sheets side by side on an A4 across, with marks to cut at.
func (j *job) place(up int) {
	width, height := a4.Height, a4.Width
	slot := width / pdf.Length(up)
	i := j.cell % up
	if i == 0 {
		j.endPaper()
		j.pen.NewPage(width, height)
		j.report.Pages++
		var cuts []pdf.Length
		for k := 1; k < up; k++ {
			cuts = append(cuts, pdf.Length(k)*slot)
		}
		j.pen.Ticks(width, height, cuts, nil, pdf.Stroke{Color: soft, Width: 300})
	} else {
		j.pen.Page.Pop()
	}
	j.pen.Page.Push(pdf.Transform{X: (pdf.Length(i)*slot + (slot-j.size.Width)/2) / step * step})
	j.cell++
}

// endPaper ends a paper that several sheets share.
func (j *job) endPaper() {
	if j.order.Up > 1 && j.cell > 0 {
		j.pen.Page.Pop()
	}
}

// bookmark adds the record to the outline, below its field.
func (j *job) bookmark(n board.Noun) {
	level := 1
	a := j.pen.Doc.Anchor()
	j.pen.Page.Anchor(a, 0)
	if p, ok := n.(*board.Procedure); ok {
		if f := j.Board.Field(p.Field); f != nil && f.ID != j.field {
			j.field = f.ID
			j.pen.Doc.Bookmark(1, f.Name.S, a)
		}
		if j.field != "" {
			level = 2
		}
	}
	j.pen.Doc.Bookmark(level, brief(n).S, a)
}

// note tells something about a record, once.
func (j *job) note(n board.Noun, key string, args ...any) {
	notes := j.report.Notes
	for i := len(notes) - 1; i >= 0 && notes[i].Record == n; i-- {
		if notes[i].Key == key {
			return
		}
	}
	j.report.Notes = append(notes, Note{n, key, args})
}

// Names are the names of the sheets, for people.
func Names() string {
	var names []string
	for _, s := range Sheets() {
		names = append(names, string(s.Name))
	}
	return strings.Join(names, ", ")
}

func sizeNames(list []Size) string {
	var names []string
	for _, s := range list {
		names = append(names, s.Name)
	}
	return strings.Join(names, ", ")
}

func (c *Context) kindNames(list []board.Kind) string {
	var names []string
	for _, k := range list {
		names = append(names, c.Words.T("kind."+k.String()))
	}
	return strings.Join(names, ", ")
}
