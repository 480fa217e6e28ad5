package page

import (
	"strings"

	"bangtin/generator/rack"
)

// papersToPrint writes links to the sheets of the page's record, each with its format and its size. A sheet that could not
// be made is left out: its own file tells why.
func (p *pen) papersToPrint(list []rack.Paper) {
	for _, x := range list {
		if x.Broken {
			continue
		}
		size, err := p.l.p.Rack.Measure(x)
		if err != nil {
			continue
		}
		p.raw(`<p class="get">`)
		p.icon("printer")
		p.raws(`<span><a href="`, p.up)
		p.text(urlPath(x.Path))
		p.raw(`">`)
		p.text(p.l.sheetName(x.Sheet))
		p.raw("</a>")
		p.raw(" (PDF, ")
		p.text(p.l.size(int64(size.Bytes)))
		p.raw(")</span></p>")
	}
}

// sheetName is what a sheet is called, with the format of its paper.
func (l *locale) sheetName(s rack.Sheet) string {
	name := l.cat.T("sheet.name." + string(s.Name))
	if strings.Contains(name, s.Format) {
		return name
	}
	return l.cat.T("page.paper-format", "sheet", name, "format", s.Format)
}
