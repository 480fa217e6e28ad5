// Package output plans what a build makes: a site becomes a lazy sequence of jobs, each a path and the way to make
// the bytes that belong there.
//
// A job closes over what it needs and nothing else and is made when its turn comes, so a plan of a million pages costs
// no memory. The order of the jobs is fixed by the records' ids, and no job depends on another. The package writes
// nothing: package publish does, and package serve makes single jobs when a browser asks for them. To add an output is
// a function in a file of its own and a line in the table below.
package output

import (
	"iter"

	"bangtin/generator/api"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/offline"
	"bangtin/generator/page"
	"bangtin/generator/qr"
	"bangtin/generator/rack"
	"bangtin/generator/search"
)

// Job is one file of the site.
type Job struct {
	// Path is the file's path in the output folder, "thu-tuc/1.001193/index.html".
	Path string
	// Make gives the file's bytes, nil for a page that has nothing to show and is left out. It may be called from any
	// goroutine.
	Make func() ([]byte, error)
	// Done, if not nil, takes the bytes back once they were used.
	Done func([]byte)
	// Answer is how a server answers the page's address; its zero value is to send the page.
	Answer Answer
	// Listing is what search engines are told of a page; nil for what they should not look for.
	Listing *Listing
	// Fallback is what to do where the file cannot be made; nil in a build that stops at errors.
	Fallback *Fallback
}

// Listing is a page as a sitemap names it.
type Listing struct {
	// Lang is an index into Input.Languages, Tail the address below the language's root.
	Lang int
	Tail string
	// Of is the record whose page it is, nil for a page that gathers several; At the office where it is told of one.
	Of board.Noun
	At *board.Unit
	// Alone says that the page need not have sisters in the other languages.
	Alone bool
	// Checked is the day the page's facts were last compared with their source, 0 where nobody knows.
	Checked board.Date
}

// Input is what a plan is made from.
type Input struct {
	Boards []*board.Board
	// Languages are the boards' codes, the default first.
	Languages []string
	Book      *ledger.Book
	Pages     *page.Pages
	// API makes the open data, nil where the board has none.
	API *api.Data
	// Search makes the index of the look-up, nil where the board has none.
	Search *search.Index
	QR     *qr.Maker
	// Rack holds the paper.
	Rack *rack.Rack
	// Notes remember the sizes of what was made, for the lists of what can be kept; nil where nobody asks.
	Notes *offline.Notes
	// Portable is the form that is opened from a folder, without a host.
	Portable bool
	// Read gives an attachment's bytes.
	Read func(*board.File) ([]byte, error)
}

// outputs is the table of what is made, in the order in which it is made.
var outputs = []struct {
	name string
	add  func(*plan)
	// host marks what only a host has a use for, and a folder on a stick has not.
	host bool
}{
	{"files that all pages share", static, false},
	{"how to open a board without a host", startFile, false},
	{"what a browser needs to do without a network", keeping, true},
	{"what machines ask for first", machines, true},
	{"pages that are one of a kind", singles, false},
	{"feeds of changes", feeds, false},
	{"lists", lists, false},
	{"records and their paper", records, false},
	{"paper to print", paper, false},
	{"kits, one file each", kits, false},
	{"procedures at offices", offices, false},
	{"cards of offices and teams", cards, false},
	{"short addresses", short, false},
	{"addresses of editions", marks, false},
	{"what became of addresses", fates, false}, // what makes pages below Q/ stands among answering, too
	{"answers for servers", redirects, true},
	{"QR codes as pictures", pictures, false},
	{"attachments", attachments, false},
	{"open data", data, false},
	{"index of the look-up", lookUp, false},
	{"lists of what can be kept", sets, true},
}

// plan hands the jobs on, one at a time, until nobody wants more.
type plan struct {
	Input
	yield   func(Job) bool
	stopped bool
}

// Plan is the lazy sequence of all jobs.
func Plan(in Input) iter.Seq[Job] {
	if in.Portable {
		return portableForm(jobs(in))
	}
	return jobs(in)
}

func jobs(in Input) iter.Seq[Job] {
	return func(yield func(Job) bool) {
		p := &plan{Input: in, yield: yield}
		for _, o := range outputs {
			if p.stopped {
				return
			}
			if !(o.host && in.Portable) {
				o.add(p)
			}
		}
	}
}

func (p *plan) add(path string, make func() ([]byte, error)) { p.job(Job{Path: path, Make: make}) }

func (p *plan) job(j Job) {
	if !p.stopped && !p.yield(j) {
		p.stopped = true
	}
}

// page adds a page at an address of a language: the default language at the root, others below their code.
func (p *plan) page(lang int, address string, make func() ([]byte, error)) {
	p.pageOr(lang, address, make, p.fallback(lang))
}

// pageOr is page with what to do where it cannot be made.
func (p *plan) pageOr(lang int, address string, make func() ([]byte, error), f *Fallback) {
	p.listed(Listing{Lang: lang, Tail: address}, make, f)
}

// listed adds a page that sitemaps name, unlisted one that they keep silent about.
func (p *plan) listed(l Listing, make func() ([]byte, error), f *Fallback) {
	p.job(p.noted(Job{Path: p.prefix(l.Lang) + l.Tail + "index.html", Make: make, Done: p.Pages.Recycle, Fallback: f, Listing: &l}))
}

func (p *plan) unlisted(lang int, address string, make func() ([]byte, error), f *Fallback) {
	p.job(Job{Path: p.prefix(lang) + address + "index.html", Make: make, Done: p.Pages.Recycle, Fallback: f})
}

func (p *plan) prefix(lang int) string {
	if lang == 0 {
		return ""
	}
	return p.Languages[lang] + "/"
}

// nouns calls do for every record with a page, once, in every language, until nobody wants more. A procedure is its
// version in force; its other versions are told apart by each address.
func (p *plan) nouns(lang int, do func(board.Noun)) {
	p.Boards[lang].Nouns(func(n board.Noun) {
		if p.stopped {
			return
		}
		if v, ok := n.(*board.Procedure); ok && p.Boards[lang].Versions(v.ID)[0] != v {
			return
		}
		do(n)
	})
}
