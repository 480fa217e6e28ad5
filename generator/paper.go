package generator

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/pdf"
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
	b := s.Boards[i]
	if office == "" {
		office = b.Site.Unit
	}
	return &sheet.Context{
		Board: b, Words: glance.NewWords(s.catalogs[i], b.Lang), Languages: s.Languages, Book: s.Book, QR: s.workshop.qr,
		Fonts: fonts, Press: new(pdf.Press), Today: s.Today, Office: b.Unit(office), Creator: "Bảng Tin " + s.workshop.Version,
	}, nil
}

// Remember keeps the QR codes that were drawn for the next run.
func (s *Site) Remember() error { return s.workshop.qr.Save() }
