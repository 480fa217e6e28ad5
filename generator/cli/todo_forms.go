package cli

import (
	"bytes"
	"encoding/csv"
	"fmt"
	"slices"
	"strconv"
	"strings"
)

// heads are the headings of the columns; group is that of the fourth.
func (l *workList) heads(group string) []string {
	w := l.a.words
	return []string{w.T("todo.order"), w.T("todo.id"), w.T("todo.title"), w.T(group), w.T("todo.why"), w.T("todo.source"), w.T("todo.file")}
}

// markdown writes a page with a table for procedures and one for the other kinds, if they have doubtful facts.
func (l *workList) markdown(w *bytes.Buffer) {
	words := l.a.words
	fmt.Fprintf(w, "# %s\n\n%s\n", words.T("todo.heading"), words.T("todo.of", "title", inMarkdown(l.board.Site.Title.S), "date", l.day.In(words)))
	table := func(group string, rows []workRow) {
		fmt.Fprintf(w, "\n| %s |\n|--:|---|---|---|---|---|---|\n", strings.Join(l.heads(group), " | "))
		for i, r := range rows {
			source := inMarkdown(r.source)
			if r.link != "" {
				source = strings.TrimLeft(source+" <"+strings.ReplaceAll(r.link, "|", "%7C")+">", " ")
			}
			cells := []string{strconv.Itoa(i + 1), inMarkdown(r.id), inMarkdown(r.title), inMarkdown(r.group), inMarkdown(r.why), source, inMarkdown(r.file)}
			fmt.Fprintf(w, "| %s |\n", strings.Join(cells, " | "))
		}
	}
	if len(l.procedures) > 0 {
		table("todo.field", l.procedures)
	}
	if len(l.others) > 0 {
		fmt.Fprintf(w, "\n## %s\n", words.T("todo.others"))
		table("todo.kind", l.others)
	}
	fmt.Fprintf(w, "\n%s\n", l.sum())
}

// sum is the last line: how many procedures there are to look at, and how many need nothing.
func (l *workList) sum() string {
	return l.a.words.T("todo.sum", "todo", l.a.words.N("count.procedures", len(l.procedures)), "fine", l.a.words.N("count.procedures", l.fine))
}

// csv writes one table that Excel opens as it is: UTF-8 with a byte order mark, CRLF, and no cell that Excel would
// take for a number or reckon with.
func (l *workList) csv(out *bytes.Buffer) {
	out.WriteString("\ufeff")
	w := csv.NewWriter(out)
	w.UseCRLF = true
	w.Write(l.heads("todo.field-kind"))
	for i, r := range slices.Concat(l.procedures, l.others) {
		source := strings.TrimSpace(r.source + " " + r.link)
		w.Write([]string{strconv.Itoa(i + 1), inExcelAsText(r.id), inExcel(r.title), inExcel(r.group), inExcel(r.why), inExcel(source), inExcel(r.file)})
	}
	w.Flush()
}

// inExcel is a cell that Excel shows and does not carry out: one that begins with a sign of a formula gets an
// apostrophe (OWASP, "CSV injection").
func inExcel(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@＝＋－＠", []rune(cell)[0]) {
		return "'" + cell
	}
	return cell
}

// inExcelAsText is a cell that Excel keeps to the letter: 1.000110 would become 1,00011. It is for ids, which hold no
// quotation marks.
func inExcelAsText(id string) string {
	if strings.ContainsRune(id, '"') || strings.Trim(id, "0123456789.") != "" {
		return inExcel(id)
	}
	return `="` + id + `"`
}

// inMarkdown is a text as a cell of a table.
func inMarkdown(text string) string { return markdownMarks.Replace(oneLine(text)) }

var markdownMarks = strings.NewReplacer(`\`, `\\`, "`", "\\`", "*", `\*`, "_", `\_`, "[", `\[`, "]", `\]`, "<", `\<`, "|", `\|`, "~", `\~`)

// oneLine is a text without breaks of line and without control characters.
func oneLine(text string) string {
	text = strings.Map(func(r rune) rune {
		if r < ' ' || r == 0x7f {
			return ' '
		}
		return r
	}, text)
	return strings.Join(strings.Fields(text), " ")
}
