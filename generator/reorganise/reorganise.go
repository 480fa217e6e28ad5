// Package reorganise carries out a reorganisation of administrative units (sắp xếp đơn vị hành chính) on a board's records
// as one act: a table says what each old unit became, and from it follow the last days, the successors and first days of
// the units, and where each record that speaks of an old unit belongs now.
//
// What comes in: the boards of all languages, the bytes of the content's files, the table, the first day of the new units
// and the decision. What goes out is a Plan: files to write, files to take away, and diagnostics. Nothing is written here.
// A table with faults (codes "move-…" of severity error) plans nothing else.
//
// What can be decided is done. Dates, successors, dated parents, and lists of offices, which may name the old unit and the
// new one side by side, are right on any day and are written at once. What has room for one unit alone (a team's, the
// board's own, who performs a procedure) and layers are re-homed only from the first day of the new units on: before, the
// plan says that they wait. What a person must decide is a warning with its place and the choices beside it: what
// belonged to a unit that was split, two layers or two amounts that differ, the desks of the new office. Each goes away
// once the records say what was chosen, so that the same table can be carried out again and again: a second time, nothing
// changes.
//
// The past stays: nothing is re-homed that speaks of a day (where an initiative was born and who took it up, figures, what
// ended before), so that --date shows the board of that day. Units are known by their ids alone: the codes of the
// statistics office were used again for other units.
package reorganise

import (
	"cmp"
	"path/filepath"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/read"
)

// Order is what is to be carried out.
type Order struct {
	// Boards are the board in each language, the default first.
	Boards []*board.Board
	// Source gives a file's bytes by the path that records name it by.
	Source diag.Source
	// Name is the table's file, Table its bytes.
	Name  string
	Table []byte
	// On is the first day of the new units; the old ones end the day before.
	On board.Date
	// Decision is the number and date of the act (nghị quyết), written where a unit names none.
	Decision board.Decision
	// Today says whether what has no dates is re-homed yet.
	Today board.Date
	// Create makes a file for each new unit that has none.
	Create bool
}

// Plan is what would be done.
type Plan struct {
	// Changes are the files that change, by their paths.
	Changes []Change
	// Diagnostics are the table's faults, or what a person must decide.
	Diagnostics diag.List
	// Waiting are the files of records that are re-homed from the first day of the new units on, by their paths.
	Waiting []string
}

// Change is a file that is written, moved or taken away.
type Change struct {
	// Path is the file's, From what it was before, the same unless it moves, "" for a new file.
	Path, From string
	// Data is what it holds then; nil for a file that goes, because another says the same.
	Data []byte
	// Keys are the paths of the values that changed, none where the whole file is new or moves.
	Keys []string
}

// act is one reorganisation on its way.
type act struct {
	Order
	*board.Board
	rows []row
	// became are the rows of each unit that ends; made the units of which each new one was made, by id.
	became  map[board.ID][]row
	made    map[board.ID][]board.ID
	files   map[string]*file
	waiting map[string]bool
	plan    *Plan
}

// New plans a reorganisation. The boards must be without errors.
func New(o Order) *Plan {
	a := &act{
		Order: o, Board: o.Boards[0], became: map[board.ID][]row{}, made: map[board.ID][]board.ID{}, files: map[string]*file{},
		waiting: map[string]bool{}, plan: &Plan{},
	}
	a.readTable()
	if !a.plan.Diagnostics.HasErrors() {
		a.judge()
	}
	if !a.plan.Diagnostics.HasErrors() {
		a.units()
		a.parents()
		a.lists()
		a.fees()
		a.single()
		a.layers()
		a.desks()
		a.finish()
	}
	return a.plan
}

// finish sorts what was gathered.
func (a *act) finish() {
	if a.plan.Diagnostics.HasErrors() {
		return
	}
	for name, f := range a.files {
		if f.changed() {
			a.plan.Changes = append(a.plan.Changes, f.change(name))
		}
	}
	slices.SortFunc(a.plan.Changes, func(x, y Change) int { return cmp.Compare(x.Path, y.Path) })
	for name := range a.waiting {
		a.plan.Waiting = append(a.plan.Waiting, name)
	}
	slices.Sort(a.plan.Waiting)
}

// heir is the one unit that an ended unit became as a whole, "" where it lives on or was split.
func (a *act) heir(old board.ID) board.ID {
	if rows := a.became[old]; len(rows) == 1 {
		return rows[0].new
	}
	return ""
}

// heirs are all units that an ended unit became, none for any other.
func (a *act) heirs(old board.ID) []board.ID {
	var out []board.ID
	for _, r := range a.became[old] {
		out = append(out, r.new)
	}
	return out
}

// due says whether what has no dates is re-homed now; if not, it notes the file that waits.
func (a *act) due(file string) bool {
	if a.Today >= a.On {
		return true
	}
	a.waiting[file] = true
	return false
}

// split asks a person where that belongs which belonged to a unit of which each part went elsewhere.
func (a *act) split(pos diag.Pos, old board.ID) {
	heirs := a.heirs(old)
	d := diag.New("move-split", pos, "id", string(old), "ids", join(heirs))
	for _, id := range heirs {
		if u := a.Unit(id); u != nil {
			d = d.With("choice", u.At("name"))
		}
	}
	a.plan.Diagnostics.Add(d)
}

func join(ids []board.ID) string {
	var out []string
	for _, id := range ids {
		out = append(out, string(id))
	}
	return strings.Join(out, ", ")
}

// file is a file of the content with what is to become of it.
type file struct {
	data, was []byte
	from      string
	// gone is a file that goes, moved one that has another path now.
	gone, moved bool
	keys        []string
}

func (f *file) changed() bool {
	return f.gone || f.moved || f.from == "" || string(f.data) != string(f.was)
}

func (f *file) change(name string) Change {
	c := Change{Path: name, From: f.from, Data: f.data, Keys: f.keys}
	if f.gone {
		c.Data = nil
	}
	return c
}

// open is a file of the content, read once.
func (a *act) open(name string) *file {
	if f := a.files[name]; f != nil {
		return f
	}
	data, _ := a.Source(name)
	f := &file{data: data, was: data, from: name}
	a.files[name] = f
	return f
}

// below says that a file lies in a content folder below the uppermost one, which others keep.
func below(name string) bool { return !filepath.IsLocal(filepath.FromSlash(name)) }

// amend changes a value of a record's own file. What cannot be changed is left to a person.
func (a *act) amend(rec *board.Record, x read.Amendment) {
	name := rec.Files[0]
	pos := rec.At(x.Path)
	pos.File = name
	told := x.Path + ": " + x.Value
	if below(name) {
		a.plan.Diagnostics.Report("move-by-hand", pos, "value", told, "why", "elsewhere")
		return
	}
	f := a.open(name)
	data, err := read.Amend(name, f.data, x)
	if err != nil {
		a.plan.Diagnostics.Report("move-by-hand", pos, "value", told, "why", err.Error())
		return
	}
	if string(data) != string(f.data) {
		f.data, f.keys = data, append(f.keys, x.Path)
	}
}
