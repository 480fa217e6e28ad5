package amend

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// View is the board as the content would make it with a set of changes.
type View struct {
	// Boards are the board in each language, the default first; Languages their codes.
	Boards    []*board.Board
	Languages []string
	Book      *ledger.Book
	Faults    []diag.Diagnostic
}

// Look reads and judges the board with a set of changes. Its error is the program's or the machine's.
type Look func(*Set) (*View, error)

// Worse is the error of a change that would bring errors into the content; nothing was written.
type Worse struct{ Faults []diag.Diagnostic }

func (w *Worse) Error() string { return "worse: " + w.Faults[0].Code }

// passable are the errors in spite of which the references of a board are all known, and which the changes themselves mend
// or leave alone. Any other may hide a reference.
var passable = map[string]bool{
	"ledger-lost": true, "ledger-nowhere": true, "ledger-circle": true, "ledger-unlisted": true, "ledger-pair": true, "print-code": true,
	"unknown-ref": true, "unknown-anchor": true, "code-file": true, "host-changed": true,
}

// judge refuses a board that cannot be read well enough to be changed.
func (v *View) judge() error {
	var found []diag.Diagnostic
	for _, d := range v.Faults {
		if d.Severity == diag.Error && !passable[d.Code] {
			found = append(found, d)
		}
	}
	if len(found) > 0 {
		return &Worse{found}
	}
	return nil
}

// sound looks at a set of changes and refuses it where it brings errors that were not there before. renamed gives the old
// path of a file.
func (look Look) sound(s *Set, before *View, renamed map[string]string) (*View, error) {
	after, err := look(s)
	if err != nil {
		return nil, err
	}
	had := map[string]int{}
	for _, d := range before.Faults {
		had[trace(d, d.Pos.File)]++
	}
	var found []diag.Diagnostic
	for _, d := range after.Faults {
		if d.Severity != diag.Error {
			continue
		}
		if t := trace(d, cmp.Or(renamed[d.Pos.File], d.Pos.File)); had[t] > 0 {
			had[t]--
			continue
		}
		found = append(found, d)
	}
	if len(found) > 0 {
		return nil, &Worse{found}
	}
	return after, nil
}

// trace is what stays of a fault where only a line's columns move.
func trace(d diag.Diagnostic, file string) string {
	return d.Code + "\x00" + diag.Pos{File: file, Line: d.Pos.Line, Col: 1}.String()
}

// has says whether the board has that very record: a document is found by its number too.
func (v *View) has(kind board.Kind, id board.ID) bool {
	n := v.Boards[0].Find(kind, string(id))
	return n != nil && n.Rec().ID == id
}

// records calls do for each record of that kind and id: versions, in every language.
func (v *View) records(kind board.Kind, id board.ID, do func(board.Noun)) {
	for _, b := range v.Boards {
		b.Nouns(func(n board.Noun) {
			if n.Rec().Kind == kind && n.Rec().ID == id {
				do(n)
			}
		})
	}
}

// files are the files of a record, with its versions and translations, and of the layers that belong to it; each once.
func (v *View) files(kind board.Kind, id board.ID) (own, layers []string) {
	v.records(kind, id, func(n board.Noun) { own = append(own, n.Rec().Files...) })
	for _, b := range v.Boards {
		for _, l := range b.Locals {
			if kind == board.ProcedureKind && l.Code == id || kind == board.UnitKind && l.Unit == id {
				layers = append(layers, l.Files...)
			}
		}
	}
	return once(own), once(layers)
}

func once(list []string) []string { return slices.Compact(slices.Sorted(slices.Values(list))) }

// mention is a place that refers to a record.
type mention struct {
	at diag.Pos
	// path says that the file's own path is what refers: a layer's.
	path bool
}

// mentions are the places that refer to a record, by file and place, each once; what refers to a document by its number
// is none. Those in the record's own files are left out.
func (v *View) mentions(kind board.Kind, id board.ID) []mention {
	seen := map[diag.Pos]bool{}
	var out []mention
	for _, b := range v.Boards {
		b.All(func(n board.Noun) {
			rec := n.Rec()
			if rec.Kind == kind && rec.ID == id {
				return
			}
			for _, ref := range rec.Refs {
				at := rec.PosOf(ref)
				if ref.Kind != kind || ref.Loose || !strings.EqualFold(ref.ID, string(id)) || seen[at] {
					continue
				}
				seen[at] = true
				out = append(out, mention{at, rec.Kind == board.LocalKind && at.Line == 1 && at.Col == 1})
			}
		})
	}
	slices.SortFunc(out, func(a, b mention) int {
		return cmp.Or(strings.Compare(a.at.File, b.at.File), cmp.Compare(a.at.Line, b.at.Line), cmp.Compare(a.at.Col, b.at.Col))
	})
	return out
}

// places are the places of mentions for people.
func places(list []mention) []string {
	var out []string
	for _, m := range list {
		out = append(out, m.at.String())
	}
	return out
}

// below refuses files that lie in a folder below the uppermost one: they are another board's.
func below(files []string) error {
	for _, f := range files {
		if !inTop(f) {
			return refuse("amend.below", "path", path.Clean(f))
		}
	}
	return nil
}
