package page

import (
	"html/template"
	"maps"
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// styleView is the page that shows what pages are made of: html/style.html. It is for whoever changes the look, and
// for the judges that measure it; no page leads there and search engines are kept out.
type styleView struct {
	Frame
	// Colours is a table of the pairs of colours that text is set in, with their contrast.
	Colours template.HTML
	// Icons are all pictures of the set, each beside its name.
	Icons template.HTML
	// Letters is a text with every letter of Vietnamese.
	Letters string
}

// pairs are the colours that text is set in and the ground it stands on, as style.css names them.
var pairs = [][2]string{
	{"ink", "bg"}, {"ink", "card"}, {"ink", "tint"}, {"soft", "bg"}, {"soft", "card"}, {"soft", "tint"},
	{"a", "bg"}, {"a", "card"}, {"a", "tint"}, {"on", "bar"}, {"warn", "warnbg"},
}

// letters are the twelve vowels of Vietnamese with their five tones, and đ.
const letters = "aàảãáạ ăằẳẵắặ âầẩẫấậ eèẻẽéẹ êềểễếệ iìỉĩíị oòỏõóọ ôồổỗốộ ơờởỡớợ uùủũúụ ưừửữứự yỳỷỹýỵ đ"

func (l *locale) style() ([]byte, error) {
	p := l.pen(l.at(ledger.StylePath))
	v := &styleView{Letters: letters + " " + strings.ToUpper(letters)}
	p.frame(&v.Frame, topic{title: l.cat.T("page.style"), hidden: true})
	p.colours()
	p.cut(&v.Colours)
	p.raw(`<ul class="cols">`)
	for _, name := range slices.Sorted(maps.Keys(l.p.icons)) {
		p.raw("<li>")
		p.icon(name)
		p.raws(" <code>", name, "</code></li>")
	}
	p.raw("</ul>")
	p.cut(&v.Icons)
	return l.finish(p, "style", v)
}

// colours writes the table of colours, light and dark, with the contrast of each pair (WCAG 2.2, 1.4.3 wants 4.5).
func (p *pen) colours() {
	light, dark := tokens(p.l.p.stylesheet())
	p.openTable()
	p.raw("<thead><tr>")
	for _, key := range []string{"page.style-text-on", "page.style-light", "page.style-dark"} {
		p.raw(`<th scope="col">`)
		p.word(key)
		p.raw("</th>")
	}
	p.raw("</tr></thead><tbody>")
	for _, x := range pairs {
		p.raws(`<tr><th scope="row"><code>`, x[0], " / ", x[1], "</code></th>")
		for _, set := range []map[string]string{light, dark} {
			p.raw("<td>")
			p.swatch(set[x[0]], set[x[1]])
			p.raw("</td>")
		}
		p.raw("</tr>")
	}
	p.raw("</tbody></table></div>")
}

// swatch writes a pair of colours as a picture, and its contrast. Colours are attributes of the picture, since a page
// holds no inline style.
func (p *pen) swatch(ink, ground string) {
	p.raws(`<svg width="44" height="28" viewBox="0 0 44 28" aria-hidden="true"><rect width="44" height="28" rx="4" fill="`, ground,
		`"/><path d="M8 9h28M8 14h28M8 19h18" stroke="`, ink, `" stroke-width="2.5"/></svg> `)
	a, _ := board.Colour(ink).RGB()
	b, _ := board.Colour(ground).RGB()
	p.text(board.Decimal{Micro: board.Contrast(a, b) * 10_000, Set: true}.In(p.l.cat))
	p.raws(" : 1 <small>", ink, " / ", ground, "</small>")
}

var token = regexp.MustCompile(`--([a-z]+):(#[0-9a-f]{6}|#[0-9a-f]{3})(?:;|$)`)

// tokens are the colours that a finished stylesheet names: those of :root, and with those for dark screens on top.
func tokens(css string) (light, dark map[string]string) {
	light = map[string]string{}
	day, night, _ := strings.Cut(css, "prefers-color-scheme:dark")
	root, _, _ := strings.Cut(day, "}")
	night, _, _ = strings.Cut(night, "}")
	for _, m := range token.FindAllStringSubmatch(root, -1) {
		light[m[1]] = wide(m[2])
	}
	dark = maps.Clone(light)
	for _, m := range token.FindAllStringSubmatch(night, -1) {
		dark[m[1]] = wide(m[2])
	}
	return light, dark
}

// wide is a colour with two digits a part, "#fff" as "#ffffff".
func wide(c string) string {
	if len(c) != 4 {
		return c
	}
	return "#" + strings.Repeat(c[1:2], 2) + strings.Repeat(c[2:3], 2) + strings.Repeat(c[3:4], 2)
}

// stylesheet is style.css as pages load it.
func (p *Pages) stylesheet() string {
	for _, f := range p.static {
		if f.Path == "style.css" {
			return string(f.Data)
		}
	}
	return ""
}
