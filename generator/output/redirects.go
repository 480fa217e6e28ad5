package output

import (
	"iter"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/machine"
	"bangtin/generator/page"
)

// IsGone says whether a finished page is what stays of a record that is gone: servers answer 410 with it.
func IsGone(made []byte) bool { return page.IsGone(made) }

// answering are the outputs that make short addresses, or pages that a server answers in a way of its own.
var answering = []func(*plan){short, fates}

// redirects adds the files by which servers answer as the pages do, and better: without a page in between, with the right
// status, and however an address was typed.
func redirects(p *plan) {
	r := p.routes()
	for _, f := range []struct {
		path string
		make func() []byte
	}{
		{machine.NginxSizePath, r.NginxSize}, {machine.NginxHTTPPath, r.NginxHTTP}, {machine.NginxServerPath, r.NginxServer},
		{machine.CaddyPath, r.Caddy},
	} {
		p.add(f.path, made(f.make))
	}
	if rules := r.Wildcards(); rules != nil {
		p.add(machine.WildcardsPath, made(func() []byte { return rules }))
	}
}

// routes is the one table that all these files are made from: the pages of the plan itself, gone through once more, so that
// what a server answers and what a page does cannot differ.
func (p *plan) routes() *machine.Routes {
	s := p.Boards[0].Site
	r := &machine.Routes{Base: string(s.BaseURL), Before: []string{s.ShortHost()}}
	if row := p.Book.Row(board.SiteKind, "site"); row != nil {
		for _, h := range row.Hosts {
			r.Before = append(r.Before, string(h.URL))
		}
	}
	for _, code := range append(p.Languages[1:len(p.Languages):len(p.Languages)], p.Fates().Former()...) {
		r.Languages = append(r.Languages, strings.ToLower(code))
	}
	r.Rows = func(yield func(machine.Route) bool) {
		q := &plan{Input: p.Input, yield: func(j Job) bool {
			row, ok := routeOf(&j)
			return !ok || yield(row)
		}}
		for _, add := range answering {
			if !q.stopped {
				add(q)
			}
		}
	}
	return r
}

// Routes are the answers of a plan's addresses, each address once.
func Routes(in Input) iter.Seq[machine.Route] {
	p := &plan{Input: in}
	return p.routes().Rows
}

// routeOf is how a server answers the address of a job's page; false where it just sends the page.
func routeOf(j *Job) (machine.Route, bool) {
	from, isPage := strings.CutSuffix(j.Path, "index.html")
	row := machine.Route{From: from, Status: j.Answer.Status, To: string(j.Answer.To)}
	if row.Status == 0 && strings.HasPrefix(from, "Q/") {
		row.Status = 200
	}
	return row, isPage && row.Status != 0
}
