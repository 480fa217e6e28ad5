package sheet_test

import (
	"slices"
	"strings"
	"testing"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/board"
	"bangtin/generator/sheet"
)

// TestCopiedExactly has poppler copy the text out of sheets of real records, as it stands on the pages and as the tags
// have it: what the record says is there to the letter, composed (NFC), papers and steps in their order.
func TestCopiedExactly(t *testing.T) {
	c := boardAt(t, sampleBoard, "vi")
	for _, id := range []board.ID{"1.001193", "2.000815", "1.000656"} {
		for _, name := range []board.PaperName{"flyer-a4", "notice", "checklist"} {
			t.Run(string(name)+" "+string(id), func(t *testing.T) {
				list := procedures(t, c, id)
				file, report := printed(t, c, sheet.Order{Sheet: name, Records: list})
				if len(report.Notes) > 0 {
					t.Fatalf("not everything found room: %v", report.Notes)
				}
				seen := ask(t, file, "pdftotext", "-raw", "FILE", "-")
				copied(t, list[0].(*board.Procedure), name, seen)
				tagged := ask(t, file, "pdfinfo", "-struct-text", "FILE")
				copied(t, list[0].(*board.Procedure), name, quoted(tagged))
			})
		}
	}
}

// quoted is the text between the marks of quotation that pdfinfo sets around it, line by line.
func quoted(tagged string) string {
	var b strings.Builder
	for line := range strings.Lines(tagged) {
		if line = strings.TrimSpace(line); len(line) > 1 && strings.HasPrefix(line, `"`) && strings.HasSuffix(line, `"`) {
			b.WriteString(line[1:len(line)-1] + " ")
		}
	}
	return b.String()
}

// copied wants what a procedure says in a text.
func copied(t *testing.T, p *board.Procedure, name board.PaperName, text string) {
	t.Helper()
	if !norm.NFC.IsNormalString(text) {
		t.Error("the text is not composed")
	}
	text = plain(text)
	if len(p.Steps) < 2 || len(p.Dossier.V) < 2 {
		t.Fatalf("%s has %d steps and %d papers", p.ID, len(p.Steps), len(p.Dossier.V))
	}
	if name == "checklist" { // a case after the other; whoever ticks off papers has no steps to read
		var all []string
		for _, x := range p.Cases.V {
			all = append(append(all, plain(p.Title.S), plain(x.Title.S)), told(p, func(p *board.Paper) bool { return len(p.Cases) == 0 || slices.Contains(p.Cases, x.ID) })...)
		}
		if len(all) == 0 {
			all = append([]string{plain(p.Title.S)}, told(p, func(*board.Paper) bool { return true })...)
		}
		inOrder(t, text, all...)
		return
	}
	inOrder(t, text, append([]string{plain(p.Title.S)}, told(p, func(*board.Paper) bool { return true })...)...)
	steps := []string{plain(p.Title.S)}
	for _, s := range p.Steps {
		steps = append(steps, plain(s.Title.S))
	}
	inOrder(t, text, steps...)
}

// told are the papers of a procedure in the order in which sheets tell them: group by group, those of every case before
// those of some.
func told(p *board.Procedure, wanted func(*board.Paper) bool) (out []string) {
	var groups []string
	for _, x := range p.Dossier.V {
		if !slices.Contains(groups, x.Group.S) {
			groups = append(groups, x.Group.S)
		}
	}
	for _, g := range groups {
		for _, some := range []bool{false, true} {
			for i := range p.Dossier.V {
				if x := &p.Dossier.V[i]; x.Group.S == g && len(x.Cases) > 0 == some && wanted(x) {
					out = append(out, plain(x.Paper.S))
				}
			}
		}
	}
	return out
}
