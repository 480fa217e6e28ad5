package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/layout"
)

// rich pours rich text in, its highest headings as that level, however high they were written: headings must not skip a
// level on paper.
func (j *job) rich(in *layout.Flow, l *letters, t board.Prose, level int) {
	if t.Empty() {
		return
	}
	highest := 6
	for _, n := range t.Nodes {
		if n.Kind == board.Heading {
			highest = min(highest, int(n.Level))
		}
	}
	j.prose(in, l, t, level-highest+1)
}
