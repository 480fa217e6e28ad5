package read

import (
	"strings"

	"gopkg.in/yaml.v3"
)

// swallowed tells of a text in quotation marks that goes on over the keys below it, because its own mark was
// forgotten and another text's taken for it.
func (d *decoder) swallowed(a at) bool {
	if a.n.Style&(yaml.DoubleQuotedStyle|yaml.SingleQuotedStyle) == 0 || !strings.Contains(a.n.Value, ": ") {
		return false
	}
	lines := a.s.text()
	if a.n.Line > len(lines) {
		return false
	}
	r := []rune(lines[a.n.Line-1])
	from := string(r[min(a.n.Column-1, len(r)):])
	if from == "" || closing(from, from[0]) >= 0 {
		return false
	}
	indent := len(lines[a.n.Line-1]) - len(strings.TrimLeft(lines[a.n.Line-1], " -"))
	found := false
	for _, l := range lines[a.n.Line:] {
		content := strings.TrimLeft(l, " ")
		if len(l)-len(content) <= indent && mapEntry.MatchString(content) {
			key, _, _ := strings.Cut(content, ":")
			d.displaced = append(d.displaced, strings.TrimSpace(key))
			found = true
		}
		if closing(from[:1]+l, from[0]) >= 0 {
			break
		}
	}
	if found {
		d.fault(a, "syntax-quote-open", "value", from)
	}
	return found
}

// cutOff says whether a comment was probably meant as text: "Mẫu #5" ends for YAML before the "#".
func cutOff(comment string) bool {
	return len(comment) > 1 && comment[0] == '#' && !strings.ContainsRune(" #!-=", rune(comment[1]))
}
