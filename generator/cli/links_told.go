package cli

import (
	"cmp"
	"fmt"
	"strings"

	"bangtin/generator/board"
)

// tell writes what is known of an address, for people.
func (r *reporter) tell(x *address) {
	w, out := r.a.words, r.a.Stdout
	line := func(key string, args ...any) { fmt.Fprintln(out, "  "+w.T(key, args...)) }
	fmt.Fprintf(out, "%s  %s\n", x.Code, oneLine(x.Title))
	line("cli.links.is", "kind", w.T("kind."+x.Kind), "id", x.ID)
	switch x.State {
	case "unrecorded":
		line("cli.links.is-unrecorded")
	case "live":
		line("cli.links.is-live", "first", r.day(x.First))
	case "moved":
		line("cli.links.is-moved", "first", r.day(x.First), "since", cmp.Or(r.day(x.Since), "?"))
	default:
		line("cli.links.is-gone", "first", r.day(x.First), "since", cmp.Or(r.day(x.Since), "?"))
	}
	if x.Reason != "" {
		line("cli.links.reason", "reason", x.Reason)
	}
	if x.Decision != "" {
		line("cli.links.decision", "number", x.Decision)
	}
	line("cli.links.page", "url", x.Page)
	line("cli.links.short", "url", x.Short)
	if x.Opens != "" && x.Opens != x.Page {
		line("cli.links.opens", "url", x.Opens)
	}
	if len(x.Also) > 0 {
		line("cli.links.also", "codes", strings.Join(x.Also, ", "))
	}
	r.tellWhither(x, line)
	r.tellEditions(x, line)
	for _, p := range x.Prints {
		line("cli.links.hangs", "day", r.day(p.On), "sheet", p.Sheet, "where", p.Where, "copies", w.N("count.sheets", max(p.Copies, 1)),
			"edition", cmp.Or(p.Edition, "—"), "file", p.File)
	}
}

// tellWhither says what the address leads to, and what its office became.
func (r *reporter) tellWhither(x *address, line func(string, ...any)) {
	told := func(whole, part string, t target) {
		key := whole
		if t.Part {
			key = part
		}
		line(key, "name", t.Kind+":"+t.ID, "title", oneLine(t.Title), "url", t.Page)
	}
	for _, t := range x.LeadsTo {
		told("cli.links.to", "cli.links.to-part", t)
	}
	if len(x.LeadsTo) == 0 && (x.State == "gone" || x.State == "moved") {
		line("cli.links.to-nothing")
	}
	if x.Office == nil {
		return
	}
	line("cli.links.office", "name", x.Office.Name, "id", x.Office.ID)
	if x.Office.Until != "" {
		line("cli.links.office-until", "until", r.day(x.Office.Until))
	}
	for _, t := range x.Office.Now {
		told("cli.links.office-now", "cli.links.office-now-part", t)
	}
}

// tellEditions lists the editions; the one that was asked for is marked.
func (r *reporter) tellEditions(x *address, line func(string, ...any)) {
	known := x.Mark == ""
	for _, e := range x.Editions {
		key := "cli.links.edition"
		if e.Mark == x.Mark {
			key, known = "cli.links.edition-asked", true
		}
		line(key, "mark", e.Mark, "day", r.day(e.On), "at", e.At)
	}
	if !known {
		line("cli.links.no-edition", "mark", x.Mark)
	}
}

// day is a day as people write it.
func (r *reporter) day(iso string) string {
	d, err := board.ParseDate(iso)
	if err != nil {
		return ""
	}
	return d.In(r.a.words)
}
