package generator

import (
	"cmp"
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// standIns are the site's boards with every record in its place that has errors, so that lists, links and short codes
// go on leading to it: as a copy that has at least a title, or, of what cannot be read, as a record with nothing else.
// Notices and layers with errors are left out.
func (d *damage) standIns() []*board.Board {
	var out []*board.Board
	for i, b := range d.site.Boards {
		w := &wardrobe{d, b, d.site.Languages[i]}
		c := *b
		c.Units = stand(w, board.UnitKind, b.Units, func(u *board.Unit, t board.Text) { u.Name = t })
		c.Fields = stand(w, board.FieldKind, b.Fields, func(f *board.Field, t board.Text) { f.Name = t })
		c.LifeEvents = stand(w, board.LifeEventKind, b.LifeEvents, func(e *board.LifeEvent, t board.Text) { e.Name = t })
		c.Procedures = stand(w, board.ProcedureKind, b.Procedures, dressProcedure)
		c.Initiatives = stand(w, board.InitiativeKind, b.Initiatives, func(i *board.Initiative, t board.Text) { i.Title = t })
		c.Documents = stand(w, board.DocumentKind, b.Documents, func(d *board.Document, t board.Text) {
			d.Title, d.Number = t, cmp.Or(d.Number, string(d.ID))
		})
		c.Teams = stand(w, board.TeamKind, b.Teams, func(x *board.Team, t board.Text) { x.Name = t })
		c.Guides = stand(w, board.GuideKind, b.Guides, func(g *board.Guide, t board.Text) { g.Title = t })
		c.Notices = slices.DeleteFunc(slices.Clone(b.Notices), func(n *board.Notice) bool { return d.records[record{n.Kind, n.ID}] })
		c.Locals = slices.DeleteFunc(slices.Clone(b.Locals), func(l *board.Local) bool { return slices.Contains(d.layers, layer{l.Unit, l.Code}) })
		c.Index()
		out = append(out, &c)
	}
	return out
}

// dressProcedure gives a procedure the code that its file's name tells, where its own is missing or another's.
func dressProcedure(p *board.Procedure, t board.Text) {
	p.Title = t
	if p.Code.ID() != p.ID {
		p.Code = board.Code(strings.ToUpper(string(p.ID)))
	}
}

// wardrobe dresses the stand-ins of one board.
type wardrobe struct {
	*damage
	b    *board.Board
	lang string
}

// stand is a kind's list with the stand-ins.
func stand[T any, P interface {
	*T
	board.Noun
}](w *wardrobe, kind board.Kind, list []P, dress func(P, board.Text)) []P {
	out := slices.Clone(list)
	for i, n := range list {
		if w.records[record{kind, n.Rec().ID}] {
			c := P(new(T))
			*c = *n
			dress(c, w.title(kind, n.Rec().ID, n.Heading()))
			out[i] = c
		}
	}
	for _, lost := range w.unread(kind) {
		c := P(new(T))
		rec := c.Rec()
		rec.Kind, rec.ID = kind, lost.id
		if p, ok := any(c).(*board.Procedure); ok {
			p.Version = lost.version
		}
		dress(c, w.title(kind, lost.id, board.Text{}))
		out = append(out, c)
	}
	return out
}

// unread is a record that no file was read for; of a procedure, one version of it.
type unread struct {
	id      board.ID
	version board.Date
}

// unread are the records of a kind that have errors and could not be read, or that the ledger knows and the content
// lost.
func (w *wardrobe) unread(kind board.Kind) []unread {
	var out []unread
	for _, x := range w.b.Broken {
		if x.Kind == kind {
			out = append(out, unread{x.ID, versionOf(x.Files)})
		}
	}
	for r := range w.records {
		if r.kind == kind && !w.known(kind, r.id) {
			out = append(out, unread{id: r.id})
		}
	}
	slices.SortFunc(out, func(a, b unread) int { return cmp.Or(cmp.Compare(a.id, b.id), cmp.Compare(a.version, b.version)) })
	return out
}

// versionOf is the date in a file name: "1.001193@2027-03-01.yaml".
func versionOf(files []string) board.Date {
	if len(files) == 0 {
		return 0
	}
	_, date, _ := strings.Cut(path.Base(files[0]), "@")
	d, err := board.ParseDate(date[:min(len(date), len("2027-03-01"))])
	if err != nil {
		return 0
	}
	return d
}

// title is what a record is called while it has errors: by its own title where that could be read, by the one last
// recorded, by that of another version, or by its id.
func (w *wardrobe) title(kind board.Kind, id board.ID, own board.Text) board.Text {
	if !own.Empty() {
		return own
	}
	if row := w.site.Book.Row(kind, id); row != nil {
		if t := recorded(row, w.lang); t != "" {
			return board.Text{S: t, Lang: w.b.Lang}
		}
		if t := recorded(row, w.site.Languages[0]); t != "" {
			return board.Text{S: t}
		}
	}
	if n := w.b.Find(kind, string(id)); n != nil && !n.Heading().Empty() {
		return n.Heading()
	}
	return board.Text{S: string(id)}
}

func recorded(row *board.Permalink, lang string) string {
	for _, t := range row.Titles {
		if t.Lang == lang {
			return t.Title.S
		}
	}
	return ""
}
