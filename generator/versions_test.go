package generator_test

import (
	"bytes"
	"maps"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
)

// announcement is what a page says of another day.
var announcement = regexp.MustCompile(`(?s)<div class="banner.*?</div></div>`)

// TestVersionsFollowTheDay looks at one board on three days: wherever today's version of a procedure is told, by page, list,
// data, feed, look-up and paper, it is that of the day, and the other has its own page and no more.
func TestVersionsFollowTheDay(t *testing.T) {
	const old, new = "Tên của năm ngoái", "Tên theo luật mới"
	root := withPaper(t, "flyer, catalogue")
	version := func(title, fee string) string {
		return "code: \"1.000111\"\ntitle: " + title + "\nfield: ho-tich\nlevel: commune\nfees: [{amount: " + fee + "}]\n"
	}
	root["procedures/1.000111.yaml"] = &fstest.MapFile{Data: []byte(version(old, "8.000"))}
	root["procedures/1.000111@2027-03-01.yaml"] = &fstest.MapFile{Data: []byte(version(new, "5.000"))}
	const first, second = "thu-tuc/1.000111/ban-dau/", "thu-tuc/1.000111/2027-03-01/"
	for _, x := range []struct {
		day       board.Date
		says, not string
		fee, gone string
		ownPages  []string // that tell the other version
		isNews    bool
	}{
		{20261123, old, new, "8.000", "5.000", []string{second, "thay-doi/"}, false},
		{20270228, old, new, "8.000", "5.000", []string{second, "thay-doi/"}, false},
		{20270301, new, old, "5.000", "8.000", []string{first}, true},
		{20300101, new, old, "5.000", "8.000", []string{first}, true},
	} {
		files := makeAll(t, loadWithPaper(t, root, x.day))
		for _, path := range []string{
			"thu-tuc/1.000111/index.html", "thu-tuc/index.html", "linh-vuc/ho-tich/index.html", "a-z/index.html", "thu-tuc/1.000111/index.json",
			"api/v1/procedures.json", "in-an/flyer/thu-tuc-1.000111.pdf",
		} {
			data, there := files[path]
			if !there {
				t.Errorf("%s: there is no %s", x.day, path)
			}
			if !bytes.Contains(data, []byte(x.says)) || bytes.Contains(data, []byte(x.not)) {
				t.Errorf("%s: %s does not say %q alone", x.day, path, x.says)
			}
		}
		page := announcement.ReplaceAllString(string(files["thu-tuc/1.000111/index.html"]), "")
		if !strings.Contains(page, x.fee) || strings.Contains(page, x.gone) || !strings.Contains(page, `"name":"`+x.says) {
			t.Errorf("%s: the page or its linked data tell another version", x.day)
		}
		if got := strings.Contains(string(files["feed.xml"]), new); got != x.isNews {
			t.Errorf("%s: the feed tells the new version: %v", x.day, got)
		}
		for _, path := range slices.Sorted(maps.Keys(files)) {
			dir, html := strings.CutSuffix(path, "index.html")
			if html && bytes.Contains(files[path], []byte(x.not)) && !slices.Contains(x.ownPages, strings.TrimPrefix(dir, "en/")) {
				t.Errorf("%s: %s tells the other version", x.day, path)
			}
		}
	}
}
