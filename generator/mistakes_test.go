package generator_test

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

// mistake is one thing that an official gets wrong on the board of testdata/board, which is without a fault.
type mistake struct {
	name string
	change
	// want is every fault there is to be, "FILE:LINE:COL CODE GUESS", parted by "|". The file is left out where it is
	// the one changed.
	want string
}

// symlink is the text of a file that is a link to another.
const symlink = "->"

// change is what the mistake does to the board: texts of files by path; a file whose text is "-" is taken away.
type change map[string]string

// mistakes is the suite, theme by theme; each theme is a file of its own. The first mistake of a code is also its
// example in docs/diagnostics.md.
var mistakes = []struct {
	theme string
	all   []mistake
}{
	{"syntax", syntaxMistakes},
	{"names", nameMistakes},
	{"values", valueMistakes},
	{"habits", habitMistakes},
	{"rules", ruleMistakes},
	{"ledger", ledgerMistakes},
	{"prints", printMistakes},
}

const (
	birth    = "procedures/1.000110.yaml"
	marriage = "procedures/1.000111.yaml"
)

// in is a change of one text of a file of the board. The text must be there.
func in(file, from, to string) change {
	text, err := os.ReadFile("testdata/board/" + file)
	if err != nil {
		panic(err)
	}
	if !strings.Contains(string(text), from) {
		panic(file + " has no " + from)
	}
	return change{file: strings.Replace(string(text), from, to, 1)}
}

// put is a file with a text; after is a file of the board with a text after its last line.
func put(file, text string) change { return change{file: text} }

func after(file, text string) change {
	old, err := os.ReadFile("testdata/board/" + file)
	if err != nil {
		panic(err)
	}
	return change{file: string(old) + text}
}

// and puts changes together.
func (c change) and(other change) change {
	for file, text := range other {
		c[file] = text
	}
	return c
}

// goodBoard is testdata/board with changes.
func goodBoard(t testing.TB, changes change) fstest.MapFS {
	t.Helper()
	root := fstest.MapFS{}
	disk := os.DirFS("testdata/board")
	err := fs.WalkDir(disk, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(disk, p)
		root[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	for file, text := range changes {
		if text == "-" {
			delete(root, file)
			continue
		}
		root[file] = &fstest.MapFile{Data: []byte(text)}
		if text == symlink {
			root[file].Mode = fs.ModeSymlink
		}
	}
	return root
}

// told writes faults as mistakes want them; the file is left out where it is the only one changed.
func told(faults []diag.Diagnostic, c change) string {
	var out []string
	for _, d := range faults {
		line := fmt.Sprint(d.Pos)
		for file := range c {
			if len(c) == 1 {
				line = strings.TrimPrefix(strings.TrimPrefix(line, file), ":")
			}
		}
		line += " " + d.Code
		if guess := d.Arg("guess"); guess != "" {
			line += " " + guess
		}
		out = append(out, strings.TrimSpace(line))
	}
	return strings.Join(out, "|")
}

func TestTheGoodBoardHasNoFault(t *testing.T) {
	if got := told(load(t, goodBoard(t, nil)).Faults.Sorted(), nil); got != "" {
		t.Error(strings.ReplaceAll(got, "|", "\n"))
	}
}

// TestMistakes makes each mistake alone and expects its faults: at the place, with the word that was meant, and no
// others.
func TestMistakes(t *testing.T) {
	t.Parallel()
	for _, theme := range mistakes {
		t.Run(theme.theme, func(t *testing.T) {
			for _, m := range theme.all {
				faults := load(t, goodBoard(t, m.change)).Faults.Sorted()
				got := told(faults, m.change)
				speaks(t, m.name, faults)
				if got != m.want {
					t.Errorf("%s:\n got %s\nwant %s", m.name, got, m.want)
				}
			}
		})
	}
}

var (
	blank = regexp.MustCompile(`\{[a-z-]+\}`)
	// foreignWords are those of the libraries and of Go; none of them ever reaches a person.
	foreignWords = regexp.MustCompile(`mapping values|did not find|could not find|cannot unmarshal|found (character|unexpected|unknown)|block (sequence|mapping|end)|yaml:|parse error|strconv|invalid syntax|\bEOF\b|extraneous|bare "`)
)

// speaks looks at the sentences of faults in both languages: nothing left blank, no word of a library's.
func speaks(t *testing.T, name string, faults []diag.Diagnostic) {
	t.Helper()
	for _, code := range []string{"vi", "en"} {
		words, err := lang.Load(os.DirFS("../templates"), code)
		if err != nil {
			t.Fatal(err)
		}
		for _, d := range faults {
			for _, s := range []string{d.Message(words), d.Hint(words)} {
				if blank.MatchString(s) || foreignWords.MatchString(s) || s == "" {
					t.Errorf("%s, %s, %s: %q", name, code, d.Code, s)
				}
			}
		}
	}
}
