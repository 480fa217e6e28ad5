package ledger

import (
	"cmp"
	"slices"

	"bangtin/generator/board"
)

// siteKey is the board's own row: which hosts its addresses were given out under.
var siteKey = key{board.SiteKind, "site"}

// Host is the host that the ledger has for a use as the present one, nil where none was recorded.
func Host(row *board.Permalink, use board.HostUse) *board.LedgerHost {
	if row == nil {
		return nil
	}
	for i := range slices.Backward(row.Hosts) {
		if h := &row.Hosts[i]; h.Use == use && h.Until == 0 {
			return h
		}
	}
	return nil
}

// SiteRow is the board's own row, nil before anything was recorded.
func (k *Book) SiteRow() *board.Permalink { return k.rows[siteKey] }

// siteRow is what the ledger should hold of the board: its titles, and its hosts, where none was recorded before. Another
// host than the recorded one is no matter of recording: bangtin move --host takes note of it.
func (k *Book) siteRow(boards []*board.Board, langs []string, today board.Date) *board.Permalink {
	row := &board.Permalink{Of: siteKey.kind, Code: k.Code(siteKey.kind, siteKey.id), First: today, State: "live"}
	row.ID = siteKey.id
	if old := k.rows[siteKey]; old != nil {
		row.First, row.Also, row.Languages, row.Hosts = old.First, old.Also, slices.Clone(old.Languages), slices.Clone(old.Hosts)
	}
	for i, b := range boards {
		title := b.Site.Heading()
		if i == 0 || int(title.Lang) == i {
			row.Titles = append(row.Titles, board.LedgerTitle{Lang: langs[i], Title: board.Text{S: title.S}})
		}
		if !slices.Contains(row.Languages, langs[i]) {
			row.Languages = append(row.Languages, langs[i])
		}
	}
	pages, short := boards[0].Site.Hosts()
	for _, h := range []board.LedgerHost{{URL: pages, Use: "pages"}, {URL: short, Use: "short"}} {
		if Host(row, h.Use) == nil {
			h.From = today
			row.Hosts = append(row.Hosts, h)
		}
	}
	SortHosts(row.Hosts)
	return row
}

// SortHosts puts hosts in the order in which rows have them: by use, by the day they came, the present one last.
func SortHosts(hosts []board.LedgerHost) {
	slices.SortStableFunc(hosts, func(a, b board.LedgerHost) int {
		return cmp.Or(cmp.Compare(a.Use, b.Use), cmp.Compare(a.From, b.From), byEnd(a, b), cmp.Compare(a.URL, b.URL))
	})
}

// byEnd puts what has ended before what has not.
func byEnd(a, b board.LedgerHost) int {
	switch {
	case a.Until == b.Until:
		return 0
	case b.Until == 0 || a.Until != 0 && a.Until < b.Until:
		return -1
	}
	return 1
}
