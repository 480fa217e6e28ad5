package layout

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/pdf"
)

// atom is a piece of text of one span without a space in it.
type atom struct {
	span       int
	start, end int // in the span's text
	width      pdf.Length
	gap        pdf.Length // the space before it
	loose      bool       // a line may break before it, though there is no space
	hard       bool       // a line begins with it
}

// free says whether a line may begin with the atom.
func (a *atom) free() bool { return a.gap > 0 || a.loose || a.hard }

// atoms takes spans apart at their spaces. The text of spans was bound, so that its spaces are single.
func atoms(list []atom, spans []Span, base *Look) []atom {
	gap, hard := pdf.Length(0), false
	for i := range spans {
		look := spans[i].look(base)
		space := look.Font.Width(" ", look.Size)
		text := spans[i].Text
		for at := 0; at < len(text); {
			end := strings.IndexAny(text[at:], " \n")
			if end < 0 {
				end = len(text)
			} else {
				end += at
			}
			if end > at {
				list = append(list, atom{span: i, start: at, end: end, width: look.Font.Width(text[at:end], look.Size), gap: gap, hard: hard})
				gap, hard = 0, false
			}
			if end < len(text) {
				gap, hard = space, hard || text[end] == '\n'
			}
			at = end + 1
		}
	}
	return list
}

// look is the span's look in a paragraph of that one.
func (s *Span) look(base *Look) *Look {
	if s.Look != nil {
		return s.Look
	}
	return base
}

// breakAfter are the letters that a word too long for its line is broken after.
const breakAfter = "/.-_?&=,;@"

// crumble breaks the words that are wider than a line: at no-break spaces, after the letters of breakAfter, at last
// anywhere.
func crumble(list []atom, spans []Span, base *Look, width pdf.Length) []atom {
	for i := 0; i < len(list); {
		j, sum := i+1, list[i].width
		for j < len(list) && !list[j].free() {
			sum += list[j].width
			j++
		}
		if sum <= width {
			i = j
			continue
		}
		var small []atom
		for k := i; k < j; k++ {
			a := list[k]
			small = a.crumbs(small, spans[a.span].Text, spans[a.span].look(base), width)
		}
		for k := range small[1:] { // looks may change within the word: there too
			small[k+1].loose = true
		}
		list = append(list[:i:i], append(small, list[j:]...)...)
		i += len(small)
	}
	return list
}

// crumbs appends the parts of an atom that may stand on lines of their own.
func (a atom) crumbs(out []atom, text string, look *Look, width pdf.Length) []atom {
	first := true
	add := func(start, end int) {
		part := atom{span: a.span, start: start, end: end, width: look.Font.Width(text[start:end], look.Size), loose: true}
		if first {
			part.gap, part.hard, part.loose, first = a.gap, a.hard, a.loose, false
		}
		out = append(out, part)
	}
	for start := a.start; start < a.end; {
		end := a.end
		if i := strings.IndexAny(text[start:a.end], breakAfter+string(nbsp)); i >= 0 {
			_, n := utf8.DecodeRuneInString(text[start+i:])
			end = start + i + n
		}
		if look.Font.Width(text[start:end], look.Size) <= width {
			add(start, end)
			start = end
			continue
		}
		for start < end { // letter by letter, as many as fit
			_, n := utf8.DecodeRuneInString(text[start:])
			stop := start + n
			for stop < end {
				_, n = utf8.DecodeRuneInString(text[stop:])
				if look.Font.Width(text[start:stop+n], look.Size) > width {
					break
				}
				stop += n
			}
			add(start, stop)
			start = stop
		}
	}
	return out
}
