package qr

import (
	"encoding/xml"
	"strings"
	"testing"
)

func TestSVG(t *testing.T) {
	c := mustEncode(t, short, M)
	got := string(c.SVG("Đăng ký <khai sinh> & \"nhận\" con"))
	want := `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 37 37" role="img" shape-rendering="crispEdges">` +
		`<title>Đăng ký &lt;khai sinh&gt; &amp; &#34;nhận&#34; con</title>` +
		`<rect width="37" height="37" fill="#fff"/><path fill="#000" d="` + c.Path() + `"/></svg>`
	if got != want {
		t.Errorf("got %s\nwant %s", got, want)
	}
}

func TestInline(t *testing.T) {
	c := mustEncode(t, short, M)
	got := string(c.Inline("Mã QR"))
	if !strings.HasPrefix(got, `<svg class="qr" viewBox="0 0 37 37" role="img"`) {
		t.Errorf("%.80s", got)
	}
	for _, no := range []string{"xmlns", "style", " id=", "\n"} {
		if strings.Contains(got, no) {
			t.Errorf("has %q", no)
		}
	}
	if strings.Contains(string(c.Inline("")), "title") {
		t.Error("an empty title")
	}
}

// Whatever the title holds, the document is well formed.
func TestTitleIsEscaped(t *testing.T) {
	c := mustEncode(t, short, M)
	for _, title := range []string{"</title></svg>", "]]>", "\x00\x1b\xff", "a\nb", "&amp;"} {
		var doc struct {
			Title string `xml:"title"`
		}
		if err := xml.Unmarshal(c.SVG(title), &doc); err != nil {
			t.Errorf("%q: %v", title, err)
		}
		if want := strings.NewReplacer("\x00", "\ufffd", "\x1b", "\ufffd", "\xff", "\ufffd").Replace(title); doc.Title != want {
			t.Errorf("%q became %q", title, doc.Title)
		}
	}
}
