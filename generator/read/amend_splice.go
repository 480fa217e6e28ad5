package read

import (
	"slices"
	"strconv"
	"strings"

	"gopkg.in/yaml.v3"
)

// alone changes a single text that stands for a list.
func (a *amender) alone(n, w, want *yaml.Node, part string, x Amendment, value *yaml.Node) (*splice, *yaml.Node, error) {
	from, to, err := a.extent(n, false)
	at, e := strconv.Atoi(part)
	if err != nil || e != nil || at > 1 || value == nil || empty(n) || n.Value == "none" || n.Value == "all" {
		return nil, nil, &Refusal{n.Line, Shape}
	}
	if at == 0 {
		if sameTree(n, value) {
			return nil, nil, nil
		}
		*w = *value
		return &splice{from, to, x.Value}, want, nil
	}
	old := *w
	*w = yaml.Node{Kind: yaml.SequenceNode, Content: []*yaml.Node{&old, value}}
	return &splice{from, to, "[" + string(a.raw[from:to]) + ", " + x.Value + "]"}, want, nil
}

// replace puts a value in the place of the k-th child of n.
func (a *amender) replace(n, w, want *yaml.Node, k int, text string, value *yaml.Node) (*splice, *yaml.Node, error) {
	old := n.Content[k]
	if sameTree(old, value) {
		return nil, nil, nil
	}
	w.Content[k] = value
	if old.Kind == yaml.ScalarNode && old.Style&(yaml.LiteralStyle|yaml.FoldedStyle) == 0 && !empty(old) || isFlow(old) {
		from, to, err := a.extent(old, isFlow(n))
		return &splice{from, to, text}, want, err
	}
	if n.Kind != yaml.MappingNode || isFlow(n) {
		return nil, nil, &Refusal{old.Line, Shape}
	}
	if hasComments(old) || n.Content[k-1].LineComment != "" {
		return nil, nil, &Refusal{old.Line, Commented}
	}
	key := n.Content[k-1]
	_, from, err := a.extent(key, false)
	if err != nil || from >= len(a.raw) || a.raw[from] != ':' {
		return nil, nil, &Refusal{key.Line, Shape}
	}
	return &splice{from + 1, a.endOf(a.lastLine(key.Line, key.Column, n, k)), " " + text}, want, nil
}

// insert adds a key or an item to n.
func (a *amender) insert(n, w, want *yaml.Node, f fresh) (*splice, *yaml.Node, error) {
	text := f.text
	children := []*yaml.Node{f.value}
	step := 1
	if n.Kind == yaml.MappingNode {
		text, step = f.key+": "+text, 2
		children = []*yaml.Node{{Kind: yaml.ScalarNode, Value: f.key}, f.value}
	}
	at := len(n.Content) // the child before which it goes
	if step == 2 && !isFlow(n) {
		for _, key := range slices.Backward(f.after) {
			if i := childAt(n, key); i >= 0 {
				at = i + 1
			}
		}
	}
	w.Content = slices.Insert(w.Content, at, children...)
	switch {
	case !isFlow(n):
		return a.insertLine(n, at, step, text), want, nil
	case at == 0:
		from := a.offset(n.Line, n.Column) + 1
		return &splice{from, from, text}, want, nil
	}
	_, end, err := a.extent(n.Content[at-1], true)
	return &splice{end, end, ", " + text}, want, err
}

// insertLine adds a line of its own behind the child before at.
func (a *amender) insertLine(n *yaml.Node, at, step int, text string) *splice {
	first := n.Content[at-step]
	column := first.Column
	if step == 1 {
		column, text = n.Column, "- "+text
	}
	end := a.endOf(a.lastLine(first.Line, column, n, at-1))
	return &splice{end, end, a.eol + strings.Repeat(" ", column-1) + text}
}

// remove takes the k-th child of n away, with its key.
func (a *amender) remove(n, w, want *yaml.Node, k int) (*splice, *yaml.Node, error) {
	first := k // the key, or the item itself
	if n.Kind == yaml.MappingNode {
		first--
	}
	w.Content = slices.Delete(w.Content, first, k+1)
	if len(w.Content) == 0 {
		return nil, nil, &Refusal{n.Line, Last}
	}
	head := n.Content[first]
	if isFlow(n) {
		return a.removeFlow(n, want, first, k)
	}
	if hasComments(n.Content[k]) || head.HeadComment != "" {
		return nil, nil, &Refusal{head.Line, Commented}
	}
	column := head.Column
	if n.Kind == yaml.SequenceNode {
		column = n.Column
	}
	if lead := a.raw[a.starts[head.Line-1]:a.offset(head.Line, column)]; strings.Trim(string(lead), " ") != "" {
		return nil, nil, &Refusal{head.Line, Shape}
	}
	return &splice{a.starts[head.Line-1], a.starts[a.lastLine(head.Line, column, n, k)], ""}, want, nil
}

// removeFlow takes the children first to k out of brackets, with the comma before or behind them.
func (a *amender) removeFlow(n, want *yaml.Node, first, k int) (*splice, *yaml.Node, error) {
	_, end, err := a.extent(n.Content[k], true)
	if err != nil {
		return nil, nil, err
	}
	if first > 0 {
		_, from, err := a.extent(n.Content[first-1], true)
		return &splice{from, end, ""}, want, err
	}
	from := a.offset(n.Content[first].Line, n.Content[first].Column)
	next := n.Content[k+1]
	return &splice{from, a.offset(next.Line, next.Column), ""}, want, nil
}

func hasComments(n *yaml.Node) bool {
	return n.HeadComment+n.LineComment+n.FootComment != "" || slices.ContainsFunc(n.Content, hasComments)
}
