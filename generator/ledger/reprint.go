package ledger

import (
	"slices"

	"bangtin/generator/board"
)

// Without is what the file of a print run becomes once other sheets hang in the place of some of its records, by their
// places in it: so that no sheet is counted twice. Of a run that has none left the file goes.
func (k *Book) Without(run *board.PrintRun, replaced []int) File {
	left := *run
	left.Records = nil
	for i, r := range run.Records {
		if !slices.Contains(replaced, i) {
			left.Records = append(left.Records, r)
		}
	}
	f := File{Path: LogPath(run.ID)}
	if f.Gone = len(left.Records) == 0; !f.Gone {
		f.Data = encodeRun(&left)
	}
	return f
}
