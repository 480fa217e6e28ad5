package generator_test

import (
	"bytes"
	"compress/gzip"
	"os"
	"path"
	"strings"
	"testing"
)

// heaviest is the wanted bound of a page with its stylesheet, compressed: 14 KB, about what a server sends before it
// waits for the first answer.
const heaviest = 14 << 10

// TestSampleWeight weighs every page of the sample, its long lists too, and names the heaviest.
func TestSampleWeight(t *testing.T) {
	files := makeAll(t, load(t, os.DirFS("../content")))
	css := gzipped(t, files["style.css"])
	top, name := 0, ""
	for p, data := range files {
		if path.Ext(p) != ".html" || strings.Contains(p, "bo/") { // a kit is many pages
			continue
		}
		n := gzipped(t, data) + css
		if n > top {
			top, name = n, p
		}
		if n > heaviest {
			t.Errorf("%s weighs %d bytes with its stylesheet, %d too many", p, n, n-heaviest)
		}
	}
	t.Logf("style.css: %d bytes; the heaviest page, %s: %d with it, of %d", css, name, top, heaviest)
}

// gzipped is the size of data as servers send it.
func gzipped(t *testing.T, data []byte) int {
	t.Helper()
	var b bytes.Buffer
	w, err := gzip.NewWriterLevel(&b, gzip.BestCompression)
	if err != nil {
		t.Fatal(err)
	}
	if _, err := w.Write(data); err != nil {
		t.Fatal(err)
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return b.Len()
}
