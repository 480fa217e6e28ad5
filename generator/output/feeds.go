package output

import (
	"cmp"
	"time"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/machine"
)

// feeds adds a feed of changes for every language, where the board has them. One in which nothing has changed yet is
// left out.
func feeds(p *plan) {
	if !p.Boards[0].Site.Outputs.Feeds.On() {
		return
	}
	for i := range p.Boards {
		p.job(Job{Path: p.prefix(i) + ledger.FeedPath, Make: func() ([]byte, error) { return p.feed(i) }, Fallback: p.fileFallback()})
	}
}

// feed is the feed of a language. An entry is known by its place on the page of changes, which holds it under the same
// name for as long as it is told.
func (p *plan) feed(lang int) ([]byte, error) {
	b := p.Boards[lang]
	zone, err := time.LoadLocation(cmp.Or(b.Site.Timezone, board.DefaultZone))
	if err != nil {
		return nil, err
	}
	page := p.Pages.URL(b.Lang, ledger.ChangesPath)
	f := machine.Feed{
		Title: p.Pages.FeedTitle(b.Lang), Author: cmp.Or(b.Site.Organisation.S, b.Site.Title.S), Lang: p.Languages[lang],
		Self: p.Pages.URL(b.Lang, ledger.FeedPath), Page: page,
	}
	for _, n := range p.Pages.News(b.Lang) {
		f.Entries = append(f.Entries, machine.Entry{
			ID: page + "#" + n.Anchor, Link: p.Pages.URL(b.Lang, n.Tail), Title: n.Title, Summary: n.Summary,
			Updated: time.Date(n.Day.Year(), time.Month(n.Day.Month()), n.Day.Day(), 0, 0, 0, 0, zone),
		})
	}
	return f.Bytes(), nil
}
