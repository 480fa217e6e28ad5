package page

import (
	"strings"

	"bangtin/generator/board"
)

// line is a sentence that is told in two ways: with links on a page, as bare text in a feed. Made once, so that the two
// can't differ.
type line []piece

// piece is a part of a line: bare words of the language, or a text of a record.
type piece struct {
	text board.Text
	// to is the address that the text leads to, below the language's root; "" for none.
	to string
	// of is the record that the text names, nil for none: it is marked where it has errors or is an example.
	of board.Noun
	// doubtful marks what stands before it as to be checked; such a piece has no text.
	doubtful bool
}

// bare is a line of words alone.
func (l *locale) bare(s string) line { return line{{text: board.Text{S: s, Lang: l.id}}} }

// name is a record's title with a link to its page.
func (l *locale) name(n board.Noun, title board.Text, to string) line {
	return line{{text: title, to: to, of: n}}
}

// sentence is a text of the catalogue with lines, or texts, in its places: sentence(key, "name", line, "date", "…").
func (l *locale) sentence(key string, places ...any) line {
	var out line
	for rest := l.cat.T(key); rest != ""; {
		text, tail, found := strings.Cut(rest, "{")
		if text != "" {
			out = append(out, l.bare(text)...)
		}
		if !found {
			break
		}
		var place string
		place, rest, _ = strings.Cut(tail, "}")
		for i := 0; i+1 < len(places); i += 2 {
			if places[i] != place {
				continue
			}
			switch v := places[i+1].(type) {
			case line:
				out = append(out, v...)
			case string:
				out = append(out, l.bare(v)...)
			}
		}
	}
	return out
}

// joined are lines one after the other.
func (l *locale) joined(list []line, between string) line {
	var out line
	for i, x := range list {
		if i > 0 {
			out = append(out, l.bare(between)...)
		}
		out = append(out, x...)
	}
	return out
}

// line writes a line with its links.
func (p *pen) line(x line) {
	for _, s := range x {
		if s.to == "" {
			p.say(s.text)
		} else {
			p.link(s.to, s.text)
		}
		if s.doubtful {
			p.raws(` <span class="doubt">`, p.l.doubt, "</span>")
		}
		if s.of == nil {
			continue
		}
		p.updating(s.of)
		if s.of.Rec().Example {
			p.raws(` <span class="tag">`, p.l.example, "</span>")
		}
	}
}

// plain is a line as bare text, with its marks in brackets.
func (l *locale) plain(x line) string {
	var b strings.Builder
	for _, s := range x {
		b.WriteString(s.text.S)
		if s.doubtful {
			b.WriteString(" (" + l.cat.T("page.doubtful") + ")")
		}
		if s.of == nil {
			continue
		}
		if l.isUpdating(s.of) {
			b.WriteString(" (" + l.cat.T("page.updating") + ")")
		}
		if s.of.Rec().Example {
			b.WriteString(" (" + l.cat.T("page.example") + ")")
		}
	}
	return b.String()
}
