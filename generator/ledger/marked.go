package ledger

import (
	"slices"
	"strings"

	"bangtin/generator/board"
)

// Marked is an edition's address: what stands on a sheet of paper.
type Marked struct {
	// Code is the short code that the mark stands behind, the record's own or that of the record at an office.
	Code    string
	Edition board.Edition
	// Current says that the facts still hold, Recorded that the ledger has the edition; Now are the facts that hold.
	Current, Recorded bool
	Now               []string
}

// AtOffice says whether the code is that of the record at an office: "7K3FAPQ-V2H".
func (m *Marked) AtOffice() bool { return strings.Contains(m.Code, "-") }

// Answers says whether a build makes an address for the edition that holds of a record, at an office or its own (""),
// though nobody recorded it: where earlier ones are recorded, and where the board keeps paper ready to print, which carries
// it. On any other board a mark that nobody printed costs no page.
func (k *Book) Answers(kind board.Kind, id, office board.ID) bool {
	return len(k.board.Site.Outputs.Paper.V) > 0 && (office == "" || office == k.board.Site.Unit) || len(k.Editions(kind, id, office)) > 0
}

// Marks are the addresses of a record's editions: every one recorded, and the one that holds on the day where it answers. Each
// stands behind every code of the record, and behind those at its office.
func (k *Book) Marks(kind board.Kind, id board.ID, day board.Date) []Marked {
	at := key{kind, id}
	row := k.rows[at]
	offices := []board.ID{""}
	if row != nil {
		offices = append(offices, officesOf(row)...)
	}
	if home := k.board.Site.Unit; k.unitPages && k.at(at, home, day) != "" && !slices.Contains(offices, home) {
		offices = append(offices, home)
	}
	var out []Marked
	seen := map[string]bool{}
	for _, office := range offices {
		list := k.Editions(kind, id, office)
		if !k.Answers(kind, id, office) {
			continue // there are none, and none is asked for
		}
		now, recorded := k.edition(row, at, office, day)
		known := len(list)
		if !recorded && now.Mark != "" {
			list = append(list, now)
		}
		codes := k.codesAt(at, office)
		for i, e := range slices.Backward(list) { // of facts that came back, the last
			for _, code := range codes {
				if name := code + "." + e.Mark; !seen[name] {
					seen[name] = true
					out = append(out, Marked{code, e, e.Mark == now.Mark, i < known, now.Facts})
				}
			}
		}
	}
	return out
}

// codesAt are the codes that a sheet of a record for an office may carry: the record's own, and those of the two. Which it
// was depended on whether the board had pages of procedures at offices.
func (k *Book) codesAt(at key, office board.ID) []string {
	own := k.Codes(at.kind, at.id)
	if office == "" || k.Office(office) == "" {
		return own
	}
	offices := []string{k.Office(office)}
	if row := k.Row(board.UnitKind, office); row != nil {
		offices = append(offices, row.OfficeAlso...)
	}
	out := slices.Clone(own)
	for _, code := range own {
		for _, o := range offices {
			out = append(out, code+"-"+o)
		}
	}
	return out
}
