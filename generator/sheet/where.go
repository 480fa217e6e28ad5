package sheet

import (
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// where pours in where and when to go, and what the office says of it, if that is short.
func (j *job) where(in *layout.Flow, l *letters, f *glance.Facts) {
	j.desk(in, l, f)
	if f.Office == nil {
		return
	}
	j.setBys(in, l, f)
	for _, by := range f.Notes {
		if _, long := clip(by.Note.Plain(), longRemark); long {
			j.note(f.Proc, "sheet.note.remarks")
			continue
		}
		in.Text(pdf.P, l.text, j.inline(l, by.Note)...)
		in.Text(pdf.P, l.small, j.setBy(by))
	}
}

// desk pours in the office with its desk, address, hours and telephone; without an office, who does it.
func (j *job) desk(in *layout.Flow, l *letters, f *glance.Facts) {
	st := l.bold()
	st.Keep = true
	u := f.Office
	if u == nil {
		in.Text(pdf.P, st, j.said(l, f.Where(nil))...)
		if a := f.Proc.Agency.Address; !a.Empty() {
			in.Text(pdf.P, l.text, j.say(a))
		}
		return
	}
	in.Text(pdf.P, st, j.say(u.Name))
	if !f.Counter.Empty() {
		in.Text(pdf.P, l.text, j.word("page.counter"), layout.Span{Text: " "}, j.say(f.Counter))
		if by := f.CounterBy; by.Unit != u.ID || by.Decision.Number != "" {
			in.Text(pdf.P, l.small, j.setBy(by))
		}
	}
	for i := range u.Counters {
		c := &u.Counters[i]
		if len(c.Fields) == 0 || slices.Contains(c.Fields, f.Proc.Field) {
			in.Text(pdf.P, l.text, j.say(c.Name))
		}
	}
	j.contact(in, l, u)
}

// contact pours in an office's address, hours and telephone.
func (j *job) contact(in *layout.Flow, l *letters, u *board.Unit) {
	var missing []string
	row := func(key string, known bool, spans ...layout.Span) {
		if !known {
			missing = append(missing, lower(j.Words.T(key), len(missing) > 0))
			return
		}
		in.Text(pdf.P, l.text, append([]layout.Span{dressed(&l.faint, layout.Span{Text: j.Words.T(key) + ": "})}, spans...)...)
	}
	row("page.address", !u.Address.Empty(), j.say(u.Address))
	row("page.hours", len(u.Hours) > 0, j.hours(u.Hours)...)
	row("page.phone", u.Phone != "", dressed(&l.strong, layout.Span{Text: string(u.Phone), URI: "tel:" + u.Phone.Dial()}))
	if len(missing) > 0 {
		in.Text(pdf.P, l.small, layout.Span{Text: strings.Join(missing, ", ") + ": " + j.Words.T("page.unknown")})
	}
}

// lower is a word with a small first letter, if it stands inside of a sentence.
func lower(s string, inside bool) string {
	r, n := utf8.DecodeRuneInString(s)
	if !inside {
		return s
	}
	return string(unicode.ToLower(r)) + s[n:]
}

// hours are opening hours, one line for each row.
func (j *job) hours(list []board.Hours) []layout.Span {
	var spans []layout.Span
	for i := range list {
		row := j.Words.HoursRow(list, i)
		text := row.Span
		if row.Days != "" {
			text = row.Days + ": " + text
		}
		switch {
		case i > 0 && row.Days == "" && row.Span != "":
			text = ", " + text // the afternoon of the same days
		case i > 0:
			spans = append(spans, layout.Span{Text: "\n"})
		}
		if row.Span == "" {
			spans = append(spans, j.say(row.Text))
			continue
		}
		spans = append(spans, layout.Span{Text: text})
	}
	return spans
}
