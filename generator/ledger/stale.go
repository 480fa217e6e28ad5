package ledger

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/edition"
)

// Stale is a printed record that hangs somewhere and no longer tells the truth.
type Stale struct {
	Run *board.PrintRun
	// Index is its place among the run's records.
	Index int
	// Then is the edition that was printed, with its mark alone where the ledger has lost it; Now is the one that holds.
	Then, Now board.Edition
	// Unrecorded says that the change which made it so is not in the ledger yet.
	Unrecorded bool
}

// Printed is the record on the sheet.
func (s *Stale) Printed() *board.Printed { return &s.Run.Records[s.Index] }

// Changes are what changed since it was printed, none where the ledger doesn't know any more what was.
func (s *Stale) Changes() []edition.Change {
	if s.Then.On == 0 {
		return nil
	}
	return edition.Diff(s.Then.Facts, s.Now.Facts)
}

// Copies is how many of it hang: one where nobody said.
func (s *Stale) Copies() int { return max(1, s.Run.Copies) }

// Stale are the printed records in the log (prints/) whose edition is not that of the day, in the order of the log. What was
// printed without a mark, and records that the board has no more, are not among them.
func (k *Book) Stale(day board.Date) []Stale {
	var out []Stale
	for _, run := range k.board.Prints {
		for i, p := range run.Records {
			kind := p.Kind.Of()
			if kind == board.NoKind || kind == board.SiteKind || p.Edition == "" {
				continue
			}
			now := k.Edition(kind, p.ID, run.Office, day)
			if now.Mark == "" || now.Mark == p.Edition {
				continue
			}
			s := Stale{Run: run, Index: i, Then: k.Marked(kind, p.ID, now.At, p.Edition), Now: now}
			own := k.Editions(kind, p.ID, now.At)
			s.Unrecorded = len(own) > 0 && own[len(own)-1].Mark == p.Edition
			out = append(out, s)
		}
	}
	return out
}

// Marked is the edition of a record, at an office or its own ("") by preference, that had the mark: the last one before the
// facts changed. Only the mark is filled in where the ledger knows of none.
func (k *Book) Marked(kind board.Kind, id, office board.ID, mark string) board.Edition {
	row := k.rows[key{kind, id}]
	if row == nil {
		return board.Edition{Mark: mark}
	}
	for _, list := range [][]board.Edition{editionsAt(row, office), sorted(row.Editions)} {
		for _, e := range slices.Backward(list) {
			if e.Mark == mark {
				return e
			}
		}
	}
	return board.Edition{Mark: mark}
}
