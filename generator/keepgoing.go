package generator

import (
	"errors"
	"io/fs"
	"text/template"

	"bangtin/generator/diag"
	"bangtin/generator/ledger"
	"bangtin/generator/output"
	"bangtin/generator/publish"
)

// KeepGoing plans a site that may have errors, and whose Halt is "": the pages of records without errors as ever, and for each
// record with errors the last good page that the output folder has, marked, or a stub. The plan's Account tells
// afterwards what became of them. Of a site without errors it makes the very bytes that Plan makes.
func (s *Site) KeepGoing() (*Plan, error) {
	d := s.damage()
	boards, updating := d.standIns(), d.updating()
	book := ledger.Open(boards[0])
	book.Doubt(updating.Doubts)
	p, err := s.plan(boards, book, updating, false)
	if err != nil {
		return nil, err
	}
	p.keeper = newKeeper(p.in, updating)
	p.account.LeftOut = len(d.strays)
	return p, nil
}

// Account is what became of what a build could not make.
type Account struct {
	// Published says whether the board was published. A build that keeps going is not where a page could neither be made
	// nor kept: then Halt says so.
	Published bool
	Halt      Halt
	// Kept are the records of which pages from before were kept, Stubs those that have but a stub.
	Kept, Stubs int
	// LeftOut are files with errors that became no page: notices, layers, attachments, what has no good name.
	LeftOut int
}

// Account is what became of a plan that was published.
func (p *Plan) Account() Account {
	if p.keeper != nil {
		p.account.Kept, p.account.Stubs = p.keeper.count()
	}
	return p.account
}

// publish makes what can be made, keeps what can't, and moves all of it to where readers see it.
func (k *keeper) publish(p *Plan, stage *publish.Stage, progress Progress) (publish.Result, error) {
	k.stage = stage
	k.updating.Stood = k.stood
	failures := p.fill(stage, progress, k.make)
	p.site.Faults.AddAll(&k.faults)
	if err := p.site.sortOut(failures); err != nil || len(failures) > 0 {
		p.account.Halt = PageLost
		return publish.Result{}, err
	}
	if err := k.follow(); err != nil {
		return publish.Result{}, err
	}
	return p.commit(stage)
}

// make makes a file, or finds what stands in for it.
func (k *keeper) make(job output.Job) ([]byte, error) {
	f := job.Fallback
	if f == nil {
		return makeSafely(job)
	}
	if f.Broken {
		return k.instead(job, nil)
	}
	data, err := makeSafely(job)
	var fault template.ExecError
	if err == nil || errors.As(err, &fault) { // a template that is wrong is wrong on all pages
		return data, err
	}
	k.report(Fault(job.Path, err))
	return k.instead(job, err)
}

// instead is what stands in for a file: the one from before, or a stub. why is the error where it should have been
// made.
func (k *keeper) instead(job output.Job, why error) ([]byte, error) {
	f := job.Fallback
	old, err := k.stage.Old(job.Path)
	switch {
	case err != nil && !errors.Is(err, fs.ErrNotExist):
		return nil, err
	case f.File && err == nil:
		return old, nil
	case f.File:
		return nil, nil
	case err == nil && !isStub(job.Path, old):
		k.note(f, true)
		return k.mark(f.Lang, job.Path, old), nil
	case f.Stub != nil:
		k.note(f, false)
		return makeSafely(output.Job{Make: f.Stub})
	}
	return nil, why
}

func (k *keeper) report(d diag.Diagnostic) {
	k.mu.Lock()
	defer k.mu.Unlock()
	k.faults.Add(d)
}

// note notes what became of a page's record.
func (k *keeper) note(f *output.Fallback, kept bool) {
	if f.Kind == 0 {
		return
	}
	k.mu.Lock()
	defer k.mu.Unlock()
	r := record{f.Kind, f.ID}
	k.fates[r] = k.fates[r] || kept
}

func (k *keeper) count() (kept, stubs int) {
	for _, was := range k.fates {
		if was {
			kept++
		} else {
			stubs++
		}
	}
	return kept, stubs
}
