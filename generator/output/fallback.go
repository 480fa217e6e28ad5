package output

import (
	"bangtin/generator/board"
)

// Fallback says what stands in for a file of a build that keeps going: the one that lies in the output folder from
// before, or else a stub.
type Fallback struct {
	Lang board.LangID
	// Kind and ID are the record that the file belongs to, NoKind for none.
	Kind board.Kind
	ID   board.ID
	// Broken says that the file must not be made, because what it would show has errors.
	Broken bool
	// Stub makes the page that stands in where there is none from before; nil where there is no such page either.
	Stub func() ([]byte, error)
	// File says that it is no page: it stays as it is, or is left out.
	File bool
}

// fallback is that of a page which gathers what the board holds: lists, the first page. It can be made from whatever
// there is.
func (p *plan) fallback(lang int) *Fallback {
	if p.Pages.Updating == nil {
		return nil
	}
	return &Fallback{Lang: p.Boards[lang].Lang}
}

func (p *plan) recordFallback(lang int, n board.Noun, path string) *Fallback {
	f, rec := p.fallback(lang), n.Rec()
	if f == nil {
		return nil
	}
	f.Kind, f.ID, f.Broken = rec.Kind, rec.ID, p.Pages.Updating.Has(rec.Kind, rec.ID)
	f.Stub = func() ([]byte, error) { return p.Pages.Stub(f.Lang, n, path) }
	return f
}

// officeFallback is that of a procedure's page at an office; it belongs to the one of the two that has the errors.
func (p *plan) officeFallback(lang int, v *board.Procedure, u *board.Unit) *Fallback {
	f := p.fallback(lang)
	if f == nil {
		return nil
	}
	f.Kind, f.ID, f.Broken = board.ProcedureKind, v.ID, p.Pages.Updating.HasAt(v.ID, u.ID)
	if f.Broken && p.Pages.Updating.Has(board.UnitKind, u.ID) {
		f.Kind, f.ID = board.UnitKind, u.ID
	}
	f.Stub = func() ([]byte, error) { return p.Pages.StubAt(f.Lang, v, u) }
	return f
}

// matrixFallback is that of the table of initiatives and units: a sum over records with errors is a false sum.
func (p *plan) matrixFallback(lang int) *Fallback {
	f := p.fallback(lang)
	if f == nil {
		return nil
	}
	f.Broken = p.Pages.Updating.Any(board.InitiativeKind) || p.Pages.Updating.Any(board.UnitKind)
	f.Stub = func() ([]byte, error) { return p.Pages.StubMatrix(f.Lang) }
	return f
}

// resultsFallback is that of the page of figures, which needs every file of figures and the indicators' names.
func (p *plan) resultsFallback(lang int) *Fallback {
	f := p.fallback(lang)
	if f == nil {
		return nil
	}
	f.Kind = board.ResultKind
	f.Broken = p.Pages.Updating.Any(board.ResultKind) || p.Pages.Updating.Any(board.IndicatorKind)
	f.Stub = func() ([]byte, error) { return p.Pages.StubResults(f.Lang) }
	return f
}

func (p *plan) fileFallback() *Fallback {
	if p.Pages.Updating == nil {
		return nil
	}
	return &Fallback{File: true}
}
