package page

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/vcard"
)

// CardFile is the file beside the page of an office or a team by which a telephone takes it into its address book.
const CardFile = "lien-he.vcf"

// HasCard says whether a record has a card: an office that exists and can be reached, a team of which somebody has agreed
// to be called.
func (p *Pages) HasCard(lang board.LangID, n board.Noun) bool {
	return len(p.locales[lang].cards(p.locales[lang].own(n))) > 0
}

// Card is the vCard of an office, or those of a team's people, at CardFile beside the record's page.
func (p *Pages) Card(lang board.LangID, n board.Noun) ([]byte, error) {
	return vcard.Bytes(p.locales[lang].cards(p.locales[lang].own(n))...), nil
}

// cards are the cards of a record: what its page tells, without what is to be checked, since a card has no room to say so,
// and none of a record that is an example.
func (l *locale) cards(n board.Noun) []vcard.Card {
	if n.Rec().Example {
		return nil
	}
	switch n := n.(type) {
	case *board.Unit:
		return l.unitCard(n)
	case *board.Team:
		return l.teamCards(n)
	}
	return nil
}

func (l *locale) unitCard(u *board.Unit) []vcard.Card {
	c := l.card(u, u.Name)
	c.UID, c.Kind, c.Org = l.p.Book.Printed(board.UnitKind, u.ID), vcard.Organisation, []string{u.Name.S}
	known := func(key, value string) string {
		if u.IsDoubtful(key) {
			return ""
		}
		return value
	}
	c.Address, c.Phone, c.Email = known("address", u.Address.S), known("phone", string(u.Phone)), known("email", string(u.Email))
	if isWeb(u.Zalo) {
		c.Chat = known("zalo", string(u.Zalo))
	}
	if u.Valid.Until != 0 && u.Valid.Until < l.p.Today || c.Address+c.Phone+c.Email+c.Chat == "" {
		return nil
	}
	if u.Location.Lat.Set && u.Location.Lon.Set && !u.IsDoubtful("location") {
		c.Lat, c.Lon = u.Location.Lat.String(), u.Location.Lon.String()
	}
	if site := known("url", string(u.URL)); isWeb(board.URL(site)) {
		c.URLs = append([]string{site}, c.URLs...)
	}
	c.Note = known("hours", l.hoursText(u.Hours))
	return []vcard.Card{c}
}

// teamCards are the people of a team who have agreed that their number is told (Luật 91/2025/QH15).
func (l *locale) teamCards(t *board.Team) (all []vcard.Card) {
	if t.IsDoubtful("members") {
		return nil
	}
	var note []string
	if !t.Place.Empty() && !t.IsDoubtful("place") {
		note = append(note, t.Place.S)
	}
	if hours := l.hoursText(t.Hours); hours != "" && !t.IsDoubtful("hours") {
		note = append(note, hours)
	}
	for i := range t.Members {
		m := &t.Members[i]
		if m.Phone == "" || !m.Consent {
			continue
		}
		c := l.card(t, m.Name)
		c.Kind, c.Title, c.Phone, c.Note = vcard.Person, m.Role.S, string(m.Phone), strings.Join(note, "\n")
		if u := l.b.Unit(t.Unit); u != nil {
			c.Org = append(c.Org, u.Name.S)
		}
		c.Org = append(c.Org, t.Name.S)
		all = append(all, c)
	}
	return all
}

// card is the beginning of any card that belongs to the record.
func (l *locale) card(n board.Noun, name board.Text) vcard.Card {
	page := l.baseURL + l.dir + pathOf(n)
	return vcard.Card{Name: name.S, Lang: l.codeOf(name.Lang), Source: page + CardFile, URLs: []string{page}}
}

// hoursText is opening hours in words, a row a line.
func (l *locale) hoursText(list []board.Hours) string {
	var rows []string
	for i := range list {
		row := l.words.HoursRow(list, i)
		text := row.Text.S + row.Span
		if row.Days != "" {
			text = row.Days + ": " + text
		}
		rows = append(rows, text)
	}
	return strings.Join(rows, "\n")
}

// cardLink writes the row that leads to a record's card, where it has one.
func (p *pen) cardLink(n board.Noun) {
	if len(p.l.cards(n)) == 0 {
		return
	}
	p.row("id-card", p.l.word("page.card"), func() {
		p.raws(`<a href="`, p.up, pathOf(n), CardFile, `">`)
		p.word("page.card-save")
		p.raw("</a>")
	})
}
