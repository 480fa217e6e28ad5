package read

import (
	"strconv"
	"strings"

	extast "github.com/yuin/goldmark/extension/ast"
)

// tooManyCells warns of a row of a Markdown table with more cells than its head: the rest is shown to nobody.
func (m *prosewriter) tooManyCells(row *extast.TableRow) {
	first := row.FirstChild()
	if first == nil || first.Lines().Len() == 0 {
		return
	}
	at := first.Lines().At(0).Start
	begin := strings.LastIndexByte(m.src[:at], '\n') + 1
	line, _, _ := strings.Cut(m.src[begin:], "\n")
	if have := barredCells(line); have > row.ChildCount() {
		m.d.spotFault(m.s, m.spotAt(begin), "table-cells", "n", strconv.Itoa(have), "want", strconv.Itoa(row.ChildCount()))
	}
}

// barredCells counts the cells of a row as it is written. A bar behind a backslash is text.
func barredCells(line string) int {
	line = strings.TrimSpace(strings.ReplaceAll(line, `\|`, ""))
	return strings.Count(strings.TrimSuffix(strings.TrimPrefix(line, "|"), "|"), "|") + 1
}
