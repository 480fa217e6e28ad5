package read

import (
	"bytes"
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

	node *yaml.Node // the top value, nil where the front matter is empty
	yaml []byte     // the YAML's text, for the lines of block scalars
	body []byte     // the Markdown below the front matter
	line int        // the line before the body's first
}

// open cleans and parses a file. It tells false, with a fault, where nothing can be made of it.
func (s *source) open(data []byte, markdown bool) bool {
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
	if !bytes.HasPrefix(text, []byte("---\n")) {
		s.report(1, 1, "front-matter")
		return nil, false
	}
	for at, line := 4, 2; at < len(text); line++ {
		end := bytes.IndexByte(text[at:], '\n')
		if end < 0 {
			end = len(text) - at
		}
		if string(bytes.TrimRight(text[at:at+end], " ")) == "---" {
			s.line = line
			if at+end < len(text) {
				s.body = text[at+end+1:]
			}
			return text[:at], true
		}
		at += end + 1
	}
	s.report(1, 1, "front-matter")
	return nil, false
}

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
		if string(l) == "---" && seen {
			return line
		}
		if len(l) > 0 && l[0] != '#' && string(l) != "---" {
			seen = true
		}
	}
	return 0
}

var yamlLine = regexp.MustCompile(`line (\d+)`)

func (s *source) parse(text []byte) bool {
	s.yaml = text
	var doc yaml.Node
	if err := yaml.Unmarshal(text, &doc); err != nil {
		s.syntax(err)
		return false
	}
	if len(doc.Content) > 0 {
		s.node = doc.Content[0]
	}
	return true
}

var (
	colonInValue = regexp.MustCompile(`^\s*(?:- )*([^\s#'"{\[|>&*!%@-][^:'"]*): +([^\s'"{\[|>&*!#][^#]*?:(?: .*|$))`)
	tabIndent    = regexp.MustCompile(`^ *\t`)
)

// syntax tells of a file that is no YAML. The parser stops at the first fault and often names the line after it, or
// none: the two usual causes, a ": " in a value and a tab, are looked for in the text itself.
func (s *source) syntax(err error) {
	for i, l := range strings.Split(string(s.yaml), "\n") {
		if m := colonInValue.FindStringSubmatchIndex(l); m != nil {
			s.report(i+1, runes(l[:m[4]])+1, "syntax-colon", "key", l[m[2]:m[3]], "value", l[m[4]:m[5]])
			return
		}
		if tabIndent.MatchString(l) {
			s.report(i+1, strings.IndexByte(l, '\t')+1, "syntax-tab")
			return
		}
	}
	line := 1
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		line, _ = strconv.Atoi(m[1])
	}
	s.report(line, 1, "syntax")
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
