package read

import (
	"bytes"
	"errors"
	"io"
	"regexp"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// source is one opened file: its YAML as a tree, its Markdown as text.
type source struct {
	file    string
	index   uint8 // into the record's Files
	faults  *diag.List
	columns map[int][]int32
	row     bool // a row of the ledger, which record can mend

	node *yaml.Node // the top value, nil where the front matter is empty
	yaml []byte     // the YAML's text, for the lines of block scalars
	body []byte     // the Markdown below the front matter
	line int        // the line before the body's first

	lines []string // the YAML in lines, cut when they are first asked for
}

// open cleans and parses a file. It tells false, with a fault, where nothing can be made of it.
func (s *source) open(data []byte, markdown bool) bool {
	if kind := foreign(data); kind != "" {
		s.report(1, 1, "foreign-file", "kind", kind)
		return false
	}
	c := clean(data)
	s.columns = c.columns
	if c.utf16 {
		s.report(1, 1, "utf-16")
	}
	if c.badLine > 0 {
		s.report(c.badLine, 1, "encoding")
		return false
	}
	if c.repairs > 0 {
		s.faults.Report("repaired", diag.Pos{File: s.file, Line: c.firstLine, Col: c.firstCol},
			"n", strconv.Itoa(c.repairs), "first", strconv.Itoa(c.firstLine)+":"+strconv.Itoa(c.firstCol))
	}
	text := c.text
	if len(bytes.TrimSpace(text)) == 0 {
		s.report(1, 1, "empty-file")
		return false
	}
	if c.odd {
		if line, col := garbled(text); line > 0 {
			s.report(line, col, "garbled")
		}
	}
	if line := conflict(text); line > 0 {
		code := "conflict"
		if s.row {
			code = "ledger-conflict"
		}
		s.report(line, 1, code)
		return false
	}
	if markdown {
		var ok bool
		if text, ok = s.split(text); !ok {
			return false
		}
	} else if line := secondDocument(text); line > 0 {
		s.report(line, 1, "many-documents")
		return false
	}
	return s.parse(text)
}

// split takes the front matter off a Markdown file. The YAML keeps its first line, so that its lines count as the
// file's do.
func (s *source) split(text []byte) ([]byte, bool) {
	open := frontHead.FindIndex(text)
	first := 1 + bytes.Count(text[:len(text)-len(bytes.TrimLeft(text, "\n "))], []byte("\n"))
	if open == nil {
		s.report(first, 1, "front-matter")
		return nil, false
	}
	end := 0 // the line that looks like the first of the text
	for at, line := open[1], first+1; at < len(text); line++ {
		stop := bytes.IndexByte(text[at:], '\n')
		if stop < 0 {
			stop = len(text) - at
		}
		l := bytes.TrimRight(text[at:at+stop], " ")
		if string(l) == "---" {
			s.line = line
			if at+stop < len(text) {
				s.body = text[at+stop+1:]
			}
			return text[:at], true
		}
		if end == 0 && len(l) > 0 && !frontLine.Match(l) {
			end = line
		}
		at += stop + 1
	}
	s.frontOpen(end)
	return nil, false
}

// frontOpen tells of front matter that nobody closed; end is the line before which that was meant, 0 if not known.
func (s *source) frontOpen(end int) {
	fault := diag.New("front-matter-open", diag.Pos{File: s.file, Line: 1, Col: 1})
	if end > 0 {
		fault = fault.With("close-before", diag.Pos{File: s.file, Line: end, Col: 1})
	}
	s.faults.Add(fault)
}

// frontHead is the line that opens front matter.
var frontHead = regexp.MustCompile(`^[ \n]*---[ ]*\n`)

// frontLine is a line that may stand in front matter: a key, an item, a comment, or one set in.
var frontLine = regexp.MustCompile(`^(?:[\pL_][\pL\pN_]*\s*:(?: |$)|[ \t]|-(?: |$)|#[^# ]|["'}\]])`)

// secondDocument is the line of a "---" below the first value, 0 if there is none.
func secondDocument(text []byte) int {
	seen := false
	line := 0
	for rest := text; len(rest) > 0; {
		line++
		end := bytes.IndexByte(rest, '\n')
		if end < 0 {
			end = len(rest) - 1
		}
		l := bytes.TrimRight(rest[:end+1], " \n")
		rest = rest[end+1:]
		if (string(l) == "---" || string(l) == "...") && seen && len(bytes.TrimSpace(rest)) > 0 {
			return line
		}
		if len(l) > 0 && l[0] != '#' && string(l) != "---" {
			seen = true
		}
	}
	return 0
}

func (s *source) parse(text []byte) bool {
	s.yaml = text
	node, err := parseYAML(text)
	if err != nil {
		return s.syntax(err)
	}
	s.node = node
	if node == nil && s.line == 0 { // comments alone; front matter may be empty, and then lacks its keys
		s.report(1, 1, "empty-file")
		return false
	}
	return true
}

// errMore is text below the end of the first document, which the parser would leave out without a word.
var errMore = errors.New("line 0: more than one document")

// parseYAML gives the top value of a text, nil where there is none.
func parseYAML(text []byte) (*yaml.Node, error) {
	d := yaml.NewDecoder(bytes.NewReader(text))
	var doc, more yaml.Node
	if err := d.Decode(&doc); errors.Is(err, io.EOF) {
		return nil, nil
	} else if err != nil {
		return nil, err
	}
	if err := d.Decode(&more); err == nil && len(more.Content) > 0 && !empty(more.Content[0]) {
		return nil, errMore
	} else if err == nil { // a line of dashes and nothing below it
	} else if !errors.Is(err, io.EOF) {
		return nil, err
	}
	if len(doc.Content) == 0 {
		return nil, nil
	}
	return doc.Content[0], nil
}

func runes(s string) int { return len([]rune(s)) }

// report tells of a fault at a line and column of the cleaned text.
func (s *source) report(line, col int, code string, args ...string) {
	s.faults.Report(code, diag.Pos{File: s.file, Line: line, Col: s.column(line, col)}, args...)
}

// column is the column on disk of a column of the cleaned text.
func (s *source) column(line, col int) int {
	if cols := s.columns[line]; len(cols) > 0 && col >= 1 {
		return int(cols[min(col, len(cols))-1])
	}
	return col
}

func (s *source) spot(line, col int) board.Spot {
	return board.Spot{Line: int32(line), Col: uint16(min(s.column(line, col), 65535)), File: s.index}
}

// text is the file's YAML, cut into lines.
func (s *source) text() []string {
	if s.lines == nil {
		s.lines = strings.Split(string(s.yaml), "\n")
	}
	return s.lines
}
