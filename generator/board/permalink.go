package board

import "strings"

// Permalink is a row of the ledger: an address that was given out, permalinks/KIND/ID.yaml. The program writes it. The
// board itself has one too, permalinks/site/site.yaml, which keeps the hosts under which its addresses were given out.
type Permalink struct {
	Record
	// Of is the kind of the record that the address leads to; the id is Record.ID.
	Of   Kind   `key:"-"`
	Code string `key:"code,required"`
	// Also are further codes that lead to the record: those of boards that became part of this one.
	Also       []string       `key:"also"`
	Office     string         `key:"office"`
	OfficeAlso []string       `key:"office_also"`
	First      Date           `key:"first,required"`
	State      PermalinkState `key:"state"`
	// Since is the first day on which the record is moved or gone.
	Since Date `key:"since"`
	// To is where a moved record went, one, or what takes the place of one that is gone, any number.
	To       []LedgerTarget `key:"to"`
	Reason   Text           `key:"reason"`
	Decision Decision       `key:"decision"`
	Titles   []LedgerTitle  `key:"titles"`
	// Languages and UnitPages are the switches under which addresses of the record existed, ever.
	Languages []string `key:"languages"`
	UnitPages bool     `key:"unit_pages"`
	// Pairs are the offices for which the procedure was printed with a short address of its own there.
	Pairs []ID `key:"pairs"`
	// Hosts are those of the board's own row, the present ones last of their use.
	Hosts []LedgerHost `key:"hosts"`
	// Editions are the facts as they were printed or shown, the oldest first; of those at one office likewise.
	Editions []Edition `key:"editions"`
}

// LedgerTarget is a record that an address leads to; Kind is absent where it is that of the row.
type LedgerTarget struct {
	Kind PrintedKind `key:"kind"`
	ID   ID          `key:"id,required,scalar"`
	// Part says that only a part of it went there.
	Part bool `key:"part"`
}

// LedgerHost is a host, with its path, under which addresses were given out (địa chỉ trang), until the day before
// another took its place.
type LedgerHost struct {
	URL   URL     `key:"url,required,scalar"`
	Use   HostUse `key:"use"`
	From  Date    `key:"from"`
	Until Date    `key:"until"`
}

// HostUse is what a host is for: the pages, or the short addresses on paper.
type HostUse string

// Values are the words of the ledger.
func (HostUse) Values() []string { return []string{"pages", "short"} }

// Edition is what a record's printable facts were from a day on (lần in, phiên bản thông tin). Mark is made from the
// facts, so that two branches cannot give one mark to two things.
type Edition struct {
	Mark string `key:"mark,required"`
	On   Date   `key:"on,required"`
	// At is the office at which the facts held so, "" for the record itself.
	At ID `key:"at"`
	// Facts are lines of "NAME VALUE TEXT", told apart by package edition.
	Facts []string `key:"facts"`
}

// Heading is the title last shown.
func (p *Permalink) Heading() Text {
	if len(p.Titles) == 0 {
		return Text{}
	}
	return p.Titles[0].Title
}

// PermalinkState is what has become of an address.
type PermalinkState string

// Values are the words of the ledger.
func (PermalinkState) Values() []string { return []string{"live", "moved", "gone"} }

// LedgerTitle is a record's title in one language, as last shown.
type LedgerTitle struct {
	Lang  string `key:"lang,required"`
	Title Text   `key:"title,required"`
}

// SiteRow is the board's own row in the ledger, nil if there is none. One that lies in a folder below, and not beside the
// site.yaml that holds, is another board's.
func (b *Board) SiteRow() *Permalink {
	for _, row := range b.Permalinks {
		if row.Of != SiteKind || len(row.Files) == 0 {
			continue
		}
		root, ok := strings.CutSuffix(row.Files[0], "permalinks/site/site.yaml")
		if site := b.Site.Files; root == "" || ok && len(site) > 0 && strings.TrimSuffix(site[0], "site.yaml") == root {
			return row
		}
	}
	return nil
}
