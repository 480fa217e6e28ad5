package generator_test

import (
	"maps"
	"slices"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/board"
)

// printFor prints procedures for an office, writes the ledger into root and gives the paths written.
func printFor(t *testing.T, root fstest.MapFS, office board.ID, hangs string, procedures ...board.ID) (paths []string) {
	t.Helper()
	site := load(t, root)
	run := board.PrintRun{Date: site.Today, Sheet: "flyer", Office: office, Hangs: board.Text{S: hangs}}
	for _, id := range procedures {
		run.Records = append(run.Records, board.Printed{Kind: "procedure", ID: id})
	}
	rows, log, err := site.Book.Print(site.Boards, site.Languages, run)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range slices.Concat(rows, log) {
		root[f.Path] = &fstest.MapFile{Data: f.Data}
		paths = append(paths, f.Path)
	}
	return paths
}

// pairsOf is where each short address of a pair leads to, and the QR pictures of pairs.
func pairsOf(t *testing.T, site *generator.Site) (to map[string]string, pictures []string) {
	t.Helper()
	to = map[string]string{}
	for p, data := range makeAll(t, site) {
		switch {
		case strings.HasPrefix(p, "Q/") && strings.Contains(p, "-") && strings.Count(p, ".") == 1: // those of editions have a mark
			_, rest, direct := strings.Cut(string(data), `content="0; url=`)
			if !direct { // it has something to tell first, and then leads on
				_, rest, _ = strings.Cut(string(data), `<p><a class="b" href="`)
			}
			at, _, _ := strings.Cut(rest, `"`)
			to[strings.TrimSuffix(p, "index.html")] = strings.TrimLeft(at, "./")
		case strings.HasPrefix(p, "qr/") && strings.Contains(p, "-"):
			pictures = append(pictures, p)
		}
	}
	slices.Sort(pictures)
	return to, pictures
}

const pairedOutputs = "outputs: {unit_pages: true, short_pairs: printed, qr: [svg, png]}\n"

// TestPrintedPairs: with short_pairs: printed exactly what was printed has an address and a picture, in every language;
// and the page at the office shows that code, the others the procedure's own.
func TestPrintedPairs(t *testing.T) {
	root := goodBoard(t, after(site, pairedOutputs))
	if to, pictures := pairsOf(t, load(t, root)); len(to) != 0 || len(pictures) != 0 {
		t.Errorf("before anything was printed: %v, %v", to, pictures)
	}
	printFor(t, root, "vinh-son", "", "1.000110")
	made := load(t, root)
	pair := made.Book.Pair("1.000110", "vinh-son")
	to, pictures := pairsOf(t, made)
	if want := map[string]string{"Q/" + pair + "/": "don-vi/vinh-son/1.000110/", "Q/" + pair + "/EN/": "en/don-vi/vinh-son/1.000110/"}; !maps.Equal(to, want) {
		t.Errorf("%v, want %v", to, want)
	}
	if want := []string{"qr/" + pair + ".en.png", "qr/" + pair + ".png"}; !slices.Equal(pictures, want) {
		t.Errorf("%v, want %v", pictures, want)
	}
	files := makeAll(t, made)
	for p, code := range map[string]string{"1.000110": pair, "1.000111": made.Book.Code(board.ProcedureKind, "1.000111")} {
		if html := string(files["don-vi/vinh-son/"+p+"/index.html"]); !strings.Contains(html, "Q/"+code+"/") {
			t.Errorf("%s at the office does not show %s", p, code)
		}
	}
}

// TestPrintedPairsAnswerForGood: the office no longer handles it, the office is gone, the pages at offices were switched
// off: the address leads to the procedure's own page. Where all pairs have addresses it is the same.
func TestPrintedPairsAnswerForGood(t *testing.T) {
	t.Parallel()
	for _, outputs := range []string{"printed", "all"} {
		root := goodBoard(t, after(site, strings.Replace(pairedOutputs, "printed", outputs, 1)))
		printFor(t, root, "vinh-son", "", "1.000110")
		pair := load(t, root).Book.Pair("1.000110", "vinh-son")
		for name, c := range map[string]change{
			"no longer handled": in(birth, "level: commune", "level: commune\nunits: [xa-cu]"),
			"switched off":      after(site, "outputs: {unit_pages: false, short_pairs: "+outputs+", qr: [svg, png]}\n"),
			"ended":             after(commune, "valid: {until: 2026-06-30}\ndissolved: true\n"),
			"given up": put("permalinks/unit/vinh-son.yaml", strings.Replace(string(root["permalinks/unit/vinh-son.yaml"].Data), "state: live", "state: gone", 1)).
				and(change{commune: "-"}),
		} {
			changed := maps.Clone(root)
			for file, text := range c {
				changed[file] = &fstest.MapFile{Data: []byte(text)}
				if text == "-" {
					delete(changed, file)
				}
			}
			to, pictures := pairsOf(t, load(t, changed))
			if to["Q/"+pair+"/"] != "thu-tuc/1.000110/" || to["Q/"+pair+"/EN/"] != "en/thu-tuc/1.000110/" {
				t.Errorf("%s, %s: %v", outputs, name, to)
			}
			if slices.Contains(pictures, "qr/"+pair+".png") {
				t.Errorf("%s, %s: a picture that no page shows", outputs, name)
			}
		}
	}
}
