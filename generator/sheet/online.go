package sheet

import (
	"strconv"

	"bangtin/generator/glance"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// invitation is the sentence beside a procedure's code.
func (j *job) invitation(f *glance.Facts) string {
	if level, _ := f.OnlineLevel(); level == "" || level == "none" {
		return j.Words.T("sheet.scan")
	}
	return j.Words.T("sheet.scan-online")
}

// online pours in how to do it online, in three steps; nothing where it can't be done.
func (j *job) online(in *layout.Flow, l *letters, f *glance.Facts) {
	level, url := f.OnlineLevel()
	if level == "" || level == "none" {
		return
	}
	in.Text(pdf.H2, l.head, j.word("sheet.online-steps"))
	second, button := "sheet.online-2", "page.file-online"
	if url == "" {
		second, button = "sheet.online-2-page", "page.go-online"
	}
	in.List(pdf.Decimal, func() {
		for i, key := range []string{"sheet.online-1", second, "sheet.online-3"} {
			in.Item(l.text.Size*7/4, layout.Label(strconv.Itoa(i+1)+".", l.bold()), func() { in.Text(pdf.P, l.text, j.word(key, "button", j.Words.T(button))) })
		}
	})
	if level == "partial" {
		in.Text(pdf.P, l.small, j.word("online.partial.means"))
	}
}
