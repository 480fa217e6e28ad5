package generator_test

import (
	"strings"
	"testing"
	"unicode/utf8"

	"bangtin/generator/board"
)

// TestUglyTitles: a title stands whole in the heading of its own page, and short wherever there is little room.
func TestUglyTitles(t *testing.T) {
	site, pages := uglyPages(t)
	for _, id := range []board.ID{"9.000001", "9.000002", "9.000013"} {
		want := uglyProcedure(t, site, id).Title.S
		if h := heading1.FindStringSubmatch(pages["thu-tuc/"+string(id)+"/index.html"]); h == nil || readable(h[1]) != want {
			t.Errorf("the heading of %s is %q", id, h)
		}
	}
	name := readable(site.Boards[0].Site.Title.S)
	links := 0
	for path, page := range pages {
		title := readable(tabTitle.FindStringSubmatch(page)[1])
		if n := utf8.RuneCountInString(strings.TrimSuffix(title, " – "+name)); n > 180 {
			t.Errorf("%s: <title> of %d characters", path, n)
		}
		for _, a := range linked.FindAllStringSubmatch(wayBack.FindString(page), -1) {
			if n := utf8.RuneCountInString(readable(a[2])); n > 61 {
				t.Errorf("%s: %d characters in the way back", path, n)
			}
		}
		for _, a := range linked.FindAllStringSubmatch(page, -1) {
			if s := readable(a[2]); strings.HasPrefix(s, "Thủ tục ví dụ") || strings.HasPrefix(s, "Sáng kiến ví dụ") {
				links++
				if utf8.RuneCountInString(s) > 161 {
					t.Errorf("%s: a link of %d characters", path, utf8.RuneCountInString(s))
				}
			}
		}
	}
	if links < 20 {
		t.Errorf("only %d links", links)
	}
	if az := pages["a-z/index.html"]; !strings.Contains(az, ">Xác nhận tên dài ví dụ</a>") {
		t.Error("a list does not use the short title of a long one")
	}
}

// TestUglyTwins: procedures that are shown with one title are told apart by their codes, in lists and in tabs.
func TestUglyTwins(t *testing.T) {
	_, pages := uglyPages(t)
	found := map[string]int{}
	for path, page := range pages {
		if strings.HasPrefix(path, "en/") || strings.HasPrefix(path, "Q/") {
			continue
		}
		for _, item := range strings.Split(page, "<li>") {
			for _, code := range []string{"9.000003", "9.000004", "9.000013", "9.000014"} {
				a := linked.FindStringSubmatch(item)
				if a == nil || !strings.HasSuffix(a[1], "/"+code+"/") || strings.Contains(path, code) { // its own: other languages
					continue
				}
				found[code]++
				if !strings.Contains(readable(item), code) {
					t.Errorf("%s: %s without its code", path, code)
				}
			}
		}
	}
	for _, pair := range [][2]string{{"9.000003", "9.000004"}, {"9.000013", "9.000014"}} {
		a, b := pages["thu-tuc/"+pair[0]+"/index.html"], pages["thu-tuc/"+pair[1]+"/index.html"]
		if tabTitle.FindString(a) == tabTitle.FindString(b) {
			t.Errorf("both %v are %q", pair, tabTitle.FindString(a))
		}
		if found[pair[0]] < 4 || found[pair[1]] < 4 {
			t.Errorf("%v stand in %d and %d lists", pair, found[pair[0]], found[pair[1]])
		}
	}
}

// TestUglyAddresses: two names that fold to one share neither an address nor an anchor, and no page has an id twice.
func TestUglyAddresses(t *testing.T) {
	_, pages := uglyPages(t)
	for path, name := range map[string]string{"linh-vuc/dat-dai/": "Đất đai", "linh-vuc/dat-dai-hai/": "Đắt dài"} {
		if h := heading1.FindStringSubmatch(pages[path+"index.html"]); h == nil || readable(h[1]) != name {
			t.Errorf("%s: %q", path, h)
		}
	}
	for _, want := range []string{`<h4 id="dat-dai"><a href="#dat-dai">Đất đai</a></h4>`, `<h4 id="dat-dai-2"><a href="#dat-dai-2">Đắt dài</a></h4>`} {
		if !strings.Contains(pages["thu-tuc/9.000005/index.html"], want) {
			t.Errorf("no %s", want)
		}
	}
	for path, page := range pages {
		seen := map[string]bool{}
		for _, m := range anchor.FindAllStringSubmatch(page, -1) {
			if seen[m[1]] {
				t.Errorf("%s has the id %s twice", path, m[1])
			}
			seen[m[1]] = true
		}
	}
}
