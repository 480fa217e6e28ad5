package api

import (
	"reflect"

	"bangtin/generator/board"
)

// Results are the figures of the board (số liệu) with the names of its indicators.
func (d *Data) Results(lang board.LangID) []byte {
	l := d.locales[lang]
	p := d.begin(l)
	p.aboutList(board.ResultKind, "", len(l.b.Results))
	if f := l.b.IndicatorFile; f != nil && len(f.List) > 0 {
		p.value("indicators", list((*pen).row, d.indices.write), reflect.ValueOf(f).Elem().FieldByName("List"))
	}
	p.key("items")
	p.open('[')
	for _, r := range l.b.Results {
		p.row()
		p.result(r)
	}
	p.shut(']')
	return p.end()
}

func (p *pen) result(r *board.Result) {
	p.open('{')
	p.member("unit", string(r.Unit))
	p.member("period", string(r.Period))
	p.member("indicator", string(r.Indicator))
	p.decimal("numerator", r.Numerator)
	p.decimal("denominator", r.Denominator)
	p.member("source", r.Source)
	if r.Example {
		p.key("example")
		p.raw("true")
	}
	p.shut('}')
}

func (p *pen) decimal(name string, d board.Decimal) {
	if d.Set {
		p.key(name)
		p.raw(d.String())
	}
}

// StubResults stands in for figures that have errors: half of a sum is no sum.
func (d *Data) StubResults(lang board.LangID) []byte {
	p := d.begin(d.locales[lang])
	p.aboutList(board.ResultKind, stateStub, -1)
	p.key("items")
	p.raw("[]")
	return p.end()
}
