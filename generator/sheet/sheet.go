// Package sheet makes paper: nouns become flyers, leaflets, posters, stickers, notices, catalogues, checklists, cards and
// reports, as tagged PDF files.
//
// # In and out
//
// In goes a [Context], what all sheets of a print are made from (a board in one language, its words, its ledger, codes,
// fonts, the day, the office it is for), and an [Order]: which sheet, of which records, in which size. Out comes one PDF
// file, written to an io.Writer while it is made, and a [Report] of what a person should be told: facts that did not
// find room, letters that the fonts lack. The records follow each other in the order of their fields ([InOrder]), each
// a section of its own; memory does not grow with their number.
//
// # What a sheet is
//
// A sheet is a row in the table of table.go and a file with its name. Its make function draws with what all sheets
// share: [layout.Flow] for text, the letters of a step (three sizes of type: title, text, small print), the parts that
// say a fact (head, facts at a glance, papers, steps, fees, where, online, code, foot), each a file of its own. What the
// facts say is decided in package glance, where the pages have it from.
//
// # Promises
//
//   - Nothing is cut and nothing overflows. What does not fit in the smallest letters is summed up with "Xem đủ tại …"
//     and reported, record by record ([Note]).
//   - Everything can be read in black only; colour is one accent, that of site.yaml, dark enough for its ground.
//   - Codes: level M or better, as high as goes without a larger symbol, Q or better on stickers and posters; a module
//     is a whole number of printer's dots (300 to the inch) and 0.5 mm or more, the quiet zone is kept, dark on white.
//     The address to type and the short code stand under every code. A label too small for that is refused, with the
//     nearest grid that will do.
//   - "Không có" and "Chưa có thông tin" are both written, and look different.
//   - Every sheet says in small print whose it is, of which day its facts are, and its short code; a draft says "NHÁP".
//   - What stands on a sheet with a code is told beforehand ([Context.Carries]), so that the ledger can hear of it first.
//   - A telephone number of a person stands there only with that person's consent.
//   - The same input gives the same bytes. Nothing here reads a clock, a file (after LoadFonts) or the environment.
//
// # Refusals
//
// An unknown sheet, size or grid, and records that a sheet does not take, are a [Refusal], before anything is written.
// All lengths are of package pdf: thousandths of a point. The grid is 4 mm.
package sheet

import (
	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
	"cmp"
)

// Context is what sheets are made from. It is not changed and may be used by many prints at once.
type Context struct {
	// Board is the board in the language of the sheets; Words are that language's.
	Board *board.Board
	Words *glance.Words
	// Languages are the codes of the board's languages, the default first.
	Languages []string
	Book      *ledger.Book
	QR        *qr.Maker
	Fonts     *Fonts
	// Press may be nil.
	Press *pdf.Press
	Today board.Date
	// AsOf is the day that sheets tell as that of their facts (package calendar); 0 for Today, on paper that is printed now.
	AsOf board.Date
	// Office is the office the sheets are for: its desk, hours and fees; nil for none.
	Office *board.Unit
	// Creator is the program, for the file's metadata.
	Creator string
}

// asOf is the day that sheets tell as that of their facts.
func (c *Context) asOf() board.Date { return cmp.Or(c.AsOf, c.Today) }

// Order is what is to be printed.
type Order struct {
	Sheet   board.PaperName
	Records []board.Noun
	// Size is a name out of the sheet's Sizes, "" for the first.
	Size string
	// Up is how many sheets stand on one paper, 0 and 1 for one.
	Up int
	// Grid is a grid of labels, "" for the first; for stickers.
	Grid string
	// Case is the one case that is wanted, with those nested in it, "" for all; for checklists.
	Case board.ID
	// Draft stamps the sheets "NHÁP"; Archive writes PDF/A-1b.
	Draft, Archive bool
	// Recorded says that the print will stand in the ledger: it may carry addresses that are made for it.
	Recorded bool
}

// Report is what a print has to say.
type Report struct {
	// Pages is the number of pages of the file.
	Pages int
	Notes []Note
}

// Note is something a person should know about a record's sheet: Key is a sentence of the catalogue.
type Note struct {
	Record board.Noun
	Key    string
	Args   []any
}

// Refusal is an order that cannot be carried out: Key is a sentence of the catalogue.
type Refusal struct {
	Key  string
	Args []any
}

// Error is the key: the sentence for people is made from the catalogue.
func (r *Refusal) Error() string { return r.Key }

func refuse(key string, args ...any) *Refusal { return &Refusal{key, args} }
