package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// setBy says which office set a fact, and by which decision.
func (j *job) setBy(by *board.Local) layout.Span {
	name := string(by.Unit)
	if u := j.Board.Unit(by.Unit); u != nil {
		name = u.Name.S
	}
	text := j.Words.T("page.set-by", "unit", name)
	if by.Decision.Number != "" {
		text += " (" + by.Decision.Number + ")"
	}
	return layout.Span{Text: text}
}

// setBys pour in who set the facts that a flyer tells at a glance, where that is not the procedure's own record: the time
// and, where no rows of fees tell it, the fee.
func (j *job) setBys(in *layout.Flow, l *letters, f *glance.Facts) {
	line := func(key string, said string) {
		in.Text(pdf.P, l.small, layout.Span{Text: j.Words.T(key) + ": " + lower(said, true)})
	}
	if f.ChannelsBy != nil {
		line("page.channels", j.setBy(f.ChannelsBy).Text)
	}
	list := feesNow(f)
	switch {
	case len(list) > 1:
	case f.FeesBy != nil:
		line("page.fees", j.setBy(f.FeesBy).Text)
	case len(list) == 1:
		if rule := j.rule(list[0]); rule != "" {
			line("page.fees", rule)
		}
	}
}

// rule is by which resolution a fee holds that is kept to some units (nghị quyết của hội đồng nhân dân), "" for any other.
func (j *job) rule(x *board.Fee) string {
	if len(x.Units) == 0 || len(x.Basis) == 0 {
		return ""
	}
	var numbers []string
	for _, b := range x.Basis {
		numbers = append(numbers, b.Number)
	}
	return j.Words.T("sheet.by-rule", "number", strings.Join(numbers, ", "))
}
