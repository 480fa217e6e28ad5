package api

import (
	"reflect"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Record is the file of a record in a language, beside its page: of a procedure, its version of today.
func (d *Data) Record(lang board.LangID, n board.Noun) []byte {
	l := d.locales[lang]
	n = d.own(l, n)
	return d.record(l, n, ledger.Path(n.Rec().Kind, n.Rec().ID))
}

// Version is the file of one version of a procedure, beside its page.
func (d *Data) Version(lang board.LangID, v *board.Procedure) []byte {
	l := d.locales[lang]
	for _, own := range l.b.Versions(v.ID) {
		if own.Version == v.Version {
			v = own
		}
	}
	return d.record(l, v, ledger.VersionPath(v.ID, v.From()))
}

// own is a record as a language has it; of a procedure, the version of today.
func (d *Data) own(l *locale, n board.Noun) board.Noun {
	rec := n.Rec()
	if rec.Kind == board.ProcedureKind {
		if now := l.b.ProcedureOn(rec.ID, d.Today); now != nil {
			return now
		}
	}
	if own := l.b.Find(rec.Kind, string(rec.ID)); own != nil {
		return own
	}
	return n
}

// record writes a record whose page stands at tail.
func (d *Data) record(l *locale, n board.Noun, tail string) []byte {
	p := d.begin(l)
	p.page = l.base + tail
	p.lang = d.langOf(l, n)
	insert := p.about(n, "", tail, true)
	if proc, ok := n.(*board.Procedure); ok {
		p.procedure(proc)
	} else {
		d.kinds[n.Rec().Kind].fill(p, reflect.ValueOf(n).Elem(), nil)
	}
	p.tellForeign(insert)
	return p.end()
}

// Stub stands in for the file of a record that has errors: it tells what the record is called, and no fact.
func (d *Data) Stub(lang board.LangID, n board.Noun, tail string) []byte {
	l := d.locales[lang]
	p := d.begin(l)
	p.lang = n.Heading().Lang
	p.about(n, stateStub, tail, true)
	p.member(heading(d.kinds[n.Rec().Kind].t), n.Heading().S)
	return p.end()
}

// langOf is the language that a record's texts are in, but for those that are told apart: the default one where nobody
// has translated it, so that it is the very record of the default board.
func (d *Data) langOf(l *locale, n board.Noun) board.LangID {
	first, rec := d.locales[0], n.Rec()
	switch n := n.(type) {
	case *board.Procedure:
		if slices.Contains(first.b.Versions(rec.ID), n) {
			return first.id
		}
	case *board.Notice:
		if slices.Contains(first.b.Notices, n) {
			return first.id
		}
	default:
		if first.b.Find(rec.Kind, string(rec.ID)) == n {
			return first.id
		}
	}
	return l.id
}

// about writes what a file or an entry says of itself, and gives the place where tellForeign may add to it. whole is for
// the file, whose versions are told.
func (p *pen) about(n board.Noun, state, tail string, whole bool) (insert int) {
	rec := n.Rec()
	p.key("record")
	p.open('{')
	p.member("state", state)
	p.member("kind", rec.Kind.String())
	p.member("id", string(rec.ID))
	p.member("lang", p.code(p.lang))
	if tail != "" {
		p.member("page", p.l.base+tail)
		p.member("data", p.l.base+tail+RecordFile)
		code := p.d.Book.Code(rec.Kind, rec.ID)
		p.member("short", p.short(code))
		p.member("code", code)
	}
	if proc, ok := n.(*board.Procedure); ok && whole && state == "" {
		p.versions(proc)
	}
	insert = len(p.b)
	p.shut('}')
	return insert
}

// short is the short address of a code, with the host as people write it.
func (p *pen) short(code string) string {
	path := ledger.ShortPath(code)
	if p.l.id > 0 {
		path = ledger.InLanguage(path, p.l.code)
	}
	return p.l.b.Site.ShortHost() + path
}

func (p *pen) code(lang board.LangID) string { return p.d.locales[lang].code }

// versions tells when a version of a procedure begins, and which others there are.
func (p *pen) versions(proc *board.Procedure) {
	p.member("from", proc.From().ISO())
	all := p.l.b.Versions(proc.ID)
	if len(all) < 2 {
		return
	}
	now := p.l.b.ProcedureOn(proc.ID, p.d.Today)
	p.key("versions")
	p.open('[')
	for _, v := range all {
		tail := ledger.VersionPath(v.ID, v.From())
		p.row()
		p.open('{')
		p.member("from", v.From().ISO())
		p.member("page", p.l.base+tail)
		p.member("data", p.l.base+tail+RecordFile)
		if v == now {
			p.key("now")
			p.raw("true")
		}
		p.shut('}')
	}
	p.shut(']')
}

// tellForeign adds to what a file says of itself which of its texts are in another language.
func (p *pen) tellForeign(insert int) {
	if len(p.foreign) == 0 {
		return
	}
	end := len(p.b)
	p.raw(`,"lang_of":{`)
	for i, f := range p.foreign {
		if i > 0 {
			p.raw(",")
		}
		p.string(f.pointer)
		p.raw(":")
		p.string(p.code(f.lang))
	}
	p.raw("}")
	added := slices.Clone(p.b[end:])
	p.b = slices.Insert(p.b[:end], insert, added...)
	p.foreign = p.foreign[:0]
}
