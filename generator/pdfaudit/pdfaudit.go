// Package pdfaudit reads PDF files as we write them and walks them along the checkpoints of the Matterhorn Protocol 1.1
// (the PDF Association's tests for PDF/UA-1, ISO 14289-1) that a program can judge.
//
// What comes in: the bytes of a file. What goes out: its objects ([Open]); or an [Audit], which says what is wrong with
// it, what its elements say in reading order, and what is drawn in its figures ([Examine]). The package believes nothing
// that is not in the file, and shares no code with the room that writes it.
//
// What it looks at: marked, with a language and a title that is shown (06, 07, 11); all content is an artifact's or one
// element's, and the parent tree leads back to that element and to no other (01); elements stand in those that may hold
// them, lists have items and items have bodies, rows of a table are of one length (09); figures have alternative text and
// a box on their page (13); headings begin with H1 and skip no level (14); header cells have a scope (15); notes have
// names (19); links are elements with contents, found both ways, and the order of tabs is the structure's (28); fonts are
// embedded, as wide as they say, and every code has characters (31).
//
// A file that cannot be read at all ends the test. Only tests import the package.
package pdfaudit

import (
	"fmt"
	"maps"
	"slices"
	"testing"
)

// Audit is a file that was walked.
type Audit struct {
	*File
	Pages []Ref
	// Roles are those of all elements, in reading order; Said is the text of all elements.
	Roles []string
	Said  string
	// Figures are the figures, in reading order.
	Figures []Figure
	// Faults are what is wrong, each with the number of its checkpoint where there is one.
	Faults []string

	looks    map[Ref]drawn
	owner    map[Ref]map[int]bool // marked content that the structure claims, by page
	annots   map[Ref]bool         // annotations that the structure claims
	parents  map[int]any          // the parent tree
	notes    map[Ref]string       // names of elements
	level    int                  // of the last heading
	headings int
}

func (a *Audit) fault(format string, args ...any) {
	a.Faults = append(a.Faults, fmt.Sprintf(format, args...))
}

// Examine reads and walks a file.
func Examine(t testing.TB, file []byte) *Audit {
	t.Helper()
	defer func() {
		if v := recover(); v != nil { // a value of another kind than it must be
			t.Fatalf("the file cannot be walked: %v", v)
		}
	}()
	a := &Audit{File: Open(t, file), looks: map[Ref]drawn{}, owner: map[Ref]map[int]bool{}, annots: map[Ref]bool{}, parents: map[int]any{}, notes: map[Ref]string{}}
	catalog := a.Dict(a.Trailer["Root"])
	if a.Dict(catalog["MarkInfo"])["Marked"] != true || Text(catalog["Lang"]) == "" ||
		a.Dict(catalog["ViewerPreferences"])["DisplayDocTitle"] != true || Text(a.Dict(a.Trailer["Info"])["Title"]) == "" {
		a.fault("06, 07, 11: not marked, or no language or title") // Matterhorn's numbers
	}
	a.leaves(catalog["Pages"])
	tree := a.Dict(catalog["StructTreeRoot"])
	nums := a.Tree(tree["ParentTree"], "Nums")
	for i := 0; i < len(nums); i += 2 {
		a.parents[nums[i].(int)] = nums[i+1]
	}
	if tree["ParentTreeNextKey"] != len(a.parents) {
		a.fault("ParentTreeNextKey is %v of %d", tree["ParentTreeNextKey"], len(a.parents))
	}
	if tree["IDTree"] != nil {
		ids := a.Tree(tree["IDTree"], "Names")
		for i := 0; i < len(ids); i += 2 {
			a.notes[ids[i+1].(Ref)] = ids[i].(string)
		}
	}
	a.element(tree["K"].(Ref), catalog["StructTreeRoot"].(Ref), 0)
	for _, p := range a.Pages {
		a.page(p)
	}
	return a
}

// Check fails the test for what was found.
func (a *Audit) Check() {
	a.t.Helper()
	for _, f := range a.Faults {
		a.t.Error(f)
	}
}

// leaves gathers the pages.
func (a *Audit) leaves(v any) {
	for _, k := range a.List(a.Dict(v)["Kids"]) {
		d := a.Dict(k)
		if d["Parent"] != v {
			a.fault("the parent of %v is %v", k, d["Parent"])
		}
		if d["Type"] == Name("Pages") {
			a.leaves(k)
			continue
		}
		a.Pages = append(a.Pages, k.(Ref))
		a.looks[k.(Ref)], a.owner[k.(Ref)] = a.look(d), map[int]bool{}
	}
}

// page looks at what is a page's and no element's.
func (a *Audit) page(ref Ref) {
	p, look := a.Dict(ref), a.looks[ref]
	a.Faults = append(a.Faults, look.faults...)
	for _, id := range slices.Sorted(maps.Keys(look.content)) {
		if !a.owner[ref][id] {
			a.fault("01: content %d of page %d is no element's", id, ref)
		}
	}
	if back := len(a.List(a.parents[p["StructParents"].(int)])); back != len(look.content) {
		a.fault("01: the parent tree has %d elements for the %d contents of page %d", back, len(look.content), ref)
	}
	if p["Tabs"] != Name("S") {
		a.fault("28: tabs not in the order of the structure")
	}
	for _, r := range a.List(p["Annots"]) {
		if annot := a.Dict(r); !a.annots[r.(Ref)] || blank(Text(annot["Contents"])) || annot["F"] != 4 {
			a.fault("28: a link without element or contents")
		}
	}
	fonts := a.Dict(a.Dict(p["Resources"])["Font"])
	for _, name := range slices.Sorted(maps.Keys(fonts)) {
		a.font(name, a.Dict(fonts[name]))
	}
}
