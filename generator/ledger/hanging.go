package ledger

import "bangtin/generator/board"

// Hanging is how many printed sheets of a record hang somewhere, as far as the log of prints knows: the copies of each
// run, one where nobody said how many.
func Hanging(b *board.Board, kind board.Kind, id board.ID) int {
	n := 0
	for _, run := range b.Prints {
		for _, p := range run.Records {
			if p.Kind.Of() == kind && p.ID == id {
				n += max(run.Copies, 1)
			}
		}
	}
	return n
}
