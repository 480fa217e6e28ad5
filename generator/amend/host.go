package amend

import (
	"bytes"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// Host says that the board has another web address from a day on: that of its pages, or that of short addresses alone.
type Host struct {
	URL   board.URL
	Short bool
	On    board.Date
}

// Stranded is what leads to the old host: how many sheets hang, and how many short codes were given out. Both are 0 where
// short addresses stay where they are.
type Stranded struct {
	Old    board.URL
	Sheets int
	Codes  int
}

// MoveHost writes the new address into site.yaml, unless it is there already, and takes note in the board's own row.
func MoveHost(s *Set, look Look, h Host) (*Stranded, error) {
	before, err := look(s)
	if err != nil {
		return nil, err
	}
	if err := before.judge(); err != nil {
		return nil, err
	}
	h.URL = board.URL(strings.TrimSuffix(string(h.URL), "/") + "/")
	site := before.Boards[0].Site
	if err := h.write(s, site); err != nil {
		return nil, err
	}
	after, err := look(s)
	if err != nil {
		return nil, err
	}
	pages, short := after.Boards[0].Site.Hosts()
	if h.Short && short != h.URL || !h.Short && pages != h.URL {
		return nil, refuse("amend.site", "path", site.Files[0], "url", h.URL)
	}
	row := after.Book.SiteRow()
	if row == nil {
		row = after.Book.RecordOne(after.Boards, after.Languages, h.On, board.SiteKind, "site")[0].Is
	}
	next := *row
	next.Hosts = slices.Clone(row.Hosts)
	out := &Stranded{}
	if old := take(&next, "pages", pages, h.On); !h.Short {
		out.Old = old
	}
	if old := take(&next, "short", short, h.On); old != "" {
		out.Old, out.Sheets, out.Codes = old, sheets(after.Boards[0]), codes(after.Boards[0])
	}
	if err := s.Rows([]ledger.File{ledger.RowFile(&next)}); err != nil {
		return nil, err
	}
	_, err = look.sound(s, before, nil)
	return out, err
}

// take ends the span of a use's present host and begins that of another; it gives the old one, "" where nothing changes.
func take(row *board.Permalink, use board.HostUse, url board.URL, on board.Date) board.URL {
	old := ledger.Host(row, use)
	if old != nil && old.URL == url {
		return ""
	}
	next := board.LedgerHost{URL: url, Use: use, From: on}
	was := board.URL("")
	if old != nil {
		was, old.Until = old.URL, max(old.From, on.AddDays(-1))
	}
	row.Hosts = append(row.Hosts, next)
	ledger.SortHosts(row.Hosts)
	return was
}

// write puts the address into site.yaml: in the place of the old one, or on a line of its own below base_url.
func (h *Host) write(s *Set, site *board.Site) error {
	pages, short := site.Hosts()
	switch {
	case h.Short && h.URL == short || !h.Short && h.URL == pages:
		return nil
	case !inTop(site.Files[0]):
		return refuse("amend.site", "path", site.Files[0], "url", h.URL)
	}
	key, value := "base_url", site.BaseURL
	if site.Replaced != "" {
		value = site.Replaced
	}
	if h.Short {
		key, value = "short_url", site.ShortURL
	}
	at := site.At(key)
	if value == "" {
		return h.insert(s, site.At("base_url"), key)
	}
	data, err := s.Read(at.File)
	if err != nil {
		return err
	}
	begin := offset(data, at.Line, at.Col)
	if begin < 0 || !bytes.HasPrefix(bytes.TrimLeft(data[begin:], `"'`), []byte(value)) {
		return refuse("amend.site", "path", at.File, "url", h.URL)
	}
	return s.Put(at.File, slices.Concat(data[:begin], bytes.Replace(data[begin:], []byte(value), []byte(h.URL), 1)))
}

// insert puts a line below the one at a place, with its line end.
func (h *Host) insert(s *Set, below diag.Pos, key string) error {
	data, err := s.Read(below.File)
	if err != nil {
		return err
	}
	line := key + ": \"" + string(h.URL) + "\"\n"
	at := offset(data, below.Line+1, 1)
	if at < 0 {
		at, line = len(data), "\n"+line
	}
	if bytes.Contains(data, []byte("\r\n")) {
		line = strings.ReplaceAll(line, "\n", "\r\n")
	}
	return s.Put(below.File, slices.Concat(data[:at], []byte(line), data[at:]))
}

// sheets is how many printed sheets hang, as far as the log of prints knows.
func sheets(b *board.Board) int {
	n := 0
	for _, run := range b.Prints {
		n += max(run.Copies, 1) * len(run.Records)
	}
	return n
}

// codes is how many short codes were given out: of records, of records at offices, and those of other boards.
func codes(b *board.Board) int {
	n := 0
	for _, row := range b.Permalinks {
		if row.Of != board.SiteKind {
			n += 1 + len(row.Also) + len(row.Pairs)
		}
	}
	return n
}
