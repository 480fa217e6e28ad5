package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
)

// placed lays a flow into pages without end. All of it finds its place, unless something is higher than a page and
// cannot be divided: that is told.
func (j *job) placed(n board.Noun, in *layout.Flow, frames layout.Frames) []layout.Filled {
	filled, rest := layout.Break(in.Strips(), frames)
	if len(rest) > 0 {
		j.note(n, "sheet.note.higher")
	}
	if len(filled) == 0 {
		return []layout.Filled{{}}
	}
	return filled
}
