package read

import (
	"errors"
	"regexp"
	"slices"
	"strconv"
	"strings"
)

// The YAML parser stops at the first thing it cannot read, often names the line after it or none, and speaks of
// "mapping values" and "block end". So where it refuses a file, the text itself is looked through for what people do:
// each suspicion comes with the text as it was probably meant, and only one whose mending lets the parser go on is
// told. What nothing explains is told at the line from which on no beginning of the file can be read.

// suspicion is something in the text that may be why the parser refuses it.
type suspicion struct {
	code      string
	args      []string
	line, col int // from 1, in the cleaned text
	// mended is the text of the lines from line to last as they were probably meant.
	mended string
	last   int
}

// mostSuspicions is how many are looked into: people make one mistake or two, and machines' files are told by line.
const mostSuspicions = 60

// mostFaults is how many faults of syntax are told of one file.
const mostFaults = 10

// patience is how many bytes are parsed to find out what is wrong with a file, so that a large one that is no YAML at
// all does not hold up the board.
const patience = 24 << 20

// syntax tells why the parser refused the text. Several faults are told if each of them, mended, lets it go further.
// What YAML takes and the parser alone does not is mended without a word: then the answer is true and the text was
// read.
func (s *source) syntax(err error) (mended bool) {
	e := explanation{lines: strings.Split(strings.TrimSuffix(string(s.yaml), "\n"), "\n"), err: err, left: patience}
	told := map[int]bool{}
	quiet := 0
	for len(told) < mostFaults && quiet < mostSuspicions {
		found := e.next()
		if found == nil {
			break
		}
		if s.line > 0 && found.code == "syntax-no-key" && found.col == 1 {
			s.frontOpen(found.line) // the text of the page, and a rule of dashes further down
			return false
		}
		if found.code == "" {
			quiet++
		} else if !told[found.line] {
			told[found.line] = true
			s.report(found.line, found.col, found.code, found.args...)
		}
		if e.err == nil {
			break
		}
	}
	switch {
	case len(told) == 0 && e.err == nil: // nothing was wrong with the text
		node, err := parseYAML([]byte(strings.Join(e.lines, "\n") + "\n"))
		s.node = node
		return err == nil
	case len(told) == 0:
		s.report(e.breaks(), 1, "syntax")
	}
	return false
}

// explanation is the search for what is wrong with a text: its lines, mended as far as is known, and what the parser
// says of them.
type explanation struct {
	lines []string
	err   error
	left  int // bytes that may still be parsed
}

// next gives the first suspicion whose mending lets the parser come further, and mends it.
func (e *explanation) next() *suspicion {
	before := progress(e.err)
	for _, x := range suspicions(e.lines) {
		mended := mend(e.lines, &x)
		if err := e.parse(mended); err == nil || progress(err) > before {
			e.lines, e.err = mended, err
			return &x
		}
	}
	return nil
}

// mend gives the lines with those of a suspicion as they were probably meant. They stay as many, so that the lines
// below keep their numbers.
func mend(lines []string, x *suspicion) []string {
	out := slices.Clone(lines)
	clear(out[x.line-1 : x.last])
	copy(out[x.line-1:x.last], strings.Split(x.mended, "\n"))
	return out
}

var errPatience = errors.New("line 0: out of patience")

func (e *explanation) parse(lines []string) error {
	text := strings.Join(lines, "\n") + "\n"
	if e.left -= len(text); e.left < 0 {
		return errPatience
	}
	_, err := parseYAML([]byte(text))
	return err
}

var yamlLine = regexp.MustCompile(`line (\d+)`)

// progress is how far the parser came: the line it names, 0 if none.
func progress(err error) int {
	if m := yamlLine.FindStringSubmatch(err.Error()); m != nil {
		n, _ := strconv.Atoi(m[1])
		return n
	}
	return 0
}

// breaks is the line from which on no beginning of the file is YAML. Each beginning costs a parse: it is narrowed down
// by top-level keys first. Where that takes too long, it is the line that the parser names.
func (e *explanation) breaks() int {
	good := func(n int) bool { return e.parse(e.lines[:n]) == nil }
	low, high := 0, len(e.lines)
	for i := len(e.lines) - 1; i > 0 && e.left > 0; i-- {
		if l := e.lines[i]; l == "" || l[0] == ' ' || l[0] == '#' {
			continue
		}
		if good(i) {
			low = i
			break
		}
		high = i
	}
	for n := high; n > low && e.left > 0; n-- {
		if good(n) {
			low = n
			break
		}
	}
	if e.left <= 0 {
		return max(progress(e.err), 1)
	}
	for low < len(e.lines)-1 && strings.TrimSpace(e.lines[low]) == "" {
		low++
	}
	return low + 1
}
