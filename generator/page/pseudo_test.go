package page

import (
	"os"
	"reflect"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"unicode"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/pseudo"
)

// The pseudo-language: the words of each catalogue and the texts of each language's records stand in letters of their
// own, so that the origin of every letter on a page can be told.
var (
	wordScripts   = []pseudo.Script{pseudo.Wide, pseudo.Mono}
	recordScripts = []pseudo.Script{pseudo.Circled, pseudo.Bold}
	languageCodes = []string{"vi", "en"}
)

// origin is where a letter came from.
type origin struct {
	lang   string
	record bool
}

func originOf(r rune) (origin, bool) {
	for i, code := range languageCodes {
		switch pseudo.Of(r) {
		case wordScripts[i]:
			return origin{code, false}, true
		case recordScripts[i]:
			return origin{code, true}, true
		}
	}
	return origin{}, false
}

// pseudoCatalog is a language's catalogue in its script.
func pseudoCatalog(t testing.TB, i int) *lang.Catalog {
	t.Helper()
	name := "strings/" + languageCodes[i] + ".json"
	data, err := os.ReadFile("../../templates/" + name)
	if err != nil {
		t.Fatal(err)
	}
	if data, err = pseudo.Catalogue(data, wordScripts[i]); err != nil {
		t.Fatal(err)
	}
	c, err := lang.Load(fstest.MapFS{name: {Data: data}}, languageCodes[i])
	if err != nil {
		t.Fatal(err)
	}
	return c
}

// disguise writes every text of a board in the script of its language. What of a record is a bare string and yet words
// (the source of a figure, the names on an account) is in the board's first language.
func disguise(b *board.Board) *board.Board {
	seen := map[uintptr]bool{}
	var walk func(v reflect.Value, name string)
	walk = func(v reflect.Value, name string) {
		switch v.Kind() {
		case reflect.Pointer:
			if !v.IsNil() && !seen[v.Pointer()] {
				seen[v.Pointer()] = true
				walk(v.Elem(), name)
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i), name)
			}
		case reflect.String:
			if v.Type() == reflect.TypeFor[string]() && (name == "Source" || name == "Bank" || name == "Holder") {
				v.SetString(recordScripts[0].Write(v.String()))
			}
		case reflect.Struct:
			switch x := v.Addr().Interface().(type) {
			case *board.Text:
				x.S = recordScripts[x.Lang].Write(x.S)
			case *board.Prose:
				for i, n := range x.Nodes {
					if n.Kind == board.TextNode || n.Kind == board.CodeSpan || n.Kind == board.CodeBlock {
						x.Nodes[i].S = recordScripts[x.Lang].Write(n.S)
					}
				}
			default:
				for i := range v.NumField() {
					if f := v.Type().Field(i); f.IsExported() {
						walk(v.Field(i), f.Name)
					}
				}
			}
		}
	}
	walk(reflect.ValueOf(b), "")
	b.Index()
	return b
}

// pseudoPages makes Pages of boards in the pseudo-language.
func pseudoPages(t testing.TB, updating *Updating, boards ...*board.Board) *Pages {
	t.Helper()
	for _, b := range boards {
		disguise(b)
	}
	c := configOf(t, boards...)
	c.Updating = updating
	for i := range c.Catalogs {
		c.Catalogs[i] = pseudoCatalog(t, i)
	}
	p, err := New(c)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// outside are letters that belong to no language and are the same everywhere: numbers of documents, addresses of sites
// and people, the short address below a code, files by name and kind, sizes in bytes and of paper, commands, codes of
// results, one shop sign; and on the page that shows what pages are made of, colours and the letters of Vietnamese.
var outside = []*regexp.Regexp{
	regexp.MustCompile(`https://[\w./-]*feed\.xml`),
	regexp.MustCompile(`\b\d+(/\d{4})?/[A-ZĐẪ]+(-[A-ZĐẪ]+)*\d*`),
	regexp.MustCompile(`([\w.-]+@)?[\w-]+(\.[\w-]+)*\.(vn|me)(/\w*)?`),
	regexp.MustCompile(`xa/Q/[0-9A-Z-]+/(EN/)?`),
	regexp.MustCompile(`\w+\.pdf|\((PDF|DOCX), [\d.,]+\x{a0}[KM]B\)`),
	regexp.MustCompile(`\bA[345]\b|^bangtin print [a-z0-9. -]+(--size A3)?( --lang en)?$`),
	regexp.MustCompile(`KQ\.G15\.\d+|^Zalo$`),
	regexp.MustCompile(`^#[0-9a-f]{6} / #[0-9a-f]{6}$|^` + letters + " " + strings.ToUpper(letters) + `$`),
}

// TestPseudo finds words that come neither from a catalogue nor from a record.
func TestPseudo(t *testing.T) {
	found := map[string]string{}
	for name, html := range pseudoStories(t) {
		for _, h := range listen(t, html) {
			if strings.HasSuffix(h.where, " code") && strings.Contains(name, ledger.StylePath) {
				continue // the names of pictures and colours
			}
			rest := h.text
			for _, o := range outside {
				rest = o.ReplaceAllString(rest, "")
			}
			if strings.IndexFunc(rest, stray) >= 0 {
				if _, ok := found[h.where+": "+strings.TrimSpace(rest)]; !ok {
					found[h.where+": "+strings.TrimSpace(rest)] = name
				}
			}
		}
	}
	for what, page := range found {
		t.Errorf("%s: %s", page, what)
	}
}

// stray says whether a rune is a letter of no script of ours.
func stray(r rune) bool {
	_, ok := originOf(r)
	return unicode.IsLetter(r) && !ok
}

// pseudoStories are all pages of the storybook and of a build that keeps going, in the pseudo-language.
func pseudoStories(t testing.TB) map[string][]byte {
	out := map[string][]byte{}
	put := func(name string, page []byte, err error) {
		if err != nil {
			t.Errorf("%s: %v", name, err)
		} else if page != nil {
			out[name] = page
		}
	}
	many := fixture(0)
	many.Site.Unit, many.Site.Outputs.UnitPages, many.Site.Outputs.QR = "", true, denied[[]board.QRForm]()
	mixed := fixture(0) // English on Vietnamese pages
	for _, v := range mixed.Versions("1.001193") {
		v.Title, v.Summary, v.Body = en("Birth registration"), board.PlainProse("Your child's first paper.", 1), board.Prose{Nodes: v.Body.Nodes, Lang: 1}
	}
	mixed.Fields[0].Name, mixed.Units[0].Name, mixed.Site.Organisation = en("Civil status"), en("An office"), en("The people's committee")
	var torn Updating
	torn.Add(board.ProcedureKind, "1.001193")
	torn.Add(board.UnitKind, "vinh-thai")
	torn.Add(board.FieldKind, "ho-tich")
	torn.Add(board.InitiativeKind, "ma-qr")
	for name, p := range map[string]*Pages{
		"one": pseudoPages(t, nil, fixture(0), fixture(1)), "many": pseudoPages(t, nil, many), "mixed": pseudoPages(t, nil, mixed, fixture(1)),
		"empty": pseudoPages(t, nil, emptyBoard()), "torn": pseudoPages(t, &torn, fixture(0), fixture(1)),
	} {
		for _, s := range stories(p) {
			page, err := s.make()
			put(name+"/"+s.path, page, err)
			if name == "torn" && !strings.HasPrefix(s.path, "Q/") { // short addresses lead on, whatever is wrong
				put("kept/"+s.path, p.Kept(s.lang, page), err)
			}
		}
	}
	p := pseudoPages(t, &torn, fixture(0), fixture(1))
	for id := range p.locales {
		lang := board.LangID(id)
		p.Boards[id].Nouns(func(n board.Noun) {
			page, err := p.Stub(lang, n, pathOf(n))
			put("stub/"+languageCodes[id]+"/"+pathOf(n), page, err)
		})
		proc := p.Boards[id].Versions("1.001193")[0]
		page, err := p.StubAt(lang, proc, p.Boards[id].Units[0])
		put("stub/"+languageCodes[id]+"/office", page, err)
		page, err = p.StubMatrix(lang)
		put("stub/"+languageCodes[id]+"/matrix", page, err)
		page, err = p.StubResults(lang)
		put("stub/"+languageCodes[id]+"/results", page, err)
	}
	return out
}

// mostly says whether a text that cannot be parted is in a language: most of its letters are, not counting the name of the
// board after a page's own.
func mostly(text, lang string) bool {
	own, other := 0, 0
	page, _, _ := strings.Cut(text, " – ")
	for _, r := range page {
		if o, ok := originOf(r); ok && o.lang == lang {
			own++
		} else if ok {
			other++
		}
	}
	return own >= other
}

// TestFallback wants every letter on a page to stand under its own language: a record that nobody has translated is
// read out in Vietnamese on an English page, and the other way round (WCAG 2.2, 3.1.2). What stands in an attribute is
// in one language as a whole. Open Graph and linked data are for programs, and have no place for languages.
func TestFallback(t *testing.T) {
	found := map[string]string{}
	seen := map[origin]int{}
	for name, html := range pseudoStories(t) {
		for _, h := range listen(t, html) {
			for _, r := range h.text {
				o, ok := originOf(r)
				if !ok {
					continue
				}
				seen[o]++
				if o.lang != h.lang && !h.loose {
					found[h.where+" in "+h.lang+": "+strings.TrimSpace(h.text)] = name
				}
			}
			if h.loose && h.lang != "" && !strings.Contains(h.where, "og:") && !mostly(h.text, h.lang) {
				found[h.where+" in "+h.lang+": "+h.text] = name
			}
		}
	}
	for what, page := range found {
		t.Errorf("%s: %s", page, what)
	}
	for i, code := range languageCodes {
		if seen[origin{code, false}] == 0 || seen[origin{code, true}] == 0 {
			t.Errorf("the storybook has no words or no texts in %s (%d)", code, i)
		}
	}
}
