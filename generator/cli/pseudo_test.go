package cli

import (
	"bytes"
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode"

	"bangtin/generator/pseudo"
)

// pseudoTemplates are the templates with the words of the Vietnamese catalogue in letters of their own.
func pseudoTemplates(t *testing.T) fs.FS {
	t.Helper()
	data, err := os.ReadFile("../../templates/strings/vi.json")
	if err != nil {
		t.Fatal(err)
	}
	if data, err = pseudo.Catalogue(data, pseudo.Wide); err != nil {
		t.Fatal(err)
	}
	return overlay{fstest.MapFS{"strings/vi.json": {Data: data}}, os.DirFS("../../templates")}
}

// unspoken is what the program says that is no word of a language: lines of the content, places in it, codes of faults;
// options and commands; keys and values, in quotation marks or in a list; its name, and the names of files.
var unspoken = []*regexp.Regexp{
	regexp.MustCompile(`^ +\d* \| .*`), regexp.MustCompile(`\[[a-z]+(-[a-z]+)*\]$`), regexp.MustCompile(`--?[a-z]+(-[a-z]+)*`),
	regexp.MustCompile(`^  (bangtin( [a-z]+)?( absorb)?|absorb|build|check|kit|links|move|new|print|record|retire|schema|serve|version) `), regexp.MustCompile(`"[a-z_]+:?"|“[a-z]+”`),
	regexp.MustCompile(`[a-z_-]+(, [a-z_-]+)+|: (public|templates|vi|text|localhost:8080|md)\)|YYYY-MM-DD`), regexp.MustCompile(`/\d/[\w./@-]+`),
	regexp.MustCompile(`\([a-z_.]+\)|#[0-9a-f]{6}|\(\d+ [KM]iB\)`),
	// Addresses, short codes, records by kind and id.
	regexp.MustCompile(`https://[^ ,]*|\b[0-9A-HJKMNP-TV-Z]{7}\b|\b[a-z-]+:[a-z0-9.]+|\b[a-z]+/\d/|docs/[a-z]+\.md|\b[0-9A-Z]{3}\b`),
}

// TestPseudo goes through the commands with words in letters of their own: what is said in others stands in the code.
func TestPseudo(t *testing.T) {
	words := pseudoTemplates(t)
	dir := t.TempDir()
	good, bad := filepath.Join(dir, "1"), filepath.Join(dir, "2")
	site := "title: \"1\"\nbase_url: https://bang.example.vn\nfeedback: {body: \"2\", phone: \"18001096\"}\n"
	for name, text := range map[string]string{
		good + "/site.yaml":                site,
		good + "/procedures/1.000110.yaml": "code: \"1.000110\"\ntitle: \"3\"\nfield: \"4\"\n",
		good + "/fields/4.yaml":            "name: \"4\"\n",
		bad + "/site.yaml":                 site + "theme: {colour: \"#ffd400\"}\n",
		bad + "/procedures/1.000110.yaml":  "code: \"1.000110\"\ntitle: \"3\"\nfield: \"4\"\nfees: [{amount: 5}]\nx: 1\n",
		dir + "/3/0":                       "",
	} {
		if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(name, []byte(text), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	out := filepath.Join(dir, "4")
	for _, args := range [][]string{
		{"--help"}, {"build", "--help"}, {"check", "--help"}, {"record", "--help"}, {"serve", "--help"}, {"new", "--help"}, {"print", "--help"}, {"kit", "--help"}, {"kit", "--content", good}, {"kit", "--content", good, "--field", "9"}, {"schema", "--help"}, {"version", "--help"},
		{"chekc"}, {"9"}, {"check", "9"}, {"check", "--9"}, {"check", "--out"}, {"check", "--format", "9"}, {"check", "--date", "9"}, {"check", "--lang", "9"},
		{"check", "--content", good}, {"check", "--content", bad}, {"check", "--content", good, "--todo"}, {"check", "--content", bad, "--all", "--strict"},
		{"build", "--content", good, "--out", out}, {"build", "--content", bad, "--out", out}, {"build", "--content", bad, "--out", out, "--keep-going"},
		{"build", "--content", good, "--out", dir + "/3"}, {"build", "--content", dir + "/9", "--out", out},
		{"record", "--content", good}, {"record", "--content", good, "--frozen"}, {"record", "--content", bad, "--frozen"}, {"links", "--help"}, {"links", "absorb", "--help"}, {"move", "--help"},
		{"retire", "--help"}, {"links", "--content", good}, {"links", "9F1KW2C", "--content", good}, {"links", "9F1KW2D", "--content", good}, {"links", "7", "--content", good},
		{"links", "absorb", "--content", good}, {"links", "absorb", good, "--content", good}, {"retire", "--content", good}, {"retire", "9", "--content", good}, {"retire", "9", "--content", good, "--reason", "9"},
		{"retire", "4", "--content", good, "--reason", "9"}, {"move", "--content", good}, {"move", "4", "5", "--content", good}, {"move", "--host", "9", "--content", good},
		{"move", "--host", "https://b.vn", "--content", good}, {"retire", "1.000110", "--content", good, "--reason", "9"}, {"links", "1.000110", "--content", good}, {"new"}, {"new", "9"}, {"new", "procedure", "9", "--content", good}, {"new", "procedure", "1.000111", "--content", good},
		{"schema", "9"}, {"schema", "-o", dir + "/5"}, {"schema", "--vscode", "-o", dir + "/6"}, {"schema", "--vscode", "-o", dir + "/6"},
	} {
		var stdout, stderr bytes.Buffer
		Run(Env{Args: append(args, "--cache", dir), Stdout: &stdout, Stderr: &stderr, Getenv: func(string) string { return "" }, Templates: words,
			Now: func() time.Time { return time.Date(2026, 11, 23, 5, 0, 0, 0, time.UTC) }, Context: context.Background()})
		for _, line := range strings.Split(stdout.String()+stderr.String(), "\n") {
			rest := strings.ReplaceAll(filepath.ToSlash(line), filepath.ToSlash(dir), "")
			for _, u := range unspoken {
				rest = u.ReplaceAllString(rest, "")
			}
			if strings.IndexFunc(rest, func(r rune) bool { return unicode.IsLetter(r) && pseudo.Of(r) == pseudo.None }) >= 0 {
				t.Errorf("bangtin %s: %s", strings.ReplaceAll(strings.Join(args, " "), dir, ""), rest)
			}
		}
	}
}
