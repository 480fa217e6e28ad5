package generator_test

import (
	"bytes"
	"os"
	"path"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/output"
	"bangtin/generator/sheet"
)

// withPaper is testdata/board with sheets of paper.
func withPaper(t *testing.T, sheets string) fstest.MapFS {
	t.Helper()
	return recordedBoard(t, "qr: none, paper: ["+sheets+"]")
}

// paperFiles are the files of paper among others.
func paperFiles[T any](files map[string]T) (out []string) {
	for p := range files {
		if path.Ext(p) == ".pdf" && strings.Contains("/"+p, "/in-an/") {
			out = append(out, p)
		}
	}
	slices.Sort(out)
	return out
}

// TestPaper wants of the sample: a flyer of every procedure in force, a poster of it and of every field, in each language;
// each is linked by its record's page and by the page that offers paper, and there is no link to any other.
func TestPaper(t *testing.T) {
	t.Parallel()
	site := loadWithPaper(t, os.DirFS("../content"), today)
	files := makeAll(t, site)
	var want []string
	for _, f := range site.Boards[0].Fields {
		want = append(want, "in-an/poster/linh-vuc-"+string(f.ID)+".pdf")
	}
	for _, p := range site.Boards[0].Procedures {
		name := "thu-tuc-" + string(p.ID) + ".pdf"
		want = append(want, "in-an/flyer/"+name, "in-an/poster/"+name)
	}
	for _, p := range slices.Clone(want) {
		want = append(want, "en/"+p)
	}
	slices.Sort(want)
	want = slices.Compact(want)
	for _, p := range paperFiles(files) {
		if !slices.Contains(want, p) {
			t.Errorf("%s should not be there", p)
		}
	}
	for _, p := range want {
		if files[p] == nil {
			t.Errorf("there is no %s", p)
		}
	}
	for _, p := range want {
		root, rest, _ := strings.Cut(p, "in-an/")
		segment, id := "linh-vuc", strings.TrimSuffix(path.Base(rest), ".pdf")
		if s, ok := strings.CutPrefix(id, "thu-tuc-"); ok {
			segment, id = "thu-tuc", s
		}
		id = strings.TrimPrefix(id, "linh-vuc-")
		for page, link := range map[string]string{root + segment + "/" + id + "/index.html": "../../in-an/" + rest, root + "in-an/index.html": "../in-an/" + rest} {
			if !bytes.Contains(files[page], []byte(`href="`+link+`"`)) {
				t.Errorf("%s doesn't link %s", page, p)
			}
		}
	}
	for at, data := range files {
		for _, m := range leads.FindAllSubmatch(data, -1) {
			to := path.Join(path.Dir(at), string(m[1]))
			if path.Ext(at) == ".html" && strings.Contains(to, "in-an/") && path.Ext(to) == ".pdf" && files[to] == nil {
				t.Errorf("%s links %s, which is not there", at, to)
			}
		}
	}
}

// TestPaperInAnyOrder makes everything from the last file to the first, pages before the papers that they tell the size of.
func TestPaperInAnyOrder(t *testing.T) {
	root := withPaper(t, "flyer, poster, stickers")
	want := makeAll(t, loadWithPaper(t, root, today))
	plan, err := loadWithPaper(t, root, today).Plan()
	if err != nil {
		t.Fatal(err)
	}
	var jobs []output.Job
	plan.Jobs(func(j output.Job) bool {
		jobs = append(jobs, j)
		return true
	})
	slices.Reverse(jobs)
	for _, j := range jobs {
		if data, err := j.Make(); err != nil || !bytes.Equal(data, want[j.Path]) {
			t.Errorf("%s differs: %v", j.Path, err)
		}
	}
	if len(paperFiles(want)) < 10 {
		t.Errorf("only %v", paperFiles(want))
	}
}

// TestPaperOfABrokenRecord keeps going past an error in a procedure: its paper stays as it was and is offered by the kept page
// alone; where there was none, there is none. Labels of all procedures are not made anew either.
func TestPaperOfABrokenRecord(t *testing.T) {
	good := withPaper(t, "flyer, stickers")
	broken := struck(good, "procedures/1.000111.yaml", "title: [")
	delete(broken, "procedures/1.000111@2027-03-01.yaml")
	const flyer = "in-an/flyer/thu-tuc-1.000111.pdf"

	dir := filepath.Join(t.TempDir(), "public")
	keepGoing(t, good, dir)
	before := published(t, dir)
	keepGoing(t, broken, dir)
	after := published(t, dir)
	if !slices.Equal(paperFiles(before), paperFiles(after)) || before[flyer] == "" {
		t.Errorf("papers %v, before %v", paperFiles(after), paperFiles(before))
	}
	for _, p := range paperFiles(before) {
		if before[p] != after[p] {
			t.Errorf("%s was made anew", p)
		}
	}
	if strings.Contains(after["in-an/index.html"], "1.000111") || !strings.Contains(after["thu-tuc/1.000111/index.html"], "../../"+flyer) {
		t.Error("the page of paper offers what is being updated, or the kept page doesn't")
	}

	dir = filepath.Join(t.TempDir(), "public")
	keepGoing(t, broken, dir)
	after = published(t, dir)
	if list := paperFiles(after); len(list) == 0 || after[flyer] != "" || slices.ContainsFunc(list, func(p string) bool { return strings.Contains(p, "stickers") }) {
		t.Errorf("papers of a board with errors: %v", list)
	}
	if strings.Contains(after["thu-tuc/1.000111/index.html"], ".pdf") {
		t.Error("the stub offers paper")
	}
}

// TestPreview wants a preview to have every kind of sheet, and to be for the rest what a build makes.
func TestPreview(t *testing.T) {
	root := withPaper(t, "flyer")
	want := makeAll(t, loadWithPaper(t, root, today))
	plan, err := loadWithPaper(t, root, today).Preview()
	if err != nil {
		t.Fatal(err)
	}
	got := map[string][]byte{}
	plan.Jobs(func(j output.Job) bool {
		data, err := j.Make()
		if err != nil {
			t.Errorf("%s: %v", j.Path, err)
		}
		got[j.Path] = data
		return true
	})
	for p, data := range want {
		if !bytes.Equal(got[p], data) && path.Base(path.Dir(p)) != "in-an" {
			t.Errorf("%s differs in a preview", p)
		}
	}
	for _, s := range sheet.Sheets() {
		if !slices.ContainsFunc(paperFiles(got), func(p string) bool { return strings.HasPrefix(p, "in-an/"+string(s.Name)+"/") }) {
			t.Errorf("the preview has no %s", s.Name)
		}
		named := s.Name == "flyer"
		if note := "thêm " + string(s.Name) + " vào"; strings.Contains(string(got["in-an/index.html"]), note) == named {
			t.Errorf("the preview's page says the wrong thing of %s", s.Name)
		}
	}
}
