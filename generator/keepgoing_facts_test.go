package generator_test

import (
	"io/fs"
	"path/filepath"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/read"
)

const (
	keptLine  = "nội dung bên dưới là bản đã đăng trước đây"
	birthPage = "thu-tuc/1.000110/index.html"
)

// republished publishes a board, then the board with a change, and gives the files of both.
func republished(t *testing.T, outputs string, c change) (before, after map[string]string) {
	t.Helper()
	good := recordedBoard(t, outputs)
	dir := filepath.Join(t.TempDir(), "public")
	keepGoing(t, good, dir)
	before = published(t, dir)
	for file, text := range c {
		if text == "-" {
			text = ""
		}
		good = struck(good, file, text)
	}
	keepGoing(t, good, dir)
	return before, published(t, dir)
}

// isKept fails unless the pages are good ones from before, marked; isNew unless they are made anew.
func isKept(t *testing.T, files map[string]string, paths ...string) {
	t.Helper()
	for _, p := range paths {
		if !strings.Contains(files[p], keptLine) {
			t.Errorf("%s is not kept", p)
		}
	}
}

func isNew(t *testing.T, files map[string]string, paths ...string) {
	t.Helper()
	for _, p := range paths {
		if files[p] == "" || strings.Contains(files[p], "data-state=") {
			t.Errorf("%s is not made anew", p)
		}
	}
}

// TestNoFactsOfABrokenOffice: what a page tells of an office with errors is its name; the office's own page has the
// rest.
func TestNoFactsOfABrokenOffice(t *testing.T) {
	before, after := republished(t, "qr: none", in("units/vinh-son.yaml", `close: "11:30"`, `close: "11h99"`))
	marriagePage := "thu-tuc/1.000111/index.html"
	if !strings.Contains(before[marriagePage], "07:30") || !strings.Contains(before["index.html"], "07:30") {
		t.Fatal("the good pages have no hours")
	}
	isKept(t, after, "don-vi/vinh-son/index.html")
	isNew(t, after, marriagePage, "index.html", "linh-vuc/ho-tich/index.html")
	for _, p := range []string{marriagePage, "index.html"} {
		if strings.Contains(after[p], "13:30") {
			t.Errorf("%s has half the hours", p)
		}
		if !strings.Contains(after[p], `Xã Vĩnh Sơn</a> <span class="tag">đang cập nhật</span>`) &&
			!strings.Contains(after[p], `Xã Vĩnh Sơn</a></strong> <span class="tag">đang cập nhật</span>`) {
			t.Errorf("%s does not say that the office is being updated", p)
		}
	}
	isKept(t, after, "sang-kien/bang-nhan-rong/index.html")
	if isNew(t, after, "sang-kien/qr/index.html"); strings.Contains(after["sang-kien/qr/index.html"], `class="big"`) {
		t.Error("an initiative counts among units that are not all known")
	}
}

// TestBrokenLayer: what an office sets for a procedure is part of the procedure's page there, and of no other page.
func TestBrokenLayer(t *testing.T) {
	c := in("local/vinh-son/1.000110.yaml", "counter: Quầy 2", "quay: Quầy 2")
	_, after := republished(t, "qr: none", c)
	isKept(t, after, birthPage)
	isNew(t, after, "thu-tuc/1.000111/index.html", "don-vi/vinh-son/index.html")
	if !strings.Contains(after[birthPage], "Quầy 2") {
		t.Error("the kept page lost its counter")
	}
	if list := after["thu-tuc/index.html"]; strings.Contains(list, "8.000") || !strings.Contains(list, `khai sinh</a> <span class="tag">`) {
		t.Error("the list has facts of a procedure whose layer has errors")
	}

	// The same layer one storey higher holds for the office all the same.
	up := in("local/vinh-son/1.000110.yaml", "counter: Quầy 2", "quay: Quầy 2")
	up["local/tinh-a/1.000110.yaml"] = up["local/vinh-son/1.000110.yaml"]
	up["local/vinh-son/1.000110.yaml"] = "-"
	_, after = republished(t, "qr: none", up)
	isKept(t, after, birthPage)

	_, after = republished(t, "qr: none, unit_pages: true", c)
	isKept(t, after, "don-vi/vinh-son/1.000110/index.html")
	isNew(t, after, "don-vi/vinh-son/1.000111/index.html")
}

// TestOfficesThatErrorsHide: a procedure that cannot be read is still listed by the offices that had a page for it, and
// an office that cannot be read by the procedures.
func TestOfficesThatErrorsHide(t *testing.T) {
	_, after := republished(t, "qr: [png], unit_pages: true", put("procedures/1.000110.yaml", "title: ["))
	isKept(t, after, birthPage, "don-vi/vinh-son/1.000110/index.html")
	isNew(t, after, "don-vi/vinh-son/index.html")
	if !strings.Contains(after["don-vi/vinh-son/index.html"], `<a href="1.000110/">Đăng ký khai sinh</a>`) {
		t.Error("the office no longer lists it")
	}
	_, after = republished(t, "qr: none, unit_pages: true", put("units/vinh-son.yaml", "title: ["))
	isKept(t, after, "don-vi/vinh-son/index.html", "don-vi/vinh-son/1.000110/index.html", "don-vi/vinh-son/1.000111/index.html")
}

// TestKeptPagesKeepTheirForms: a form that was taken away stays for as long as a kept page leads to it.
func TestKeptPagesKeepTheirForms(t *testing.T) {
	_, after := republished(t, "qr: none", change{"forms/ho-tich/to-khai.docx": "-"})
	isKept(t, after, birthPage, "huong-dan/nop-truc-tuyen/index.html")
	if _, ok := after["bieu-mau/ho-tich/to-khai.docx"]; !ok {
		t.Error("the form went away")
	}
	for _, dead := range deadLinks(after) {
		t.Error(dead)
	}
}

// TestKeptPagesKeepWhatTheyLeadTo: a page whose record is gone, recorded nowhere, stays for as long as a kept page
// leads to it; then it goes.
func TestKeptPagesKeepWhatTheyLeadTo(t *testing.T) {
	good := goodBoard(t, in("procedures/1.000110.yaml", "requirements: none", "requirements: Xem [kết hôn](procedure:1.000111)."))
	dir := filepath.Join(t.TempDir(), "public")
	keepGoing(t, good, dir)
	keepGoing(t, struck(struck(good, "procedures/1.000111.yaml", ""), "procedures/1.000110.yaml", "title: ["), dir)
	after := published(t, dir)
	isKept(t, after, birthPage, "thu-tuc/1.000111/index.html")
	for _, dead := range deadLinks(after) {
		t.Error(dead)
	}
	keepGoing(t, struck(goodBoard(t, nil), "procedures/1.000111.yaml", ""), dir)
	if published(t, dir)["thu-tuc/1.000111/index.html"] != "" {
		t.Error("it stays for good")
	}
}

// shut is a file system in which one file can be listed and not opened.
type shut struct {
	fstest.MapFS
	file string
}

func (s shut) ReadFile(name string) ([]byte, error) {
	if name == s.file {
		return nil, &fs.PathError{Op: "open", Path: name, Err: fs.ErrPermission}
	}
	return s.MapFS.ReadFile(name)
}

// TestFileThatCannotBeRead keeps the attachment of before, tells of it, and leaves it out where there is none.
func TestFileThatCannotBeRead(t *testing.T) {
	good := recordedBoard(t, "qr: none")
	dir := filepath.Join(t.TempDir(), "public")
	keepGoing(t, good, dir)
	good["forms/ho-tich/khac.docx"] = &fstest.MapFile{Data: []byte("x")}
	for _, x := range []struct {
		file string
		kept bool
	}{{"khac.docx", false}, {"to-khai.docx", true}} {
		site, _ := keepGoing(t, shut{good, "forms/ho-tich/" + x.file}, dir)
		if got := told(site.Faults.Sorted(), nil); got != "page-failed" {
			t.Errorf("%s: %s", x.file, got)
		}
		if _, ok := published(t, dir)["bieu-mau/ho-tich/"+x.file]; ok != x.kept {
			t.Errorf("%s: %v", x.file, ok)
		}
	}
}

// TestHalt: where nothing can be kept going by.
func TestHalt(t *testing.T) {
	for name, x := range map[string]struct {
		change
		want generator.Halt
	}{
		"good":                              {nil, ""},
		"a wrong value in site.yaml":        {in("site.yaml", "180 day", "180"), generator.SiteAtFault},
		"a colour too pale to be read":      {after("site.yaml", "theme: {colour: \"#ffd400\"}\n"), ""},
		"a translation of it":               {put("site.en.yaml", "title: ["), generator.SiteAtFault},
		"no site.yaml":                      {change{"site.yaml": "-"}, generator.NoBoard},
		"a site.yaml that is no YAML":       {put("site.yaml", "title: ["), generator.NoBoard},
		"a featured procedure nobody knows": {in("site.yaml", `["1.000110"]`, `["1.000119"]`), generator.SiteAtFault},
		"a featured procedure that the ledger lost": {
			put("permalinks/procedure/1.000110.yaml", "code: \"9F1KW2C\"\nfirst: 2026-11-23\nstate: live\n").
				and(change{"procedures/1.000110.yaml": "-"}), ""},
		"a code that is none":      {put("permalinks/procedure/1.000110.yaml", "code: \"AAAAAAA\"\nfirst: 2026-11-23\n"), generator.LedgerAtFault},
		"a log of prints":          {put(hung, "date: ["), ""},
		"a row that is no YAML":    {put("permalinks/procedure/1.000110.yaml", "code: ["), generator.LedgerAtFault},
		"a folder nobody knows":    {put("procedure/1.000112.yaml", "title: A"), ""},
		"a name that is none":      {put("procedures/Khai sinh.yaml", "title: A"), ""},
		"an attachment of no use":  {put("forms/a.exe", "x"), ""},
		"a language nobody speaks": {put("fields/ho-tich.fr.yaml", "name: État civil"), ""},
	} {
		if got := load(t, goodBoard(t, x.change)).Halt(); got != x.want {
			t.Errorf("%s: %q", name, got)
		}
	}
}

// TestErrorsFindTheirRecord: also those of a file that no record was read from, and of a root below.
func TestErrorsFindTheirRecord(t *testing.T) {
	_, after := republished(t, "qr: none", put("fields/dat-dai.en.yaml", "name: ["))
	isKept(t, after, "linh-vuc/dat-dai/index.html")
	_, after = republished(t, "qr: none", put("fields/so/dat-dai.md", "---\nname: Đất\n---\n"))
	isKept(t, after, "linh-vuc/dat-dai/index.html")
	isNew(t, after, "linh-vuc/ho-tich/index.html")

	base := recordedBoard(t, "qr: none")
	upper := fstest.MapFS{"site.yaml": base["site.yaml"]}
	delete(base, "site.yaml")
	dir := filepath.Join(t.TempDir(), "public")
	roots := []read.Root{{Name: "../base", FS: base}, {FS: upper}}
	keepGoing(t, nil, dir, roots...)
	base["procedures/1.000110.yaml"] = &fstest.MapFile{Data: []byte("title: [")}
	if _, a := keepGoing(t, nil, dir, roots...); a.Kept != 1 {
		t.Errorf("%+v", a)
	}
	isKept(t, published(t, dir), birthPage)
}
