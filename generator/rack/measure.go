package rack

import (
	"bytes"
	"cmp"
	"errors"
	"fmt"
	"runtime/debug"
	"slices"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/sheet"
)

// key is a paper.
type key struct {
	sheet board.PaperName
	lang  board.LangID
	kind  board.Kind
	id    board.ID
}

func keyOf(p *Paper) key { return key{p.Name, p.Lang, p.Of.Rec().Kind, p.Of.Rec().ID} }

// entry is what is remembered of a paper once it was made.
type entry struct {
	mu    sync.Mutex // held while the paper is made
	known bool
	// brief says that not everything found room; lacks are the letters that the fonts lack.
	brief bool
	lacks []Lack
	size  Size
	err   error
}

// Size is how large a paper is.
type Size struct {
	Bytes, Pages int
}

// Make makes a paper. Whoever measures it meanwhile waits for it.
func (r *Rack) Make(p Paper) ([]byte, error) {
	e := r.entry(&p)
	e.mu.Lock()
	defer e.mu.Unlock()
	return r.make(p, e)
}

// Measure is the size of a paper; one that was not made yet is made and thrown away.
func (r *Rack) Measure(p Paper) (Size, error) {
	e := r.entry(&p)
	e.mu.Lock()
	defer e.mu.Unlock()
	if !e.known {
		data, _ := r.make(p, e)
		r.Recycle(data)
	}
	return e.size, e.err
}

func (r *Rack) entry(p *Paper) *entry {
	r.mu.Lock()
	defer r.mu.Unlock()
	k := keyOf(p)
	e := r.known[k]
	if e == nil {
		e = new(entry)
		r.known[k] = e
	}
	return e
}

// make makes a paper and notes how large it is.
func (r *Rack) make(p Paper, e *entry) ([]byte, error) {
	buf, _ := r.buffers.Get().(*bytes.Buffer)
	if buf == nil {
		buf = new(bytes.Buffer)
	}
	buf.Reset()
	report, err := r.print(buf, p)
	e.known, e.err = true, err
	if err != nil {
		return nil, err
	}
	e.size, e.brief, e.lacks = Size{buf.Len(), report.Pages}, false, nil
	for i := range report.Notes {
		n := &report.Notes[i]
		if letters := n.Letters(); letters != "" {
			e.lacks = append(e.lacks, Lack{n.Record.Rec().Kind, n.Record.Rec().ID, letters})
		} else {
			e.brief = true
		}
	}
	return buf.Bytes(), nil
}

// Recycle takes the bytes of a paper back that nobody needs any more. To call it is a kindness to the garbage collector.
func (r *Rack) Recycle(data []byte) {
	if data != nil {
		r.buffers.Put(bytes.NewBuffer(data))
	}
}

// print prints a paper. A refusal is told in words.
func (r *Rack) print(to *bytes.Buffer, p Paper) (report *sheet.Report, err error) {
	defer func() {
		if v := recover(); v != nil {
			err = fmt.Errorf("panic: %v\n%s", v, debug.Stack())
		}
	}()
	c, err := r.contexts[p.Lang]()
	if err != nil {
		return nil, err
	}
	order := sheet.Order{Sheet: p.Name, Records: r.records(p)}
	if p.Many {
		order = c.Roomy(order)
	}
	report, err = c.Print(to, order)
	var refused *sheet.Refusal
	if errors.As(err, &refused) {
		err = errors.New(c.Words.T(refused.Key, refused.Args...))
	}
	return report, err
}

// Brief is a sheet that could not hold all that its records say, so that it names the address where the rest stands.
type Brief struct {
	Sheet board.PaperName
	Kind  board.Kind
	ID    board.ID
}

// Briefs are the papers made so far that could not hold everything, in whatever language.
func (r *Rack) Briefs() []Brief {
	if r == nil {
		return nil
	}
	r.mu.Lock()
	defer r.mu.Unlock()
	var list []Brief
	for k, e := range r.known {
		e.mu.Lock()
		if e.brief {
			list = append(list, Brief{k.sheet, k.kind, k.id})
		}
		e.mu.Unlock()
	}
	slices.SortFunc(list, func(a, b Brief) int {
		return cmp.Or(cmp.Compare(a.Sheet, b.Sheet), cmp.Compare(a.Kind, b.Kind), cmp.Compare(a.ID, b.ID))
	})
	return slices.Compact(list)
}
