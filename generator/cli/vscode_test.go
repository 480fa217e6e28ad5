package cli

import (
	"bytes"
	"os"
	"path/filepath"
	"testing"
)

// TestSettingsWithComments wants settings that VS Code takes and we do not write to be left alone, and their owner to
// be told of what they lack, once they lack nothing of nothing.
func TestSettingsWithComments(t *testing.T) {
	const lacking = "{\n  // chữ to\n  \"editor.tabSize\": 4,\n}\n"
	complete := append([]byte("// chép từ lời của bangtin\n"), ours().indented(style{"\t", "\r\n"})...)
	for _, c := range []struct {
		text  []byte
		lacks bool
	}{{[]byte(lacking), true}, {complete, false}, {[]byte("{\"editor.tabSize\": 2"), true}, {[]byte("[]"), true}} {
		dir := t.TempDir()
		name := filepath.Join(dir, "settings.json")
		if err := os.WriteFile(name, c.text, 0o644); err != nil {
			t.Fatal(err)
		}
		w := workspace{dir: dir}
		if err := w.merge("settings.json", ours()); err != nil {
			t.Fatal(err)
		}
		if after, err := os.ReadFile(name); err != nil || !bytes.Equal(after, c.text) {
			t.Errorf("%s became %s (%v)", c.text, after, err)
		}
		if len(w.written) > 0 || len(w.byHand) > 0 != c.lacks {
			t.Errorf("%s: written %v, to be added by hand %s", c.text, w.written, w.byHand)
		}
		for _, f := range w.byHand {
			if tabSize := bytes.Contains(f.add, []byte("editor.tabSize")); tabSize == (string(c.text) == lacking) {
				t.Errorf("%s: to be added: %s", c.text, f.add)
			}
		}
	}
}

// TestWriteThroughLinks wants a file that is a link to stay one, and a file that is as wanted not to be written.
func TestWriteThroughLinks(t *testing.T) {
	dir := t.TempDir()
	real, link := filepath.Join(dir, "real.json"), filepath.Join(dir, "link.json")
	if err := os.WriteFile(real, []byte("old"), 0o644); err != nil {
		t.Fatal(err)
	}
	if err := os.Symlink(real, link); err != nil {
		t.Skip("this system makes no links for us: ", err)
	}
	w := workspace{dir: dir}
	for range 2 {
		if err := w.write("link.json", []byte("new")); err != nil {
			t.Fatal(err)
		}
	}
	got, err := os.ReadFile(real)
	info, e := os.Lstat(link)
	if err != nil || e != nil || string(got) != "new" || info.Mode()&os.ModeSymlink == 0 || len(w.written) != 1 {
		t.Errorf("%s, %v, written %v (%v, %v)", got, info, w.written, err, e)
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".bangtin-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
