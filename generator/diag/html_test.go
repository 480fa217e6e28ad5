package diag

import (
	"bytes"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

func TestHTML(t *testing.T) {
	var b bytes.Buffer
	if err := HTML(&b, sample(), catalog(t, "vi"), source); err != nil {
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

func TestHTMLOfMany(t *testing.T) {
	many := make([]Diagnostic, overlayFaults+7)
	for i := range many {
		many[i] = New("bare-key", Pos{"site.yaml", i + 1, 1}, "key", "x")
	}
	var b bytes.Buffer
	HTML(&b, many, catalog(t, "vi"), nil)
	if n := strings.Count(b.String(), "<li "); n != overlayFaults || !strings.Contains(b.String(), "… và 7 mục nữa") {
		t.Errorf("%d shown", n)
	}
	if strings.Contains(b.String(), "bản trước khi có lỗi") {
		t.Error("warnings keep no page back")
	}
}

func TestOverlayCSS(t *testing.T) {
	if css := OverlayCSS(); !strings.Contains(css, ".faults") || strings.Contains(css, "url(") {
		t.Error("not the stylesheet")
	}
}
