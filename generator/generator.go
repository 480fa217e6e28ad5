// Package generator is the corridor: read → check → plan → make → publish.
//
// A Workshop is what stays from one build to the next: the content model, the reader with what it has parsed, the
// templates, the QR codes already drawn. Load reads and checks; its Site can be planned, published, or shown page by
// page. Nothing is written before Publish, and Publish writes into the output folder alone.
package generator

import (
	"errors"
	"fmt"
	"io/fs"
	"runtime/debug"
	"slices"
	"strconv"
	"strings"
	"sync/atomic"
	"text/template"

	"bangtin/generator/api"
	"bangtin/generator/board"
	"bangtin/generator/check"
	"bangtin/generator/diag"
	"bangtin/generator/each"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/offline"
	"bangtin/generator/output"
	"bangtin/generator/page"
	"bangtin/generator/publish"
	"bangtin/generator/qr"
	"bangtin/generator/read"
	"bangtin/generator/schema"
	"bangtin/generator/search"
)

// Options are fixed for the life of a Workshop.
type Options struct {
	// Roots are the content folders, the lowest first.
	Roots []read.Root
	// Missing are folders that a site.yaml names as lying below it and that are not there.
	Missing []Missing
	// Templates is the root of templates/.
	Templates fs.FS
	// BaseURL replaces site.yaml's, if not empty.
	BaseURL board.URL
	// QRCache is the file that drawn QR codes are kept in, "" for none.
	QRCache string
	// Version is the program's own.
	Version string
	// Portable is the form that is opened from a folder, of a USB stick, without a host: relative links that name files, and
	// nothing that only a host has a use for.
	Portable bool
}

// Missing is a base folder that is not there: the path as written, and the site.yaml that names it, as people see it.
type Missing struct{ Path, Site string }

// Workshop makes sites. It is not safe for concurrent use; the Sites it makes are.
type Workshop struct {
	Options
	model  *schema.Schema
	reader *read.Reader
	qr     *qr.Maker
}

// New opens a workshop.
func New(o Options) *Workshop {
	model := schema.New()
	return &Workshop{Options: o, model: model, reader: read.New(model), qr: qr.NewMaker(o.QRCache)}
}

// Site is a board that was read and checked.
type Site struct {
	*read.Content
	Book  *ledger.Book
	Today board.Date

	workshop *Workshop
	catalogs []*lang.Catalog
}

// Load reads and checks the content as of the day. A site whose Faults have errors must not be published but by
// KeepGoing; one without Boards could not be read at all. The error is the program's or the templates', never the content's.
func (w *Workshop) Load(today board.Date) (*Site, error) {
	s := &Site{Content: w.reader.Read(w.Roots), Today: today, workshop: w}
	s.missing()
	if len(s.Boards) == 0 {
		return s, nil
	}
	for i, code := range s.Languages {
		c, err := lang.Load(w.Templates, code)
		if errors.Is(err, fs.ErrNotExist) {
			have := lang.Available(w.Templates)
			s.Faults.Report("no-strings", s.Boards[0].Site.At("languages."+strconv.Itoa(i)), "lang", code, "have", strings.Join(have, ", "))
			c, err = lang.Load(w.Templates, have[0])
		}
		if err != nil {
			return nil, err
		}
		s.catalogs = append(s.catalogs, c)
	}
	if w.BaseURL != "" {
		for _, b := range s.Boards {
			site := *b.Site // the reader keeps the record, and pages of an earlier reading may still show it
			site.BaseURL, site.Replaced = w.BaseURL, site.BaseURL
			b.Site = &site
		}
	}
	s.Book = ledger.Open(s.Boards[0])
	if len(w.Missing) > 0 {
		return s, nil // all that leads to the records of a missing folder would be told as well
	}
	spoken, err := s.spoken()
	if err != nil {
		return nil, err
	}
	s.Faults.AddAll(check.Run(check.Input{Boards: s.Boards, Today: today, Words: s.catalogs[0], Spoken: spoken}))
	return s, nil
}

// missing tells of base folders that are not there.
func (s *Site) missing() {
	for _, m := range s.workshop.Missing {
		pos := diag.Pos{File: m.Site, Line: 1, Col: 1}
		if len(s.Boards) > 0 {
			site := s.Boards[0].Site
			if i := slices.Index(site.Base, m.Path); i >= 0 && site.Files[0] == m.Site {
				pos = site.At("base." + strconv.Itoa(i))
			}
		}
		s.Faults.Report("base-missing", pos, "path", m.Path)
	}
}

// Plan is the lazy sequence of the site's files.
func (s *Site) Plan() (*Plan, error) { return s.plan(s.Boards, s.Book, nil, false) }

// Preview is Plan with every kind of paper, also those that site.yaml doesn't ask for.
func (s *Site) Preview() (*Plan, error) { return s.plan(s.Boards, s.Book, nil, true) }

// plan plans the files of boards, with the records that have errors, nil where none has; and with all kinds of paper, or
// those of site.yaml.
func (s *Site) plan(boards []*board.Board, book *ledger.Book, updating *page.Updating, allPaper bool) (*Plan, error) {
	w := s.workshop
	paper := s.rack(boards, book, updating, allPaper)
	pages, err := page.New(page.Config{
		Templates: w.Templates, Boards: boards, Catalogs: s.catalogs, Book: book, QR: w.qr, Today: s.Today, AsOf: s.asOf(), Version: w.Version,
		Updating: updating, Rack: paper, Former: s.former(boards[0]), Portable: w.Portable,
	})
	if err != nil {
		return nil, err
	}
	in := output.Input{Boards: boards, Languages: s.Languages, Book: book, Pages: pages, QR: w.qr, Read: s.attachment, Rack: paper, Notes: new(offline.Notes), Portable: w.Portable}
	if boards[0].Site.Outputs.API.On() {
		c := api.Config{Boards: boards, Catalogs: s.catalogs, Model: w.model, Book: book, Today: s.Today, AsOf: s.asOf(), Updating: updating, Fates: pages.Fates}
		if in.API, err = api.New(c); err != nil {
			return nil, err
		}
	}
	if boards[0].Site.Outputs.Search.On() {
		c := search.Config{Boards: boards, Catalogs: s.catalogs, Book: book, Today: s.Today}
		if updating != nil {
			c.Updating = updating
		}
		in.Search = search.New(c)
	}
	return &Plan{in: in, site: s}, nil
}

func (s *Site) attachment(f *board.File) ([]byte, error) {
	return fs.ReadFile(s.workshop.Roots[f.Root].FS, f.Path)
}

// Plan is what a build will make.
type Plan struct {
	in   output.Input
	site *Site
	// keeper stands in for what cannot be made; nil in a build that stops at errors.
	keeper  *keeper
	account Account
	strict  bool
}

// Jobs calls do for each file until it answers false.
func (p *Plan) Jobs(do func(output.Job) bool) { output.Plan(p.in)(do) }

// Progress is told how many files are done, now and then, from any goroutine.
type Progress func(done int64)

// Publish makes all files and puts them into the folder dir, whole or not at all. Pages that cannot be made are
// faults of the site and nothing is published. The error is the machine's.
func (p *Plan) Publish(dir string, progress Progress) (publish.Result, error) {
	stage, err := publish.Open(dir)
	if err != nil {
		return publish.Result{}, err
	}
	defer stage.Close()
	if p.keeper != nil {
		return p.keeper.publish(p, stage, progress)
	}
	failures := p.fill(stage, progress, makeSafely)
	if err := p.site.sortOut(failures); err != nil || p.site.Faults.HasErrors() {
		return publish.Result{}, err
	}
	if p.strict && len(p.Lacks()) > 0 {
		return publish.Result{}, nil
	}
	return p.commit(stage)
}

// fill makes all files and puts them aside.
func (p *Plan) fill(stage *publish.Stage, progress Progress, make func(output.Job) ([]byte, error)) []each.Failure {
	var done atomic.Int64
	return each.Seq(output.Plan(p.in), func(_ int, job output.Job) error {
		data, err := make(job)
		if err != nil {
			return &pageError{job.Path, err}
		}
		if data == nil { // a page with nothing to show is none
			return nil
		}
		if n := done.Add(1); progress != nil && n&255 == 0 {
			progress(n)
		}
		err = stage.Put(job.Path, data)
		if job.Done != nil {
			job.Done(data)
		}
		return err
	})
}

// commit moves what was made to where readers see it.
func (p *Plan) commit(stage *publish.Stage) (publish.Result, error) {
	result, err := stage.Commit(commit)
	if err != nil {
		return result, err
	}
	p.account.Published = true
	return result, p.site.workshop.qr.Save()
}

// makeSafely makes one file; a panic on the way is that file's fault and not the build's end.
func makeSafely(job output.Job) (data []byte, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	return job.Make()
}

// commit runs the moves of a publication on all processors.
func commit(n int, do func(i int) error) error {
	if failures := each.N(n, do); len(failures) > 0 {
		return failures[0].Err
	}
	return nil
}

// Fault is the diagnostic of a file that could not be made: the template's, where it asks for what there isn't, or else
// the program's own.
func Fault(path string, err error) diag.Diagnostic {
	var exec template.ExecError
	if errors.As(err, &exec) {
		return diag.New("bad-template", diag.Pos{}, "reason", exec.Err.Error())
	}
	return diag.New("page-failed", diag.Pos{}, "path", path, "reason", err.Error())
}

// pageError is a file that could not be made.
type pageError struct {
	path string
	err  error
}

func (e *pageError) Error() string { return e.path + ": " + e.err.Error() }
func (e *pageError) Unwrap() error { return e.err }

// sortOut tells files that could not be made, which are faults, from files that could not be written, of which the
// first is the error.
func (s *Site) sortOut(failures []each.Failure) error {
	for _, f := range failures {
		var (
			bad  *pageError
			file *publish.FileError
		)
		switch {
		case errors.As(f.Err, &file):
			return f.Err
		case errors.As(f.Err, &bad):
			s.Faults.Add(Fault(bad.path, bad.err))
		default:
			return f.Err
		}
	}
	return nil
}

// Unrecorded is the number of records whose address does not stand in the ledger yet.
func (s *Site) Unrecorded() int {
	n := 0
	last := board.ID("")
	s.Boards[0].Nouns(func(noun board.Noun) {
		rec := noun.Rec()
		if !s.Book.Recorded(rec.Kind, rec.ID) && (rec.Kind != board.ProcedureKind || rec.ID != last) {
			n++
		}
		last = rec.ID
	})
	return n
}
