package generator_test

import (
	"encoding/xml"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/board"
)

type feed struct {
	ID      string `xml:"id"`
	Updated string `xml:"updated"`
	Entry   []struct {
		ID      string `xml:"id"`
		Title   string `xml:"title"`
		Updated string `xml:"updated"`
		Link    struct {
			Href string `xml:"href,attr"`
		} `xml:"link"`
	} `xml:"entry"`
}

func readFeed(t *testing.T, data []byte) (f feed) {
	t.Helper()
	if err := xml.Unmarshal(data, &f); err != nil {
		t.Fatal(err)
	}
	return f
}

// TestFeed wants of the sample's feeds: each entry leads to a page of the board, has its own name, and stands on the
// page of changes under it; the new version of birth registration is told from its day on.
func TestFeed(t *testing.T) {
	const base, birth = "https://bangtin.example.vn/", "thay-doi/#2027-03-01-quy-dinh-moi-1.001193"
	for day, want := range map[board.Date]bool{20270228: false, 20270301: true} {
		files := makeAll(t, loadOn(t, os.DirFS("../content"), day))
		for _, dir := range []string{"", "en/"} {
			f := readFeed(t, files[dir+"feed.xml"])
			told, seen := false, map[string]bool{}
			for _, e := range f.Entry {
				at, anchor, _ := strings.Cut(strings.TrimPrefix(e.ID, base), "#")
				if seen[e.ID] || at != dir+"thay-doi/" || !strings.Contains(string(files[at+"index.html"]), `id="`+anchor+`"`) {
					t.Errorf("%s: %s does not stand on the page", day, e.ID)
				}
				seen[e.ID] = true
				page, _, _ := strings.Cut(strings.TrimPrefix(e.Link.Href, base), "#")
				if files[page+"index.html"] == nil {
					t.Errorf("%s: %s leads nowhere", day, e.Link.Href)
				}
				told = told || e.ID == base+dir+birth && e.Updated == "2027-03-01T00:00:00+07:00"
			}
			if told != want || len(f.Entry) < 20 || f.Updated != f.Entry[0].Updated || f.ID != base+dir+"feed.xml" {
				t.Errorf("%s, %q: told %v, %d entries, %s", day, dir, told, len(f.Entry), f.Updated)
			}
		}
	}
}

// TestFeedInItsZone: a day begins when it does where the board is.
func TestFeedInItsZone(t *testing.T) {
	root := goodBoard(t, in("site.yaml", "review_after", "timezone: Asia/Tokyo\nreview_after"))
	site := load(t, root)
	for _, f := range site.Book.Record(site.Boards, site.Languages, site.Today) {
		root[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	if f := readFeed(t, makeAll(t, load(t, root))["feed.xml"]); f.Updated != "2026-11-23T00:00:00+09:00" {
		t.Errorf("%+v", f)
	}
}

// TestFeedSwitchedOff: no file, and nothing leads to one.
func TestFeedSwitchedOff(t *testing.T) {
	root := recordedBoard(t, "feeds: false")
	for p, data := range makeAll(t, load(t, root)) {
		if strings.HasSuffix(p, "feed.xml") || strings.Contains(string(data), "feed.xml") {
			t.Errorf("%s", p)
		}
	}
}

// TestFeedOfABrokenRecord keeps going past an error: the record is named as one that is being updated, and no day that
// may be half read is told.
func TestFeedOfABrokenRecord(t *testing.T) {
	before, after := republished(t, "qr: none", put("procedures/1.000111@2027-03-01.yaml", "title: ["))
	const coming = "Quy định mới về thủ tục"
	if !strings.Contains(before["thay-doi/index.html"], coming) {
		t.Fatal("the good page does not tell of the new version")
	}
	isNew(t, after, "thay-doi/index.html")
	if s := after["thay-doi/index.html"]; strings.Contains(s, coming) || !strings.Contains(s, "đang cập nhật") {
		t.Error("the page quotes a record with errors")
	}
	if !strings.Contains(after["feed.xml"], "(đang cập nhật)") {
		t.Errorf("%s", after["feed.xml"])
	}
}
