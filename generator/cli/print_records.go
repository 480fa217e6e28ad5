package cli

import (
	"cmp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/sheet"
)

// chosen are the records that the call names.
type chosen struct {
	procedures                           []string
	field, unit, guide, initiative, team string
	caseID                               string
	all                                  bool
}

// fileName is the file's name where none was given: the sheet's, and that of what it is of.
func (c *chosen) fileName(sheet string) string {
	of := cmp.Or(c.field, c.unit, c.guide, c.initiative, c.team)
	if len(c.procedures) == 1 {
		of = c.procedures[0]
	}
	if of != "" {
		sheet += "-" + strings.ToLower(of)
	}
	if c.caseID != "" {
		sheet += "-" + strings.ToLower(c.caseID)
	}
	return sheet + ".pdf"
}

// records are the records that were chosen, in the order in which they are printed. A field or an office stands for its
// procedures, unless the sheet shows the field or the office itself.
func (a *app) records(c *sheet.Context, s *sheet.Sheet, how chosen) ([]board.Noun, error) {
	b := c.Board
	var list []board.Noun
	for _, code := range how.procedures {
		p := b.ProcedureOn(board.ID(strings.ToLower(code)), c.Today)
		if p == nil {
			return nil, a.noRecord(b, board.ProcedureKind, code)
		}
		list = append(list, p)
	}
	for _, one := range []struct {
		kind board.Kind
		id   string
	}{{board.FieldKind, how.field}, {board.UnitKind, how.unit}, {board.GuideKind, how.guide}, {board.InitiativeKind, how.initiative}, {board.TeamKind, how.team}} {
		if one.id == "" {
			continue
		}
		n := b.Find(one.kind, strings.ToLower(one.id))
		if n == nil {
			return nil, a.noRecord(b, one.kind, one.id)
		}
		if s.Whole {
			list = append(list, n)
			continue
		}
		list = append(list, belonging(c, s, n)...)
	}
	if how.all {
		list = append(list, everyRecord(c, s)...)
	}
	if !how.any() {
		var err error
		if list, err = a.unnamed(c, s); err != nil {
			return nil, err
		}
	}
	return sheet.InOrder(b, list), nil
}

// unnamed are the records of a call that names none: the board itself, or what the office handles, as the sheet has it.
func (a *app) unnamed(c *sheet.Context, s *sheet.Sheet) ([]board.Noun, error) {
	switch {
	case slices.Contains(s.Kinds, board.SiteKind):
		return []board.Noun{c.Board.Site}, nil
	case s.Office && c.Office != nil:
		if list := belonging(c, s, c.Office); len(list) > 0 {
			return list, nil
		}
		return nil, a.wrongCall("cli.print.handles-none", "unit", c.Office.Name.S)
	}
	return nil, a.wrongCall("cli.print.what")
}

// any says whether anything was chosen.
func (c *chosen) any() bool {
	return len(c.procedures) > 0 || c.all || c.field+c.unit+c.guide+c.initiative+c.team != ""
}

// belonging are the records of a field or an office that the sheet takes: its procedures, or its initiatives and teams;
// any other record stands for itself.
func belonging(c *sheet.Context, s *sheet.Sheet, n board.Noun) []board.Noun {
	var fits func(n board.Noun) bool
	switch n := n.(type) {
	case *board.Field:
		fits = func(x board.Noun) bool {
			switch x := x.(type) {
			case *board.Procedure:
				return x.Field == n.ID
			case *board.Initiative:
				return x.Field == n.ID
			}
			return false
		}
	case *board.Unit:
		fits = func(x board.Noun) bool {
			switch x := x.(type) {
			case *board.Procedure:
				return n.Handles(x, c.Today)
			case *board.Initiative:
				return x.Unit == n.ID
			case *board.Team:
				return x.Unit == n.ID
			}
			return false
		}
	default:
		return []board.Noun{n}
	}
	var out []board.Noun
	for _, x := range everyRecord(c, s) {
		if fits(x) {
			out = append(out, x)
		}
	}
	return out
}

// everyRecord are the procedures, each in its version of today; of a sheet that takes none, all records that it takes.
func everyRecord(c *sheet.Context, s *sheet.Sheet) (out []board.Noun) {
	if slices.Contains(s.Kinds, board.ProcedureKind) {
		return current(c)
	}
	c.Board.Nouns(func(n board.Noun) {
		if slices.Contains(s.Kinds, n.Rec().Kind) {
			out = append(out, n)
		}
	})
	return out
}

// current are the procedures, each in its version of today.
func current(c *sheet.Context) (out []board.Noun) {
	last := board.ID("")
	for _, v := range c.Board.Procedures {
		if v.ID == last {
			continue
		}
		last = v.ID
		out = append(out, c.Board.ProcedureOn(v.ID, c.Today))
	}
	return out
}

// noRecord says that there is no such record, and which was probably meant.
func (a *app) noRecord(b *board.Board, kind board.Kind, id string) error {
	var ids []string
	b.Nouns(func(n board.Noun) {
		if n.Rec().Kind == kind {
			ids = append(ids, string(n.Rec().ID))
		}
	})
	return a.guess("kind."+kind.String(), id, ids)
}

// guess is an error about a name that isn't there, with the nearest of those there are, or some of them. what is the
// catalogue's word for what it should be the name of.
func (a *app) guess(what, name string, have []string) error {
	if near := fold.Nearest(strings.ToLower(name), have); near != "" {
		return a.wrongCall("cli.print.guess", "what", a.words.T(what), "name", name, "guess", near)
	}
	const some = 10
	list := strings.Join(have[:min(len(have), some)], ", ")
	if len(have) > some {
		list += "…"
	}
	return a.wrongCall("cli.print.none", "what", a.words.T(what), "name", name, "have", list)
}
