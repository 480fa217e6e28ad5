package sheet

import (
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
)

// lang is the code of a language of the board.
func (j *job) lang(id board.LangID) string {
	if int(id) < len(j.Languages) {
		return j.Languages[id]
	}
	return j.Words.Code
}

// say is a text of a record; in its own language where nobody has translated it.
func (j *job) say(t board.Text) layout.Span {
	return layout.Span{Text: t.S, Lang: j.lang(t.Lang)}
}

// word is a text of the catalogue.
func (j *job) word(key string, args ...any) layout.Span {
	return layout.Span{Text: j.Words.T(key, args...)}
}

// dressed is a span in another look.
func dressed(look *layout.Look, s layout.Span) layout.Span {
	s.Look = look
	return s
}

// said are the pieces of a fact as spans: what leads is strong, what nobody has written is faint.
func (j *job) said(l *letters, list []glance.Piece) []layout.Span {
	var out []layout.Span
	for i := range list {
		x := &list[i]
		if !x.Prose.Empty() {
			out = append(out, j.inline(l, x.Prose)...)
			continue
		}
		s := j.say(x.Text)
		switch x.Mark {
		case glance.Unknown:
			s.Look = &l.faint
		case glance.Remark:
			s.Text, s.Look = " "+tied(s.Text), &l.faint
		case glance.Strong:
			s.Look = &l.strong
		}
		if x.Break && i > 0 {
			s.Text = "\n" + s.Text
		}
		out = append(out, s)
	}
	return out
}

// tied is a text that keeps to one line.
func tied(s string) string { return strings.ReplaceAll(s, " ", "\u00a0") }

// strongly makes spans without a look bold.
func strongly(l *letters, list []layout.Span) []layout.Span {
	for i := range list {
		if list[i].Look == nil {
			list[i].Look = &l.strong
		}
	}
	return list
}

// narrow is how many letters a title may have in a list.
const narrow = 160

// brief is a record's title for narrow places: the short one, or the long one as far as it goes.
func brief(n board.Noun) board.Text {
	t := n.Rec().Short.Or(n.Heading())
	t.S, _ = clip(t.S, narrow)
	return t
}

// clip is a text cut to so many letters, at the end of a word, and whether it was cut.
func clip(s string, most int) (string, bool) {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s, false
	}
	n, end := 0, 0
	for i := range s {
		if n++; n > most {
			if end == 0 {
				end = i
			}
			break
		}
		if s[i] == ' ' {
			end = i
		}
	}
	return s[:end] + "…", true
}
