package page

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// scripts are the parts of script.js in their order, files of the templates. Each has a plain form that works without
// it; a board may leave any of them out.
var scripts = []string{"script.js", "script/hours.js", "script/ticks.js", "script/cases.js", "script/share.js", "script/find.js"}

// scriptWords are the words that only scripts say. They stand in script.js, once, and not in every page.
var scriptWords = []string{
	"page.case-papers", "page.copied", "page.copy", "page.copy-by-hand", "page.now-closed", "page.now-closed-day", "page.now-closed-long",
	"page.now-closed-today", "page.now-days", "page.now-open", "page.now-open-long", "page.print", "page.share-do",
	"page.ticks-clear", "page.ticks-kept",
}

// scriptIcons are the pictures on buttons that scripts make.
var scriptIcons = []string{"copy", "printer", "share-2"}

// told is what the parts of script.js are told of the board: the variable "board" of each.
type told struct {
	// Zone is the board's time zone (IANA), in which offices are open, wherever the telephone is.
	Zone string `json:"zone"`
	// Say are the words by language and by key without "page.". "date" is how a day is written, "months" the names that
	// it needs.
	Say   map[string]map[string]string `json:"say"`
	Icons map[string]string            `json:"icons"`
}

// makeScript puts script.js together: what it is told of the board, then its parts, made small.
// It is nil where a board has no part of it.
func makeScript(fsys fs.FS, icons icons, site *board.Site, catalogs []*lang.Catalog) ([]byte, error) {
	t := told{Zone: site.Timezone, Say: map[string]map[string]string{}, Icons: map[string]string{}}
	if t.Zone == "" {
		t.Zone = board.DefaultZone
	}
	for _, c := range catalogs {
		t.Say[c.Code] = wordsToSay(c)
	}
	for _, name := range scriptIcons {
		t.Icons[name] = icons.get(name)
	}
	head, err := json.Marshal(t)
	if err != nil {
		return nil, err
	}
	js := []byte("(function(){\nvar board=" + string(head) + ";\nboard.say=board.say[document.documentElement.lang]||{};\n")
	some := false
	for _, name := range scripts {
		part, err := fs.ReadFile(fsys, name)
		if errors.Is(err, fs.ErrNotExist) {
			continue
		} else if err != nil {
			return nil, err
		}
		js, some = append(append(js, squeeze(string(part))...), '\n'), true
	}
	if !some {
		return nil, nil
	}
	return append(js, "})();\n"...), nil
}

func wordsToSay(c *lang.Catalog) map[string]string {
	say := map[string]string{"date": c.T("date")}
	for _, key := range scriptWords {
		say[strings.TrimPrefix(key, "page.")] = c.T(key)
	}
	if strings.Contains(say["date"], "{month}") {
		d := newDatePattern(c)
		say["months"] = strings.Join(d.months[1:], "|")
	}
	return say
}
