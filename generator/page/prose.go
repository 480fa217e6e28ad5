package page

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
)

// prose writes rich text below a heading of the given level; 1 is the page's own. Text of another language than the
// page's stands in an element that says so.
func (p *pen) prose(t board.Prose, below int) {
	if t.Empty() {
		return
	}
	d := drawing{pen: p, below: below, lang: t.Lang}
	if t.Lang == p.l.id {
		d.blocks(t.Nodes)
		return
	}
	p.raws(`<div lang="`, p.l.codeOf(t.Lang), `">`)
	d.blocks(t.Nodes)
	p.raw("</div>")
}

// phrase writes rich text into a line: a single paragraph without its element, anything longer as blocks.
func (p *pen) phrase(t board.Prose) {
	if !t.Inline() {
		p.prose(t, 2)
		return
	}
	d := drawing{pen: p, lang: t.Lang}
	if t.Lang == p.l.id {
		d.inline(t.Nodes[1:])
		return
	}
	p.raws(`<span lang="`, p.l.codeOf(t.Lang), `">`)
	d.inline(t.Nodes[1:])
	p.raw("</span>")
}

// drawing is one text on its way to HTML.
type drawing struct {
	*pen
	below int
	// lang is the text's language.
	lang board.LangID
	// open are the written levels of the headings that the text stands under, so that a heading may be shifted to
	// follow the one before it without a gap: "##" then "####" become h3 and h4 under an h2.
	open [6]uint8
	deep int
}

func (d *drawing) blocks(nodes []board.Node) {
	for i := 0; i < len(nodes); {
		n := nodes[i]
		end := i + 1 + int(n.Size)
		d.block(n, nodes[i+1:end])
		i = end
	}
}

func (d *drawing) block(n board.Node, below []board.Node) {
	switch n.Kind {
	case board.Paragraph:
		d.wrap("p", below)
	case board.Heading:
		d.heading(n, below)
	case board.BulletList:
		d.list("ul", "", below)
	case board.NumberList:
		start := ""
		if n.Num != 1 {
			start = ` start="` + strconv.Itoa(int(n.Num)) + `"`
		}
		d.list("ol", start, below)
	case board.Quote:
		d.raw("<blockquote>")
		d.blocks(below)
		d.raw("</blockquote>")
	case board.CodeBlock:
		d.raw("<pre>")
		if strings.HasPrefix(n.S, "\n") {
			d.raw("\n") // HTML drops the first line break of pre
		}
		d.text(n.S)
		d.raw("</pre>")
	case board.Rule:
		d.raw("<hr>")
	case board.Table:
		d.table(below)
	default:
		// An inline node among blocks: the text of a tight list's item.
		d.inlineOne(n, below)
	}
}

func (d *drawing) wrap(tag string, below []board.Node) {
	d.raws("<", tag, ">")
	d.inline(below)
	d.raws("</", tag, ">")
}

func (d *drawing) heading(n board.Node, below []board.Node) {
	for d.deep > 0 && d.open[d.deep-1] >= n.Level {
		d.deep--
	}
	if d.deep < len(d.open) {
		d.open[d.deep] = n.Level
		d.deep++
	}
	tag := "h" + strconv.Itoa(min(d.below+d.deep, 6))
	d.raws("<", tag)
	if n.S != "" && !d.bare {
		d.raw(` id="`)
		d.text(n.S)
		d.raw(`"`)
	}
	d.raw(">")
	if n.S == "" || d.plain || d.bare || slices.ContainsFunc(below, func(n board.Node) bool { return n.Kind == board.Link }) {
		d.inline(below)
	} else { // the words are the link to themselves, so that they are heard once
		d.raw(`<a href="#`)
		d.text(urlPath(n.S))
		d.raw(`">`)
		d.inline(below)
		d.raw("</a>")
	}
	d.raws("</", tag, ">")
}

func (d *drawing) list(tag, attr string, items []board.Node) {
	if len(items) > 0 && items[0].Level == 1 {
		attr += ` class="ticks"`
	}
	d.raws("<", tag, attr, ">")
	board.Children(items, func(n board.Node, below []board.Node) {
		d.raw("<li>")
		if n.Level == 1 {
			d.tick(below)
		} else {
			d.item(below)
		}
		d.raw("</li>")
	})
	d.raws("</", tag, ">")
}

// tick writes an item to tick: its first paragraph stands beside the box, the rest below.
func (d *drawing) tick(nodes []board.Node) {
	var first []board.Node
	if len(nodes) > 0 && nodes[0].Kind == board.Paragraph {
		first, nodes = nodes[1:1+nodes[0].Size], nodes[1+nodes[0].Size:]
	}
	d.raw(`<label><input type="checkbox"><span>`)
	d.inline(first)
	d.raw("</span></label>")
	d.blocks(nodes)
}

// item writes a list item; one that is a single paragraph needs no element for it.
func (d *drawing) item(nodes []board.Node) {
	if len(nodes) > 0 && nodes[0].Kind == board.Paragraph {
		first := nodes[1 : 1+nodes[0].Size]
		rest := nodes[1+nodes[0].Size:]
		if len(rest) == 0 || rest[0].Kind == board.BulletList || rest[0].Kind == board.NumberList {
			d.inline(first)
			d.blocks(rest)
			return
		}
	}
	d.blocks(nodes)
}

// table writes a table that may be wider than the screen: it scrolls by itself, and by keyboard.
func (d *drawing) table(rows []board.Node) {
	d.openTableIn(d.l.of(d.lang))
	body := false
	board.Children(rows, func(n board.Node, cells []board.Node) {
		if n.Kind == board.HeadRow {
			d.raw("<thead>")
		} else if !body {
			body = true
			d.raw("<tbody>")
		}
		d.raw("<tr>")
		board.Children(cells, func(c board.Node, below []board.Node) { d.cell(n.Kind, c, below) })
		d.raw("</tr>")
		if n.Kind == board.HeadRow {
			d.raw("</thead>")
		}
	})
	if body {
		d.raw("</tbody>")
	}
	d.raw("</table></div>")
}

func (p *pen) openTable() { p.openTableIn(p.l) }

// openTableIn begins a table in a text of another language, where its name is heard in that language.
func (p *pen) openTableIn(l *locale) {
	p.raws(`<div class="wide" role="group" tabindex="0" aria-label="`, l.wideTable, `"><table>`)
}

func (d *drawing) cell(row board.NodeKind, c board.Node, below []board.Node) {
	tag, attr := "td", ""
	if row == board.HeadRow && len(below) > 0 { // an empty heading says nothing to a screen reader
		tag, attr = "th", ` scope="col"`
	}
	switch c.Level {
	case board.AlignCenter:
		attr += ` class="mid"`
	case board.AlignRight:
		attr += ` class="num"`
	}
	d.raws("<", tag, attr, ">")
	d.inline(below)
	d.raws("</", tag, ">")
}

func (d *drawing) inline(nodes []board.Node) {
	for i := 0; i < len(nodes); {
		n := nodes[i]
		end := i + 1 + int(n.Size)
		if n.Kind == board.TextNode && n.S == " " && end < len(nodes) && nodes[end].Kind == board.TextNode && beginsItem(nodes[end].S) {
			d.raw("<br>")
		} else {
			d.inlineOne(n, nodes[i+1:end])
		}
		i = end
	}
}

func (d *drawing) inlineOne(n board.Node, below []board.Node) {
	switch n.Kind {
	case board.TextNode:
		d.lines(n.S)
	case board.Strong:
		d.wrap("strong", below)
	case board.Emphasis:
		d.wrap("em", below)
	case board.CodeSpan:
		d.raw("<code>")
		d.text(n.S)
		d.raw("</code>")
	case board.Link:
		d.anchor(n.S, below)
	case board.Image:
		d.image(n.S, below)
	case board.HardBreak:
		d.raw("<br>")
	default:
		d.block(n, below)
	}
}

// anchor writes a link of the text; one that leads nowhere is its text alone.
func (d *drawing) anchor(to string, below []board.Node) {
	href, rel, ok := d.target(to)
	if !ok {
		d.inline(below)
		return
	}
	d.raw(`<a href="`)
	d.text(href)
	d.raws(`"`, rel, ">")
	d.inline(below)
	d.raw("</a>")
}

// target is the address of a link as the page writes it.
func (p *pen) target(to string) (href, rel string, ok bool) {
	scheme, rest, found := strings.Cut(to, ":")
	switch {
	case strings.HasPrefix(to, "#") && len(to) > 1:
		return to, "", !p.plain && !p.bare
	case !found:
		return "", "", false
	case scheme == "https" || scheme == "http":
		return to, ` rel="external"`, true
	case scheme == "tel" || scheme == "mailto":
		return to, "", true
	case scheme == "form":
		if p.l.b.File("forms/"+rest) == nil {
			return "", "", false
		}
		return p.root + board.FormKind.Segment() + "/" + urlPath(rest), "", true
	}
	id, anchor, _ := strings.Cut(rest, "#")
	n := p.l.b.Find(board.KindNamed(scheme), id)
	if n == nil {
		return "", "", false
	}
	href = p.up + pathOf(n)
	if anchor != "" {
		href += "#" + anchor
	}
	return href, "", true
}

func (d *drawing) image(src string, alt []board.Node) {
	words := board.Prose{Nodes: alt}.Plain()
	if !d.picture(src, words) {
		d.text(words)
	}
}

// picture writes an image of the board's own; false where there is no such file.
func (p *pen) picture(src, alt string) bool {
	f := p.l.b.File("assets/" + src)
	if f == nil || p.bare {
		return false
	}
	p.raws(`<img src="`, p.root, "assets/")
	p.text(urlPath(src))
	p.raw(`" alt="`)
	p.text(alt)
	if f.Width > 0 && f.Height > 0 { // the page keeps its place
		p.raw(`" width="`)
		p.int(f.Width)
		p.raw(`" height="`)
		p.int(f.Height)
	}
	p.raw(`" loading="lazy">`)
	return true
}
