package pdf

// LabelStyle is how pages are numbered.
type LabelStyle string

// The styles of page labels.
const (
	Arabic   LabelStyle = "D" // 1, 2, 3
	Roman    LabelStyle = "r" // i, ii, iii
	NoNumber LabelStyle = ""  // the prefix alone
)

// label numbers the pages from one on.
type label struct {
	page   int // from 0
	style  LabelStyle
	prefix string
	first  int
}

// Label names the pages from the next one on, as readers show them: the prefix,
// then a number that begins with first.
func (d *Document) Label(style LabelStyle, prefix string, first int) {
	n := d.sheets.count
	if d.page != nil {
		n++
	}
	if n > 0 && len(d.labels) == 0 {
		d.labels = append(d.labels, label{style: Arabic, first: 1})
	}
	if i := len(d.labels) - 1; i >= 0 && d.labels[i].page == n {
		d.labels = d.labels[:i]
	}
	d.labels = append(d.labels, label{n, style, prefix, max(1, first)})
}

// appendLabels appends the catalog's entry.
func (d *Document) appendLabels(b []byte) []byte {
	if len(d.labels) == 0 {
		return b
	}
	b = append(b, "/PageLabels<</Nums["...)
	for _, l := range d.labels {
		b = append(appendInt(b, l.page), "<<"...)
		if l.style != NoNumber {
			b = append(append(b, "/S/"...), l.style...)
		}
		if l.prefix != "" {
			b = appendText(append(b, "/P"...), l.prefix)
		}
		b = append(appendInt(append(b, "/St "...), l.first), ">>"...)
	}
	return append(b, "]>>"...)
}
