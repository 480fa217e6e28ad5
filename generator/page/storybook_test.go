package page

import (
	"os"
	"path/filepath"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// story is one page of the storybook: its address from the site's root and what makes it.
type story struct {
	path string
	lang board.LangID
	make func() ([]byte, error)
}

// stories are all pages of a board, as a build would plan them.
func stories(p *Pages) []story {
	var all []story
	for i, l := range p.locales {
		id := board.LangID(i)
		add := func(tail string, make func() ([]byte, error)) {
			all = append(all, story{l.dir + tail + "index.html", id, make})
		}
		add("", func() ([]byte, error) { return p.Home(id) })
		add(ledger.SearchPath, func() ([]byte, error) { return p.Search(id) })
		add(ledger.AZPath, func() ([]byte, error) { return p.AZ(id) })
		add(ledger.MatrixPath, func() ([]byte, error) { return p.Matrix(id) })
		add(ledger.ChangesPath, func() ([]byte, error) { return p.Changes(id) })
		add(ledger.AboutPath, func() ([]byte, error) { return p.About(id) })
		add(ledger.StylePath, func() ([]byte, error) { return p.Style(id) })
		if !p.Rack.Empty() {
			add(ledger.PrintPath, func() ([]byte, error) { return p.Paper(id) })
			for _, x := range p.PaperParts(id) {
				add(ledger.PaperListPath(x.Sheet, x.Field), func() ([]byte, error) { return p.PaperPart(id, x) })
			}
		}
		add(ledger.OfflinePath, func() ([]byte, error) { return p.Offline(id) })
		add(ledger.KioskPath, func() ([]byte, error) { return p.Kiosk(id) })
		add(ledger.ResultsPath, func() ([]byte, error) { return p.Results(id) })
		for _, letter := range p.AZLetters(id) {
			add(LetterPath(letter), func() ([]byte, error) { return p.AZLetter(id, letter) })
		}
		for _, k := range board.PageKinds {
			add(ledger.ListPath(k), func() ([]byte, error) { return p.List(id, k) })
		}
		seen := map[string]bool{}
		l.b.Nouns(func(n board.Noun) {
			if v, ok := n.(*board.Procedure); ok {
				if len(l.b.Versions(v.ID)) > 1 {
					add(VersionPath(v), func() ([]byte, error) { return p.Version(id, v) })
				}
				for _, u := range l.b.Units {
					if l.b.Site.Outputs.UnitPages && u.Handles(v, p.Today) {
						add(OfficePath(v, u), func() ([]byte, error) { return p.AtOffice(id, v, u) })
					}
				}
			}
			if tail := pathOf(n); !seen[tail] {
				seen[tail] = true
				add(tail, func() ([]byte, error) { return p.Record(id, n) })
				all = append(all, story{p.ShortPath(id, n) + "index.html", id, func() ([]byte, error) { return p.Short(id, n) }})
			}
		})
	}
	return append(all, story{"404.html", 0, func() ([]byte, error) { return p.NotFound(0) }})
}

// TestStorybook makes every page of every kind, full and minimal, in every language: a misspelt field of a view fails
// here. With BANGTIN_STORYBOOK=FOLDER the pages are written there, to be looked at.
func TestStorybook(t *testing.T) {
	many := fixture(0)
	many.Site.Unit, many.Site.Outputs.UnitPages, many.Site.Outputs.QR = "", true, denied[[]board.QRForm]()
	for name, p := range map[string]*Pages{"one": pagesOf(t, fixture(0), fixture(1)), "many": pagesOf(t, many), "empty": pagesOf(t, emptyBoard())} {
		for _, s := range stories(p) {
			html, err := s.make()
			if err != nil {
				t.Errorf("%s/%s: %v", name, s.path, err)
				continue
			}
			write(t, filepath.Join(name, s.path), html)
		}
		for _, f := range p.Static() {
			write(t, filepath.Join(name, f.Path), f.Data)
		}
	}
}

func write(t *testing.T, name string, data []byte) {
	t.Helper()
	dir := os.Getenv("BANGTIN_STORYBOOK")
	if dir == "" || data == nil {
		return
	}
	name = filepath.Join(dir, name)
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(name, data, 0o644); err != nil {
		t.Fatal(err)
	}
}

// emptyBoard has nothing but what a board must have.
func emptyBoard() *board.Board {
	b := &board.Board{Site: &board.Site{Record: rec(board.SiteKind, "site"), Title: vi("Bảng trống"), BaseURL: "https://example.vn",
		Feedback: board.Feedback{Body: vi("Văn phòng mẫu"), Phone: "0000 000 001"}}}
	b.Index()
	return b
}
