package pdf

import (
	"bytes"
	"crypto/sha256"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
	"unicode/utf8"

	"bangtin/generator/pdfaudit"
)

// dump writes a file out for people: objects in order of their numbers, streams
// decompressed; of those that are no text, the length and a hash.
func dump(t testing.TB, file []byte) []byte {
	o := pdfaudit.Open(t, file)
	var out bytes.Buffer
	for _, n := range slices.Sorted(maps.Keys(o.Objects)) {
		switch v := o.Objects[n].(type) {
		case pdfaudit.Stream:
			delete(v.Dict, "Length") // how well it is compressed is the Go release's
			if v.Dict["Type"] == pdfaudit.Name("ObjStm") || v.Dict["Type"] == pdfaudit.Name("XRef") {
				continue
			}
			fmt.Fprintf(&out, "%d: stream %s\n", n, show(v.Dict))
			if utf8.Valid(v.Data) && !bytes.ContainsRune(v.Data, 0) {
				fmt.Fprintf(&out, "%s\n", bytes.TrimSuffix(v.Data, []byte("\n")))
			} else {
				fmt.Fprintf(&out, "%d bytes, %x\n", len(v.Data), sha256.Sum256(v.Data))
			}
		default:
			fmt.Fprintf(&out, "%d: %s\n", n, show(v))
		}
	}
	return out.Bytes()
}

func show(v any) string {
	switch v := v.(type) {
	case pdfaudit.Dict:
		var parts []string
		for _, k := range slices.Sorted(maps.Keys(v)) {
			parts = append(parts, "/"+k+" "+show(v[k]))
		}
		return "<<" + strings.Join(parts, " ") + ">>"
	case []any:
		var parts []string
		for _, x := range v {
			parts = append(parts, show(x))
		}
		return "[" + strings.Join(parts, " ") + "]"
	case pdfaudit.Name:
		return "/" + string(v)
	case pdfaudit.Ref:
		return fmt.Sprintf("%d R", v)
	case string:
		return fmt.Sprintf("%q", pdfaudit.Text(v))
	}
	return fmt.Sprint(v)
}

func TestGolden(t *testing.T) {
	s := newSampler(t)
	for _, archive := range []bool{false, true} {
		o := sampleOptions
		o.Archive = archive
		golden := filepath.Join("testdata", map[bool]string{false: "flyer.txt", true: "archive.txt"}[archive])
		got := dump(t, s.make(t, &Press{}, o))
		if *update {
			if err := os.WriteFile(golden, got, 0o644); err != nil {
				t.Fatal(err)
			}
		}
		want, err := os.ReadFile(golden)
		if err != nil {
			t.Fatal(err)
		}
		if want = bytes.ReplaceAll(want, []byte("\r\n"), []byte("\n")); !bytes.Equal(got, want) {
			t.Errorf("%s: differs from here on (-update writes it anew, read what changes):\n%s", golden, firstDifference(got, want))
		}
	}
}

func firstDifference(got, want []byte) string {
	g, w := strings.Split(string(got), "\n"), strings.Split(string(want), "\n")
	for i := range g {
		if i >= len(w) || g[i] != w[i] {
			return fmt.Sprintf("line %d: %s\n    not: %s", i+1, g[i], w[min(i, len(w)-1)])
		}
	}
	return "it is shorter"
}

// TestSameBytes makes the sample many times at once, with a press and fonts in
// common that have served for other documents, and with fresh ones.
func TestSameBytes(t *testing.T) {
	want := newSampler(t).make(t, &Press{}, sampleOptions)
	shared, press := newSampler(t), &Press{}
	page(t, Options{}, func(d *Document, p *Page) { // other letters first
		p.Mark(d.Root().Add(P))
		p.Text(0, 0, shared.text.Shape("zyxwvutsrqponmlkjihgfedcba ỵỹ", 9*Point), Black)
	})
	var group sync.WaitGroup
	for range 8 {
		group.Go(func() {
			for range 4 {
				s := *shared
				if !bytes.Equal(s.make(t, press, sampleOptions), want) {
					t.Error("not the same bytes")
				}
			}
		})
	}
	group.Wait()
}
