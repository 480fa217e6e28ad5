package pdf

import (
	"fmt"
	"slices"
	"strings"
	"testing"
)

// audit walks a file along the checkpoints of the Matterhorn Protocol 1.1 that
// a program can judge, and says what it finds.
type audit struct {
	*opened
	pages   []pdfRef
	looks   map[pdfRef]drawn
	owner   map[pdfRef]map[int]bool // marked content that the structure claims, by page
	annots  map[pdfRef]bool         // annotations that the structure claims
	parents map[int]any             // the parent tree
	notes   map[pdfRef]string       // names of elements
	level   int                     // of the last heading
	roles   []string                // of all elements, in reading order
	said    string                  // of all elements, in reading order
	faults  []string
}

func (a *audit) fault(format string, args ...any) {
	a.faults = append(a.faults, fmt.Sprintf(format, args...))
}

// examine reads and walks a file.
func examine(t testing.TB, file []byte) *audit {
	t.Helper()
	a := &audit{opened: open(t, file), looks: map[pdfRef]drawn{}, owner: map[pdfRef]map[int]bool{}, annots: map[pdfRef]bool{}, parents: map[int]any{}, notes: map[pdfRef]string{}}
	catalog := a.dict(a.trailer["Root"])
	if a.dict(catalog["MarkInfo"])["Marked"] != true || a.text(catalog["Lang"]) == "" ||
		a.dict(catalog["ViewerPreferences"])["DisplayDocTitle"] != true || a.text(a.dict(a.trailer["Info"])["Title"]) == "" {
		a.fault("06, 07, 11: not marked, or no language or title") // Matterhorn's numbers
	}
	a.leaves(catalog["Pages"])
	tree := a.dict(catalog["StructTreeRoot"])
	nums := a.tree(tree["ParentTree"], "Nums")
	for i := 0; i < len(nums); i += 2 {
		a.parents[nums[i].(int)] = nums[i+1]
	}
	if tree["ParentTreeNextKey"] != len(a.parents) {
		a.fault("ParentTreeNextKey is %v of %d", tree["ParentTreeNextKey"], len(a.parents))
	}
	if tree["IDTree"] != nil {
		ids := a.tree(tree["IDTree"], "Names")
		for i := 0; i < len(ids); i += 2 {
			a.notes[ids[i+1].(pdfRef)] = ids[i].(string)
		}
	}
	a.element(tree["K"].(pdfRef), catalog["StructTreeRoot"].(pdfRef), 0)
	for _, p := range a.pages {
		a.page(p)
	}
	return a
}

// leaves gathers the pages.
func (a *audit) leaves(v any) {
	for _, k := range a.list(a.dict(v)["Kids"]) {
		d := a.dict(k)
		if d["Parent"] != v {
			a.fault("the parent of %v is %v", k, d["Parent"])
		}
		if d["Type"] == pdfName("Pages") {
			a.leaves(k)
			continue
		}
		a.pages = append(a.pages, k.(pdfRef))
		a.looks[k.(pdfRef)], a.owner[k.(pdfRef)] = a.look(d), map[int]bool{}
	}
}

// inside are the roles that must be in others.
var inside = map[string][]string{
	"LI": {"L"}, "Lbl": {"LI", "P"}, "LBody": {"LI"}, "TR": {"Table", "THead", "TBody", "TFoot"}, "TH": {"TR"}, "TD": {"TR"},
	"THead": {"Table"}, "TBody": {"Table"}, "TFoot": {"Table"}, "TOCI": {"TOC"},
}

func (a *audit) element(ref, parent pdfRef, depth int) {
	e := a.dict(ref)
	role := string(e["S"].(pdfName))
	a.roles = append(a.roles, role)
	if e["P"] != parent {
		a.fault("%s %d: its parent is %v, not %d", role, ref, e["P"], parent)
	}
	if want := inside[role]; want != nil && !slices.Contains(want, string(a.dict(parent)["S"].(pdfName))) {
		a.fault("09: %s is in %v", role, a.dict(parent)["S"])
	}
	if (role == "Document") != (depth == 0) {
		a.fault("%s at depth %d", role, depth)
	}
	if id, _ := e["ID"].(string); role == "Note" && (id == "" || a.notes[ref] != id) {
		a.fault("19: a note is called %q, found as %q", id, a.notes[ref])
	}
	a.attributes(role, e)
	for _, k := range a.list(e["K"]) {
		a.kid(role, ref, e, k, depth)
	}
}

func (a *audit) kid(role string, ref pdfRef, e pdfDict, k any, depth int) {
	page, _ := e["Pg"].(pdfRef)
	switch k := k.(type) {
	case pdfRef:
		a.element(k, ref, depth+1)
		return
	case int:
		a.claim(role, ref, page, k)
	case pdfDict:
		page = k["Pg"].(pdfRef)
		if k["Type"] == pdfName("MCR") {
			a.claim(role, ref, page, k["MCID"].(int))
			return
		}
		annot := k["Obj"].(pdfRef)
		a.annots[annot] = true
		if role != "Link" || a.parents[a.dict(annot)["StructParent"].(int)] != ref || !slices.Contains(a.list(a.dict(page)["Annots"]), any(annot)) {
			a.fault("28: an annotation in %s, or not found back", role)
		}
	}
}

// claim notes marked content of an element; the parent tree must lead back.
func (a *audit) claim(role string, ref, page pdfRef, id int) {
	look := a.looks[page]
	text, ok := look.content[id]
	back := a.list(a.parents[a.dict(page)["StructParents"].(int)])
	if !ok || a.owner[page][id] || id >= len(back) || back[id] != ref || look.roles[id] != role {
		a.fault("01: content %d of page %d: there %v, claimed twice %v, of a %s for %s", id, page, ok, a.owner[page][id], look.roles[id], role)
	}
	a.owner[page][id] = true
	a.said += text
}

func (a *audit) attributes(role string, e pdfDict) {
	all := pdfDict{}
	for _, v := range a.list(e["A"]) {
		for key, value := range a.dict(v) {
			all[key] = value
		}
	}
	switch {
	case role == "Figure" && (a.text(e["Alt"])+a.text(e["ActualText"]) == "" || len(a.list(all["BBox"])) != 4):
		a.fault("13: a figure without alternative text or box")
	case role == "TH" && all["Scope"] == nil:
		a.fault("15: a TH without scope")
	case len(role) == 2 && role[0] == 'H' && role[1] >= '1' && role[1] <= '6':
		if n := int(role[1] - '0'); n > a.level+1 {
			a.fault("14: %s after H%d", role, a.level)
		} else {
			a.level = n
		}
	}
}

func (a *audit) page(ref pdfRef) {
	p, look := a.dict(ref), a.looks[ref]
	a.faults = append(a.faults, look.faults...)
	for id := range look.content {
		if !a.owner[ref][id] {
			a.fault("01: content %d of page %d is no element's", id, ref)
		}
	}
	if p["Tabs"] != pdfName("S") {
		a.fault("28: tabs not in the order of the structure")
	}
	for _, r := range a.list(p["Annots"]) {
		if annot := a.dict(r); !a.annots[r.(pdfRef)] || strings.TrimSpace(a.text(annot["Contents"])) == "" || annot["F"] != 4 {
			a.fault("28: a link without element or contents")
		}
	}
	for name, v := range a.dict(a.dict(p["Resources"])["Font"]) {
		a.font(name, a.dict(v))
	}
}

func (a *audit) font(name string, f pdfDict) {
	cid := a.dict(a.list(f["DescendantFonts"])[0])
	program := a.stream(a.dict(cid["FontDescriptor"])["FontFile2"])
	s, err := parseSfnt(program.data)
	if err != nil || program.dict["Length1"] != len(program.data) {
		a.fault("31: %s: the font program: %v", name, err)
		return
	}
	widths := a.list(a.list(cid["W"])[1])
	if len(widths) != s.glyphs {
		a.fault("31: %s: %d widths of %d glyphs", name, len(widths), s.glyphs)
	}
	for i, w := range widths {
		advance, _ := s.advance(i)
		if got := roundDiv(int64(advance)*1000, int64(s.head.u16(18))); got != int64(w.(int)) {
			a.fault("31: %s: glyph %d is %d wide, not %d", name, i, got, w)
		}
	}
	for code, text := range a.unicode(f) {
		if text == "" || strings.ContainsAny(text, "\x00\uFEFF\uFFFE") || int(code[0])<<8|int(code[1]) >= s.glyphs {
			a.fault("31: %s: the code %x is %q", name, code, text)
		}
	}
}

// check fails the test for what was found.
func (a *audit) check() {
	a.t.Helper()
	for _, f := range a.faults {
		a.t.Error(f)
	}
}

func TestSampleConforms(t *testing.T) {
	s := newSampler(t)
	for _, archive := range []bool{false, true} {
		o := sampleOptions
		o.Archive = archive
		a := examine(t, s.make(t, &Press{}, o))
		a.check()
		if len(a.pages) != 2 || !strings.HasPrefix(strings.Join(a.roles, " "), "Document H1 H2 L LI Lbl LBody P LI") {
			t.Errorf("%d pages, %v", len(a.pages), a.roles)
		}
		if !strings.Contains(a.said, strings.ReplaceAll(sampleText, "\u00A0", " ")) || !strings.Contains(a.said, "8.000 đồng/bản") {
			t.Errorf("the text is %q", a.said)
		}
		if strings.Contains(a.said, "Trang 1") {
			t.Error("a page's foot is read out")
		}
	}
}

// TestAuditFinds makes sure that the audit is no rubber stamp.
func TestAuditFinds(t *testing.T) {
	file := newSampler(t).make(t, &Press{}, Options{Title: "Thử", Archive: true}) // its objects stand as they are
	for _, c := range []struct{ from, to, want string }{
		{"/Scope/Column", "/Scape/Column", "TH without scope"},
		{"/BBox[", "/BBex[", "figure without"},
		{"/S/H2", "/S/H3", "H3 after H1"},
		{"/Contents<FEFF", "/Cantents<FEFF", "link without"},
		{"/Tabs/S", "/Tabs/R", "tabs"},
		{"/Marked true", "/Marked null", "not marked"},
		{"/DW 0/W[0[6", "/DW 0/W[0[7", "glyph 0 is 600 wide"},
	} {
		a := examine(t, []byte(strings.Replace(string(file), c.from, c.to, 1)))
		if !strings.Contains(strings.Join(a.faults, "\n"), c.want) {
			t.Errorf("%s for %s: found %q", c.to, c.from, a.faults)
		}
	}
}
