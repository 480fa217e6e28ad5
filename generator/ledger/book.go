package ledger

import (
	"bangtin/generator/board"
)

// Book is the ledger of one build: the recorded rows, and the codes derived for what is not recorded yet. It is not
// changed after Open and safe for concurrent use.
type Book struct {
	rows map[key]*board.Permalink
	// longer are the codes of records whose derived code was taken.
	longer map[key]string
	// back are records that are there again, though their rows are not live: recording makes them so.
	back map[key]bool
	// logged are the print runs of records without a row: what recording writes takes up what they say.
	logged  map[key][]*board.PrintRun
	offices map[board.ID]string
	// prints are the names of the print runs in the log.
	prints    map[board.ID]bool
	unitPages bool
	host      string
	// board is the one in the first language, whose facts editions are made of.
	board *board.Board
	// doubt says whether the facts of a record at an office may be wrong; nil for never.
	doubt func(kind board.Kind, id, office board.ID) bool
}

type key struct {
	kind board.Kind
	id   board.ID
}

// Open makes the book of a board. With 30 bits, two of 10,000 records have the same derived code once in twenty
// boards; recorded codes stand, and of two that are not recorded the later in order gets a longer one.
func Open(b *board.Board) *Book {
	k := &Book{
		rows: make(map[key]*board.Permalink, len(b.Permalinks)), longer: map[key]string{}, back: map[key]bool{}, prints: map[board.ID]bool{},
		unitPages: b.Site.Outputs.UnitPages, host: b.Site.ShortHost(), board: b,
	}
	for _, run := range b.Prints {
		k.prints[run.ID] = true
	}
	taken := k.openRows(b)
	last := key{}
	b.Nouns(func(n board.Noun) {
		at := key{n.Rec().Kind, n.Rec().ID}
		if at == last || k.rows[at] != nil { // versions of one procedure share its code
			return
		}
		last = at
		code := Derive(at.kind, at.id)
		for n := codeLength + 1; taken[code] && n <= mostSymbols; n++ {
			code = derive(at.kind, at.id, n)
			k.longer[at] = code
		}
		taken[code] = true
	})
	k.openOffices(b)
	k.openPrints(b)
	return k
}

// openRows takes the rows in, and gives the codes that are taken.
func (k *Book) openRows(b *board.Board) map[string]bool {
	taken := map[string]bool{}
	for _, row := range b.Permalinks {
		k.rows[key{row.Of, row.ID}] = row
		taken[row.Code] = true
		for _, code := range row.Also {
			taken[code] = true
		}
		if n := b.Find(row.Of, string(row.ID)); row.State != "" && row.State != "live" && n != nil && n.Rec().ID == row.ID {
			k.back[key{row.Of, row.ID}] = true
		}
	}
	if row := b.SiteRow(); row != nil {
		k.rows[siteKey] = row
	} else {
		delete(k.rows, siteKey) // one that is there is another board's
	}
	return taken
}

// openPrints finds the print runs of records whose rows were lost.
func (k *Book) openPrints(b *board.Board) {
	for _, run := range b.Prints {
		for _, p := range run.Records {
			if at := (key{p.Kind.Of(), p.ID}); k.rows[at] == nil {
				if k.logged == nil {
					k.logged = map[key][]*board.PrintRun{}
				}
				k.logged[at] = append(k.logged[at], run)
			}
		}
	}
}

// openOffices gives every office its own short code, recorded ones first. What was recorded of an office that the board has
// no more is still its own: it stands on paper.
func (k *Book) openOffices(b *board.Board) {
	k.offices = make(map[board.ID]string, len(b.Units))
	taken := map[string]bool{}
	for _, row := range b.Permalinks {
		if row.Of == board.UnitKind && row.Office != "" {
			k.offices[row.ID] = row.Office
			taken[row.Office] = true
		}
		for _, code := range row.OfficeAlso {
			taken[code] = true
		}
	}
	for _, u := range b.Units {
		if k.offices[u.ID] != "" {
			continue
		}
		code := derive(board.UnitKind, u.ID, officeLength)
		for n := officeLength + 1; taken[code] && n <= mostSymbols; n++ {
			code = derive(board.UnitKind, u.ID, n)
		}
		k.offices[u.ID] = code
		taken[code] = true
	}
}

// Code is the short code of a record: the recorded one, or the derived one, which is what recording would write.
func (k *Book) Code(kind board.Kind, id board.ID) string {
	at := key{kind, id}
	if row := k.rows[at]; row != nil {
		return row.Code
	}
	if code := k.longer[at]; code != "" {
		return code
	}
	return Derive(kind, id)
}

// Office is the short code of an office, two symbols and a check symbol: with a record's code before it, it names
// the record at that office. It is "" for what neither the board nor the ledger knows.
func (k *Book) Office(id board.ID) string { return k.offices[id] }

// Pair is the short code of a procedure at an office: "7K3FAPQ-V2H".
func (k *Book) Pair(procedure, office board.ID) string {
	return k.Code(board.ProcedureKind, procedure) + "-" + k.Office(office)
}

// Recorded says whether the record's address stands in the ledger.
func (k *Book) Recorded(kind board.Kind, id board.ID) bool { return k.rows[key{kind, id}] != nil }

// Row is the record's row in the ledger, nil if there is none.
func (k *Book) Row(kind board.Kind, id board.ID) *board.Permalink { return k.rows[key{kind, id}] }

// Printed is the whole short address of a record, as its QR code carries it.
func (k *Book) Printed(kind board.Kind, id board.ID) string {
	return Printed(k.host, k.Code(kind, id))
}

// PrintedPair is the whole short address of a procedure at an office.
func (k *Book) PrintedPair(procedure, office board.ID) string {
	return Printed(k.host, k.Pair(procedure, office))
}
