package generator

import (
	"slices"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
	"bangtin/generator/page"
	"bangtin/generator/pdf"
	"bangtin/generator/rack"
	"bangtin/generator/sheet"
)

// Paper is what sheets are made from, in the language of that code, or the board's first where the board has no such
// language. office is the office they are for, "" for the board's own. The error is that of a font.
func (s *Site) Paper(language string, office board.ID) (*sheet.Context, error) {
	i := max(0, slices.Index(s.Languages, language))
	fonts, err := sheet.LoadFonts(s.workshop.Templates)
	if err != nil {
		return nil, err
	}
	if office == "" {
		office = s.Boards[i].Site.Unit
	}
	return s.context(s.Boards[i], s.Book, office, fonts, new(pdf.Press)), nil
}

// context is what the sheets of a board in one language are made from.
func (s *Site) context(b *board.Board, book *ledger.Book, office board.ID, fonts *sheet.Fonts, press *pdf.Press) *sheet.Context {
	return &sheet.Context{
		Board: b, Words: glance.NewWords(s.catalogs[b.Lang], b.Lang), Languages: s.Languages, Book: book, QR: s.workshop.qr,
		Fonts: fonts, Press: press, Today: s.Today, Office: b.Unit(office), Creator: "Bảng Tin " + s.workshop.Version,
	}
}

// rack holds the paper that a build makes; with all, every kind of sheet. Fonts are read when the first paper is made.
func (s *Site) rack(boards []*board.Board, book *ledger.Book, updating *page.Updating, all bool) *rack.Rack {
	fonts := sync.OnceValues(func() (*sheet.Fonts, error) { return sheet.LoadFonts(s.workshop.Templates) })
	press := new(pdf.Press)
	c := rack.Config{Boards: boards, Today: s.Today, Any: all}
	c.Open = func(lang board.LangID) (*sheet.Context, error) {
		f, err := fonts()
		if err != nil {
			return nil, err
		}
		made := s.context(boards[lang], book, boards[lang].Site.Unit, f, press)
		made.AsOf = s.asOf()
		return made, nil
	}
	if updating != nil {
		c.Whole = func(n board.Noun, many bool) bool {
			rec := n.Rec()
			return !updating.Has(rec.Kind, rec.ID) && !updating.Has(board.UnitKind, boards[0].Site.Unit) && !(many && updating.Some())
		}
	}
	return rack.New(c)
}

// Briefs are the papers of a plan that was published which could not hold all that there is to say: they name the address
// where the rest stands. [sheet.Context.Print] tells of each what is missing.
func (p *Plan) Briefs() []rack.Brief { return p.in.Rack.Briefs() }

// Lacks are the records with letters that the fonts of paper lack, in a plan that was made.
func (p *Plan) Lacks() []rack.Lack { return p.in.Rack.Lacks() }

// Strict keeps a plan from being published where paper lacks a letter; one that keeps going is published all the same.
func (p *Plan) Strict() { p.strict = true }

// Remember keeps the QR codes that were drawn for the next run.
func (s *Site) Remember() error { return s.workshop.qr.Save() }
