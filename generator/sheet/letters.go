package sheet

import (
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// grid is the unit of margins, gutters and spaces.
const grid = 11339 * pdf.Length(1) // 4 mm

// half and whole points, and millimetres, as lengths.
func mm(n int) pdf.Length { return pdf.Mm(n * 100) }

// soft is the grey of small print, which reads at 7:1 on white.
const soft pdf.Color = 0x4d4d4d

// letters are the three sizes of type on a sheet: titles, text and small print. Heads are of the size of the text.
type letters struct {
	title, head, text, small layout.Style
	// strong is bold text, faint is small and grey beside text, loud is bold small print.
	strong, faint, loud layout.Look
}

// letters makes the letters of these sizes, in halves of a point. A line of text is 1.45 times its size and more, so
// that stacked marks don't touch.
func (j *job) letters(title, text, small int) letters {
	f := j.Fonts
	style := func(font *pdf.Font, half int, ratio pdf.Length, color pdf.Color) layout.Style {
		size := pdf.Length(half) * pdf.Point / 2
		lead := size * ratio / 100
		return layout.Style{Look: layout.Look{Font: font, Size: size, Color: color}, Leading: (lead + 249) / 250 * 250}
	}
	l := letters{
		title: style(f.Title, title, 124, pdf.Black), head: style(f.Title, text, 145, j.accent),
		text: style(f.Text, text, 145, pdf.Black), small: style(f.Text, small, 145, soft),
	}
	l.title.Leading = l.title.Size * 130 / 100
	l.title.Keep, l.head.Keep = true, true
	l.strong = layout.Look{Font: f.Bold, Size: l.text.Size, Color: pdf.Black}
	l.faint = l.small.Look
	l.loud = layout.Look{Font: f.Bold, Size: l.small.Size, Color: pdf.Black}
	return l
}

// bold is the text's style in bold.
func (l *letters) bold() layout.Style {
	s := l.text
	s.Look = l.strong
	return s
}
