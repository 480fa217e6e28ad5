package read

import "strings"

// cell is one cell of a table and its place in the cleaned text.
type cell struct {
	text      string
	line, col int
}

// csvRows cuts a table into rows and cells (RFC 4180, with any separator). Our own, because encoding/csv counts bytes
// where people count characters, and gives up the whole table at the first quotation mark that is out of place.
type csvRows struct {
	lines []string
	sep   byte
	at    int // the next line, from 0
}

// next is the next row that has something in it; nil at the table's end. A row whose quotation marks cannot be
// understood is none: bad is then the cell that they begin, and the row after that line comes next.
func (r *csvRows) next() (row []cell, bad *cell) {
	for r.at < len(r.lines) {
		first := r.at
		row, bad = r.row()
		if bad != nil {
			r.at = first + 1
			return nil, bad
		}
		for _, c := range row {
			if c.text != "" {
				return row, nil
			}
		}
	}
	return nil, nil
}

// row cuts one row, over several lines where a quoted cell has line breaks.
func (r *csvRows) row() (row []cell, bad *cell) {
	line, i := r.lines[r.at], 0
	for {
		for i < len(line) && line[i] == ' ' {
			i++
		}
		c := cell{line: r.at + 1, col: runes(line[:i]) + 1}
		if i < len(line) && line[i] == '"' {
			var ok bool
			if c.text, i, ok = r.quoted(i + 1); !ok {
				return nil, &c
			}
			line = r.lines[r.at]
		} else {
			end := strings.IndexByte(line[i:], r.sep)
			if end < 0 {
				end = len(line) - i
			}
			c.text = line[i : i+end]
			i += end
		}
		c.text = strings.TrimSpace(c.text)
		row = append(row, c)
		if i >= len(line) {
			r.at++
			return row, nil
		}
		i++ // the separator
	}
}

// quoted reads a cell from behind its opening quotation mark, perhaps to a later line. It tells the byte of that line
// where the separator stands or the line ends, and false where the mark is not closed or text follows it.
func (r *csvRows) quoted(i int) (text string, end int, ok bool) {
	var b strings.Builder
	for ; r.at < len(r.lines); r.at, i = r.at+1, 0 {
		line := r.lines[r.at]
		for i < len(line) {
			mark := strings.IndexByte(line[i:], '"')
			if mark < 0 {
				break
			}
			b.WriteString(line[i : i+mark])
			i += mark + 1
			if i < len(line) && line[i] == '"' { // two are one
				b.WriteByte('"')
				i++
				continue
			}
			for i < len(line) && line[i] == ' ' {
				i++
			}
			return b.String(), i, i == len(line) || line[i] == r.sep
		}
		b.WriteString(line[i:])
		b.WriteByte('\n')
	}
	return "", 0, false
}
