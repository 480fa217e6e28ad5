package pdfaudit

import (
	"fmt"
	"slices"
	"strings"
)

// inside are the roles that must be in others (ISO 32000-1, 14.8.4).
func inside(role string) []string {
	switch role {
	case "LI":
		return []string{"L"}
	case "Lbl":
		return []string{"LI", "P"}
	case "LBody":
		return []string{"LI"}
	case "TR":
		return []string{"Table", "THead", "TBody", "TFoot"}
	case "TH", "TD":
		return []string{"TR"}
	case "THead", "TBody", "TFoot":
		return []string{"Table"}
	case "TOCI":
		return []string{"TOC"}
	}
	return nil
}

// holds are the roles that stand in those that hold nothing else.
func holds(role string) []string {
	switch role {
	case "L":
		return []string{"LI", "Caption"}
	case "LI":
		return []string{"Lbl", "LBody"}
	case "Table":
		return []string{"TR", "THead", "TBody", "TFoot", "Caption"}
	case "THead", "TBody", "TFoot":
		return []string{"TR"}
	case "TR":
		return []string{"TH", "TD"}
	case "TOC":
		return []string{"TOCI", "TOC", "Caption"}
	}
	return nil
}

func (a *Audit) element(ref, parent Ref, depth int) {
	e := a.Dict(ref)
	role := a.role(ref)
	a.Roles = append(a.Roles, role)
	if e["P"] != parent {
		a.fault("%s %d: its parent is %v, not %d", role, ref, e["P"], parent)
	}
	if want := inside(role); want != nil && !slices.Contains(want, a.role(parent)) {
		a.fault("09: %s is in %v", role, a.role(parent))
	}
	if (role == "Document") != (depth == 0) {
		a.fault("%s at depth %d", role, depth)
	}
	if id, _ := e["ID"].(string); role == "Note" && (id == "" || a.notes[ref] != id) {
		a.fault("19: a note is called %q, found as %q", id, a.notes[ref])
	}
	a.children(role, ref)
	a.attributes(role, ref)
	for _, k := range a.List(e["K"]) {
		a.kid(role, ref, e, k, depth)
	}
}

// role is an element's role, "" for the root of the tree.
func (a *Audit) role(e any) string {
	s, _ := a.Dict(e)["S"].(Name)
	return string(s)
}

// children looks at what stands in a list, an item, a table.
func (a *Audit) children(role string, ref Ref) {
	may, kids := holds(role), a.List(a.Dict(ref)["K"])
	if may == nil {
		return
	}
	roles := map[string]int{}
	for _, k := range kids {
		r, ok := k.(Ref)
		if !ok {
			a.fault("09: content stands in %s %d itself", role, ref)
			continue
		}
		if roles[a.role(r)]++; !slices.Contains(may, a.role(r)) {
			a.fault("09: %s is in %s", a.role(r), role)
		}
	}
	if len(kids) == 0 || role == "L" && roles["LI"] == 0 || role == "LI" && roles["LBody"] != 1 || roles["Lbl"] > 1 {
		a.fault("09: %s %d holds %v", role, ref, roles)
	}
	if role == "Table" {
		a.rows(ref)
	}
}

// rows wants the rows of a table as long as its first, cells that span rows counted in each.
func (a *Audit) rows(table Ref) {
	var width []int // of each row
	var down []int  // by column: the rows that a cell above still covers
	var walk func(e any)
	walk = func(e any) {
		for _, k := range a.List(a.Dict(e)["K"]) {
			switch a.role(k) {
			case "THead", "TBody", "TFoot":
				walk(k)
			case "TR":
				var n int
				n, down = a.row(k, down)
				width = append(width, n)
			}
		}
	}
	walk(table)
	if slices.ContainsFunc(width, func(n int) bool { return n != width[0] }) {
		a.fault("09: the rows of table %d are %v cells long", table, width)
	}
}

// row is how many columns a row has, and what its cells cover below.
func (a *Audit) row(tr any, down []int) (int, []int) {
	at, left := 0, slices.Clone(down)
	cover := func(rows int) {
		if at == len(left) {
			left = append(left, 0)
		}
		left[at] = rows
		at++
	}
	skip := func() {
		for at < len(down) && down[at] > 0 {
			left[at] = down[at] - 1
			at++
		}
	}
	for _, c := range a.List(a.Dict(tr)["K"]) {
		skip()
		all := a.all(a.Dict(c))
		columns, _ := all["ColSpan"].(int)
		rows, _ := all["RowSpan"].(int)
		for range max(columns, 1) {
			cover(max(rows, 1) - 1)
		}
	}
	skip()
	return at, left
}

func (a *Audit) kid(role string, ref Ref, e Dict, k any, depth int) {
	page, _ := e["Pg"].(Ref)
	switch k := k.(type) {
	case Ref:
		a.element(k, ref, depth+1)
		return
	case int:
		a.claim(role, ref, page, k)
	case Dict:
		page = k["Pg"].(Ref)
		if k["Type"] == Name("MCR") {
			a.claim(role, ref, page, k["MCID"].(int))
			return
		}
		annot := k["Obj"].(Ref)
		a.annots[annot] = true
		if role != "Link" || a.parents[a.Dict(annot)["StructParent"].(int)] != ref || !slices.Contains(a.List(a.Dict(page)["Annots"]), any(annot)) {
			a.fault("28: an annotation in %s, or not found back", role)
		}
	}
}

// claim notes marked content of an element; the parent tree must lead back.
func (a *Audit) claim(role string, ref, page Ref, id int) {
	look := a.looks[page]
	text, ok := look.content[id]
	back := a.List(a.parents[a.Dict(page)["StructParents"].(int)])
	if !ok || a.owner[page][id] || id >= len(back) || back[id] != ref || look.roles[id] != role {
		a.fault("01: content %d of page %d: there %v, claimed twice %v, of a %s for %s", id, page, ok, a.owner[page][id], look.roles[id], role)
	}
	a.owner[page][id] = true
	a.Said += text
	if role == "Figure" {
		a.ink(page, look.fills[id])
	}
}

// all are the attributes of an element, whoever owns them.
func (a *Audit) all(e Dict) Dict {
	all := Dict{}
	for _, v := range a.List(e["A"]) {
		for key, value := range a.Dict(v) {
			all[key] = value
		}
	}
	return all
}

func (a *Audit) attributes(role string, ref Ref) {
	e := a.Dict(ref)
	all := a.all(e)
	switch {
	case role == "Figure":
		box := a.List(all["BBox"])
		if blank(Text(e["Alt"])+Text(e["ActualText"])) || len(box) != 4 {
			a.fault("13: a figure without alternative text or box")
			return
		}
		a.figure(e, box)
	case role == "TH" && all["Scope"] == nil:
		a.fault("15: a TH without scope")
	case len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6':
		a.heading(role)
	}
}

func (a *Audit) heading(role string) {
	n := int(role[1] - '0')
	if a.headings++; n > a.level+1 {
		before := "nothing"
		if a.level > 0 {
			before = fmt.Sprint("H", a.level)
		}
		a.fault("14: %s after %s, heading %d", role, before, a.headings)
		return
	}
	a.level = n
}

func blank(s string) bool { return strings.TrimSpace(s) == "" }
