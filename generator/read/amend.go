package read

import (
	"bytes"
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"

	"bangtin/generator/diag"
)

// Amendment is one change to the YAML of a record.
type Amendment struct {
	// Path leads to the value from the record's top: "valid.until", "units.2". Where a single text stands for a list,
	// "units.0" is that text. A key that is not there yet is added, and an item just behind a list's last.
	Path string
	// Value is YAML on one line, in brackets where it is a list or a map. "" takes the value away, with its key.
	Value string
	// After are the keys behind one of which a key that is new to the record is best put, the best first.
	After []string
}

// Refusal is why a file cannot be amended: it is left to a person. Line is where, 0 for the file as a whole.
type Refusal struct {
	Line int
	Why  Why
}

// Why is the reason of a Refusal.
type Why string

// The reasons of a Refusal.
const (
	Unreadable Why = "unreadable" // the file has faults that keep it from being read
	Wide       Why = "utf-16"     // the file is in UTF-16
	Shape      Why = "shape"      // the value is not where it is wanted, or has another form than that
	Commented  Why = "comment"    // there are comments inside the value, which would be lost
	Last       Why = "last"       // nothing would be left of the list or map
	Unproved   Why = "unproved"   // read again, more had changed than was meant to
)

// Error gives the reason: the sentence for people is made from the language catalogue.
func (r *Refusal) Error() string { return string(r.Why) }

// Amend carries out changes to a record's own YAML, or to the front matter of one in Markdown, one after the other, and
// touches no byte beside them: comments, order, quotation marks, line breaks and a byte order mark stay as they are. name
// is the file's, for its ending. What comes out is read again after each change, and where anything but the one value
// differs, or the value cannot be told apart by its text, it is a *Refusal and nothing is changed.
func Amend(name string, data []byte, list ...Amendment) ([]byte, error) {
	markdown := strings.HasSuffix(name, ".md")
	for _, x := range list {
		out, err := amend(data, markdown, x)
		if err != nil {
			return nil, err
		}
		data = out
	}
	return data, nil
}

// amender is one change to one file.
type amender struct {
	*source
	raw    []byte // the file without its byte order mark
	starts []int  // where the lines of raw begin, then its length
	stop   int    // the line behind the YAML
	eol    string
}

func amend(data []byte, markdown bool, x Amendment) ([]byte, error) {
	a, err := openAmender(data, markdown)
	if err != nil {
		return nil, err
	}
	value, err := flowValue(x.Value)
	if err != nil {
		return nil, err
	}
	s, want, err := a.plan(strings.Split(x.Path, "."), x, value)
	if err != nil || s == nil {
		return data, err
	}
	mark := data[:len(data)-len(a.raw)]
	out := slices.Concat(mark, a.raw[:s.from], []byte(s.text), a.raw[s.to:])
	again, err := openAmender(out, markdown)
	if err != nil || !sameTree(again.node, want) || !bytes.Equal(again.body, a.body) {
		return nil, &Refusal{a.lineOf(s.from), Unproved}
	}
	return out, nil
}

// openAmender opens a file as it is read.
func openAmender(data []byte, markdown bool) (*amender, error) {
	if bytes.HasPrefix(data, []byte{0xff, 0xfe}) || bytes.HasPrefix(data, []byte{0xfe, 0xff}) {
		return nil, &Refusal{Why: Wide}
	}
	var faults diag.List
	a := &amender{source: &source{faults: &faults}, raw: bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))}
	if !a.open(data, markdown) || faults.HasErrors() {
		line := 0
		if all := faults.Sorted(); len(all) > 0 {
			line = all[0].Pos.Line
		}
		return nil, &Refusal{line, Unreadable}
	}
	if a.node == nil || a.node.Kind != yaml.MappingNode || len(a.node.Content) == 0 {
		return nil, &Refusal{1, Shape}
	}
	a.cut()
	if a.stop = len(a.starts); markdown {
		a.stop = a.line
	}
	return a, nil
}

// cut finds the lines of the file as it lies on disk; they count as those of the text that was read.
func (a *amender) cut() {
	a.eol = "\n"
	for i := 0; i < len(a.raw); i++ {
		if i == 0 || a.raw[i-1] == '\n' || a.raw[i-1] == '\r' && a.raw[i] != '\n' {
			a.starts = append(a.starts, i)
		}
	}
	a.starts = append(a.starts, len(a.raw))
	if i := bytes.IndexAny(a.raw, "\r\n"); i >= 0 && a.raw[i] == '\r' {
		if a.eol = "\r"; bytes.HasPrefix(a.raw[i:], []byte("\r\n")) {
			a.eol = "\r\n"
		}
	}
}

// splice puts text in the place of raw[from:to].
type splice struct {
	from, to int
	text     string
}

// plan finds the change of the text, nil where the value is there already, and the tree that is wanted after it.
func (a *amender) plan(path []string, x Amendment, value *yaml.Node) (*splice, *yaml.Node, error) {
	want := clone(a.node)
	n, w := a.node, want // the same node in both trees
	for i, part := range path {
		if n.Kind == yaml.MappingNode && part == "0" && i < len(path)-1 { // a single map that stands for a list
			continue
		}
		k := childAt(n, part)
		switch {
		case k == missing && value == nil:
			return nil, nil, nil
		case k == missing:
			return a.insert(n, w, want, wrap(part, path[i+1:], x, value))
		case k == unfit && n.Kind == yaml.ScalarNode && i == len(path)-1:
			return a.alone(n, w, want, part, x, value)
		case k == unfit:
			return nil, nil, &Refusal{n.Line, Shape}
		case i == len(path)-1 && value == nil:
			return a.remove(n, w, want, k)
		case i == len(path)-1:
			return a.replace(n, w, want, k, x.Value, value)
		}
		if empty(n.Content[k]) && value != nil { // a bare key is as absent
			f := wrap(part, path[i+1:], x, value)
			return a.replace(n, w, want, k, f.text, f.value)
		}
		n, w = n.Content[k], w.Content[k]
	}
	return nil, nil, &Refusal{1, Shape}
}

// Answers of childAt besides an index.
const (
	missing = -1
	unfit   = -2
)

// childAt is the index, among a node's children, of the value under a key or an index.
func childAt(n *yaml.Node, part string) int {
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i+1 < len(n.Content); i += 2 {
			if n.Content[i].Value == part {
				return i + 1
			}
		}
		if _, err := strconv.Atoi(part); err == nil {
			return unfit // keys are names
		}
		return missing
	case yaml.SequenceNode:
		i, err := strconv.Atoi(part)
		switch {
		case err != nil || i < 0 || i > len(n.Content):
			return unfit
		case i == len(n.Content):
			return missing
		}
		return i
	}
	return unfit
}

// fresh is what is put in: a key, or "" for an item, its value as text and as a tree.
type fresh struct {
	key, text string
	value     *yaml.Node
	after     []string
}

// wrap is the value below keys that are not there yet either.
func wrap(part string, below []string, x Amendment, value *yaml.Node) fresh {
	f := fresh{key: part, text: x.Value, value: value, after: x.After}
	for _, key := range slices.Backward(below) {
		f.text = "{" + key + ": " + f.text + "}"
		f.value = &yaml.Node{Kind: yaml.MappingNode, Content: []*yaml.Node{{Kind: yaml.ScalarNode, Value: key}, f.value}}
	}
	return f
}

// flowValue reads a value that is to be put in, nil for none.
func flowValue(text string) (*yaml.Node, error) {
	if text == "" {
		return nil, nil
	}
	n, err := parseYAML([]byte("[" + text + "]"))
	if err != nil || n == nil || n.Kind != yaml.SequenceNode || len(n.Content) != 1 || strings.ContainsAny(text, "\r\n#") {
		return nil, &Refusal{Why: Shape}
	}
	return n.Content[0], nil
}

func clone(n *yaml.Node) *yaml.Node {
	c := *n
	c.Content = make([]*yaml.Node, len(n.Content))
	for i, x := range n.Content {
		c.Content[i] = clone(x)
	}
	return &c
}

// SameRecord says whether two files of one name, records in YAML or Markdown, say the same, however they are laid out.
func SameRecord(name string, a, b []byte) bool {
	markdown := strings.HasSuffix(name, ".md")
	x, errX := openAmender(a, markdown)
	y, errY := openAmender(b, markdown)
	return errX == nil && errY == nil && sameTree(x.node, y.node) && bytes.Equal(bytes.TrimSpace(x.body), bytes.TrimSpace(y.body))
}

// sameTree compares values to the letter, whatever they look like.
func sameTree(a, b *yaml.Node) bool {
	if a == nil || b == nil || a.Kind != b.Kind || a.Value != b.Value || a.Anchor != b.Anchor || len(a.Content) != len(b.Content) {
		return a == b
	}
	for i := range a.Content {
		if !sameTree(a.Content[i], b.Content[i]) {
			return false
		}
	}
	return true
}

func isFlow(n *yaml.Node) bool { return n.Style&yaml.FlowStyle != 0 }
