package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// feedback pours in who hears complaints, and how to reach them: an office must post it beside its procedures (Nghị
// định 20/2008/NĐ-CP về tiếp nhận phản ánh, kiến nghị).
func (j *job) feedback(in *layout.Flow, l *letters) {
	s := j.Board.Site
	f := &s.Feedback
	in.Box(layout.Frame{Top: grid / 2, Bottom: grid / 2, Around: pdf.Stroke{Width: pdf.Point}}, grid*3/4, func(in *layout.Flow) {
		in.Text(pdf.H2, l.head, j.word("page.feedback"))
		in.Text(pdf.P, l.bold(), j.say(f.Body))
		row := func(key string, span layout.Span) {
			if span.Text != "" {
				in.Text(pdf.P, l.text, layout.Span{Text: strings.TrimSuffix(j.Words.T(key), ":") + ": "}, span)
			}
		}
		row("page.address", j.say(f.Address))
		row("page.phone", j.phone(f.Phone))
		row("page.email", layout.Span{Text: string(f.Email), URI: mail(f.Email)})
		row("page.website", layout.Span{Text: j.bare(f.URL), URI: string(f.URL)})
		if s.Hotline != f.Phone {
			row("page.hotline", j.phone(s.Hotline))
		}
	})
}

// phone is a telephone number that can be dialled.
func (j *job) phone(p board.Phone) layout.Span {
	if p == "" {
		return layout.Span{}
	}
	return layout.Span{Text: string(p), URI: "tel:" + p.Dial()}
}

func mail(e board.Email) string {
	if e == "" {
		return ""
	}
	return "mailto:" + string(e)
}

// bare is a web address as people write it, without its scheme and the stroke at its end.
func (j *job) bare(u board.URL) string {
	s := string(u)
	if _, rest, ok := strings.Cut(s, "://"); ok {
		s = rest
	}
	return strings.TrimSuffix(s, "/")
}
