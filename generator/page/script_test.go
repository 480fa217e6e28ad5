package page

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
)

// TestScript: what pages load has all parts, is told the words of all languages, and is small.
func TestScript(t *testing.T) {
	js := ""
	for _, f := range pagesOf(t, fixture(0), fixture(1)).Static() {
		if f.Path == "script.js" {
			js = string(f.Data)
		}
	}
	for _, want := range []string{`"zone":"Asia/Ho_Chi_Minh"`, `"now-open":"Đang mở · đến {time}"`, `"now-open":"Open now · until {time}"`, "[data-hours]", "data-ticks", "#truong-hop=", "data-acts", "data-lost"} {
		if !strings.Contains(js, want) {
			t.Errorf("script.js lacks %s", want)
		}
	}
	if n := gzipped(js); n > 4<<10 {
		t.Errorf("script.js weighs %d bytes", n)
	}
	parts, _ := filepath.Glob("../../templates/script/*.js")
	if len(parts)+1 != len(scripts) {
		t.Errorf("%d files, %d parts in the table", len(parts)+1, len(scripts))
	}
	used := regexp.MustCompile(`"([a-z]+(?:-[a-z]+)*)"`)
	said := map[string]bool{}
	for _, name := range parts {
		src, err := os.ReadFile(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, m := range used.FindAllStringSubmatch(string(src), -1) {
			said[m[1]] = true
		}
	}
	for _, key := range scriptWords {
		if !said[strings.TrimPrefix(key, "page.")] {
			t.Errorf("no script says %s", key)
		}
	}
}

// TestScriptsAreOld holds scripts to what telephones of 2018 read without a compiler between.
func TestScriptsAreOld(t *testing.T) {
	young := regexp.MustCompile("=>|`|\\b(?:const|let|class|async|await|import)\\b|\\?\\.|\\?\\?|\\.\\.\\.")
	comment := regexp.MustCompile(`(?m)(?:^|\s)//.*$`)
	for _, name := range scripts {
		src, err := os.ReadFile("../../templates/" + name)
		if err != nil {
			t.Fatal(err)
		}
		if m := young.FindString(comment.ReplaceAllString(string(src), "")); m != "" {
			t.Errorf("%s has %q", name, m)
		}
	}
}

// TestScriptsMayBeMissing: a look without scripts, or with some of them.
func TestScriptsMayBeMissing(t *testing.T) {
	for wanted, left := range map[bool]string{false: "", true: "script/ticks.js"} {
		files := fstest.MapFS{}
		copyInto(t, files)
		for _, name := range scripts {
			if name != left {
				delete(files, name)
			}
		}
		c := configOf(t, fixture(0))
		c.Templates = files
		p, err := New(c)
		if err != nil {
			t.Fatal(err)
		}
		found := false
		for _, f := range p.Static() {
			found = found || f.Path == "script.js"
		}
		if found != wanted {
			t.Errorf("only %q: script.js %v", left, found)
		}
	}
}
