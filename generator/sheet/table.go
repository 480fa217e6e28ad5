package sheet

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/pdf"
)

// Sheet is a kind of paper.
type Sheet struct {
	Name board.PaperName
	// Sizes are the sizes it comes in, the usual first.
	Sizes []Size
	// Up is how many may stand on one paper, besides one; nil for one only.
	Up []int
	// Grids says that it is printed on sheets of labels.
	Grids bool
	// Whole says that a field or an office is itself what the sheet shows, and not the procedures that belong to it.
	Whole bool
	// Office says that without records it shows the procedures of the office it is for.
	Office bool
	// Joined says that its records share sheets, so that what is out of date of one of them is out of date of all.
	Joined bool
	// Cases says that it is made case by case, and that one of them may be ordered.
	Cases bool
	// Kinds are the records it takes.
	Kinds []board.Kind

	make func(j *job, list []board.Noun) error
	// carries are the records whose codes stand on a record's sheet besides its own; nil for none.
	carries func(j *job, n board.Noun) ([]board.Noun, error)
}

// Size is a paper size by its name.
type Size struct {
	Name          string
	Width, Height pdf.Length
}

// The sizes of ISO 216, upright; a4Across is A4 laid on its long side.
var (
	a3 = Size{"A3", pdf.Mm(29700), pdf.Mm(42000)}
	a4 = Size{"A4", pdf.Mm(21000), pdf.Mm(29700)}
	a5 = Size{"A5", pdf.Mm(14800), pdf.Mm(21000)}

	a4Across = Size{"A4", a4.Height, a4.Width}
)

// Sheets is the table of sheets, in the order in which people are told of them.
func Sheets() []Sheet {
	return []Sheet{
		{Name: "flyer", Sizes: []Size{a5}, Up: []int{2}, Kinds: []board.Kind{board.ProcedureKind}, make: flyers},
		{Name: "flyer-a4", Sizes: []Size{a4}, Kinds: []board.Kind{board.ProcedureKind}, make: flyersA4},
		{Name: "poster", Sizes: []Size{a4, a3}, Whole: true, Kinds: posted, make: posters},
		{Name: "stickers", Sizes: []Size{a4}, Grids: true, Kinds: posted, make: stickers},
		{Name: "notice", Sizes: []Size{a4}, Kinds: []board.Kind{board.ProcedureKind}, make: notices},
		{Name: "catalogue", Sizes: []Size{a4}, Office: true, Joined: true, Kinds: []board.Kind{board.ProcedureKind}, make: catalogue},
		{Name: "checklist", Sizes: []Size{a5, a4}, Up: []int{2}, Cases: true, Kinds: []board.Kind{board.ProcedureKind}, make: checklists},
		{Name: "leaflet", Sizes: []Size{a4Across}, Whole: true, Joined: true, Kinds: []board.Kind{board.FieldKind, board.GuideKind, board.InitiativeKind}, make: leaflets, carries: onLeaflet},
		{Name: "cards", Sizes: []Size{a4}, Kinds: []board.Kind{board.TeamKind}, make: cards},
		{Name: "initiative", Sizes: []Size{a4}, Kinds: []board.Kind{board.InitiativeKind}, make: reports},
	}
}

// posted are the records that one may want to send people to with nothing but a code.
var posted = []board.Kind{
	board.SiteKind, board.UnitKind, board.FieldKind, board.LifeEventKind, board.ProcedureKind, board.InitiativeKind, board.TeamKind, board.GuideKind,
}

// Find is the sheet of that name.
func Find(name board.PaperName) (Sheet, bool) {
	list := Sheets()
	i := slices.IndexFunc(list, func(s Sheet) bool { return s.Name == name })
	if i < 0 {
		return Sheet{}, false
	}
	return list[i], true
}

// size is the sheet's size of that name, the usual for "".
func (s *Sheet) size(name string) (Size, bool) {
	for _, size := range s.Sizes {
		if name == "" || name == size.Name {
			return size, true
		}
	}
	return Size{}, false
}
