package reorganise

import (
	"encoding/json"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
	"bangtin/generator/read"
)

// units writes what becomes of the units themselves: the old ones' last day and successors, the new ones' first day.
func (a *act) units() {
	made := map[board.ID]bool{}
	for _, r := range a.rows {
		if rows := a.became[r.old]; len(rows) > 0 && rows[0] == r {
			a.end(a.Unit(r.old), rows)
		}
		if r.new == r.old || made[r.new] {
			continue
		}
		made[r.new] = true
		if u := a.Unit(r.new); u != nil {
			a.begin(u)
		} else {
			a.create(r)
		}
	}
}

func (a *act) end(u *board.Unit, rows []row) {
	if u.Valid.Until == 0 {
		a.amend(u.Rec(), read.Amendment{Path: "valid.until", Value: a.On.AddDays(-1).ISO(), After: []string{"codes", "parent", "kind"}})
	}
	if len(u.Successors) == 0 {
		var list []string
		for _, r := range rows {
			item := "{unit: " + plain(string(r.new))
			if r.part {
				item += ", part: true"
			}
			list = append(list, item+"}")
		}
		a.amend(u.Rec(), read.Amendment{Path: "successors", Value: "[" + strings.Join(list, ", ") + "]", After: []string{"valid", "kind"}})
	}
	a.decide(u)
}

func (a *act) begin(u *board.Unit) {
	if u.Valid.From == 0 {
		a.amend(u.Rec(), read.Amendment{Path: "valid.from", Value: a.On.ISO(), After: []string{"codes", "parent", "kind"}})
	}
	a.decide(u)
}

// decide writes the act's number where the unit names none.
func (a *act) decide(u *board.Unit) {
	if d := u.Decision; a.Decision.Number != "" && d.Number == "" && d.Date == 0 {
		a.amend(u.Rec(), read.Amendment{Path: "decision", Value: a.decision(), After: []string{"dissolved", "successors", "valid", "kind"}})
	}
}

// decision is the act as a value of YAML.
func (a *act) decision() string {
	out := "{number: " + quote(a.Decision.Number)
	if a.Decision.Date != 0 {
		out += ", date: " + a.Decision.Date.ISO()
	}
	return out + "}"
}

// unitTypes are what a unit is, by how its name begins.
var unitTypes = []struct {
	begin string
	is    board.UnitType
}{
	{"xa ", "commune"}, {"phuong ", "ward"}, {"dac khu ", "special-zone"}, {"thi tran ", "township"}, {"tinh ", "province"},
	{"thanh pho ", "province"}, {"huyen ", "district"}, {"thi xa ", "district"},
}

// create makes the file of a new unit: its name and kind from the table, its place in the tree from the old units'.
func (a *act) create(r row) {
	name := ""
	for _, x := range a.rows {
		if x.new == r.new && x.name != "" {
			name = x.name
			break
		}
	}
	kind := board.UnitType("")
	for _, t := range unitTypes {
		if strings.HasPrefix(fold.Fold(name), t.begin) && kind == "" {
			kind = t.is
		}
	}
	if kind == "" {
		a.plan.Diagnostics.Report("move-name", r.newAt, "id", string(r.new), "value", name)
		return
	}
	lines := []string{"name: " + quote(name), "kind: " + string(kind)}
	if parent := a.parentOf(r.new); parent != "" {
		lines = append(lines, "parent: "+plain(string(parent)))
	}
	lines = append(lines, "valid: {from: "+a.On.ISO()+"}")
	if a.Decision.Number != "" {
		lines = append(lines, "decision: "+a.decision())
	}
	a.files["units/"+string(r.new)+".yaml"] = &file{data: []byte(strings.Join(lines, "\n") + "\n")}
}

// parentOf is the unit above a new one: the nearest above the units it was made of, all of them alike, that is there on
// its first day, or what that became.
func (a *act) parentOf(made board.ID) board.ID {
	found := board.ID("")
	for i, old := range a.made[made] {
		above := a.standing(old)
		if i > 0 && above != found {
			return ""
		}
		found = above
	}
	return found
}

// standing is the nearest unit above an old one that is there on the first day of the new ones.
func (a *act) standing(old board.ID) board.ID {
	last := a.On.AddDays(-1)
	u := a.Unit(old)
	for steps := 0; u != nil && steps < 8; steps++ {
		if u = a.Unit(u.ParentOn(last)); u == nil {
			return ""
		}
		if heir := a.heir(u.ID); heir != "" {
			return heir
		}
		if len(a.became[u.ID]) == 0 && u.InForce(a.On) {
			return u.ID
		}
	}
	return ""
}

// parents gives the units below an old one that live on a new unit above them, from its first day on.
func (a *act) parents() {
	for _, u := range a.Units {
		if len(a.became[u.ID]) > 0 || u.Valid.Until != 0 && u.Valid.Until < a.On {
			continue
		}
		for i, p := range u.Parent {
			if len(a.became[p.Unit]) == 0 || !(board.Validity{From: p.From, Until: p.Until}).On(a.On) {
				continue
			}
			if heir := a.heir(p.Unit); heir != "" {
				a.adopt(u, i, heir)
			} else {
				a.split(u.At("parent."+strconv.Itoa(i)), p.Unit)
			}
		}
	}
}

// adopt puts an end to the i-th parent of a unit and another one behind it. One that began with the new units, or later,
// never was: it is written over.
func (a *act) adopt(u *board.Unit, i int, heir board.ID) {
	var list []string
	add := func(id board.ID, from, until board.Date) {
		item := "{unit: " + plain(string(id))
		if from != 0 {
			item += ", from: " + from.ISO()
		}
		if until != 0 {
			item += ", until: " + until.ISO()
		}
		list = append(list, item+"}")
	}
	for k, p := range u.Parent {
		switch {
		case k != i:
			add(p.Unit, p.From, p.Until)
		case len(a.made[u.ID]) > 0 || u.Valid.From >= a.On || p.From >= a.On:
			add(heir, p.From, p.Until)
		default:
			add(p.Unit, p.From, a.On.AddDays(-1))
			add(heir, a.On, p.Until)
		}
	}
	a.amend(u.Rec(), read.Amendment{Path: "parent", Value: "[" + strings.Join(list, ", ") + "]"})
}

// plain is an id as YAML: in quotation marks where it would be read as something else.
func plain(id string) string {
	if id == "none" || id == "all" || id == "null" || id == "true" || id == "false" || id == "yes" || id == "no" || id[0] >= '0' && id[0] <= '9' {
		return quote(id)
	}
	return id
}

// quote is a text in quotation marks, as JSON has it and YAML reads it. "#" is written by its number: a value that Amend
// takes has no comments.
func quote(s string) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	_ = e.Encode(s) // a text always encodes
	return strings.ReplaceAll(strings.TrimSuffix(b.String(), "\n"), "#", `\u0023`)
}

// posOf is the place of the first reference to a unit at or behind a place of a record.
func posOf(rec *board.Record, path string, id board.ID) diag.Pos {
	begin := rec.At(path)
	for _, ref := range rec.Refs {
		pos := rec.PosOf(ref)
		if ref.Kind == board.UnitKind && ref.ID == string(id) && pos.File == begin.File && (pos.Line > begin.Line || pos.Line == begin.Line && pos.Col >= begin.Col) {
			return pos
		}
	}
	return begin
}
