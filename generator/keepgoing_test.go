package generator_test

import (
	"io/fs"
	"maps"
	"os"
	"path"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/diag"
	"bangtin/generator/read"
)

// keepGoing publishes a board, one root or several, into a folder as `build --keep-going` does.
func keepGoing(t *testing.T, root fs.FS, dir string, roots ...read.Root) (*generator.Site, generator.Account) {
	t.Helper()
	if root != nil {
		roots = []read.Root{{FS: root}}
	}
	w := generator.New(generator.Options{Roots: roots, Templates: os.DirFS("../templates"), Version: "test"})
	site, err := w.Load(today)
	if err != nil {
		t.Fatal(err)
	}
	if why := site.Halt(); why != "" {
		t.Fatalf("cannot keep going: %s", why)
	}
	plan, err := site.KeepGoing()
	if err != nil {
		t.Fatal(err)
	}
	if _, err := plan.Publish(dir, nil); err != nil {
		t.Fatal(err)
	}
	if !plan.Account().Published {
		t.Fatalf("not published: %v", told(site.Faults.Sorted(), nil))
	}
	return site, plan.Account()
}

// published are the files of an output folder.
func published(t *testing.T, dir string) map[string]string {
	t.Helper()
	files := map[string]string{}
	out := os.DirFS(dir)
	err := fs.WalkDir(out, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(p, ".bangtin/") {
			return err
		}
		data, err := fs.ReadFile(out, p)
		files[p] = string(data)
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	return files
}

var leads = regexp.MustCompile(`(?:href|src|url)="?=?([^":]+)"`)

// deadLinks are the links between files of a site that lead to none.
func deadLinks(files map[string]string) []string {
	var out []string
	for p, html := range files {
		if !strings.HasSuffix(p, ".html") || p == "404.html" || strings.HasSuffix(p, "ngoai-tuyen/index.html") { // their links begin at the host's root
			continue
		}
		for _, m := range leads.FindAllStringSubmatch(html, -1) {
			to, _, _ := strings.Cut(m[1], "#")
			if to == "" {
				continue
			}
			target := path.Join(path.Dir(p), to)
			if strings.HasSuffix(to, "/") {
				target = path.Join(target, "index.html")
			}
			if _, ok := files[target]; !ok {
				out = append(out, p+" → "+to)
			}
		}
	}
	slices.Sort(out)
	return out
}

// recordedBoard is testdata/board with its ledger written, other outputs, and a sheet that hangs somewhere.
func recordedBoard(t *testing.T, outputs string) fstest.MapFS {
	t.Helper()
	root := goodBoard(t, in("site.yaml", "review_after", "outputs: {"+outputs+"}\nreview_after"))
	root["procedures/1.000111@2027-03-01.yaml"] = root["procedures/1.000111.yaml"]
	site := load(t, root)
	for _, f := range site.Book.Record(site.Boards, site.Languages, site.Today) {
		root[f.Path] = &fstest.MapFile{Data: f.Data}
	}
	printFor(t, root, "vinh-son", "cổng chợ", "1.000110", "1.000111")
	return root
}

// blows are the ways in which a file is broken; each gives the file's new text, "" for none.
var blows = []struct {
	name string
	to   func(file, text string) string
}{
	{"cut off", func(string, string) string { return "title: [" }},
	{"without its first key", func(file, text string) string {
		if strings.HasSuffix(file, ".csv") {
			return strings.Replace(text, "unit", "xa", 1)
		}
		text, markdown := strings.CutPrefix(text, "---\n")
		_, rest, _ := strings.Cut(text, "\n")
		if markdown {
			return "---\n" + rest
		}
		return "#\n" + rest
	}},
	{"taken away", func(string, string) string { return "" }},
}

// TestKeepGoingThroughAnything breaks every file of a board in several ways and keeps going, on a folder with the good
// board in it: whatever had an address has it still, every link leads to a page, and no page fails. When all is mended,
// all is as it was.
func TestKeepGoingThroughAnything(t *testing.T) {
	t.Parallel()
	for outputs, blows := range map[string]int{"qr: none, paper: [poster, stickers]": 1, "qr: none, unit_pages: true": len(blows), "qr: none, unit_pages: true, short_pairs: printed": 1} {
		good := recordedBoard(t, outputs)
		dir := filepath.Join(t.TempDir(), "public")
		if _, account := keepGoing(t, good, dir); account.Kept+account.Stubs+account.LeftOut > 0 {
			t.Fatalf("%+v of a board without errors", account)
		}
		before := published(t, dir)
		everyBlow(good, blows, func(name string, broken fstest.MapFS) {
			t.Run(outputs+"/"+name, func(t *testing.T) {
				site, _ := keepGoing(t, broken, dir)
				if site.Faults.HasErrors() {
					whole(t, site, published(t, dir), before)
				} else { // figures, a version, a notice: to take them away is no error, and their page goes with them
					whole(t, site, published(t, dir), nil)
				}
			})
		})
		keepGoing(t, good, dir)
		if after := published(t, dir); !equalFiles(t, before, after) {
			t.Error("mended, it is not as it was")
		}
	}
}

// TestKeepGoingFromNothing breaks every file of a board that was never published.
func TestKeepGoingFromNothing(t *testing.T) {
	t.Parallel()
	dir := t.TempDir()
	everyBlow(recordedBoard(t, "qr: none, unit_pages: true"), 1, func(name string, broken fstest.MapFS) {
		t.Run(name, func(t *testing.T) {
			dir := filepath.Join(dir, strings.ReplaceAll(name, "/", "-"))
			site, account := keepGoing(t, broken, dir)
			whole(t, site, published(t, dir), nil)
			if account.Kept > 0 || account.Stubs+account.LeftOut == 0 {
				t.Errorf("%+v", account)
			}
		})
	})
}

// everyBlow gives a board with each of its files broken in turn, in the first n ways.
func everyBlow(good fstest.MapFS, n int, do func(name string, broken fstest.MapFS)) {
	for _, file := range slices.Sorted(maps.Keys(good)) {
		if !isRecord(file) {
			continue
		}
		for _, blow := range blows[:n] {
			do(file+"/"+blow.name, struck(good, file, blow.to(file, string(good[file].Data))))
		}
	}
}

// isRecord says whether a file is one that a build can do without.
func isRecord(file string) bool {
	return slices.Contains([]string{".yaml", ".md", ".csv"}, path.Ext(file)) && file != "site.yaml" && !strings.HasPrefix(file, "permalinks/")
}

// struck is a board with one file broken, or away.
func struck(good fstest.MapFS, file, text string) fstest.MapFS {
	root := fstest.MapFS{}
	for p, f := range good {
		root[p] = f
	}
	delete(root, file)
	if text != "" {
		root[file] = &fstest.MapFile{Data: []byte(text)}
	}
	return root
}

// whole fails where a page failed, a link is dead, a word is missing, or an address went away that was there before.
func whole(t *testing.T, site *generator.Site, files, before map[string]string) {
	t.Helper()
	for _, d := range site.Faults.Sorted() {
		if d.Code == "page-failed" {
			t.Error(diag.Diagnostic.Arg(d, "path"), d.Arg("reason"))
		}
	}
	for _, dead := range deadLinks(files) {
		t.Error(dead)
	}
	for p, html := range files {
		if !strings.HasSuffix(p, ".html") {
			continue
		}
		if strings.Contains(html, "⟦") || strings.Contains(html, "\x00") {
			t.Errorf("%s: a word is missing, or a mark was left", p)
		}
		if strings.Contains(html, `"></a>`) {
			t.Errorf("%s: a link without a name", p)
		}
	}
	for p := range before {
		if _, ok := files[p]; !ok {
			t.Errorf("%s went away", p)
		}
	}
}

func equalFiles(t *testing.T, a, b map[string]string) bool {
	t.Helper()
	same := len(a) == len(b)
	for p := range a {
		if a[p] != b[p] {
			t.Errorf("%s differs", p)
			same = false
		}
	}
	return same
}

// TestKeepGoingOfAGoodBoard makes the bytes of an ordinary build.
func TestKeepGoingOfAGoodBoard(t *testing.T) {
	t.Parallel()
	site := load(t, everything(t))
	plan, err := site.Plan()
	if err != nil {
		t.Fatal(err)
	}
	plain, going := filepath.Join(t.TempDir(), "public"), filepath.Join(t.TempDir(), "public")
	if _, err := plan.Publish(plain, nil); err != nil {
		t.Fatal(err)
	}
	keepGoing(t, everything(t), going)
	if files := published(t, plain); !equalFiles(t, files, published(t, going)) || len(files) < 400 {
		t.Errorf("of %d files some differ", len(files))
	}
}

// TestKeepGoingIsIdempotent keeps going twice with everything broken at once, and writes nothing the second time.
func TestKeepGoingIsIdempotent(t *testing.T) {
	good := recordedBoard(t, "qr: [svg, png], unit_pages: true, paper: [flyer, poster, stickers]")
	dir := filepath.Join(t.TempDir(), "public")
	keepGoing(t, good, dir)
	before := published(t, dir)
	all := good
	for file := range good {
		if isRecord(file) {
			all = struck(all, file, "title: [")
		}
	}
	site, first := keepGoing(t, all, dir)
	once := published(t, dir)
	whole(t, site, once, before)
	_, second := keepGoing(t, all, dir)
	if !equalFiles(t, once, published(t, dir)) || first != second {
		t.Errorf("%+v, then %+v", first, second)
	}
	for p, html := range once {
		if strings.Count(html, `data-state="kept"`) > 1 {
			t.Errorf("%s is marked twice", p)
		}
	}
	if first.Stubs != 0 || first.Kept < 10 {
		t.Errorf("%+v", first)
	}
}
