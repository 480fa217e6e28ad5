package ledger

import (
	"slices"

	"bangtin/generator/board"
)

// State is what has become of the address of a record: live where nobody recorded it, and where a record that left the board
// is there again. Where it leads is package fate's business.
func (k *Book) State(kind board.Kind, id board.ID) board.PermalinkState {
	if at := (key{kind, id}); k.leaves(at) {
		return k.rows[at].State
	}
	return "live"
}

// leaves says whether a recorded address is no longer live. That of a record which is there again is.
func (k *Book) leaves(at key) bool {
	row := k.rows[at]
	return row != nil && row.State != "" && row.State != "live" && !k.back[at]
}

// Circle says whether what a row leads to leads back to a record on the way.
func (k *Book) Circle(row *board.Permalink) bool {
	at := key{row.Of, row.ID}
	return k.leaves(at) && k.circle(row, map[key]bool{at: true})
}

// circle goes along a row's targets. seen are the records on the way here: two ways may meet at one record, but no way may
// cross itself.
func (k *Book) circle(row *board.Permalink, seen map[key]bool) bool {
	for _, t := range row.To {
		at := key{t.Kind.Of(), t.ID}
		if at.kind == board.NoKind {
			at.kind = row.Of
		}
		if seen[at] {
			return true
		}
		if !k.leaves(at) {
			continue
		}
		seen[at] = true
		if k.circle(k.rows[at], seen) {
			return true
		}
		delete(seen, at)
	}
	return false
}

// Codes are all short codes that lead to a record: its own, then those of boards that became part of this one.
func (k *Book) Codes(kind board.Kind, id board.ID) []string {
	out := []string{k.Code(kind, id)}
	if row := k.Row(kind, id); row != nil {
		for _, code := range row.Also {
			if !slices.Contains(out, code) {
				out = append(out, code)
			}
		}
	}
	return out
}
