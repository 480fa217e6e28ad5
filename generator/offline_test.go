package generator_test

import (
	"fmt"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"bangtin/generator/offline"
)

// TestSets holds every list of what can be kept against the files themselves, on an office's own board and on a board of
// many offices with pages for each.
func TestSets(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]int{"sample": 2, "everything": 2, "many": 54} {
		root := everything(t)
		switch name {
		case "sample":
			root = os.DirFS("../content")
		case "many":
			full := root.(fstest.MapFS)
			root = struck(full, "site.yaml", strings.Replace(string(full["site.yaml"].Data), "unit: vinh-hoang\n", "", 1))
		}
		files := makeAll(t, load(t, root))
		lists := 0
		for p, data := range files {
			if !strings.Contains(p, "ngoai-tuyen/") || !strings.HasSuffix(p, ".txt") {
				continue
			}
			lists++
			lines := strings.Split(strings.TrimSuffix(string(data), "\n"), "\n")[1:]
			for _, line := range lines {
				part := strings.Split(line, " ")
				file := part[2]
				if file == "" || strings.HasSuffix(file, "/") {
					file += "index.html"
				}
				note := offline.NoteOf(files[file])
				if files[file] == nil || part[0] != fmt.Sprint(note.Bytes) || part[1] != fmt.Sprintf("%08x", note.Sum) {
					t.Errorf("%s, %s: %q, made %+v", name, p, line, note)
				}
				if len(part) == 4 && files[part[3]+"index.html"] == nil {
					t.Errorf("%s, %s: no short address %s", name, p, part[3])
				}
			}
			if len(lines) < 20 {
				t.Errorf("%s, %s: %d files", name, p, len(lines))
			}
		}
		if lists < 2 || lists > want {
			t.Errorf("%s: %d lists", name, lists)
		}
	}
}
