package rack

import (
	"bangtin/generator/board"
	"bangtin/generator/sheet"
)

// kept is what a build makes of a kind of sheet.
type kept struct {
	// Kinds are the records of which each has a file.
	Kinds []board.Kind
	// Many says that there is one file, of all procedures of the office.
	Many bool
	// quotes says that the sheet of a record tells facts of other records too.
	quotes bool
}

// keptOf is the table of what is made of each sheet. What else a sheet can be of (a poster of a team) is printed when it is
// asked for.
func keptOf(name board.PaperName) kept {
	switch name {
	case "flyer", "flyer-a4", "notice", "checklist":
		return kept{Kinds: []board.Kind{board.ProcedureKind}}
	case "poster":
		return kept{Kinds: []board.Kind{board.FieldKind, board.ProcedureKind}}
	case "stickers", "catalogue":
		return kept{Many: true}
	case "leaflet":
		return kept{Kinds: []board.Kind{board.FieldKind, board.GuideKind, board.InitiativeKind}, quotes: true}
	case "cards":
		return kept{Kinds: []board.Kind{board.TeamKind}}
	case "initiative":
		return kept{Kinds: []board.Kind{board.InitiativeKind}, quotes: true}
	}
	return kept{}
}

// records are what a paper is printed from.
func (r *Rack) records(p Paper) []board.Noun {
	if !p.Many {
		return []board.Noun{p.Of}
	}
	b := r.Boards[p.Lang]
	office, _ := p.Of.(*board.Unit)
	var list []board.Noun
	last := board.ID("")
	for _, v := range b.Procedures {
		if v.ID == last {
			continue
		}
		last = v.ID
		if now := b.ProcedureOn(v.ID, r.Today); r.inForce(now) && (office == nil || office.Handles(now, r.Today)) {
			list = append(list, now)
		}
	}
	return sheet.InOrder(b, list)
}
