package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// Cards of the size that shops have boxes for, ten to an A4, edge to edge.
const cardsAcross, cardsDown = 2, 5

var (
	cardWide, cardHigh = mm(85), mm(55)
	cardPad            = pdf.Mm(450)
	cardsLeft          = (a4.Width - cardsAcross*cardWide) / 2
	cardsTop           = (a4.Height - cardsDown*cardHigh) / 2
)

// card is a contact card: of a member of a team, or of the team as a whole.
type card struct {
	team   *board.Team
	member *board.Member // nil for the team's own
	s      symbol
}

// cards make contact cards of digital teams, one for each member who has consented; a team without such members has
// one of its own. So few cards that all of them fit on one paper several times are printed as often.
func cards(j *job, list []board.Noun) error {
	var all []card
	for _, n := range list {
		t := n.(*board.Team)
		s, err := j.symbolOf(t, qr.M)
		if err != nil {
			return err
		}
		all = append(all, j.cardsOf(t, s)...)
	}
	const each = cardsAcross * cardsDown
	rounds := max(1, each/len(all))
	for i := range rounds * len(all) {
		if i%each == 0 {
			j.page(nil)
			j.cropMarks()
		}
		c := &all[i%len(all)]
		x := cardsLeft + pdf.Length(i%cardsAcross)*cardWide
		y := cardsTop + pdf.Length(i%each/cardsAcross)*cardHigh
		if i >= len(all) { // it was heard
			j.pen.Artifact(pdf.Layout, func() { j.card(c, x, y) })
			continue
		}
		if len(all) > 1 {
			j.pen.Section(pdf.Sect, c.name().S)
		}
		j.card(c, x, y)
		j.missed(c.team)
	}
	return nil
}

// cardsOf are a team's cards. Who has not consented has none, and how many these are is told.
func (j *job) cardsOf(t *board.Team, s symbol) (list []card) {
	for i := range t.Members {
		if t.Members[i].Consent {
			list = append(list, card{t, &t.Members[i], s})
		}
	}
	if n := len(t.Members) - len(list); n > 0 {
		j.note(t, "sheet.note.no-consent", "n", n)
	}
	if len(list) == 0 {
		list = append(list, card{t, nil, s})
	}
	return list
}

// cropMarks draws where to cut, outside of the cards, far enough from the paper's edge for any printer.
func (j *job) cropMarks() {
	gap, long := mm(1), mm(4)
	right, bottom := cardsLeft+cardsAcross*cardWide, cardsTop+cardsDown*cardHigh
	line := pdf.Stroke{Width: 300, Color: soft}
	j.pen.Artifact(pdf.Layout, func() {
		for i := range pdf.Length(cardsAcross + 1) {
			x := cardsLeft + i*cardWide
			j.pen.Page.StrokeLine(x, cardsTop-gap-long, x, cardsTop-gap, line)
			j.pen.Page.StrokeLine(x, bottom+gap, x, bottom+gap+long, line)
		}
		for i := range pdf.Length(cardsDown + 1) {
			y := cardsTop + i*cardHigh
			j.pen.Page.StrokeLine(cardsLeft-gap-long, y, cardsLeft-gap, y, line)
			j.pen.Page.StrokeLine(right+gap, y, right+gap+long, y, line)
		}
	})
}

// name is whose card it is.
func (c *card) name() board.Text {
	if c.member != nil {
		return c.member.Name
	}
	return c.team.Heading()
}

// cardPlan is one way to fill a card: letters in halves of a point, how wide the code is at least, in millimetres, and how
// many letters a text may have, 0 for any.
type cardPlan struct{ name, text, small, side, most int }

// cardPlans are tried in turn.
var cardPlans = []cardPlan{
	{28, 19, 15, 21, 0}, {26, 18, 15, 21, 0}, {24, 17, 15, 17, 0}, {22, 16, 14, 15, 0}, {20, 15, 14, 15, 0}, {18, 14, 13, 15, 0}, {16, 13, 12, 13, 0},
	{18, 14, 13, 15, 120}, {18, 14, 13, 15, 90}, {16, 13, 12, 13, 90}, {16, 13, 12, 13, 60}, {16, 13, 12, 13, 40}, {16, 13, 12, 13, 25},
}

// card draws a card with its upper left corner at (x, y): in the first plan that fits; what is clipped then is told.
func (j *job) card(c *card, x, y pdf.Length) {
	var body, foot *layout.Flow
	for _, p := range cardPlans {
		body, foot = j.cardText(c, p)
		if body.Height()+foot.Height() <= cardHigh-2*cardPad {
			if p.most > 0 {
				j.note(c.team, "sheet.note.card")
			}
			break
		}
	}
	body.Draw(j.pen, x+cardPad, y+cardPad)
	foot.Draw(j.pen, x+cardPad, y+cardHigh-cardPad-foot.Height())
}

// cardText is what stands on a card: whose it is, who, and how to meet; at the foot the address to type.
func (j *job) cardText(c *card, p cardPlan) (body, foot *layout.Flow) {
	l := j.letters(p.name, p.text, p.small)
	width := cardWide - 2*cardPad
	body, foot = layout.NewFlow(width, j.Words.Code), layout.NewFlow(width, j.Words.Code)
	j.cardTop(body, &l, c, p)
	module := c.s.atLeast(mm(p.side))
	wide := figureWidth(&c.s, module) - qr.QuietZone*module // the quiet zone may reach into the margin
	left, code := body.Inner(width-wide), body.Inner(wide+qr.QuietZone*module)
	title := l.title
	title.Leading = title.Size * 5 / 4
	left.Text(pdf.H1, title, j.say(p.clip(c.name())))
	if m := c.member; m != nil {
		left.Text(pdf.P, l.text, j.say(p.clip(m.Role)))
		if m.Phone != "" {
			st := l.bold()
			st.Size, st.Leading = st.Size*6/5, st.Leading*6/5
			left.Text(pdf.P, st, layout.Span{Text: string(m.Phone), URI: "tel:" + m.Phone.Dial()})
		}
		left.Text(pdf.P, l.bold(), j.say(p.clip(brief(c.team))))
	}
	j.figure(code, &c.s, module)
	body.Row(layout.Frame{Top: grid / 4, Bottom: grid / 4}, layout.Cell{Flow: left}, layout.Cell{X: width - wide, Flow: code})
	if c.member == nil && p.most == 0 {
		body.Text(pdf.P, l.small, j.word("page.team-about"))
	}
	j.cardFacts(body, &l, c.team, p)
	st := l.small
	st.Color = pdf.Black
	foot.Text(pdf.P, st, j.word("sheet.card-scan"), layout.Span{Text: " "}, layout.Span{Text: c.s.host + c.s.path, Look: &l.loud, URI: c.s.printed})
	foot.Text(pdf.P, l.small, j.editionLine(&l, c.team)...)
	return body, foot
}

// cardTop pours in the office, and that it is an example or a draft.
func (j *job) cardTop(in *layout.Flow, l *letters, c *card, p cardPlan) {
	var marks []string
	if c.team.Example {
		marks = append(marks, j.Words.T("page.example"))
	}
	if j.order.Draft {
		marks = append(marks, j.Words.T("sheet.draft"))
	}
	of := j.owner()
	if u := j.Board.Unit(c.team.Unit); u != nil {
		of = u.Name
	}
	left, right := in.Inner(in.Width()*3/5), in.Inner(in.Width()*2/5)
	left.Text(pdf.P, l.small, dressed(&l.loud, j.say(p.clip(of))))
	st := l.small
	st.Align = layout.Right
	right.Text(pdf.P, st, dressed(&l.loud, layout.Span{Text: strings.Join(marks, " · ")}))
	in.Row(layout.Frame{Bottom: 2 * pdf.Point, Below: pdf.Stroke{Width: 3 * pdf.Point / 2, Color: j.accent}},
		layout.Cell{Flow: left}, layout.Cell{X: in.Width() * 3 / 5, Flow: right})
}

// cardFacts pours in which villages the team serves, when and where it can be met.
func (j *job) cardFacts(in *layout.Flow, l *letters, t *board.Team, p cardPlan) {
	st := l.small
	st.Color = pdf.Black
	row := func(label string, spans ...layout.Span) {
		in.Text(pdf.P, st, append([]layout.Span{dressed(&l.faint, layout.Span{Text: label + " "})}, spans...)...)
	}
	if len(t.Villages) > 0 {
		var all []string
		for _, v := range t.Villages {
			all = append(all, v.S)
		}
		row(j.Words.T("page.villages"), j.say(p.clip(board.Text{S: strings.Join(all, ", "), Lang: t.Villages[0].Lang})))
	}
	if len(t.Hours) > 0 {
		spans := j.hours(t.Hours)
		if p.most > 0 {
			text := ""
			for _, s := range spans {
				text += strings.ReplaceAll(s.Text, "\n", "; ")
			}
			spans = []layout.Span{j.say(p.clip(board.Text{S: text, Lang: t.Hours[0].Text.Lang}))}
		}
		row(j.Words.T("page.hours")+":", spans...)
	}
	if !t.Place.Empty() {
		row(j.Words.T("page.place")+":", j.say(p.clip(t.Place)))
	}
}

// clip is a text as far as the plan has room for it.
func (p *cardPlan) clip(t board.Text) board.Text {
	if p.most > 0 {
		t.S, _ = clip(t.S, p.most)
	}
	return t
}
