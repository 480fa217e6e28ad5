package sheet

import (
	"path"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// remarks pour in what belongs to a paper besides its name and number: when it is wanted, which of several will do, and
// what the record says of it. mark stands before each of several.
func (j *job) remarks(in *layout.Flow, l *letters, x *board.Paper, mark func(n *layout.Node) layout.Ink) {
	if !x.When.Empty() {
		in.Text(pdf.P, l.small, dressed(&l.loud, j.word("page.when")), layout.Span{Text: " "}, j.say(x.When))
	}
	if len(x.AnyOf) > 0 {
		st := l.small
		st.Keep = true
		in.Text(pdf.P, st, dressed(&l.loud, j.word("page.any-of")))
		in.List(pdf.Disc, func() {
			for _, t := range x.AnyOf {
				in.Item(l.small.Size*7/4, mark, func() { in.Text(pdf.P, l.small, j.say(t)) })
			}
		})
	}
	if !x.Note.Empty() {
		j.prose(in, l.smaller(), x.Note, 4)
	}
}

// smaller are letters whose text is the small print.
func (l *letters) smaller() *letters {
	s := *l
	s.text, s.strong = l.small, l.loud
	return &s
}

// form is a form to fill in: its name, and where to get it.
func (j *job) form(l *letters, x *board.Form) []layout.Span {
	title := j.say(x.Title)
	if x.Title.Empty() {
		title = layout.Span{Text: path.Base(string(x.File))}
	}
	switch {
	case x.File != "":
		return []layout.Span{title, dressed(&l.faint, layout.Span{Text: " (" + j.Words.T("sheet.form-here") + ")"})}
	case x.URL != "":
		if title.Text == "" {
			return []layout.Span{{Text: j.bare(x.URL), URI: string(x.URL)}}
		}
		return []layout.Span{title, {Text: ": "}, {Text: j.bare(x.URL), URI: string(x.URL)}}
	}
	return []layout.Span{title, dressed(&l.faint, layout.Span{Text: " (" + j.Words.T("sheet.form-ask") + ")"})}
}
