package sheet

import (
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// steps pour in what to do, in order (trình tự thực hiện), and give how many steps were left out or told by their title
// alone.
func (j *job) steps(in *layout.Flow, l *letters, f *glance.Facts, a amount) (left int) {
	list := f.Proc.Steps
	if len(list) == 0 {
		in.Text(pdf.P, l.text, dressed(&l.faint, j.word("page.unknown")))
		return 0
	}
	if n := a.steps; n >= 0 && n < len(list) {
		left = len(list) - n
		list = list[:n]
	}
	if len(list) == 1 && list[0].Title.Empty() {
		if a.bare {
			return 1
		}
		j.prose(in, l, list[0].Body, 3)
		return left
	}
	who := sameDoer(list)
	if !who.Empty() {
		st := l.small
		st.Keep = true
		in.Text(pdf.P, st, dressed(&l.loud, j.word("page.who")), layout.Span{Text: " "}, j.say(who))
	}
	in.List(pdf.Decimal, func() {
		for i := range list {
			s := &list[i]
			in.Space(l.text.Leading / 4)
			in.Item(l.text.Size*7/4, layout.Label(strconv.Itoa(i+1)+".", l.bold()), func() {
				if a.bare && !s.Body.Empty() {
					left++
				}
				j.step(in, l, s, who.Empty(), a.bare)
			})
		}
	})
	return left
}

func (j *job) step(in *layout.Flow, l *letters, s *board.Step, tellWho, bare bool) {
	st := l.bold()
	st.Keep = true
	title := s.Title
	if title.Empty() && bare {
		title.S, _ = clip(s.Body.Plain(), narrow)
		title.Lang = s.Body.Lang
	}
	in.Text(pdf.P, st, j.say(title))
	var small []layout.Span
	if tellWho && !s.Who.Empty() {
		small = append(small, dressed(&l.loud, j.word("page.who")), layout.Span{Text: " "}, j.say(s.Who))
	}
	if s.Time.Is() {
		if len(small) > 0 {
			small = append(small, layout.Span{Text: " · "})
		}
		small = append(small, dressed(&l.loud, layout.Span{Text: j.Words.T("page.time") + ": "}), layout.Span{Text: s.Time.V.In(j.Words.Catalog)})
	}
	in.Text(pdf.P, l.small, small...)
	if !bare {
		j.prose(in, l, s.Body, 3)
	}
}

// sameDoer is who takes all of the steps, empty where several do.
func sameDoer(list []board.Step) board.Text {
	for i := range list {
		if list[i].Who != list[0].Who {
			return board.Text{}
		}
	}
	return list[0].Who
}
