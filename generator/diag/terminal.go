package diag

import (
	"bufio"
	"io"
	"strconv"
	"strings"

	"bangtin/generator/lang"
)

// TerminalOptions say how faults are shown on a terminal.
type TerminalOptions struct {
	// Catalog has the words; it must be there.
	Catalog *lang.Catalog
	// Source has the lines that are quoted; without it none are.
	Source Source
	// Prefix is the content folder as seen from the working folder, with a slash at its end ("content/"): with it,
	// terminals and editors make working links of the places.
	Prefix string
	// Colour adds the colours of ANSI terminals; the text is the same without.
	Colour bool
	// Width is the terminal's, in columns; 0 is 80. Only quoted lines are cut to it.
	Width int
	// Fold is how many faults that are alike are written out before the rest is summed up; 0 writes out all.
	Fold int
}

// Terminal writes faults for people, one after the other in the order given, and at the end how many more there are
// like them, and where. What comes from the content is made harmless: no control character of it reaches the terminal.
// The line that sums all up is left to the caller, see Summary.
func Terminal(w io.Writer, diagnostics []Diagnostic, opts TerminalOptions) error {
	if opts.Width <= 0 {
		opts.Width = 80
	}
	t := &terminal{Writer: bufio.NewWriter(w), opts: opts, shelf: newShelf(opts.Source)}
	folding := newFolding(opts.Fold, mostOfCode)
	for _, d := range diagnostics {
		if folding.shows(d) {
			t.fault(d)
		}
	}
	for _, f := range folding.inOrder {
		t.folded(f)
	}
	if len(folding.inOrder) > 0 {
		t.line(t.opts.Catalog.T("look.more.all"))
		t.line()
	}
	return t.Flush()
}

// The colours, as ANSI terminals have them.
const (
	bold   = "1"
	red    = "1;31"
	yellow = "1;33"
	cyan   = "36"
	grey   = "90"
)

// terminal writes the parts of a fault. Faults in writing are kept by the bufio.Writer until Flush tells them.
type terminal struct {
	*bufio.Writer
	opts  TerminalOptions
	shelf *shelf
}

func (t *terminal) paint(colour, s string) string {
	if !t.opts.Colour || s == "" {
		return s
	}
	return "\x1b[" + colour + "m" + s + "\x1b[0m"
}

// line writes parts and ends the line, without blanks at its end.
func (t *terminal) line(parts ...string) {
	t.WriteString(strings.TrimRight(strings.Join(parts, ""), " ") + "\n")
}

func (t *terminal) fault(d Diagnostic) {
	c := t.opts.Catalog
	message, hint := d.Message(c), d.Hint(c)
	colour := yellow
	if d.Severity == Error {
		colour = red
	}
	t.line(t.paint(colour, c.T("look."+d.Severity.String())+":"), " ", t.paint(bold, message), t.paint(grey, " ["+visible(d.Code)+"]"))
	if place := t.place(d.Pos); place != "" {
		t.line("  ", t.paint(cyan, place))
	}
	t.excerpt(d, colour)
	if hint != "" {
		t.line("  ", c.T("look.hint"), ": ", hint)
	}
	for _, r := range d.Related {
		t.line("  ", c.T("look.related"), ": ", t.paint(cyan, t.place(r.Pos)), " ", note(r, c))
	}
	t.line()
}

// folded sums up faults that are not written out: how many, of what sort, and where the first of them are.
func (t *terminal) folded(f *folded) {
	c := t.opts.Catalog
	key := "look.more." + f.like.Severity.String()
	if f.same {
		key = "look.more.same"
	}
	t.line(c.N(key, f.n, "message", f.like.Message(c)), t.paint(grey, " ["+visible(f.like.Code)+"]"))
	places := make([]string, len(f.at))
	for i, p := range f.at {
		places[i] = t.paint(cyan, t.place(p))
	}
	if f.n > len(places) {
		places = append(places, "…")
	}
	if len(f.at) > 0 {
		t.line("  ", c.T("look.more.at", "places", strings.Join(places, ", ")))
	}
}

// place is where, with the folder in front.
func (t *terminal) place(p Pos) string {
	if p.File == "" {
		return ""
	}
	return visible(t.opts.Prefix + atLeastFirst(p).String())
}

// excerpt quotes the line and draws carets under the place.
func (t *terminal) excerpt(d Diagnostic, colour string) {
	number := strconv.Itoa(d.Pos.Line)
	margin := len("     | ") - 1 + len(number)
	e, ok := t.shelf.excerpt(d, t.opts.Width-margin)
	if !ok {
		return
	}
	t.line("    ", t.paint(grey, number+" |"), " ", e.Before, t.paint(colour, e.Place), e.After)
	t.line("    ", t.paint(grey, strings.Repeat(" ", len(number))+" |"), " ", strings.Repeat(" ", e.Skip),
		t.paint(colour, strings.Repeat("^", e.Under)))
}

// atLeastFirst gives a place in a line its column.
func atLeastFirst(p Pos) Pos {
	if p.Line > 0 {
		p.Col = max(p.Col, 1)
	}
	return p
}
