package diag

import (
	"bytes"
	"os"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/net/html"

	"bangtin/generator/lang"
	"bangtin/generator/pseudo"
)

// TestPseudo makes a fault of every code, with digits for arguments, and looks for letters on the terminal and in the
// overlay that come from no catalogue: words that stand in the code.
func TestPseudo(t *testing.T) {
	for _, code := range []string{"vi", "en"} {
		c := pseudoCatalog(t, code)
		var all []Diagnostic
		for _, code := range Codes() {
			var args []string
			for _, name := range strings.Fields(arguments[code]) {
				args = append(args, name, "7")
			}
			all = append(all, New(code, Pos{}, args...).With("first", Pos{}))
		}
		var terminal, overlay bytes.Buffer
		if err := Terminal(&terminal, all, TerminalOptions{Catalog: c, Width: 100, Fold: 3}); err != nil {
			t.Fatal(err)
		}
		if err := HTML(&overlay, all, HTMLOptions{Catalog: c}); err != nil {
			t.Fatal(err)
		}
		said := terminal.String() + plainText(t, overlay.Bytes()) + Summary(c, 1, 2) + Summary(c, 0, 0) + Summary(c, 1, 0) + Summary(c, 0, 1)
		for _, line := range strings.Split(said, "\n") {
			for _, name := range Codes() {
				line = strings.TrimSuffix(line, " ["+name+"]")
			}
			if strings.IndexFunc(line, func(r rune) bool { return unicode.IsLetter(r) && pseudo.Of(r) == pseudo.None }) >= 0 {
				t.Errorf("%s: %s", code, line)
			}
		}
	}
}

func pseudoCatalog(t *testing.T, code string) *lang.Catalog {
	t.Helper()
	name := "strings/" + code + ".json"
	data, err := os.ReadFile("../../templates/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if data, err = pseudo.Catalogue(data, pseudo.Wide); err != nil {
		t.Fatal(err)
	}
	c, err := lang.Load(fstest.MapFS{name: {Data: data}}, code)
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// plainText is the text of a piece of HTML, with the attributes that people hear.
func plainText(t *testing.T, piece []byte) string {
	t.Helper()
	var b strings.Builder
	for z := html.NewTokenizer(bytes.NewReader(piece)); z.Next() != html.ErrorToken; {
		token := z.Token()
		if token.Type == html.TextToken {
			b.WriteString(token.Data)
		}
		for _, a := range token.Attr {
			switch a.Key {
			case "class", "lang", "id", "role", "tabindex", "aria-labelledby":
			default:
				b.WriteString(a.Val + "\n")
			}
		}
	}
	return b.String()
}
