package sheet

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// coverText pours in the title, on the office's colour, and one sentence.
func (y *leaflet) coverText(in *layout.Flow) {
	light := *y.l
	light.title.Color = pdf.White
	look := layout.Frame{Top: grid * 3 / 2, Bottom: grid * 3 / 2, Filled: true, Fill: y.accent, Rounded: grid / 2}
	in.Box(look, grid, func(in *layout.Flow) { y.title(in, &light, y.n, 60, 52, 44, 36, 30, 25) })
	in.Space(grid)
	st := y.l.text
	st.Size, st.Leading = st.Size*6/5, st.Leading*6/5
	in.Text(pdf.P, st, y.say(y.coverSentence()))
	if y.n.Rec().Example {
		in.Space(grid / 2)
		in.Text(pdf.P, y.l.bold(), y.word("page.example"))
	}
}

// coverSentence is the one sentence of the cover.
func (y *leaflet) coverSentence() board.Text {
	if i, ok := y.n.(*board.Initiative); ok {
		if s := firstSentence(i.Summary.Plain()); s != "" {
			return board.Text{S: s, Lang: i.Summary.Lang}
		}
		return board.Text{S: y.Words.T("kind.initiative.about"), Lang: y.Board.Lang}
	}
	return y.sentence(y.n)
}

// coverCode pours in the record's code with the address to type, and whose leaflet it is.
func (y *leaflet) coverCode(in *layout.Flow) {
	l := y.l
	in.Box(layout.Frame{Top: grid / 2, Bottom: grid / 2, Rounded: grid / 2, Around: pdf.Stroke{Color: y.accent, Width: pdf.Point}}, grid/2, func(in *layout.Flow) {
		y.centred(in, &y.s, "sheet.scan", mm(48))
	})
	in.Space(grid / 2)
	st := l.bold()
	st.Align, st.Balance = layout.Center, true
	in.Text(pdf.P, st, y.say(y.owner()))
}

// centred pours in a code in the middle, with an invitation above and the address below.
func (y *leaflet) centred(in *layout.Flow, s *symbol, invitation string, side pdf.Length) {
	head, small := y.l.head, y.l.small
	head.Align, head.Balance, small.Align = layout.Center, true, layout.Center
	small.Color = pdf.Black
	in.Text(pdf.P, head, y.word(invitation))
	module := s.atLeast(side)
	in.Indent((in.Width()-figureWidth(s, module))/2, func() { y.figure(in, s, module) })
	in.Text(pdf.P, small, layout.Span{Text: s.host + s.path, Look: &y.l.loud, URI: s.printed})
	if s.short != "" {
		in.Text(pdf.P, small, y.word("sheet.short-code"), layout.Span{Text: " "}, dressed(&y.l.loud, layout.Span{Text: s.short}))
	}
}

// flapText pours in the desk and the helpers.
func (y *leaflet) flapText(in *layout.Flow) {
	if u := y.Office; u != nil {
		in.Text(pdf.H2, y.l.head, y.word("page.where-when"))
		y.deskText(in)
		st := y.l.bold()
		st.Keep = true
		in.Space(grid / 4)
		in.Text(pdf.P, st, y.say(u.Name))
		for i := range u.Counters {
			if c := &u.Counters[i]; y.serves(c) {
				in.Text(pdf.P, y.l.text, y.say(c.Name))
			}
		}
		y.contact(in, y.l, u)
	}
	if len(y.teams) == 0 {
		return
	}
	in.Space(grid * 3 / 2)
	in.Text(pdf.H2, y.l.head, y.word("page.members"))
	in.Text(pdf.P, y.l.text, y.word("page.team-about"))
	for _, t := range y.teams {
		y.team(in, t)
	}
}

// deskText pours in what the field says of the help at the desk: what stands before its first heading, and the sections
// that there is room for; more is told elsewhere.
func (y *leaflet) deskText(in *layout.Flow) {
	f := y.field()
	if f == nil || f.Desk.Empty() {
		return
	}
	all := append(sections(f.Desk), len(f.Desk.Nodes))
	nodes := slices.Clone(f.Desk.Nodes[:all[0]])
	for _, i := range y.sections {
		nodes = append(nodes, f.Desk.Nodes[all[i]:all[i+1]]...)
	}
	y.prose(in, y.l, board.Prose{Nodes: nodes, Lang: f.Desk.Lang}, 3)
	switch s := &y.s; {
	case len(y.sections) == len(all)-1:
	case y.n != board.Noun(f):
		in.Text(pdf.P, y.l.small, y.word("sheet.desk-page", "field", f.Name.S))
	default:
		in.Text(pdf.P, y.l.small, y.word("sheet.rest"), layout.Span{Text: " "}, y.word("sheet.see-all"), layout.Span{Text: " "},
			layout.Span{Text: s.host + s.path, Look: &y.l.loud, URI: s.printed})
	}
}

// sections are where the sections of a text begin, by its highest headings.
func sections(t board.Prose) (list []int) {
	at, top := 0, uint8(0)
	board.Children(t.Nodes, func(n board.Node, below []board.Node) {
		if n.Kind == board.Heading && (top == 0 || n.Level <= top) {
			top = n.Level
			list = append(list, at)
		}
		at += 1 + len(below)
	})
	return list
}

// serves says whether a counter has to do with what the leaflet is about.
func (y *leaflet) serves(c *board.Counter) bool {
	if len(c.Fields) == 0 {
		return true
	}
	f := y.field()
	for _, id := range c.Fields {
		if f != nil && id == f.ID {
			return true
		}
	}
	return false
}

// team pours in a digital team: who, where and when. A telephone number stands there only with the person's consent.
func (y *leaflet) team(in *layout.Flow, t *board.Team) {
	l := y.l
	in.Space(grid / 2)
	st := l.bold()
	st.Keep = true
	in.Text(pdf.H3, st, y.say(brief(t)))
	if t.Example {
		in.Text(pdf.P, l.small, dressed(&l.loud, y.word("page.example")))
	}
	if len(t.Villages) > 0 {
		spans := []layout.Span{dressed(&l.faint, y.word("page.villages")), {Text: " "}}
		for i, v := range t.Villages {
			if i > 0 {
				spans = append(spans, layout.Span{Text: ", "})
			}
			spans = append(spans, y.say(v))
		}
		in.Text(pdf.P, l.text, spans...)
	}
	row := func(key string, spans ...layout.Span) {
		in.Text(pdf.P, l.text, append([]layout.Span{dressed(&l.faint, layout.Span{Text: y.Words.T(key) + ": "})}, spans...)...)
	}
	if !t.Place.Empty() {
		row("page.place", y.say(t.Place))
	}
	if len(t.Hours) > 0 {
		row("page.hours", y.hours(t.Hours)...)
	}
	for i := range t.Members {
		if m := &t.Members[i]; m.Consent {
			spans := []layout.Span{y.say(m.Name)}
			if !m.Role.Empty() {
				spans = append(spans, layout.Span{Text: ", "}, y.say(m.Role))
			}
			if m.Phone != "" {
				spans = append(spans, layout.Span{Text: ": "}, dressed(&l.strong, layout.Span{Text: string(m.Phone), URI: "tel:" + m.Phone.Dial()}))
			}
			in.Text(pdf.P, l.text, spans...)
		}
	}
}

// backText pours in who hears complaints (tiếp nhận phản ánh, kiến nghị: Nghị định 20/2008/NĐ-CP), how to reach the
// board's office, and the way to everything else.
func (y *leaflet) backText(in *layout.Flow) {
	l, site := y.l, y.Board.Site
	in.Text(pdf.H2, l.head, y.word("page.complain"))
	fb := &site.Feedback
	st := l.bold()
	in.Text(pdf.P, st, y.say(fb.Body))
	in.Text(pdf.P, l.text, y.say(fb.Address))
	y.reach(in, fb.Phone, fb.Email, fb.URL)
	if c := &site.Contact; !c.Address.Empty() || c.Phone != "" || c.Email != "" || site.Hotline != "" && site.Hotline != fb.Phone {
		in.Space(grid * 3 / 2)
		in.Text(pdf.H2, l.head, y.word("page.contact"))
		in.Text(pdf.P, l.text, y.say(c.Address))
		y.reach(in, c.Phone, c.Email, "")
		if site.Hotline != "" && site.Hotline != fb.Phone {
			in.Text(pdf.P, l.text, dressed(&l.faint, y.word("page.hotline")), layout.Span{Text: " "},
				dressed(&l.strong, layout.Span{Text: string(site.Hotline), URI: "tel:" + site.Hotline.Dial()}))
		}
	}
}

// othersCode pours in the code of the board's first page.
func (y *leaflet) othersCode(in *layout.Flow) {
	look := layout.Frame{Top: grid / 2, Bottom: grid / 2, Rounded: grid / 2, Around: pdf.Stroke{Color: y.accent, Width: pdf.Point}}
	in.Box(look, grid/2, func(in *layout.Flow) { y.centred(in, &y.front, "sheet.others", mm(30)) })
}

// smallPrint pours in whose leaflet it is, of which day its facts are, its edition, and in a draft that it is one.
func (y *leaflet) smallPrint(in *layout.Flow) {
	l := y.l
	spans := []layout.Span{dressed(&l.loud, y.say(y.owner())), {Text: " · " + tied(y.factsDay(y.n))}}
	spans = append(spans, y.editionSpans(l, y.n)...)
	if y.order.Draft {
		spans = append(spans, layout.Span{Text: " · "}, dressed(&l.loud, y.word("sheet.draft-long")))
	}
	in.Box(layout.Frame{Top: 3 * pdf.Point, Above: pdf.Stroke{Width: 400, Color: soft}}, 0, func(in *layout.Flow) {
		in.Text(pdf.P, l.small, spans...)
	})
}

// reach pours in ways to reach somebody.
func (y *leaflet) reach(in *layout.Flow, phone board.Phone, email board.Email, url board.URL) {
	l := y.l
	row := func(key string, s layout.Span) {
		s.Look = &l.strong
		in.Text(pdf.P, l.text, dressed(&l.faint, layout.Span{Text: y.Words.T(key) + ": "}), s)
	}
	if phone != "" {
		row("page.phone", layout.Span{Text: string(phone), URI: "tel:" + phone.Dial()})
	}
	if email != "" {
		row("page.email", layout.Span{Text: string(email), URI: "mailto:" + string(email)})
	}
	if url != "" {
		row("page.website", layout.Span{Text: string(url), URI: string(url)})
	}
}

// gather finds what the leaflet tells besides the record itself.
func (y *leaflet) gather() (err error) {
	y.often, err = y.oftenUsed(y.concerns())
	for _, t := range y.Board.Teams {
		if y.Office != nil && t.Unit == y.Office.ID {
			y.teams = append(y.teams, t)
		}
	}
	return err
}
