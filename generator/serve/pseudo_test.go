package serve

import (
	"os"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"golang.org/x/net/html"

	"bangtin/generator/lang"
	"bangtin/generator/pseudo"
)

// TestPseudo asks for all that the server says itself, with the words in letters of their own: what is said in others
// stands in the code. The fake board's pages say nothing.
func TestPseudo(t *testing.T) {
	data, err := os.ReadFile("../../templates/strings/en.json")
	if err != nil {
		t.Fatal(err)
	}
	if data, err = pseudo.Catalogue(data, pseudo.Wide); err != nil {
		t.Fatal(err)
	}
	words, err := lang.Load(fstest.MapFS{"strings/en.json": {Data: data}}, "en")
	if err != nil {
		t.Fatal(err)
	}
	inWide := func(o *Options) { o.Words = words }
	good := start(t, inWide, "1.txt", "<body>1</body>", "2.txt", "fail")
	bad := start(t, inWide, "1.txt", "error")
	for _, x := range []struct {
		p                  *preview
		method, path, host string
	}{
		{good, "GET", "/1/", ""}, {good, "GET", "/2/", ""}, {good, "POST", "/1/", ""}, {good, "GET", "/1/", "9"}, {good, "GET", "/.bangtin/9", ""},
		{bad, "GET", "/", ""}, {bad, "GET", "/.bangtin/faults", ""},
	} {
		var header []string
		if x.host != "" {
			header = []string{"Host", x.host}
		}
		_, body := x.p.ask(x.method, x.path, header...)
		if strings.IndexFunc(body, func(r rune) bool { return pseudo.Of(r) == pseudo.Wide }) < 0 {
			t.Errorf("%s %s says nothing: %s", x.method, x.path, body)
		}
		for _, text := range append(spoken(body), strings.Split(x.p.log.String(), "\n")...) {
			if strings.IndexFunc(quoted.ReplaceAllString(text, ""), func(r rune) bool { return unicode.IsLetter(r) && pseudo.Of(r) == pseudo.None }) >= 0 {
				t.Errorf("%s %s: %s", x.method, x.path, text)
			}
		}
	}
}

// quoted is what is no word of the server's: an address, a place in the content and its line, and what an error said.
var quoted = regexp.MustCompile(`http://localhost:\d+/|^1\.txt:1:1$|^(e|rror)$|2/index\.html|no ink <b>`)

// spoken are the texts of an answer, and the attributes that hold words.
func spoken(body string) (out []string) {
	for z := html.NewTokenizer(strings.NewReader(body)); z.Next() != html.ErrorToken; {
		token := z.Token()
		if token.Type == html.TextToken {
			out = append(out, strings.TrimSpace(token.Data))
		}
		for _, a := range token.Attr {
			if a.Key == "data-close" || a.Key == "aria-label" || a.Key == "title" {
				out = append(out, a.Val)
			}
		}
	}
	return out
}
