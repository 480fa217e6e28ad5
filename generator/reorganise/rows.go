package reorganise

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
	"bangtin/generator/read"
)

// row is a line of the table: of the old unit, all or a part became the new one, or of it.
type row struct {
	old, new board.ID
	part     bool
	name     string // of a new unit that is to be made
	oldAt    diag.Pos
	newAt    diag.Pos
}

// Columns are the columns that the table must have, MoreColumns those that it may have.
var (
	Columns     = []string{"old_id", "new_id", "part"}
	MoreColumns = []string{"name"}
)

// partWords are words for "a part of it", besides those for yes and no.
var partWords = map[string]bool{"x": true, "1": true, "0": false, "mot phan": true, "part": true, "toan bo": false, "whole": false}

// readTable reads the rows and tells what each cell alone has wrong.
func (a *act) readTable() {
	t := read.ReadTable(a.Name, a.Table, Columns, MoreColumns)
	for i := range t.Rows {
		r := &t.Rows[i]
		var x row
		ok := t.Value(r, "old_id", a.known(&x.old))
		ok = t.Value(r, "new_id", a.known(&x.new)) && ok
		if text := r.Cell("part"); text != "" {
			ok = t.Value(r, "part", parsePart(&x.part)) && ok
		}
		if x.name, x.oldAt, x.newAt = r.Cell("name"), r.At("old_id"), r.At("new_id"); ok {
			a.rows = append(a.rows, x)
		}
	}
	if len(t.Rows) == 0 && t.Faults.Len() == 0 {
		t.Faults.Report("empty-file", diag.Pos{File: a.Name, Line: 1, Col: 1})
	}
	a.plan.Diagnostics.AddAll(&t.Faults)
}

// known reads an id; where the text is no id but a unit's name, that unit is the guess.
func (a *act) known(into *board.ID) func(string) error {
	return func(s string) (err error) {
		*into, err = board.ParseRef(s)
		if guess := a.named(s); err != nil && guess != "" {
			return &board.Fault{Code: "id-form", Args: []string{"value", s, "guess", guess}}
		}
		return err
	}
}

// named is the id of the one unit of that name, "" if there is none or several.
func (a *act) named(text string) string {
	found := ""
	for _, u := range a.Units {
		if fold.Slug(u.Name.S) == fold.Slug(text) {
			if found != "" {
				return ""
			}
			found = string(u.ID)
		}
	}
	return found
}

func parsePart(into *bool) func(string) error {
	return func(s string) (err error) {
		if part, ok := partWords[fold.Fold(strings.TrimSpace(s))]; ok {
			*into = part
			return nil
		}
		*into, err = board.ParseBool(s)
		return err
	}
}

// judge holds the rows against each other and against the board, and sorts them by unit.
func (a *act) judge() {
	first := map[[2]board.ID]diag.Pos{}
	of := map[board.ID][]row{}
	for _, r := range a.rows {
		pair := [2]board.ID{r.old, r.new}
		if at, twice := first[pair]; twice {
			a.plan.Diagnostics.Add(diag.New("move-twice", r.oldAt, "id", string(r.old)).With("first", at))
			continue
		}
		first[pair] = r.oldAt
		of[r.old] = append(of[r.old], r)
		a.there(r)
	}
	for _, r := range a.rows {
		if len(of[r.old]) > 0 && of[r.old][0] == r { // once for each unit
			a.whole(of[r.old])
		}
	}
	for _, r := range a.rows {
		if r.old != r.new && a.became[r.new] != nil {
			a.plan.Diagnostics.Report("move-chain", r.newAt, "id", string(r.new), "day", a.On.ISO())
		}
	}
}

// there wants both units of a row on the board, or the new one to be made.
func (a *act) there(r row) {
	if a.Unit(r.old) == nil {
		a.plan.Diagnostics.Report("unknown-ref", r.oldAt, "kind", "unit", "id", string(r.old), "guess", a.near(r.old))
	}
	switch u := a.Unit(r.new); {
	case u == nil && !a.Create:
		a.plan.Diagnostics.Report("move-no-unit", r.newAt, "id", string(r.new), "guess", a.near(r.new))
	case u != nil && (u.Valid.From > a.On || u.Valid.Until != 0 && u.Valid.Until < a.On):
		a.plan.Diagnostics.Add(diag.New("move-dates", r.newAt, "id", string(r.new), "day", a.On.ISO()).With("other", u.At("valid")))
	}
}

// near is the id on the board that was probably meant.
func (a *act) near(id board.ID) string {
	var ids []string
	for _, u := range a.Units {
		ids = append(ids, string(u.ID))
	}
	return fold.Nearest(string(id), ids)
}

// whole judges all that the table says of one old unit.
func (a *act) whole(rows []row) {
	old, livesOn := a.Unit(rows[0].old), false
	for i, r := range rows {
		livesOn = livesOn || r.new == r.old
		if i > 0 && r.part != rows[0].part || i > 0 && !r.part {
			a.plan.Diagnostics.Add(diag.New("move-twice", r.oldAt, "id", string(r.old)).With("first", rows[0].oldAt))
			return
		}
	}
	if len(rows) == 1 && rows[0].part {
		a.plan.Diagnostics.Report("move-part", rows[0].oldAt, "id", string(rows[0].old))
	}
	if old == nil || livesOn {
		return
	}
	if until := old.Valid.Until; until != 0 && until != a.On.AddDays(-1) || old.Valid.From >= a.On {
		a.plan.Diagnostics.Add(diag.New("move-dates", rows[0].oldAt, "id", string(old.ID), "day", a.On.ISO()).With("other", old.At("valid")))
	}
	if old.Dissolved || len(old.Successors) > 0 && !sameSuccessors(old.Successors, rows) {
		d := diag.New("move-successors", rows[0].oldAt, "id", string(old.ID))
		a.plan.Diagnostics.Add(d.With("other", old.At(map[bool]string{true: "dissolved", false: "successors"}[old.Dissolved])))
	}
	a.became[old.ID] = rows
	for _, r := range rows {
		a.made[r.new] = append(a.made[r.new], old.ID)
	}
}

func sameSuccessors(have []board.Successor, rows []row) bool {
	if len(have) != len(rows) {
		return false
	}
	for _, r := range rows {
		found := false
		for _, s := range have {
			found = found || s.Unit == r.new && s.Part == r.part
		}
		if !found {
			return false
		}
	}
	return true
}
