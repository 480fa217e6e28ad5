// Package rack knows the paper that a board keeps ready to print: which sheets of which records, where each file stands,
// and how large it is.
//
// In go the boards, one a language, the sheets that site.yaml names (outputs.paper), and what sheets are made from,
// asked for when the first is made. Out come papers, one for a sheet of a record, which can be made ([Rack.Make]) and
// measured ([Rack.Measure]) from any goroutine. All are for the office whose board it is. Which sheets a build makes of
// which records is the table of kept.go; the sheets themselves are those of package sheet.
//
// It promises:
//
//   - No paper is kept: what stays is its length and its number of pages, some 150 bytes. To measure a paper that was not
//     made yet makes it; a build that makes the papers of a record before its page makes them once, unless two workers cross.
//   - A paper has the same address for as long as its record has its id: in-an/SHEET/KIND-ID.pdf.
//   - There is none of a procedure that is not in force any more. One that would tell a fact of a record with errors
//     ([Config.Whole]) is marked, for it must not be made.
//   - What goes wrong while a paper is made, a panic too, is that paper's error, told as often as it is asked for.
package rack

import (
	"slices"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/sheet"
)

// Config is what a rack is made from.
type Config struct {
	// Boards are the records, one board a language, the default first.
	Boards []*board.Board
	Today  board.Date
	// Any keeps every kind of sheet ready, also those that site.yaml doesn't name: for previews.
	Any bool
	// Open gives what the sheets of a language are made from. It is called once for each, from any goroutine.
	Open func(lang board.LangID) (*sheet.Context, error)
	// Whole says whether a sheet of a record can be made without telling facts of records with errors; many is a sheet
	// that tells of more records than that one and its office. nil for a board without errors.
	Whole func(n board.Noun, many bool) bool
}

// Rack holds the papers. A nil *Rack holds none.
type Rack struct {
	Config
	sheets   []Sheet
	contexts []func() (*sheet.Context, error)
	buffers  sync.Pool // of *bytes.Buffer

	mu    sync.Mutex
	known map[key]*entry
}

// Sheet is a kind of sheet that the rack holds.
type Sheet struct {
	Name board.PaperName
	// Format is the size of the paper: "A4".
	Format string
	// Named says that site.yaml names it, so that a build makes it.
	Named bool
	kept
}

// Paper is a sheet of a record: one file.
type Paper struct {
	Sheet
	Lang board.LangID
	// Of is the record: a procedure in its version of today; of a sheet that is made once for all procedures of an office,
	// the office, or the board itself where it is no office's.
	Of board.Noun
	// Path is the file's path below its language's root.
	Path string
	// Broken says that it would tell facts of records with errors: it must be neither made nor offered. An earlier one may
	// stay.
	Broken bool
}

// New makes a rack of the sheets that the board's site.yaml names; with Config.Any of all. A sheet that the program does not
// know is left out.
func New(c Config) *Rack {
	r := &Rack{Config: c, known: map[key]*entry{}}
	named := c.Boards[0].Site.Outputs.Paper.V
	for _, s := range sheet.Sheets() {
		x := Sheet{Name: s.Name, Format: s.Sizes[0].Name, Named: slices.Contains(named, s.Name), kept: keptOf(s.Name)}
		if x.Named || c.Any {
			r.sheets = append(r.sheets, x)
		}
	}
	for i := range c.Boards {
		r.contexts = append(r.contexts, sync.OnceValues(func() (*sheet.Context, error) { return c.Open(board.LangID(i)) }))
	}
	return r
}

// Sheets are the kinds of sheet that the rack holds, in the order in which people are told of them.
func (r *Rack) Sheets() []Sheet {
	if r == nil {
		return nil
	}
	return r.sheets
}

// Empty says whether there is no paper at all.
func (r *Rack) Empty() bool {
	if r == nil {
		return true
	}
	found := false
	look := func(n board.Noun) { found = found || len(r.Of(0, n, true)) > 0 }
	if len(r.sheets) > 0 {
		r.Boards[0].Nouns(look)
		look(r.Boards[0].Site)
	}
	return !found
}

// Of are the papers of a record, of the sheets that site.yaml names, or with all of any that the rack holds.
func (r *Rack) Of(lang board.LangID, n board.Noun, all bool) []Paper {
	var list []Paper
	for _, s := range r.Sheets() {
		if !s.Named && !all {
			continue
		}
		if p, ok := r.Paper(lang, s, n); ok {
			list = append(list, p)
		}
	}
	return list
}

// Paper is the sheet of a record, if there is one: false where the sheet is not made of such records.
func (r *Rack) Paper(lang board.LangID, s Sheet, n board.Noun) (Paper, bool) {
	b, rec := r.Boards[lang], n.Rec()
	office := b.Unit(b.Site.Unit)
	switch {
	case s.Many && office == nil:
		if rec.Kind != board.SiteKind {
			return Paper{}, false
		}
	case s.Many:
		if rec.Kind != board.UnitKind || rec.ID != office.ID {
			return Paper{}, false
		}
	case !slices.Contains(s.Kinds, rec.Kind):
		return Paper{}, false
	}
	p := Paper{Sheet: s, Lang: lang, Of: n, Path: ledger.PaperPath(s.Name, rec.Kind, rec.ID)}
	p.Broken = r.Whole != nil && !r.Whole(n, s.Many || s.quotes)
	switch {
	case p.Broken: // whether there would be one is not known
		return p, true
	case s.Many:
		return p, len(r.records(p)) > 0
	case rec.Kind == board.ProcedureKind:
		now := b.ProcedureOn(rec.ID, r.Today)
		p.Of = now
		return p, now != nil && r.inForce(now)
	}
	return p, true
}

// inForce says whether people still come for a procedure.
func (r *Rack) inForce(p *board.Procedure) bool {
	return p.Status != "abolished" && p.Status != "replaced" && (p.Effective.Until == 0 || p.Effective.Until >= r.Today)
}
