package ledger

import (
	"slices"

	"bangtin/generator/board"
)

// Difference is how a row that recording would write differs from the one on disk.
type Difference struct {
	File
	// Added are the keys under which something is added or renewed: titles, languages, pairs, editions, hosts.
	Added []string
	// Altered are the keys under which a fact of an address would be taken away or become another: its codes, its first
	// day, what became of it, a language, a pair, a host, an edition. Titles are no such fact: they are shown, not given
	// out.
	Altered []string
}

// Differences are how the rows that Record would write differ from those on disk, in Record's order.
func Differences(files []File) []Difference {
	out := make([]Difference, len(files))
	for i, f := range files {
		out[i] = Difference{File: f}
		if f.Was != nil && f.Is != nil {
			out[i].compare(f.Was, f.Is)
		}
	}
	return out
}

func (d *Difference) compare(was, is *board.Permalink) {
	state := func(r *board.Permalink) string {
		if r.State == "" {
			return "live"
		}
		return string(r.State)
	}
	d.fixed("code", was.Code == is.Code)
	d.grows("also", was.Also, is.Also)
	d.fixed("office", was.Office == is.Office || was.Office == "")
	d.grows("office_also", was.OfficeAlso, is.OfficeAlso)
	d.fixed("first", was.First == is.First)
	d.fixed("state", state(was) == state(is) && slices.Equal(was.To, is.To) && was.Since == is.Since)
	d.grows("titles", nil, titles(is.Titles, was.Titles))
	d.grows("languages", was.Languages, is.Languages)
	d.fixed("unit_pages", is.UnitPages || !was.UnitPages)
	d.grows("pairs", ids(was.Pairs), ids(is.Pairs))
	d.grows("hosts", hosts(was.Hosts), hosts(is.Hosts))
	d.grows("editions", editions(was.Editions), editions(is.Editions))
}

// fixed notes a key whose fact must stay.
func (d *Difference) fixed(key string, same bool) {
	if !same {
		d.Altered = append(d.Altered, key)
	}
}

// grows notes a key under which facts may come and none may go.
func (d *Difference) grows(key string, was, is []string) {
	switch {
	case slices.ContainsFunc(was, func(s string) bool { return !slices.Contains(is, s) }):
		d.Altered = append(d.Altered, key)
	case slices.ContainsFunc(is, func(s string) bool { return !slices.Contains(was, s) }):
		d.Added = append(d.Added, key)
	}
}

// titles are the titles that are not as they were.
func titles(is, was []board.LedgerTitle) (out []string) {
	for _, t := range is {
		if !slices.ContainsFunc(was, func(w board.LedgerTitle) bool { return w.Lang == t.Lang && w.Title.S == t.Title.S }) {
			out = append(out, t.Title.S)
		}
	}
	return out
}

func ids(list []board.ID) (out []string) {
	for _, id := range list {
		out = append(out, string(id))
	}
	return out
}

func hosts(list []board.LedgerHost) (out []string) {
	for _, h := range list {
		out = append(out, string(h.Use)+" "+string(h.URL)+" "+h.From.ISO())
	}
	return out
}

func editions(list []board.Edition) (out []string) {
	for _, e := range list {
		out = append(out, e.On.ISO()+" "+e.Mark+" "+string(e.At))
	}
	return out
}
