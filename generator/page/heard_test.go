package page

import (
	"bytes"
	"encoding/json"
	"regexp"
	"strings"
	"testing"

	"golang.org/x/net/html"
)

// heard is a piece of a page that a person or a program reads as words, with the language that the page says it is in.
type heard struct {
	text, lang, where string
	// loose are words in the head and in attributes, which cannot hold an element of another language.
	loose bool
}

// silent are attributes that are no words: names, addresses, numbers and what scripts go by.
var silent = map[string]bool{
	"lang": true, "hreflang": true, "id": true, "class": true, "href": true, "src": true, "rel": true, "type": true, "for": true, "name": true,
	"charset": true, "http-equiv": true, "property": true, "colspan": true, "scope": true, "start": true, "width": true, "height": true, "loading": true,
	"viewbox": true, "fill": true, "stroke": true, "stroke-width": true, "stroke-linecap": true, "stroke-linejoin": true, "d": true, "cx": true, "cy": true, "r": true,
	"aria-hidden": true, "aria-labelledby": true, "aria-describedby": true, "aria-current": true, "role": true, "tabindex": true, "download": true,
	"action": true, "method": true, "autocomplete": true, "preload": true, "data-acts": true, "data-find": true, "data-plain": true, "data-hours": true, "data-off": true, "data-ticks": true, "shape-rendering": true, "enterkeyhint": true, "data-copy": true, "data-state": true, "data-set": true, "data-kiosk": true, "data-site": true, "data-first": true, "datetime": true,
}

// listen collects the words of a page.
func listen(t testing.TB, page []byte) []heard {
	t.Helper()
	doc, err := html.Parse(bytes.NewReader(page))
	if err != nil {
		t.Fatal(err)
	}
	var out []heard
	var walk func(n *html.Node, lang, where string)
	walk = func(n *html.Node, lang, where string) {
		if n.Type == html.TextNode {
			out = append(out, heard{text: n.Data, lang: lang, where: where, loose: strings.HasSuffix(where, " title")})
		}
		if n.Type == html.ElementNode {
			where += " " + n.Data
			if l := attribute(n, "lang"); l != "" {
				lang = l
			}
			out = append(out, attributes(n, lang, where)...)
			switch {
			case n.Data == "style", n.Data == "script" && attribute(n, "type") == "":
				return
			case n.Data == "script":
				out = append(out, ldFacts(t, n.FirstChild.Data)...)
				return
			}
		}
		for c := n.FirstChild; c != nil; c = c.NextSibling {
			walk(c, lang, where)
		}
	}
	walk(doc, "", "")
	return out
}

func attribute(n *html.Node, key string) string {
	for _, a := range n.Attr {
		if a.Key == key {
			return a.Val
		}
	}
	return ""
}

// attributes are the words in an element's attributes.
func attributes(n *html.Node, lang, where string) (out []heard) {
	for _, a := range n.Attr {
		switch {
		case silent[a.Key] || strings.HasPrefix(a.Key, "xmlns"):
		case a.Key == "value" && n.Data == "input": // what a form sends
		case a.Key == "content" && !spokenMeta.MatchString(attribute(n, "name")+attribute(n, "property")):
		default:
			out = append(out, heard{a.Val, lang, where + " " + attribute(n, "property") + "[" + a.Key + "]", true})
		}
	}
	return out
}

// spokenMeta are the metas whose content people read, in lists of results and in messages.
var spokenMeta = regexp.MustCompile(`^(description|og:(title|description|site_name|image:alt))$`)

// ldFacts are the words in a page's linked data: all values but those of keys that are no words.
func ldFacts(t testing.TB, data string) (out []heard) {
	var v any
	if err := json.Unmarshal([]byte(data), &v); err != nil {
		t.Fatalf("%v: %s", err, data)
	}
	var walk func(v any, key string)
	walk = func(v any, key string) {
		switch v := v.(type) {
		case map[string]any:
			for k, x := range v {
				walk(x, k)
			}
		case []any:
			for _, x := range v {
				walk(x, key)
			}
		case string:
			if !silentFacts[key] {
				out = append(out, heard{text: v, where: "linked data " + key, loose: true})
			}
		}
	}
	walk(v, "")
	return out
}

// silentFacts are the keys of schema.org whose values are addresses and its own terms.
var silentFacts = map[string]bool{
	"@context": true, "@type": true, "@id": true, "url": true, "item": true, "sameAs": true, "serviceUrl": true, "email": true, "dayOfWeek": true,
	"inLanguage": true, "availableLanguage": true, "identifier": true,
}
