package pdf

import (
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
)

func TestSampleConforms(t *testing.T) {
	s := newSampler(t)
	for _, archive := range []bool{false, true} {
		o := sampleOptions
		o.Archive = archive
		a := pdfaudit.Examine(t, s.make(t, &Press{}, o))
		a.Check()
		if len(a.Pages) != 2 || !strings.HasPrefix(strings.Join(a.Roles, " "), "Document H1 H2 L LI Lbl LBody P LI") {
			t.Errorf("%d pages, %v", len(a.Pages), a.Roles)
		}
		if !strings.Contains(a.Said, strings.ReplaceAll(sampleText, "\u00A0", " ")) || !strings.Contains(a.Said, "8.000 đồng/bản") {
			t.Errorf("the text is %q", a.Said)
		}
		if strings.Contains(a.Said, "Trang 1") {
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
		{"/S/H1", "/S/H2", "H2 after nothing"},
		{"/S/LI", "/S/TR", "09: TR is in L"},
		{"/S/LBody", "/S/Lbxdy", "09: LI"},
		{"/S/TD", "/S/P ", "09: P is in TR"},
		{"/Lang(vi)", "/Long(vi)", "language"},
		{"/DisplayDocTitle true", "/DisplayDocTitle null", "title"},
		{"/ToUnicode", "/ToUnicxde", "no ToUnicode"},
		{"/FontFile2", "/FontFilx2", "not embedded"},
		{"/StructParents 0", "/StructParents 1", "01: content"},
		{"/DW 0/W[0[6", "/DW 0/W[0[7", "glyph 0 is 600 wide"},
	} {
		a := pdfaudit.Examine(t, []byte(strings.Replace(string(file), c.from, c.to, 1)))
		if !strings.Contains(strings.Join(a.Faults, "\n"), c.want) {
			t.Errorf("%s for %s: found %q", c.to, c.from, a.Faults)
		}
	}
}
