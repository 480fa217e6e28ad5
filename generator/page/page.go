// Package page makes the pages of the board: nouns become views, views become HTML.
//
// What comes in: the records, one board.Board for each language; the words, one lang.Catalog for each language; the
// addresses, a ledger.Book; the looks, a file system with html/, icons/, strings/, style.css, script.js and script/. What goes
// out: finished bytes, one page for one call, and the few files that all pages share (Static).
//
// It promises:
//
//   - One page never waits for another. Everything that many pages show (sorted lists, reverse references, headers,
//     footers) is made once, in New or when first asked for; all methods may be called at once from many goroutines.
//   - The same input gives the same bytes. Nothing here reads a clock, a file (after New) or the environment; "today"
//     is Config.Today.
//   - Every text of a record is escaped, wherever it stands, and carries its lang where it isn't the page's.
//   - Every link is relative to its page, so that the board works below any path and from a USB stick; only the page
//     for wrong addresses (NotFound), which is served at any depth, has links from the root.
//   - A page asks for no other host and holds no inline script and no inline style.
//   - What is stated not to exist ("Không có") and what nobody has written yet ("Chưa có thông tin") are both written
//     out, and look different.
//
// It refuses nothing: a record that links to something that isn't there is drawn without the link (package check finds
// it and stops the build). Errors come from templates alone, and name file and line.
//
// Templates hold the order and the frame of a page; what repeats inside (papers, fees, steps, rich text) is written by
// hand-made code into one buffer, because a board of 10,000 procedures must be ready in a second. Words and icons are
// folded into the templates when they are read: {{t "KEY"}}, {{icon "NAME"}}, {{up}} (the language's root, relative) and
// {{root}} (the site's).
package page

import (
	"cmp"
	"fmt"
	"io/fs"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/qr"
	"bangtin/generator/rack"
)

// Config is what pages are made from.
type Config struct {
	// Templates is the root of templates/: html/, icons/, strings/, style.css, script.js.
	Templates fs.FS
	// Boards are the records, one board a language, the default first; Index has been called on each.
	Boards []*board.Board
	// Catalogs are the words, in the order of Boards.
	Catalogs []*lang.Catalog
	Book     *ledger.Book
	// QR may be nil where the board shows no codes.
	QR *qr.Maker
	// Rack holds the paper that pages offer; nil where there is none.
	Rack *rack.Rack
	// Today is the day that validity is judged by.
	Today board.Date
	// AsOf is the day that pages tell as the board's own (package calendar); 0 for Today.
	AsOf board.Date
	// Version is the program's own version, told on the page about the board.
	Version string
	// Portable leaves out what pages have for hosts alone.
	Portable bool
	// Updating are the records with errors, of a build that keeps going; nil where there are none.
	Updating *Updating
	// Fates are what becomes of addresses without a page of their own; where nil, New works them out.
	Fates *fate.Fates
	// Former are the words of languages that the board has given up.
	Former []*lang.Catalog
}

// File is a file that all pages share.
type File struct {
	Path string
	Data []byte
}

// Pages makes pages.
type Pages struct {
	Config
	locales []*locale
	icons   icons
	static  []File
	kiosk   []File
	kit     kitParts
	kits    sync.Map  // sizes of kits, by path: of int64
	pens    sync.Pool // of *pen
	buffers sync.Pool // of *bytes.Buffer
	pages   sync.Pool // of *[]byte, from Recycle
}

// New reads the templates. An error names the template's file and line.
func New(c Config) (*Pages, error) {
	p := &Pages{Config: c}
	if p.Fates == nil {
		p.Fates = p.fates()
	}
	p.AsOf = cmp.Or(c.AsOf, c.Today)
	var err error
	if p.icons, err = readIcons(c.Templates); err != nil {
		return nil, err
	}
	if p.static, err = p.makeStatic(); err != nil {
		return nil, err
	}
	if p.kiosk, err = makeKiosk(c); err != nil {
		return nil, err
	}
	if p.kit, err = makeKitParts(c); err != nil {
		return nil, err
	}
	for i := range c.Boards {
		l, err := newLocale(p, i)
		if err != nil {
			return nil, err
		}
		p.locales = append(p.locales, l)
	}
	return p, nil
}

// Recycle takes back the bytes of a page that nobody needs any more; the next page is written over them. To call it is
// a kindness to the garbage collector, in a build of many pages; nobody must.
func (p *Pages) Recycle(page []byte) { p.pages.Put(&page) }

// room is an empty slice with room for a page.
func (p *Pages) room(size int) []byte {
	if old, _ := p.pages.Get().(*[]byte); old != nil && cap(*old) >= size {
		return (*old)[:0]
	}
	return make([]byte, 0, size+size/4)
}

// Record is the page of a record, as it holds today; for a procedure, its version of today, at the office whose board
// it is.
func (p *Pages) Record(lang board.LangID, n board.Noun) ([]byte, error) {
	l := p.locales[lang]
	rec := n.Rec()
	if rec.Kind == board.ProcedureKind {
		if now := l.b.ProcedureOn(rec.ID, p.Today); now != nil {
			return l.procedure(now, l.office, asToday)
		}
		return nil, fmt.Errorf("no procedure %s", rec.ID)
	}
	switch n := l.b.Find(rec.Kind, string(rec.ID)).(type) {
	case *board.Unit:
		return l.unit(n)
	case *board.Field:
		return l.field(n)
	case *board.LifeEvent:
		return l.lifeEvent(n)
	case *board.Initiative:
		return l.initiative(n)
	case *board.Document:
		return l.document(n)
	case *board.Team:
		return l.team(n)
	case *board.Guide:
		return l.guide(n)
	}
	return nil, fmt.Errorf("no page for %s %s", rec.Kind, rec.ID)
}

// Version is the page of one version of a procedure, at VersionPath. Today's version may have one too: its address was
// perhaps printed when the version was still to come.
func (p *Pages) Version(lang board.LangID, v *board.Procedure) ([]byte, error) {
	l := p.locales[lang]
	for _, own := range l.b.Versions(v.ID) {
		if own.Version == v.Version {
			return l.procedure(own, l.office, asVersion)
		}
	}
	return nil, fmt.Errorf("no version %s of procedure %s", v.Version, v.ID)
}

// AtOffice is the page of a procedure at one office, at OfficePath: today's version, with that office's facts.
func (p *Pages) AtOffice(lang board.LangID, v *board.Procedure, u *board.Unit) ([]byte, error) {
	l := p.locales[lang]
	now, office := l.b.ProcedureOn(v.ID, p.Today), l.b.Unit(u.ID)
	if now == nil || office == nil {
		return nil, fmt.Errorf("no procedure %s at unit %s", v.ID, u.ID)
	}
	return l.procedure(now, office, asOffice)
}

// Home is the board's first page, at "".
func (p *Pages) Home(lang board.LangID) ([]byte, error) { return p.locales[lang].home() }

// List is the list of a kind's records, at ledger.ListPath; nil if there are none.
func (p *Pages) List(lang board.LangID, k board.Kind) ([]byte, error) { return p.locales[lang].list(k) }

// AZ is the list of all procedures in Vietnamese order, at ledger.AZPath.
func (p *Pages) AZ(lang board.LangID) ([]byte, error) { return p.locales[lang].az("") }

// AZLetters are the letters that have a page of their own, as addresses write them ("d", "dd" for Đ); none where one
// page holds all procedures.
func (p *Pages) AZLetters(lang board.LangID) []string { return p.locales[lang].letterPages() }

// AZLetter is the page of one letter, at LetterPath.
func (p *Pages) AZLetter(lang board.LangID, letter string) ([]byte, error) {
	return p.locales[lang].az(letter)
}

// Search is the look-up page, at ledger.SearchPath.
func (p *Pages) Search(lang board.LangID) ([]byte, error) { return p.locales[lang].search() }

// Matrix shows which unit has taken up which initiative, at ledger.MatrixPath; nil if there are no initiatives.
func (p *Pages) Matrix(lang board.LangID) ([]byte, error) { return p.locales[lang].matrixPage() }

// About says who keeps the board and answers for it, at ledger.AboutPath.
func (p *Pages) About(lang board.LangID) ([]byte, error) { return p.locales[lang].about() }

// Style shows what pages are made of, for whoever changes the look, at ledger.StylePath.
func (p *Pages) Style(lang board.LangID) ([]byte, error) { return p.locales[lang].style() }

// Results is the table of figures, at ledger.ResultsPath; nil if there are none.
func (p *Pages) Results(lang board.LangID) ([]byte, error) { return p.locales[lang].figures() }

// NotFound is the page for wrong addresses, 404.html.
func (p *Pages) NotFound(lang board.LangID) ([]byte, error) { return p.locales[lang].notFound() }

// Short is the page at a record's short address, which leads on at once: at ShortPath. It stands at ShortOfficePath, too,
// where the record has no page at that office any more.
func (p *Pages) Short(lang board.LangID, n board.Noun) ([]byte, error) {
	own := p.locales[lang].own(n)
	return p.locales[lang].short(p.Book.Code(n.Rec().Kind, n.Rec().ID), pathOf(own), listed(own))
}

// ShortOffice is the page at the short address of a procedure at one office: at ShortOfficePath.
func (p *Pages) ShortOffice(lang board.LangID, v *board.Procedure, u *board.Unit) ([]byte, error) {
	return p.locales[lang].short(p.Book.Pair(v.ID, u.ID), OfficePath(v, u), listed(p.locales[lang].own(v)))
}

// URL is the whole address of the page at tail, as its canonical link has it.
func (p *Pages) URL(lang board.LangID, tail string) string {
	return p.locales[lang].baseURL + p.locales[lang].dir + tail
}

// Static are the files that all pages share: style.css, script.js, favicon.svg, the look-up's script and stylesheet, and
// offline.js.
func (p *Pages) Static() []File { return p.static }
