package page

import (
	"reflect"
	"strings"
	"testing"

	"bangtin/generator/board"
)

// evil is a text that breaks out of content, of attributes, of scripts and of templates.
const evil = `</title></textarea>"'><script>alert(1)</script><img src=x onerror=alert(1)>{{.Evil}}` + "\x00&amp"

// spoil puts evil into every text of a value: into each string that isn't a name of something.
func spoil(v reflect.Value, seen map[uintptr]bool) {
	switch v.Kind() {
	case reflect.Pointer:
		if v.IsNil() || seen[v.Pointer()] {
			return
		}
		seen[v.Pointer()] = true
		spoil(v.Elem(), seen)
	case reflect.Slice:
		for i := range v.Len() {
			spoil(v.Index(i), seen)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				spoil(v.Field(i), seen)
			}
		}
	case reflect.String:
		switch v.Interface().(type) {
		case board.ID, board.Via, board.Status, board.Level, board.UnitType, board.QRForm, board.OnlineLevel, board.InitiativeStatus,
			board.Change, board.ShortPairs, board.Code, board.TimeUnit:
		case board.URL:
			v.SetString("javascript:alert(1)//" + evil)
		default:
			v.SetString(evil + v.String())
		}
	}
}

// TestHostileText spoils every text field of every record, one board at a time, and looks for what broke out.
func TestHostileText(t *testing.T) {
	b := fixture(0)
	base := b.Site.BaseURL
	seen := map[uintptr]bool{}
	b.All(func(n board.Noun) { spoil(reflect.ValueOf(n), seen) })
	for _, x := range b.Indicators {
		spoil(reflect.ValueOf(x), seen)
	}
	b.Site.BaseURL, b.Site.Languages, b.Site.Timezone = base, nil, ""
	b.Index()
	escaped := 0
	for at, html := range made(t, pagesOf(t, b)) {
		escaped += strings.Count(html, "&lt;script&gt;alert(1)")
		for _, broken := range []string{"<script>alert", "<img src=x", `"'><`, `href="javascript:`, `src="javascript:`, "\x00", "{{"} {
			if i := strings.Index(html, broken); i >= 0 && !(broken == "{{" && strings.HasPrefix(html[i:], "{{.Evil}}")) {
				t.Errorf("%s: …%s…", at, html[max(0, i-200):min(len(html), i+60)])
			}
		}
	}
	if escaped < 500 {
		t.Errorf("only %d texts were spoilt", escaped)
	}
}
