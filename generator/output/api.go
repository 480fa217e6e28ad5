package output

import (
	"bangtin/generator/api"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// data adds the open data: what there is, the lists, the schema, and a file beside the page of every record and of every
// version. A procedure at an office has none of its own: what the office sets stands in the procedure's file.
func data(p *plan) {
	if p.API == nil {
		return
	}
	for i, b := range p.Boards {
		l := b.Lang
		p.data(i, api.IndexPath, func() []byte { return p.API.Index(l) })
		p.data(i, api.SchemaPath, func() []byte { return p.API.Schema(l) })
		for _, kind := range api.Kinds() {
			p.data(i, api.ListPath(kind), func() []byte { return p.API.List(l, kind) })
		}
		p.figures(i)
		p.data(i, api.ListPath(board.PermalinkKind), func() []byte { return p.API.Addresses(l) })
		p.nouns(i, func(n board.Noun) { p.dataOf(i, n) })
		for _, row := range p.Fates().Departed() {
			if _, moved := p.Fates().Forward(row); !moved {
				p.data(i, ledger.Path(row.Of, row.ID)+api.RecordFile, func() []byte { return p.API.Gone(l, row) })
			}
		}
	}
}

// data adds a file that gathers what the board holds. It can be made from whatever there is.
func (p *plan) data(lang int, path string, make func() []byte) {
	f := p.fallback(lang)
	p.job(Job{Path: p.prefix(lang) + path, Make: made(make), Fallback: f})
}

// made is what cannot fail as a job's work.
func made(make func() []byte) func() ([]byte, error) {
	return func() ([]byte, error) { return make(), nil }
}

// figures adds the list of figures. Like the page of figures it needs every file of figures and the indicators' names.
func (p *plan) figures(lang int) {
	l := p.Boards[lang].Lang
	f := p.fallback(lang)
	if f != nil {
		f.Broken = p.Pages.Updating.Any(board.ResultKind) || p.Pages.Updating.Any(board.IndicatorKind)
		f.Stub = made(func() []byte { return p.API.StubResults(l) })
	}
	p.job(Job{Path: p.prefix(lang) + api.ResultsPath, Make: made(func() []byte { return p.API.Results(l) }), Fallback: f})
}

// dataOf adds the file of a record, and those of its versions where it has several.
func (p *plan) dataOf(lang int, n board.Noun) {
	b, rec := p.Boards[lang], n.Rec()
	tail := ledger.Path(rec.Kind, rec.ID)
	p.record(lang, n, tail, func() []byte { return p.API.Record(b.Lang, n) })
	if rec.Kind != board.ProcedureKind {
		return
	}
	p.eachVersion(b.Versions(rec.ID), func(v *board.Procedure, path string) {
		p.record(lang, v, path, func() []byte { return p.API.Version(b.Lang, v) })
	})
}

func (p *plan) record(lang int, n board.Noun, tail string, make func() []byte) {
	f := p.fallback(lang)
	if f != nil {
		f.Broken = p.API.Broken(n)
		f.Stub = made(func() []byte { return p.API.Stub(f.Lang, n, tail) })
	}
	p.job(Job{Path: p.prefix(lang) + tail + api.RecordFile, Make: made(make), Done: p.API.Recycle, Fallback: f})
}
