package page

import (
	"html/template"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/ledger"
)

// procedureView is a procedure's page: html/procedure.html.
type procedureView struct {
	Frame
	// Banners say what stops a reader from trusting the page blindly: status, validity, another version.
	Banners template.HTML
	// Title is the heading and its tags; Lead the summary and whom it is for.
	Title, Lead template.HTML
	// Long, Much, Place and Online are the four facts at a glance.
	Long, Much, Place, Online template.HTML
	// Choice is the choice of cases, "" without cases.
	Choice   template.HTML
	Dossier  template.HTML
	Where    template.HTML
	Channels template.HTML
	Steps    template.HTML
	Fees     template.HTML
	// Go is what is needed online, "" where nothing is online.
	Go           template.HTML
	Result       template.HTML
	Requirements template.HTML
	Agency       template.HTML
	Feedback     template.HTML
	Basis        template.HTML
	Body         template.HTML
	Related      template.HTML
	Code         template.HTML
	// Edition is code, decision, last check and history.
	Edition template.HTML
	// Far is set where a section is so long that a telephone needs the page's contents too; it is asked for and never
	// placed.
	Far template.HTML
}

// shape names the marks of the view; the footer is the same on all pages of a depth.
func (v *procedureView) shape() string {
	pieces := [...]template.HTML{
		v.Head, v.Header, v.Crumbs, v.Notices, v.Banners, v.Title, v.Lead, v.Long, v.Much, v.Place, v.Online, v.Choice,
		v.Dossier, v.Where, v.Channels, v.Steps, v.Fees, v.Go, v.Result, v.Requirements, v.Agency, v.Feedback,
		v.Basis, v.Body, v.Related, v.Code, v.Edition, v.Far,
	}
	var marks [len(pieces)]byte
	for i, m := range pieces {
		if m != "" {
			marks[i] = m[1]
		}
	}
	return string(marks[:])
}

// role is what a procedure's page is for.
type role uint8

const (
	asToday   role = iota // the page of the record: today's version
	asVersion             // the page of one version
	asOffice              // the page at one office
)

func (l *locale) procedure(proc *board.Procedure, office *board.Unit, r role) ([]byte, error) {
	at := l.at(pathOf(proc))
	switch r {
	case asVersion:
		at = l.at(VersionPath(proc))
	case asOffice:
		at = l.at(OfficePath(proc, office))
	}
	f := l.facts(proc, office)
	p := l.pen(at)
	p.cases.set(proc.Cases.V)
	v := new(procedureView)
	p.frame(&v.Frame, l.topicOf(&f, r))
	p.procedureTop(v, &f, r)
	p.procedureBody(v, &f)
	p.procedureEnd(v, &f, r)
	if p.far {
		v.Far = marks[0]
	}
	return l.finish(p, "procedure", v)
}

func (l *locale) topicOf(f *glance.Facts, r role) topic {
	name, about := brief(f.Proc), f.Proc.Summary
	t := topic{
		title: name.S, titleLang: l.foreign(name.Lang), description: summary(about.Plain()), aboutLang: l.foreign(about.Lang),
		unit: f.Office, thing: linkedProcedure(f), data: r != asOffice,
	}
	if l.twins()[t.title] {
		t.title += " (" + string(f.Proc.Code) + ")"
	}
	if field := l.b.Field(f.Proc.Field); field != nil {
		t.crumbs = append(t.crumbs, crumb{pathOf(field), brief(field)})
	}
	switch {
	case r == asOffice:
		t.title += " – " + brief(f.Office).S
		t.crumbs = []crumb{{pathOf(f.Office), brief(f.Office)}}
	case r == asVersion && l.b.ProcedureOn(f.Proc.ID, l.p.Today) == f.Proc:
		t.canonical = pathOf(f.Proc)
	case r == asVersion:
		t.hidden = true
		t.crumbs = append(t.crumbs, crumb{pathOf(f.Proc), brief(f.Proc)})
	}
	return t
}

func (p *pen) procedureTop(v *procedureView, f *glance.Facts, r role) {
	proc := f.Proc
	p.banners(f, r)
	p.cut(&v.Banners)
	p.heading(proc)
	p.cut(&v.Title)
	p.prose(proc.Summary, 2)
	p.audience(proc.Audience, proc.IsDoubtful("audience"))
	p.cut(&v.Lead)
	p.pieces(f.HowLong(p.said))
	p.doubt(proc, "time_limit", "channels")
	p.cut(&v.Long)
	p.pieces(f.HowMuch(p.said))
	p.doubt(proc, "fees")
	p.cut(&v.Much)
	p.pieces(f.Where(p.said))
	p.cut(&v.Place)
	p.pieces(f.Online(p.said))
	p.cut(&v.Online)
	p.choice()
	p.cut(&v.Choice)
}

func (p *pen) procedureBody(v *procedureView, f *glance.Facts) {
	proc := f.Proc
	p.dossier(proc)
	p.cutLong(&v.Dossier)
	p.where(f)
	p.cut(&v.Where)
	p.channels(f)
	p.cut(&v.Channels)
	p.steps(proc)
	p.cutLong(&v.Steps)
	p.fees(f)
	p.cutLong(&v.Fees)
	p.goOnline(f)
	p.cut(&v.Go)
	p.results(proc)
	p.track()
	p.cut(&v.Result)
	p.requirements(proc)
	p.cutLong(&v.Requirements)
	p.agency(proc)
	p.cut(&v.Agency)
	p.raw(p.l.chrome[p.depth].feedback)
	p.cut(&v.Feedback)
	p.basis(proc)
	p.cut(&v.Basis)
}

func (p *pen) procedureEnd(v *procedureView, f *glance.Facts, r role) {
	p.prose(f.Proc.Body, 1)
	p.cut(&v.Body)
	p.related(f.Proc)
	p.cut(&v.Related)
	switch {
	case r == asOffice:
		p.codeAt(f.Proc, f.Office)
	case p.l.b.ProcedureOn(f.Proc.ID, p.l.p.Today) == f.Proc:
		p.code(f.Proc, f.Proc.Code)
	default:
		p.codeOnly(f.Proc, f.Proc.Code)
	}
	p.cut(&v.Code)
	p.edition(f.Proc)
	p.cut(&v.Edition)
}

// heading writes the page's h1 and the marks beside it.
func (p *pen) heading(n board.Noun) {
	p.h1("", n.Heading())
	if n.Rec().Example {
		p.raws(`<p class="tag">`, p.l.example, "</p>")
	}
}

// doubt marks a fact that is to be checked, if one of the keys says so.
func (p *pen) doubt(n board.Noun, keys ...string) {
	for _, k := range keys {
		if n.Rec().IsDoubtful(k) {
			p.raws(` <span class="doubt">`, p.l.doubt, "</span>")
			return
		}
	}
}

// doubtLine is doubt as a line of its own, at the head of a section.
func (p *pen) doubtLine(n board.Noun, keys ...string) {
	for _, k := range keys {
		if n.Rec().IsDoubtful(k) {
			p.raws(`<p><span class="doubt">`, p.l.doubt, "</span></p>")
			return
		}
	}
}

func (p *pen) audience(list []board.Text, doubtful bool) {
	p.raw(`<p class="for">`)
	p.icon("user")
	p.raws("<span><b>", p.l.w.audience, "</b> ")
	for i, t := range list {
		if i > 0 {
			p.raw("; ")
		}
		p.say(t)
	}
	if len(list) == 0 {
		p.unknown()
	}
	if doubtful {
		p.raws(` <span class="doubt">`, p.l.doubt, "</span>")
	}
	p.raw("</span></p>")
}

// setBy says which office set a fact, where it isn't the record itself.
func (p *pen) setBy(by *board.Local) {
	if by == nil {
		return
	}
	p.raw(`<p class="by">`)
	p.around("page.set-by", "unit", func() {
		if u := p.l.b.Unit(by.Unit); u != nil {
			p.say(u.Name)
		} else {
			p.text(string(by.Unit))
		}
	})
	if by.Decision.Number != "" {
		p.raw(" (")
		p.docName(by.Decision.Number)
		p.raw(")")
	}
	p.raw("</p>")
}

// docName writes a document's number, with a link where the board has the document.
func (p *pen) docName(number string) {
	if d := p.l.b.Document(number); d != nil {
		p.raws(`<a href="`, p.up, ledger.Path(board.DocumentKind, d.ID), `">`)
		p.text(d.Number)
		p.raw("</a>")
		return
	}
	p.text(number)
}
