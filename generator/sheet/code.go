package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/ledger"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// dot is a printer's dot at 300 to the inch; a module is a whole number of them, so that none is wider than another.
const dot = 240 * pdf.Length(1)

// step is what codes are moved by: three dots, a whole pixel of a screen or a scanner at 100 to the inch.
const step = 3 * dot

// leastModule is the narrowest module that every telephone reads from paper: 6 dots, 0.508 mm.
const leastModule = 6 * dot

// handSize is the least width of a symbol for the hand.
var handSize = mm(30)

// symbol is a QR code with what stands beside it.
type symbol struct {
	qr.Code
	// printed is the address in the code; host and path are for typing: the same without the mark of the edition, since who
	// types an address looks for what holds today.
	printed, host, path string
	// short is the short code, "" for the board itself.
	short string
	// alt is for those who don't see the code.
	alt string
}

// symbolOf is the code of a record's short address, in the language of the sheet; of a procedure at the office that
// the sheet is for, where such pairs have addresses.
func (j *job) symbolOf(n board.Noun, least qr.Level) (symbol, error) {
	rec := n.Rec()
	var s symbol
	switch {
	case rec.Kind == board.SiteKind:
		s.printed = j.front()
	case j.Book.SheetPair(n, j.Office, j.Today) && j.answers(rec.ID):
		s.printed, s.short = j.Book.PrintedPair(rec.ID, j.Office.ID), j.Book.Pair(rec.ID, j.Office.ID)
	default:
		s.printed, s.short = j.Book.Printed(rec.Kind, rec.ID), j.Book.Code(rec.Kind, rec.ID)
	}
	typed := s.printed
	s.printed = j.withMark(s.printed, n)
	if j.Board.Lang > 0 && rec.Kind != board.SiteKind {
		typed, s.printed = ledger.InLanguage(typed, j.Words.Code), ledger.InLanguage(s.printed, j.Words.Code)
	}
	s.host, s.path = ledger.Typed(typed)
	_, coded := ledger.Typed(s.printed)
	s.alt = j.Words.T("sheet.qr-alt", "title", brief(n).S, "address", s.host+coded)
	var err error
	s.Code, err = j.QR.Make(s.printed, least)
	return s, err
}

// front is the address of the board's first page as a code carries it.
func (j *job) front() string {
	base := strings.TrimSuffix(string(j.Board.Site.BaseURL), "/") + "/"
	if j.Board.Lang > 0 {
		base += j.Words.Code + "/"
	}
	scheme, rest, ok := strings.Cut(base, "://")
	if !ok {
		return base
	}
	host, path, _ := strings.Cut(rest, "/")
	return scheme + "://" + strings.ToUpper(host) + "/" + path
}

// answers says whether the address of a procedure at the office will be there: on a board that makes those alone that
// were printed, because it was, or because this print will stand in the ledger.
func (j *job) answers(procedure board.ID) bool {
	return j.Board.Site.Outputs.ShortPairs != "printed" || j.order.Recorded || j.Book.PairPrinted(procedure, j.Office.ID)
}

// module is the widest module with which the symbol, without its quiet zone, is no wider than side; at least leastModule.
func (s *symbol) module(side pdf.Length) pdf.Length {
	n := pdf.Length(s.Size())
	return max(side/n/dot*dot, leastModule)
}

// atLeast is the narrowest module with which the symbol is side wide or wider.
func (s *symbol) atLeast(side pdf.Length) pdf.Length {
	n := pdf.Length(s.Size())
	return max((side+n*dot-1)/(n*dot)*dot, leastModule)
}

// draw draws the symbol with its top left module at (x, y), moved to the step before it, and no quiet zone: that is
// the caller's to leave. n is a Figure.
func (j *job) draw(p *layout.Pen, n *layout.Node, s *symbol, x, y, module pdf.Length) {
	x, y = x/step*step, y/step*step
	side := module * pdf.Length(s.Size())
	e := p.Mark(n)
	j.modules.Reset()
	s.Runs(func(col, row, run int) {
		j.modules.Rect(x+pdf.Length(col)*module, y+pdf.Length(row)*module, pdf.Length(run)*module, module)
	})
	p.Page.Fill(&j.modules, pdf.Black)
	if e != nil {
		p.Page.Place(e, pdf.Rect{X: x, Y: y, W: side, H: side})
	}
}

// figure pours the symbol in: its modules as wide as given, the quiet zone around it on all sides, white.
func (j *job) figure(in *layout.Flow, s *symbol, module pdf.Length) {
	node := &layout.Node{Role: pdf.Figure, Parent: in.Node(), Alt: s.alt}
	quiet := qr.QuietZone * module
	side := module*pdf.Length(s.Size()) + 2*quiet
	left := in.Left()
	in.Add(layout.Strip{Height: side + step, Ink: layout.InkFunc(func(p *layout.Pen, x, y pdf.Length) {
		j.draw(p, node, s, x+left+quiet+step-1, y+quiet+step-1, module)
	})})
}

// figureWidth is how wide figure draws a symbol.
func figureWidth(s *symbol, module pdf.Length) pdf.Length {
	return module*pdf.Length(s.Size()+2*qr.QuietZone) + step
}

// address pours in the address to type, a link, and the short code.
func (j *job) address(in *layout.Flow, l *letters, s *symbol) {
	st := l.small
	st.Color = pdf.Black
	in.Text(pdf.P, st, layout.Span{Text: s.host + s.path, Look: &l.loud, URI: s.printed})
	if s.short != "" {
		in.Text(pdf.P, l.small, layout.Span{Text: j.Words.T("sheet.short-code") + " "}, layout.Span{Text: s.short, Look: &l.loud})
	}
}
