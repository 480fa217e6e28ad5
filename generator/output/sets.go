package output

import (
	"net/url"
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/offline"
	"bangtin/generator/page"
)

// sets adds a list of what an office's whole set is made of, in each language. They stand after all pages, whose sizes
// they tell: by then most have been made and noted; one that was not is made here.
func sets(p *plan) {
	if !p.Boards[0].Site.Outputs.Offline.On() {
		return
	}
	for i, b := range p.Boards {
		for _, u := range b.Units {
			if p.Pages.HasSet(b.Lang, u) {
				p.add(p.prefix(i)+ledger.OfflineSetPath(u.ID), func() ([]byte, error) { return p.set(i, u) })
			}
		}
	}
}

// set is an office's list: what all pages share, the pages, their pictures. Paper and forms are left out, as they would
// outweigh all the rest.
func (p *plan) set(lang int, u *board.Unit) ([]byte, error) {
	b := p.Boards[lang]
	var list offline.List
	var fault error
	gather := func(add func(*plan), wanted func(*Job) bool) {
		add(&plan{Input: p.Input, yield: func(j Job) bool {
			if wanted(&j) {
				fault = p.enlist(&list, &j)
			}
			return fault == nil
		}})
	}
	gather(static, func(j *Job) bool { return j.Path != page.PicturePath })
	gather(func(q *plan) { singles(q); lists(q); records(q) }, func(j *Job) bool { return p.inSet(lang, u, j.Listing) })
	if b.Site.Outputs.UnitPages {
		gather(func(q *plan) { q.office(lang, u) }, func(j *Job) bool { return j.Listing != nil })
	}
	index := p.prefix(lang) + ledger.SearchPath
	gather(lookUp, func(j *Job) bool { return strings.HasPrefix(j.Path, index) })
	gather(attachments, func(j *Job) bool {
		return strings.HasPrefix(j.Path, "assets/") && slices.Contains(pictureTypes, strings.ToLower(path.Ext(j.Path)))
	})
	return list.Bytes(), fault
}

// pictureTypes are those that pages show.
var pictureTypes = []string{".png", ".jpg", ".jpeg", ".webp", ".gif", ".svg", ".avif"}

// inSet says whether a page belongs to an office's set. On an office's own board that is every page; on a board of many,
// the way to find a procedure, the office, and what it handles.
func (p *plan) inSet(lang int, u *board.Unit, l *Listing) bool {
	b := p.Boards[lang]
	if l == nil || l.Lang != lang {
		return false
	}
	if b.Site.Unit == u.ID {
		return true
	}
	switch n := l.Of.(type) {
	case nil:
		return slices.Contains(shared, l.Tail) || strings.HasPrefix(l.Tail, ledger.AZPath)
	case *board.Unit:
		return n.ID == u.ID
	case *board.Team:
		return n.Unit == u.ID
	case *board.Field, *board.LifeEvent, *board.Guide:
		return true
	case *board.Procedure:
		now := b.ProcedureOn(n.ID, p.Pages.Today)
		return !b.Site.Outputs.UnitPages && now != nil && p.Pages.Updating.Handles(u, now, p.Pages.Today)
	}
	return false
}

// shared are the pages of a board of many offices that every office's set has.
var shared = []string{"", ledger.SearchPath, ledger.AboutPath, ledger.ChangesPath, ledger.ListPath(board.FieldKind), ledger.ListPath(board.LifeEventKind), ledger.ListPath(board.GuideKind)}

// enlist adds a file to a list. A page that an earlier build left has a size that nobody knows here.
func (p *plan) enlist(list *offline.List, j *Job) error {
	address := (&url.URL{Path: strings.TrimSuffix(j.Path, "index.html")}).EscapedPath()
	short := ""
	if l := j.Listing; l != nil && l.Of != nil {
		short = p.shortOf(l)
	}
	if j.Fallback != nil && j.Fallback.Broken {
		list.AddUnknown(address, short)
		return nil
	}
	note, ok := p.Notes.Of(j.Path)
	if !ok {
		data, err := j.Make()
		if err != nil || data == nil {
			return err
		}
		note = offline.NoteOf(data)
		if j.Listing != nil {
			p.Pages.Recycle(data)
		}
	}
	list.Add(address, note, short)
	return nil
}

// shortOf is the short address that leads to a page: on paper for an office, where the page is one at an office.
func (p *plan) shortOf(l *Listing) string {
	id := p.Boards[l.Lang].Lang
	if l.At != nil {
		return p.Pages.ShortOfficePath(id, l.Of.Rec().ID, l.At.ID)
	}
	return p.Pages.ShortPath(id, l.Of)
}

// noted is a job whose size is noted for the lists when it was made.
func (p *plan) noted(j Job) Job {
	if p.Notes == nil || !p.Boards[0].Site.Outputs.Offline.On() {
		return j
	}
	done := j.Done
	j.Done = func(data []byte) {
		p.Notes.Add(j.Path, data)
		if done != nil {
			done(data)
		}
	}
	return j
}
