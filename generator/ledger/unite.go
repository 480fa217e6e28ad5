package ledger

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// Unite is what two rows of one record hold together, as two branches or two boards have written them: each code leads to
// the record, and the first one's stays its own; the earlier day is the first; languages, offices, hosts and editions are
// those of both. A title that both have is the first one's: recording writes the present one anyway. ok is false where they
// say different things of what became of the record, which a person has to decide; where one says that it is live and the
// other that it is not, it is not.
func Unite(a, b *board.Permalink) (row *board.Permalink, ok bool) {
	out := *a
	out.Also = others(a.Code, a.Also, append([]string{b.Code}, b.Also...))
	out.Office = cmp.Or(a.Office, b.Office)
	out.OfficeAlso = others(out.Office, a.OfficeAlso, append([]string{b.Office}, b.OfficeAlso...))
	if out.First == 0 || b.First != 0 && b.First < out.First {
		out.First = b.First
	}
	out.UnitPages = a.UnitPages || b.UnitPages
	out.Titles = slices.Clone(a.Titles)
	for _, t := range b.Titles {
		if !slices.ContainsFunc(out.Titles, func(have board.LedgerTitle) bool { return have.Lang == t.Lang }) {
			out.Titles = append(out.Titles, t)
		}
	}
	out.Languages = slices.Clone(a.Languages)
	for _, l := range b.Languages {
		if !slices.Contains(out.Languages, l) {
			out.Languages = append(out.Languages, l)
		}
	}
	out.Pairs = slices.Compact(slices.Sorted(slices.Values(slices.Concat(a.Pairs, b.Pairs))))
	out.Hosts = uniteHosts(a.Hosts, b.Hosts)
	out.Editions = uniteEditions(a.Editions, b.Editions)
	return &out, uniteFates(&out, b)
}

// others are further codes, in order and each once, without the row's own.
func others(own string, lists ...[]string) []string {
	all := slices.DeleteFunc(slices.Concat(lists...), func(code string) bool { return code == "" || code == own })
	slices.Sort(all)
	return slices.Compact(all)
}

// uniteFates gives a live row the fate of the other, and says whether the two agree.
func uniteFates(a, b *board.Permalink) bool {
	live := func(r *board.Permalink) bool { return r.State == "" || r.State == "live" }
	switch {
	case live(b):
		return true
	case live(a):
		a.State, a.Since, a.To, a.Reason, a.Decision = b.State, b.Since, b.To, b.Reason, b.Decision
		return true
	}
	return a.State == b.State && slices.Equal(a.To, b.To)
}

// uniteHosts are the hosts of both; one that has ended on one side has ended.
func uniteHosts(a, b []board.LedgerHost) []board.LedgerHost {
	out := slices.Clone(a)
	for _, h := range b {
		at := slices.IndexFunc(out, func(o board.LedgerHost) bool { return o.URL == h.URL && o.Use == h.Use && o.From == h.From })
		if at < 0 {
			out = append(out, h)
		} else if out[at].Until == 0 {
			out[at].Until = h.Until
		}
	}
	SortHosts(out)
	return out
}

// uniteEditions are the editions of both by day, each once.
func uniteEditions(a, b []board.Edition) []board.Edition {
	out := slices.Clone(a)
	for _, e := range b {
		if !slices.ContainsFunc(out, func(o board.Edition) bool { return o.Mark == e.Mark && o.On == e.On && o.At == e.At }) {
			out = append(out, e)
		}
	}
	slices.SortStableFunc(out, func(x, y board.Edition) int { return cmp.Or(cmp.Compare(x.On, y.On), cmp.Compare(x.At, y.At)) })
	return out
}

// Own says whether a code is one that the record itself may have been given: derived from its kind and id, of any length.
// Further codes, of boards that became part of this one, are none.
func Own(code string, kind board.Kind, id board.ID) bool {
	n := len(code) - 1
	return n >= codeLength && n <= mostSymbols && code == derive(kind, id, n)
}

// OwnOffice says the same of an office's code.
func OwnOffice(code string, id board.ID) bool {
	n := len(code) - 1
	return n >= officeLength && n <= mostSymbols && code == derive(board.UnitKind, id, n)
}
