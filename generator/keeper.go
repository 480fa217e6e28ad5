package generator

import (
	"errors"
	"html"
	"io/fs"
	"net/url"
	"path"
	"regexp"
	"slices"
	"strings"
	"sync"

	"bangtin/generator/api"
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
	"bangtin/generator/output"
	"bangtin/generator/page"
	"bangtin/generator/publish"
)

// keeper stands in for what a build cannot make, with what the output folder has from before. It is at work on many
// goroutines at once.
type keeper struct {
	in       output.Input
	updating *page.Updating
	stage    *publish.Stage

	mu     sync.Mutex
	faults diag.List
	// fates are the records that something stands in for: true where it is a page from before.
	fates map[record]bool
	// links are the files of the board that kept pages lead to.
	links map[string]bool
}

func newKeeper(in output.Input, u *page.Updating) *keeper {
	return &keeper{in: in, updating: u, fates: map[record]bool{}, links: map[string]bool{}}
}

// stood says whether the output folder has a page of a procedure at an office.
func (k *keeper) stood(procedure, office board.ID) bool {
	return k.stage.Has(ledger.Path(board.UnitKind, office) + string(procedure) + "/index.html")
}

// isData says whether a file is of the open data: nothing else of a board is JSON.
func isData(file string) bool { return strings.HasSuffix(file, ".json") }

// isStub says whether a page, or a file of data, tells nothing but what its record is called.
func isStub(file string, old []byte) bool {
	if isData(file) {
		return api.IsStub(old)
	}
	return page.IsStub(old)
}

// mark is a kept page with the line that says so, or a kept file of data with the word. Where it leads to is noted.
func (k *keeper) mark(lang board.LangID, at string, old []byte) []byte {
	if isData(at) {
		return api.Kept(old)
	}
	links := linksOf(at, old)
	k.mu.Lock()
	for _, l := range links {
		k.links[l] = true
	}
	k.mu.Unlock()
	return k.in.Pages.Kept(lang, old)
}

// follow keeps what the kept pages lead to and this build doesn't make: a form that was taken away, a page whose
// record is gone. Pages are marked like those that lead to them, and followed in turn.
func (k *keeper) follow() error {
	for len(k.links) > 0 {
		var todo []string
		for l := range k.links {
			todo = append(todo, l)
		}
		slices.Sort(todo)
		clear(k.links)
		for _, l := range todo {
			if err := k.keep(l); err != nil {
				return err
			}
		}
	}
	return nil
}

// keep keeps one file that stands in the output folder and is not planned.
func (k *keeper) keep(file string) error {
	var bad *publish.PathError
	if k.stage.Planned(file) || !k.stage.Has(file) {
		return nil
	}
	err := k.keepAs(file)
	if errors.As(err, &bad) || errors.Is(err, fs.ErrNotExist) {
		return nil // in the way of what is planned, or gone meanwhile
	}
	return err
}

// keepAs keeps a good page with its mark, and anything else as it is.
func (k *keeper) keepAs(file string) error {
	if !isData(file) && !strings.HasSuffix(file, ".html") {
		return k.stage.Keep(file)
	}
	old, err := k.stage.Old(file)
	switch {
	case err != nil:
		return err
	case isStub(file, old):
		return k.stage.Keep(file)
	}
	return k.stage.Put(file, k.mark(k.langOf(file), file, old))
}

// langOf is the language of a page by its path.
func (k *keeper) langOf(file string) board.LangID {
	for i, code := range k.in.Languages {
		if i > 0 && strings.HasPrefix(file, code+"/") {
			return board.LangID(i)
		}
	}
	return 0
}

var linkForm = regexp.MustCompile(`(?: |\n)(?:href|src)="([^"]*)"`)

// linksOf are the files of the board that a page leads to, by the relative links that pages have.
func linksOf(at string, page []byte) []string {
	var out []string
	for _, m := range linkForm.FindAllSubmatch(page, -1) {
		u, err := url.Parse(html.UnescapeString(string(m[1])))
		if err != nil || u.IsAbs() || u.Host != "" || u.Path == "" || strings.HasPrefix(u.Path, "/") {
			continue
		}
		to := path.Join(path.Dir(at), u.Path)
		if strings.HasSuffix(u.Path, "/") || u.Path == "." || u.Path == ".." {
			to = path.Join(to, "index.html")
		}
		out = append(out, to)
	}
	return out
}
