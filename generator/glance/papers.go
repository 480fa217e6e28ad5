package glance

import (
	"iter"
	"slices"

	"bangtin/generator/board"
)

// Quantity says whether a paper is handed in or shown, and how many originals and copies: "Nộp 1 bản chính, 2 bản sao".
func (w *Words) Quantity(to []Piece, x *board.Paper) []Piece {
	act := "page.hand-in"
	if x.Present {
		act = "page.show"
	}
	to = append(to, w.mark(Strong, act))
	if x.Original.N > 0 {
		to = append(to, w.say(" "), w.say(w.N("page.originals", x.Original.N)))
	}
	if x.Copy.N > 0 {
		and := ", "
		if x.Original.N <= 0 {
			and = " "
		}
		to = append(to, w.say(and), w.say(w.N("page.copies", x.Copy.N)))
	}
	if x.Original.N <= 0 && x.Copy.N <= 0 && !x.Present && !x.Original.Set && !x.Copy.Set {
		to = append(to, w.say(" "), w.mark(Unknown, "page.count-unknown"))
	}
	if x.Present {
		to = append(to, w.say(" "), w.say(w.T("page.give-back")))
	}
	return to
}

// Group is papers that stand under one heading.
type Group struct {
	Title board.Text
	// Everybody says that some of them are for every case; if not, Cases are those that any of them is for.
	Everybody bool
	Cases     []board.ID
	// Later says that another group stands before it.
	Later bool

	papers []board.Paper // from the group's first on
}

// Groups are the groups of a dossier, in the order of the first paper of each.
func Groups(list []board.Paper) iter.Seq[Group] {
	return func(yield func(Group) bool) {
		for i := range list {
			same := func(x board.Paper) bool { return x.Group.S == list[i].Group.S }
			if !slices.ContainsFunc(list[:i], same) && !yield(groupOf(list[i:], i > 0)) {
				return
			}
		}
	}
}

func groupOf(list []board.Paper, later bool) Group {
	g := Group{Title: list[0].Group, Later: later, papers: list}
	for i := range list {
		if list[i].Group.S == g.Title.S {
			g.Cases = append(g.Cases, list[i].Cases...)
			g.Everybody = g.Everybody || len(list[i].Cases) == 0
		}
	}
	if g.Everybody {
		g.Cases = nil
	}
	return g
}

// Blocks are the cases that papers of the group are for, nil for those that are for everybody, who come first; then in
// the order of the first paper of each.
func (g *Group) Blocks() iter.Seq[[]board.ID] {
	return func(yield func([]board.ID) bool) {
		if g.Everybody && !yield(nil) {
			return
		}
		list := g.papers
		for i := range list {
			same := func(x board.Paper) bool { return x.Group.S == g.Title.S && slices.Equal(x.Cases, list[i].Cases) }
			if len(list[i].Cases) == 0 || !same(list[i]) || slices.ContainsFunc(list[:i], same) {
				continue
			}
			if !yield(list[i].Cases) {
				return
			}
		}
	}
}

// Papers are the papers of the group for just those cases.
func (g *Group) Papers(cases []board.ID) iter.Seq[*board.Paper] {
	return func(yield func(*board.Paper) bool) {
		for i := range g.papers {
			x := &g.papers[i]
			if x.Group.S == g.Title.S && slices.Equal(x.Cases, cases) && !yield(x) {
				return
			}
		}
	}
}
