package diag

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHTML(t *testing.T) {
	var b bytes.Buffer
	if err := HTML(&b, sample(), HTMLOptions{Catalog: catalog(t, "vi"), Source: source, Note: "Trang <sau>."}); err != nil {
		t.Fatal(err)
	}
	golden(t, "overlay.html", b.Bytes())
	for z := html.NewTokenizer(&b); z.Next() != html.ErrorToken; {
		token := z.Token()
		if token.Data == "script" && token.Type != html.TextToken {
			t.Error("a script of the content got through")
		}
		for _, a := range token.Attr {
			if a.Key == "style" || strings.HasPrefix(a.Key, "on") {
				t.Errorf("attribute %s", a.Key)
			}
		}
	}
}

// All are shown as long as a page can bear it; then those that are like no other come through.
func TestHTMLOfMany(t *testing.T) {
	for _, n := range []int{overlayFaults, overlayFaults + 7} {
		many := make([]Diagnostic, n)
		for i := range many {
			many[i] = New("unknown-ref", Pos{"a.yaml", i + 1, 1}, "kind", "field", "id", "ho-tic", "guess", "")
		}
		many[n-1] = New("empty-file", Pos{"b.yaml", 1, 1})
		var b bytes.Buffer
		HTML(&b, many, HTMLOptions{Catalog: catalog(t, "vi")})
		shown, more := strings.Count(b.String(), "<li "), strings.Contains(b.String(), "… và")
		if n == overlayFaults && (shown != n || more) {
			t.Errorf("%d of %d shown, more: %v", shown, n, more)
		}
		if n > overlayFaults && (shown != overlayAlike+1 || !strings.Contains(b.String(), fmt.Sprintf("… và %d mục nữa", n-shown))) {
			t.Errorf("%d of %d shown", shown, n)
		}
		if !strings.Contains(b.String(), "b.yaml:1:1") {
			t.Errorf("of %d, the one that is like no other is missing", n)
		}
	}
}

func TestOverlayCSS(t *testing.T) {
	if css := OverlayCSS(); !strings.Contains(css, ".faults") || strings.Contains(css, "url(") {
		t.Error("not the stylesheet")
	}
}
