// Package diag holds what is wrong with the content, as data, and the ways to show it.
//
// A Diagnostic is a code, a place and the words that fill its sentence; the sentence itself stands in the language
// catalogues under "diag.CODE" (what is wrong and why) and "diag.CODE.hint" (what to do next). So one list of faults
// can be told in Vietnamese and English, on a terminal, as JSON, as SARIF and as a page: one file for each look.
//
// The package promises: a List tells everything, each thing once, in the order of files, lines and columns, whatever
// the order in which it was found. Every code stands in the table of codes.go, which gives its severity. It reads no files: the excerpts come through a Source given by the caller.
package diag

import (
	"cmp"
	"slices"
	"strconv"

	"bangtin/generator/lang"
)

// Severity tells whether a fault stops the build.
type Severity uint8

const (
	// Warning is told and stops nothing, unless the build is strict.
	Warning Severity = iota
	// Error stops the build before anything is written.
	Error
)

// String is the severity's name as JSON has it: "warning" or "error".
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Pos is a place in a content file. Line and column count from 1, the column in characters (runes) of the file as it
// lies on disk. A zero Line means the file as a whole; a zero File means no file at all (the command line, the board).
type Pos struct {
	// File is the path from the content folder, with "/" on every system.
	File string
	Line int
	Col  int
}

// String is "file:line:col", as editors and terminals make links of it.
func (p Pos) String() string {
	if p.Line == 0 {
		return p.File
	}
	return p.File + ":" + strconv.Itoa(p.Line) + ":" + strconv.Itoa(max(p.Col, 1))
}

func comparePos(a, b Pos) int {
	return cmp.Or(cmp.Compare(a.File, b.File), cmp.Compare(a.Line, b.Line), cmp.Compare(a.Col, b.Col))
}

// Diagnostic is one fault.
type Diagnostic struct {
	Code     string
	Severity Severity
	Pos      Pos
	// Args are names and values in turn; they fill the sentence of the code. A value that is itself words is told in each
	// language, as NAME.CODE ("changes.vi").
	Args    []string
	Related []Related
}

// Related is a second place that belongs to a fault: of two places in conflict, the earlier one.
type Related struct {
	Pos Pos
	// Note is the catalogue key of the sentence beside it, under "diag.related.".
	Note string
}

// New makes a diagnostic of the severity that the table of codes gives.
func New(code string, pos Pos, args ...string) Diagnostic {
	return Diagnostic{Code: code, Severity: severityOf(code), Pos: pos, Args: args}
}

// With adds a second place.
func (d Diagnostic) With(note string, pos Pos) Diagnostic {
	d.Related = append(slices.Clip(d.Related), Related{Pos: pos, Note: note})
	return d
}

// Message is what is wrong, in the language of c.
func (d Diagnostic) Message(c *lang.Catalog) string { return c.T("diag."+d.Code, d.words(c)...) }

// Hint is what to do about it, or "" where the sentence says it all.
func (d Diagnostic) Hint(c *lang.Catalog) string {
	key := "diag." + d.Code + ".hint"
	if d.Arg("guess") != "" && c.Has(key+".guess") {
		key += ".guess"
	}
	if !c.Has(key) {
		return ""
	}
	return c.T(key, d.words(c)...)
}

// Arg is the argument called name, or "".
func (d Diagnostic) Arg(name string) string {
	for i := 0; i+1 < len(d.Args); i += 2 {
		if d.Args[i] == name {
			return d.Args[i+1]
		}
	}
	return ""
}

func compareDiagnostics(a, b Diagnostic) int {
	return cmp.Or(
		comparePos(a.Pos, b.Pos),
		-cmp.Compare(a.Severity, b.Severity),
		cmp.Compare(a.Code, b.Code),
		slices.Compare(a.Args, b.Args),
		slices.CompareFunc(a.Related, b.Related, func(x, y Related) int {
			return cmp.Or(comparePos(x.Pos, y.Pos), cmp.Compare(x.Note, y.Note))
		}),
	)
}
