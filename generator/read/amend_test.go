package read

import (
	"bytes"
	"errors"
	"io/fs"
	"math/rand/v2"
	"os"
	"strconv"
	"strings"
	"testing"

	"gopkg.in/yaml.v3"
)

// TestAmend changes one value and leaves every other letter where it was.
func TestAmend(t *testing.T) {
	for _, x := range []struct{ name, in, path, value, want string }{
		{"new key", "name: A # tên\nkind: commune\n", "dissolved", "yes", "name: A # tên\nkind: commune\ndissolved: yes\n"},
		{"no line break at the end", "name: A\nkind: commune", "dissolved", "yes", "name: A\nkind: commune\ndissolved: yes"},
		{"new map", "name: A\n\n# cuối\n", "valid.until", "2025-06-30", "name: A\nvalid: {until: 2025-06-30}\n\n# cuối\n"},
		{"into a map", "valid:\n    from: 2020-01-01 # đầu\nname: A\n", "valid.until", "2025-06-30",
			"valid:\n    from: 2020-01-01 # đầu\n    until: 2025-06-30\nname: A\n"},
		{"into brackets", "valid: { from: '2020-01-01' } # x\nname: A\n", "valid.until", "2025-06-30", "valid: { from: '2020-01-01', until: 2025-06-30 } # x\nname: A\n"},
		{"into empty brackets", "valid: {}\nname: A\n", "valid.until", "2025-06-30", "valid: {until: 2025-06-30}\nname: A\n"},
		{"a bare key", "valid:\nname: A\n", "valid.until", "2025-06-30", "valid: {until: 2025-06-30}\nname: A\n"},
		{"a text", "unit: vinh-thai # ở đây\nname: A\n", "unit", "vinh-hoang", "unit: vinh-hoang # ở đây\nname: A\n"},
		{"a quoted text", "unit: \"vinh-thai\"\r\nname: A\r\n", "unit", "vinh-hoang", "unit: vinh-hoang\r\nname: A\r\n"},
		{"after a block", "name: |+\n  A\n  # B\n\nkind: commune\n", "valid.until", "2025-06-30", "name: |+\n  A\n  # B\n\nkind: commune\nvalid: {until: 2025-06-30}\n"},
		{"a list in lines", "successors:\n- unit: a\n- unit: b\nname: A\n", "successors", "[{unit: c}]", "successors: [{unit: c}]\nname: A\n"},
		{"an item in brackets", "units: [a, \"b\",c]\n", "units.1", "x", "units: [a, x,c]\n"},
		{"an item in a line", "units:\n  - a\n  - b # hai\n  - c\n", "units.1", "x", "units:\n  - a\n  - x # hai\n  - c\n"},
		{"one more in brackets", "units: [a, b]\n", "units.2", "x", "units: [a, b, x]\n"},
		{"one more line", "units:\n- a\n- b # hai\n# hết\nname: A\n", "units.2", "x", "units:\n- a\n- b # hai\n- x\n# hết\nname: A\n"},
		{"one more than one", "units: a # một\n", "units.1", "x", "units: [a, x] # một\n"},
		{"deep", "fees:\n  - amount: 8.000\n    units: [a]\n  - amount: free\n", "fees.0.units.1", "x", "fees:\n  - amount: 8.000\n    units: [a, x]\n  - amount: free\n"},
		{"one map for a list", "fees: {amount: free, units: [a]}\n", "fees.0.units.1", "x", "fees: {amount: free, units: [a, x]}\n"},
		{"less an item", "units: [a, b, c]\n", "units.0", "", "units: [b, c]\n"},
		{"less the last item", "units: [a, b, c]\n", "units.2", "", "units: [a, b]\n"},
		{"less a line", "units:\n- a\n- b\nname: A\n", "units.0", "", "units:\n- b\nname: A\n"},
		{"less a key", "name: A\ndissolved: yes\nkind: commune\n", "dissolved", "", "name: A\nkind: commune\n"},
		{"less what is not there", "name: A\n", "dissolved", "", "name: A\n"},
		{"the same again", "units: ['a']\n", "units.0", "a", "units: ['a']\n"},
		{"a mark and pasted letters", "\ufeffna\u200bme: Xã Vi\u0303nh\r\nunit:\u00a0a\r\n", "unit", "b", "\ufeffna\u200bme: Xã Vi\u0303nh\r\nunit:\u00a0b\r\n"},
		{"nothing of Word's in the way", "{name: \"A # }\", 'kind': x}\n", "kind", "y", "{name: \"A # }\", 'kind': y}\n"},
	} {
		after := []string{"kind"}
		got, err := Amend("a.yaml", []byte(x.in), Amendment{x.path, x.value, after})
		if err != nil || string(got) != x.want {
			t.Errorf("%s: %v\n got %q\nwant %q", x.name, err, got, x.want)
		}
		again, err := Amend("a.yaml", got, Amendment{x.path, x.value, after})
		if x.value != "" && (err != nil || string(again) != string(got)) {
			t.Errorf("%s, twice: %v %q", x.name, err, again)
		}
	}
}

func TestAmendMarkdown(t *testing.T) {
	in := "---\ntitle: A\n\n---\n# Tiêu đề\ntitle: B\n---\n"
	got, err := Amend("a.md", []byte(in), Amendment{Path: "title", Value: "C"}, Amendment{Path: "units", Value: "[a]"})
	if want := "---\ntitle: C\nunits: [a]\n\n---\n# Tiêu đề\ntitle: B\n---\n"; err != nil || string(got) != want {
		t.Errorf("%v %q", err, got)
	}
}

// TestAmendRefuses leaves to a person what it cannot change without loss.
func TestAmendRefuses(t *testing.T) {
	for in, want := range map[string]Refusal{
		"\xff\xfea\x00":                     {0, Wide},
		"unit: [a\n":                        {1, Unreadable},
		"unit:\n  # vì sao\n  - a\n":        {3, Commented},
		"unit: a\n  b\n":                    {1, Shape},
		"- a\n":                             {1, Shape},
		"unit: &x a\n":                      {1, Shape},
		"<<<<<<< a\nunit: a\n>>>>>>> b\n":   {1, Unreadable},
		"name: 'x'\nunit: >\n a\n # b\n\nb": {6, Unreadable},
	} {
		got, err := Amend("a.yaml", []byte(in), Amendment{Path: "unit", Value: "[b]"})
		var r *Refusal
		if !errors.As(err, &r) || got != nil {
			t.Errorf("%q: %v, %q", in, err, got)
		} else if *r != want {
			t.Errorf("%q: line %d %s, want %v", in, r.Line, r.Why, want)
		}
	}
	if _, err := Amend("a.yaml", []byte("unit: a\n"), Amendment{Path: "unit", Value: ""}); err == nil || err.Error() != string(Last) {
		t.Errorf("the last key: %v", err)
	}
}

// TestAmendTheSample sets, adds to and takes away values everywhere in real records: each time the file, read without our
// help, differs in that value alone, and a file from Windows is changed as one from Linux is.
func TestAmendTheSample(t *testing.T) {
	random := rand.New(rand.NewPCG(1, 2))
	done, refused := 0, 0
	for _, dir := range []string{"../../content", "../testdata/board"} {
		err := fs.WalkDir(os.DirFS(dir), ".", func(path string, d fs.DirEntry, err error) error {
			if err != nil || d.IsDir() || ignored(d.Name()) || !strings.HasSuffix(path, ".yaml") && !strings.HasSuffix(path, ".md") {
				return err
			}
			data, err := os.ReadFile(dir + "/" + path)
			if err != nil {
				return err
			}
			a, err := openAmender(data, strings.HasSuffix(path, ".md"))
			if err != nil {
				return nil // a table of synonyms
			}
			for range 12 {
				x := Amendment{Path: anyPath(random, a.node), Value: []string{"", "x", "[x, y]", "{x: \"y, z\"}"}[random.IntN(4)]}
				done++
				if !amendsAlone(t, path, data, x) {
					refused++
				}
			}
			return nil
		})
		if err != nil {
			t.Fatal(err)
		}
	}
	if done < 1000 || refused*4 > done {
		t.Errorf("%d changes, %d refused", done, refused)
	}
}

// anyPath is the path of a value that is there, or of one that could be.
func anyPath(random *rand.Rand, n *yaml.Node) string {
	var path []string
	for len(n.Content) > 0 && (len(path) == 0 || random.IntN(4) > 0) {
		if random.IntN(6) == 0 {
			path = append(path, map[bool]string{true: strconv.Itoa(len(n.Content)), false: "moi"}[n.Kind == yaml.SequenceNode])
			break
		}
		if n.Kind == yaml.SequenceNode {
			i := random.IntN(len(n.Content))
			path, n = append(path, strconv.Itoa(i)), n.Content[i]
			continue
		}
		i := random.IntN(len(n.Content)/2) * 2
		path, n = append(path, n.Content[i].Value), n.Content[i+1]
	}
	return strings.Join(path, ".")
}

// amendsAlone changes a file and tells whether that was not refused.
func amendsAlone(t *testing.T, name string, data []byte, x Amendment) bool {
	t.Helper()
	got, err := Amend(name, data, x)
	windows := append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll(data, []byte("\n"), []byte("\r\n"))...)
	there, errThere := Amend(name, windows, x)
	if back := bytes.ReplaceAll(bytes.TrimPrefix(there, []byte("\xef\xbb\xbf")), []byte("\r\n"), []byte("\n")); (err == nil) != (errThere == nil) || err == nil && !bytes.Equal(back, got) {
		t.Errorf("%s %v: from Windows %v %q\n%q", name, x, errThere, back, got)
	}
	if err != nil {
		var r *Refusal
		if !errors.As(err, &r) {
			t.Errorf("%s %v: %v", name, x, err)
		}
		return false
	}
	var before, after yaml.Node
	front := func(b []byte) []byte {
		if strings.HasSuffix(name, ".md") {
			b, _, _ = bytes.Cut(b[4:], []byte("---\n"))
		}
		return b
	}
	if yaml.Unmarshal(front(data), &before) != nil || yaml.Unmarshal(front(got), &after) != nil {
		t.Errorf("%s %v: cannot be read\n%s", name, x, got)
		return true
	}
	differ(t, name, x, before.Content[0], after.Content[0], strings.Split(x.Path, "."))
	return true
}

// differ wants two trees to be the same but for what stands under a path.
func differ(t *testing.T, name string, x Amendment, a, b *yaml.Node, path []string) {
	t.Helper()
	if a.Kind != b.Kind {
		if a.Kind != yaml.ScalarNode {
			t.Errorf("%s %v: %s", name, x, path)
		}
		return
	}
	at := childAt(a, path[0])
	i, k := 0, 0
	for i < len(a.Content) || k < len(b.Content) {
		whole := a.Kind != yaml.MappingNode
		switch {
		case at == missing && len(b.Content) > len(a.Content) && (i == len(a.Content) || !sameTree(a.Content[i], b.Content[k])):
			k += map[bool]int{true: 1, false: 2}[whole]
			at = unfit
		case i == at && len(path) > 1:
			differ(t, name, x, a.Content[i], b.Content[k], path[1:])
			i, k = i+1, k+1
		case i == at && x.Value != "":
			i, k = i+1, k+1
		case x.Value == "" && len(path) == 1 && at >= 0 && (i == at || i == at-1 && !whole):
			i++
		case i >= len(a.Content) || k >= len(b.Content) || !sameTree(a.Content[i], b.Content[k]):
			t.Errorf("%s %v: something else differs too", name, x)
			return
		default:
			i, k = i+1, k+1
		}
	}
}

// FuzzAmend changes any text at any place: it is refused, or read again it holds the value, and once more changes nothing.
func FuzzAmend(f *testing.F) {
	for _, in := range []string{
		"name: A\nvalid: {from: 2020-01-01}\n", "name: |\n  a\n   # b\n\nb: [c, 'd]', {e: f}]\n", "a:\n- b\n-\n  c: d\n- - e\n", "\ufeffa: \"b\\\"\"\r\n# c\r\n",
		"a: 'it''s'\rb: c\r", "? a\n: b\n", "a: b\n...\n", "a: \u00a0b\n\t\nc: d", "{a: [b,\n# c\nd]}\n", "a: \"b\n  c\n\n  d\"\ne: >-\n\n  f\n",
	} {
		for _, path := range []string{"a", "valid.until", "b.1", "a.2.0", "x.0"} {
			f.Add(in, path, "[x, {y: z}]", false)
			f.Add("---\n"+in+"---\n"+in, path, "", true)
		}
	}
	f.Fuzz(func(t *testing.T, in, path, value string, markdown bool) {
		name := map[bool]string{true: "a.md", false: "a.yaml"}[markdown]
		got, err := Amend(name, []byte(in), Amendment{Path: path, Value: value})
		if err != nil {
			var r *Refusal
			if !errors.As(err, &r) || r.Line < 0 || r.Line > strings.Count(in, "\n")+strings.Count(in, "\r")+2 {
				t.Errorf("%v", err)
			}
			return
		}
		if value == "" {
			return
		}
		again, err := Amend(name, got, Amendment{Path: path, Value: value})
		if err != nil || !bytes.Equal(again, got) {
			t.Errorf("%q, again: %v %q", got, err, again)
		}
	})
}
