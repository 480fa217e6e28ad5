package board

// Permalink is a row of the ledger: an address that was given out, permalinks/KIND/ID.yaml. The program writes it.
type Permalink struct {
	Record
	// Of is the kind of the record that the address leads to; the id is Record.ID.
	Of        Kind           `key:"-"`
	Code      string         `key:"code,required"`
	Office    string         `key:"office"`
	First     Date           `key:"first,required"`
	State     PermalinkState `key:"state"`
	Titles    []LedgerTitle  `key:"titles"`
	Languages []string       `key:"languages"`
	UnitPages bool           `key:"unit_pages"`
	// Pairs are the offices for which the procedure was printed with a short address of its own there.
	Pairs []ID `key:"pairs"`
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
