package sheet

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/ledger"
	"bangtin/generator/pdf"
)

// prose pours rich text in. Its highest headings become those of level.
func (j *job) prose(in *layout.Flow, l *letters, t board.Prose, level int) {
	d := written{job: j, in: in, l: l, lang: j.lang(t.Lang), level: level}
	d.blocks(t.Nodes)
}

// inline are the spans of a text that is one paragraph; of a longer one, its plain text.
func (j *job) inline(l *letters, t board.Prose) []layout.Span {
	if !t.Inline() {
		return []layout.Span{{Text: t.Plain(), Lang: j.lang(t.Lang)}}
	}
	d := written{job: j, l: l, lang: j.lang(t.Lang)}
	return d.spans(nil, t.Nodes[1:], nil, "")
}

// written is one text on its way to paper.
type written struct {
	*job
	in    *layout.Flow
	l     *letters
	lang  string
	level int
	begun bool // something stands above
	// open are the written levels of the headings that the text stands under, so that a heading may follow the one
	// before it without a gap: "##" then "####" become H3 and H4 below an H2.
	open [6]uint8
	deep int
}

// gap asks for a part of a line above what comes next, unless it is the first.
func (d *written) gap(parts pdf.Length) {
	if d.begun {
		d.in.Space(d.l.text.Leading * parts / 3)
	}
	d.begun = true
}

func (d *written) blocks(nodes []board.Node) {
	var loose []layout.Span // inline nodes among blocks: a tight item's text
	flush := func() {
		d.in.Text(pdf.P, d.l.text, loose...)
		loose = nil
	}
	board.Children(nodes, func(n board.Node, below []board.Node) {
		if n.Kind >= board.TextNode {
			loose = d.one(loose, n, below, nil, "")
			return
		}
		flush()
		d.block(n, below)
	})
	flush()
}

func (d *written) block(n board.Node, below []board.Node) {
	switch n.Kind {
	case board.Paragraph:
		d.gap(1)
		d.in.Text(pdf.P, d.l.text, d.spans(nil, below, nil, "")...)
	case board.Heading:
		st := d.l.bold()
		st.Keep = true
		d.gap(2)
		d.in.Text(d.under(n.Level), st, strongly(d.l, d.spans(nil, below, nil, ""))...)
	case board.BulletList:
		d.gap(1)
		d.list(pdf.Disc, below, func(int) string { return "•" })
	case board.NumberList:
		d.gap(1)
		d.list(pdf.Decimal, below, func(i int) string { return strconv.Itoa(int(n.Num)+i) + "." })
	case board.Quote:
		d.gap(1)
		d.in.In(layout.Node{Role: pdf.BlockQuote}, func() { d.in.Indent(grid, func() { d.blocks(below) }) })
	case board.CodeBlock:
		d.gap(1)
		d.in.Text(pdf.P, d.l.text, layout.Span{Text: strings.TrimRight(n.S, "\n"), Lang: d.lang})
	case board.Rule:
		d.gap(2)
	case board.Table:
		d.gap(1)
		d.table(below)
	}
}

// under is the role of a heading of a written level.
func (d *written) under(level uint8) pdf.Role {
	for d.deep > 0 && d.open[d.deep-1] >= level {
		d.deep--
	}
	if d.deep < len(d.open) {
		d.open[d.deep] = level
		d.deep++
	}
	roles := []pdf.Role{pdf.H1, pdf.H2, pdf.H3, pdf.H4, pdf.H5, pdf.H6}
	return roles[max(1, min(d.level+d.deep-1, 6))-1]
}

func (d *written) list(n pdf.Numbering, items []board.Node, label func(i int) string) {
	i := 0
	d.in.List(n, func() {
		board.Children(items, func(item board.Node, below []board.Node) {
			mark := layout.Label(label(i), d.l.text)
			if item.Level == 1 {
				mark = layout.TickBox(d.l.text)
			}
			d.in.Item(d.hang(), mark, func() { d.blocks(below) })
			i++
		})
	})
}

// hang is how far items are set in.
func (d *written) hang() pdf.Length { return d.l.text.Size * 3 / 2 }

func (d *written) table(rows []board.Node) {
	wide := 0
	var shares []int
	board.Children(rows, func(_ board.Node, cells []board.Node) {
		n := 0
		board.Children(cells, func(_ board.Node, below []board.Node) {
			if n == len(shares) {
				shares = append(shares, 8)
			}
			size := 0
			for _, x := range below {
				size += len(x.S)
			}
			shares[n] = max(shares[n], min(size, 60)) // long texts share the room, short ones keep theirs
			n++
		})
		wide = max(wide, n)
	})
	if wide == 0 {
		return
	}
	d.in.Table(tableLook(), shares, func(t *layout.Table) {
		board.Children(rows, func(row board.Node, cells []board.Node) {
			var fill []func(*layout.Flow)
			board.Children(cells, func(_ board.Node, below []board.Node) {
				fill = append(fill, func(in *layout.Flow) {
					spans := d.spans(nil, below, nil, "")
					if row.Kind == board.HeadRow {
						spans = strongly(d.l, spans)
					}
					in.Line(d.l.text, spans...)
				})
			})
			if row.Kind == board.HeadRow {
				t.Head(fill...)
			} else {
				t.Row(fill...)
			}
		})
	})
}

// tableLook is what tables look like: thin rules between rows, a firm one below the head.
func tableLook() layout.TableLook {
	return layout.TableLook{
		Gap: grid, Head: layout.Frame{Bottom: 3 * pdf.Point, Below: pdf.Stroke{Width: 800}},
		Row: layout.Frame{Top: 3 * pdf.Point, Bottom: 3 * pdf.Point, Below: pdf.Stroke{Width: 300, Color: 0x999999}},
	}
}

// spans are inline nodes as spans.
func (d *written) spans(out []layout.Span, nodes []board.Node, look *layout.Look, uri string) []layout.Span {
	board.Children(nodes, func(n board.Node, below []board.Node) { out = d.one(out, n, below, look, uri) })
	return out
}

func (d *written) one(out []layout.Span, n board.Node, below []board.Node, look *layout.Look, uri string) []layout.Span {
	switch n.Kind {
	case board.TextNode, board.CodeSpan:
		return append(out, layout.Span{Text: n.S, Look: look, Lang: d.lang, URI: uri})
	case board.Strong:
		return d.spans(out, below, &d.l.strong, uri)
	case board.Link:
		if to := d.target(n.S); to != "" {
			uri = to
		}
	case board.HardBreak:
		return append(out, layout.Span{Text: "\n", Lang: d.lang})
	}
	return d.spans(out, below, look, uri) // emphasis has no slope here; a picture is its alternative text
}

// target is where a link of a record leads from paper: the web, or the board's own page.
func (j *job) target(to string) string {
	scheme, rest, _ := strings.Cut(to, ":")
	switch scheme {
	case "https", "http", "tel", "mailto":
		return to
	}
	id, anchor, _ := strings.Cut(rest, "#")
	n := j.Board.Find(board.KindNamed(scheme), id)
	if n == nil {
		return ""
	}
	path := ledger.Path(n.Rec().Kind, n.Rec().ID)
	if j.Board.Lang > 0 {
		path = j.Words.Code + "/" + path
	}
	if anchor != "" {
		path += "#" + anchor
	}
	return strings.TrimSuffix(string(j.Board.Site.BaseURL), "/") + "/" + path
}
