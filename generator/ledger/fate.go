package ledger

import (
	"slices"

	"bangtin/generator/board"
)

// Fate is what has become of a recorded address.
type Fate struct {
	// Row is the address's row; nil for a record that the ledger does not know.
	Row *board.Permalink
	// State is live where there is no row, too.
	State board.PermalinkState
	// To are the records that one goes on to, their kinds filled in, each of them live: whatever chain of moves and
	// replacements lies between is one step here. None for a live address, and where nothing took its place.
	To []board.LedgerTarget
	// Circle says that a chain led back to a record of its own.
	Circle bool
}

// Fate is what has become of the address of a record.
func (k *Book) Fate(kind board.Kind, id board.ID) Fate {
	row := k.Row(kind, id)
	f := Fate{Row: row, State: "live"}
	if !k.leaves(key{kind, id}) {
		return f
	}
	f.State = row.State
	f.follow(k, row, false, map[key]bool{{kind, id}: true})
	return f
}

// leaves says whether a recorded address is no longer live. That of a record which is there again is.
func (k *Book) leaves(at key) bool {
	row := k.rows[at]
	return row != nil && row.State != "" && row.State != "live" && !k.back[at]
}

// follow goes along a row's targets to the live ones. part says that only a part came this far. seen are the records on
// the way here: two ways may meet at one record, but no way may cross itself.
func (f *Fate) follow(k *Book, row *board.Permalink, part bool, seen map[key]bool) {
	for _, t := range row.To {
		at := key{t.Kind.Of(), t.ID}
		if at.kind == board.NoKind {
			at.kind = row.Of
		}
		if seen[at] {
			f.Circle = true
			continue
		}
		next := k.rows[at]
		if !k.leaves(at) {
			f.reach(board.LedgerTarget{Kind: board.PrintedKind(at.kind.String()), ID: at.id, Part: part || t.Part})
			continue
		}
		seen[at] = true
		f.follow(k, next, part || t.Part, seen)
		delete(seen, at)
	}
}

// reach notes a live target, once; a whole that came another way is more than a part.
func (f *Fate) reach(t board.LedgerTarget) {
	for i, have := range f.To {
		if have.Kind == t.Kind && have.ID == t.ID {
			f.To[i].Part = have.Part && t.Part
			return
		}
	}
	f.To = append(f.To, t)
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
