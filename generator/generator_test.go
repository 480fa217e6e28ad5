package generator_test

import (
	"bytes"
	"io/fs"
	"os"
	"path/filepath"
	"regexp"
	"runtime"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/output"
	"bangtin/generator/read"
)

// today is the day of the tests: a board is judged by the day, and tests must not age.
const today board.Date = 20261123

func load(t *testing.T, root fs.FS) *generator.Site {
	t.Helper()
	return loadOn(t, root, today)
}

// loadOn is load as of another day. Paper is left out: to make it takes longer than all pages, and it has tests of its own.
func loadOn(t *testing.T, root fs.FS, day board.Date) *generator.Site {
	t.Helper()
	site := loadWithPaper(t, root, day)
	for _, b := range site.Boards {
		s := *b.Site
		s.Outputs.Paper = board.Known[[]board.PaperName]{}
		b.Site = &s
	}
	return site
}

func loadWithPaper(t *testing.T, root fs.FS, day board.Date) *generator.Site {
	t.Helper()
	w := generator.New(generator.Options{Roots: []read.Root{{FS: root}}, Templates: os.DirFS("../templates"), Version: "test"})
	site, err := w.Load(day)
	if err != nil {
		t.Fatal(err)
	}
	return site
}

// make1 makes all files of a site in memory.
func makeAll(t *testing.T, site *generator.Site) map[string][]byte {
	t.Helper()
	plan, err := site.Plan()
	if err != nil {
		t.Fatal(err)
	}
	files := map[string][]byte{}
	plan.Jobs(func(j output.Job) bool {
		data, err := j.Make()
		if err != nil {
			t.Errorf("%s: %v", j.Path, err)
		}
		if files[j.Path] != nil {
			t.Errorf("%s is planned twice", j.Path)
		}
		if len(data) == 0 {
			t.Errorf("%s is empty", j.Path)
		}
		files[j.Path] = data
		return true
	})
	return files
}

// TestSampleHasNoError keeps the sample board publishable.
func TestSampleHasNoError(t *testing.T) {
	site := load(t, os.DirFS("../content"))
	for _, d := range site.Faults.Sorted() {
		if d.Severity.String() == "error" {
			t.Errorf("%v %s %v", d.Pos, d.Code, d.Args)
		}
	}
}

// TestSameBytes publishes the sample with one processor and with all, and expects the same files.
func TestSameBytes(t *testing.T) {
	t.Parallel()
	build := func(cores int) string {
		defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(cores))
		plan, err := load(t, os.DirFS("../content")).Plan()
		if err != nil {
			t.Fatal(err)
		}
		dir := filepath.Join(t.TempDir(), "public")
		if _, err := plan.Publish(dir, nil); err != nil {
			t.Fatal(err)
		}
		return dir
	}
	one, all := os.DirFS(build(1)), os.DirFS(build(8))
	count := 0
	err := fs.WalkDir(one, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || strings.HasPrefix(p, ".bangtin/") {
			return err
		}
		count++
		a, _ := fs.ReadFile(one, p)
		b, err := fs.ReadFile(all, p)
		if err != nil || !bytes.Equal(a, b) {
			t.Errorf("%s differs", p)
		}
		return nil
	})
	if err != nil || count < 400 {
		t.Errorf("%d files, %v", count, err)
	}
}

var (
	address = regexp.MustCompile(`(?:href|src)="([^"]*)"`)
	refresh = regexp.MustCompile(`http-equiv="refresh" content="0; url=([^"]*)"`)
	anchor  = regexp.MustCompile(` id="([^"]*)"`)
)

// everything is the sample with all that can be switched on: pages at every office, a version to come, a notice, a
// layer, figures, a form.
func everything(t *testing.T) fs.FS {
	t.Helper()
	root := fstest.MapFS{}
	sample := os.DirFS("../content")
	err := fs.WalkDir(sample, ".", func(p string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() {
			return err
		}
		data, err := fs.ReadFile(sample, p)
		root[p] = &fstest.MapFile{Data: data}
		return err
	})
	if err != nil {
		t.Fatal(err)
	}
	put := func(path, text string) { root[path] = &fstest.MapFile{Data: []byte(text)} }
	put("site.yaml", strings.NewReplacer("unit_pages: false", "unit_pages: true", "  paper: [flyer, poster]\n", "").Replace(string(root["site.yaml"].Data)))
	put("procedures/1.000894@2027-03-01.yaml", string(root["procedures/1.000894.yaml"].Data))
	put("notices/nghi.yaml", "title: Nghỉ\nfrom: 2026-11-20\nuntil: 2026-11-30\nbody: Xem [xã](unit:vinh-hoang).\n")
	put("local/vinh-hoang/1.000894.yaml", "counter: Quầy 2\nfees: [{amount: 8.000, per: bản}]\n")
	put("results/2026.csv", "unit,period,indicator,numerator,denominator,source\nvinh-hoang,2026,766.3.3,1,0,A\n")
	put("forms/to-khai.docx", "x")
	put("guides/mau.md", "---\ntitle: Mẫu\n---\nTải [tờ khai](form:to-khai.docx), xem [phần dưới](#duoi).\n\n## Dưới\n")
	return root
}

func TestNoDeadLinks(t *testing.T) {
	t.Parallel()
	t.Run("sample", func(t *testing.T) { followLinks(t, os.DirFS("../content")) })
	t.Run("everything", func(t *testing.T) { followLinks(t, everything(t)) })
}

// followLinks follows every link of every page inside the site, anchors too.
func followLinks(t *testing.T, root fs.FS) {
	site := load(t, root)
	for _, d := range site.Faults.Sorted() {
		if d.Severity.String() == "error" {
			t.Fatalf("%v %s %v", d.Pos, d.Code, d.Args)
		}
	}
	files := makeAll(t, site)
	ids := map[string]map[string]bool{}
	for p, data := range files {
		ids[p] = map[string]bool{}
		for _, m := range anchor.FindAllSubmatch(data, -1) {
			ids[p][string(m[1])] = true
		}
	}
	shorts := 0
	for p, data := range files {
		if !strings.HasSuffix(p, ".html") || p == "404.html" || strings.HasSuffix(p, "ngoai-tuyen/index.html") { // their links begin at the host's root
			continue
		}
		links := append(address.FindAllSubmatch(data, -1), refresh.FindAllSubmatch(data, -1)...)
		for _, m := range links {
			to := string(m[1])
			if strings.Contains(to, ":") {
				continue
			}
			file, frag, _ := strings.Cut(to, "#")
			file, _, _ = strings.Cut(file, "?")
			target := p
			if file != "" {
				target = filepath.ToSlash(filepath.Join(filepath.Dir(p), file))
				if strings.HasSuffix(file, "/") || file == "." || file == ".." {
					target = strings.TrimPrefix(target+"/index.html", "./")
				}
			}
			if files[target] == nil {
				t.Errorf("%s leads to %s (%s)", p, to, target)
			} else if frag != "" && !ids[target][frag] {
				t.Errorf("%s leads to %s: no such place", p, to)
			}
		}
		if strings.HasPrefix(p, "Q/") {
			shorts++
			read := bytes.Contains(data, []byte(`<a class="b" href="`)) // that of an old edition is read before one goes on
			if len(refresh.FindAllSubmatch(data, -1)) != 1 && !read {
				t.Errorf("%s leads nowhere", p)
			}
		}
	}
	if shorts < 100 {
		t.Errorf("%d short addresses", shorts)
	}
}

// TestEveryRecordHasAPage counts pages against records, in both languages.
func TestEveryRecordHasAPage(t *testing.T) {
	site := load(t, os.DirFS("../content"))
	files := makeAll(t, site)
	site.Boards[0].Nouns(func(n board.Noun) {
		rec := n.Rec()
		page := rec.Kind.Segment() + "/" + string(rec.ID) + "/index.html"
		short := "Q/" + site.Book.Code(rec.Kind, rec.ID)
		for _, p := range []string{page, "en/" + page, short + "/index.html", short + "/EN/index.html"} {
			if files[p] == nil {
				t.Errorf("no %s", p)
			}
		}
	})
}
