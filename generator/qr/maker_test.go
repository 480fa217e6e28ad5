package qr

import (
	"bytes"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"
)

// makeAll asks m for all of texts and compares with Encode.
func makeAll(t testing.TB, m *Maker, texts []string) {
	t.Helper()
	for _, text := range texts {
		for _, min := range []Level{M, H} {
			got, err := m.Make(text, min)
			if want := mustEncode(t, text, min); err != nil || got != want {
				t.Fatalf("%q %v: another code than Encode's, %v", text, min, err)
			}
		}
	}
}

// addresses returns n different short addresses.
func addresses(n int) []string {
	var all []string
	for i := range n {
		all = append(all, address(i))
	}
	return all
}

func saved(t testing.TB, m *Maker) []byte {
	t.Helper()
	if err := m.Save(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(m.file)
	if err != nil {
		t.Fatal(err)
	}
	return data
}

// A second run makes nothing, answers the same and doesn't touch the file.
func TestMakerRoundTrip(t *testing.T) {
	file := filepath.Join(t.TempDir(), "new", "folder", "qr.cache")
	first := NewMaker(file)
	makeAll(t, first, addresses(30))
	saved(t, first)
	if err := os.Chtimes(file, fixed, fixed); err != nil {
		t.Fatal(err)
	}

	second := NewMaker(file)
	if second.old.len() != 60 {
		t.Errorf("%d codes loaded", second.old.len())
	}
	makeAll(t, second, addresses(30))
	if second.fresh {
		t.Error("a code was made again")
	}
	saved(t, second)
	if info, _ := os.Stat(file); !info.ModTime().Equal(fixed) {
		t.Error("the file was written although nothing was new")
	}
	if left, _ := os.ReadDir(filepath.Dir(file)); len(left) != 1 {
		t.Errorf("left in the folder: %v", left)
	}
}

// The level asked for is part of the name: M raised to Q isn't Q raised.
func TestMakerKeepsLevelsApart(t *testing.T) {
	var m Maker
	low, _ := m.Make(short, L)
	high, _ := m.Make(short, H)
	if low.Version() != 2 || high.Version() != 4 {
		t.Error(name(low), name(high))
	}
}

func TestSaveIsDeterministic(t *testing.T) {
	texts, dir := addresses(40), t.TempDir()
	a, b := NewMaker(filepath.Join(dir, "a")), NewMaker(filepath.Join(dir, "b"))
	makeAll(t, a, texts)
	slices.Reverse(texts)
	makeAll(t, b, texts[:15])
	saved(t, b)
	b = NewMaker(b.file)
	makeAll(t, b, texts[15:])
	if !bytes.Equal(saved(t, a), saved(t, b)) {
		t.Error("the same codes made other bytes")
	}
}

// Codes of earlier runs stay until the file is full; codes of this run always.
func TestSaveKeepsOld(t *testing.T) {
	file := filepath.Join(t.TempDir(), "qr.cache")
	first := NewMaker(file)
	makeAll(t, first, addresses(10))
	saved(t, first)

	m := NewMaker(file)
	makeAll(t, m, []string{"new", address(3)})
	if got := len(m.entries(keepOld)); got != 22 {
		t.Errorf("%d codes, want 20 old and 2 new", got)
	}
	if got := len(m.entries(0)); got != 4 {
		t.Errorf("%d codes, want the 4 asked for", got)
	}
	limit := len(encodeArchive(m.entries(0))) + 3*160 // room for three more of 22+116 or 22+165 bytes
	all := m.entries(limit)
	if got := len(encodeArchive(all)); len(all) < 6 || len(all) > 7 || got > limit {
		t.Errorf("%d codes in %d bytes, limit %d", len(all), got, limit)
	}
}

// A file that isn't ours, or isn't whole, is an empty cache, and the next Save
// mends it.
func TestDamagedFile(t *testing.T) {
	file := filepath.Join(t.TempDir(), "qr.cache")
	good := NewMaker(file)
	makeAll(t, good, addresses(5))
	whole := saved(t, good)

	bad := map[string][]byte{
		"empty":   {},
		"foreign": []byte(strings.Repeat("# not a cache\n", 100)),
		"longer":  append(slices.Clone(whole), 0),
	}
	for i := range whole {
		flipped := slices.Clone(whole)
		flipped[i] ^= 1 << (i % 8)
		bad["bit in byte "+address(i)] = flipped
		bad["cut at "+address(i)] = whole[:i]
	}
	for what, data := range bad {
		if parseArchive(data) != (archive{}) {
			t.Errorf("%s: accepted", what)
		}
	}
	if err := os.WriteFile(file, bad["foreign"], 0o644); err != nil {
		t.Fatal(err)
	}
	m := NewMaker(file)
	makeAll(t, m, addresses(5))
	if !bytes.Equal(saved(t, m), whole) {
		t.Error("not mended")
	}
}

func TestNoFile(t *testing.T) {
	dir := t.TempDir()
	for _, file := range []string{"", filepath.Join(dir, "missing"), dir, filepath.Join(dir, "a\x00b")} {
		m := NewMaker(file)
		if m.old != (archive{}) {
			t.Errorf("%q isn't empty", file)
		}
		makeAll(t, m, addresses(1))
	}
	m := NewMaker("")
	makeAll(t, m, addresses(1))
	if err := m.Save(); err != nil {
		t.Error(err)
	}
}

// A file that can't be written is an error, leaves nothing behind, and is tried
// again by the next Save.
func TestSaveFails(t *testing.T) {
	dir := t.TempDir()
	file := filepath.Join(dir, "qr.cache")
	if err := os.MkdirAll(filepath.Join(file, "in the way"), 0o755); err != nil {
		t.Fatal(err)
	}
	m := NewMaker(file)
	makeAll(t, m, addresses(1))
	if m.Save() == nil {
		t.Fatal("no error")
	}
	if left, _ := os.ReadDir(dir); len(left) != 1 {
		t.Errorf("left behind: %v", left)
	}
	if err := os.RemoveAll(file); err != nil {
		t.Fatal(err)
	}
	if data := saved(t, m); len(data) == 0 {
		t.Error("not saved")
	}
}

func TestMakerRefuses(t *testing.T) {
	var m Maker
	if _, err := m.Make("", M); err == nil || m.fresh {
		t.Error("empty text was made")
	}
}

// Many goroutines ask for the same and for different codes while others save.
func TestMakerConcurrent(t *testing.T) {
	m := NewMaker(filepath.Join(t.TempDir(), "qr.cache"))
	texts := addresses(12)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range texts {
				text := texts[(i+j)%len(texts)]
				c, err := m.Make(text, M)
				if err != nil || c.Version() != 3 {
					t.Errorf("%q: %v %v", text, name(c), err)
				}
			}
			if err := m.Save(); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	if n := parseArchive(saved(t, m)).len(); n != len(texts) {
		t.Errorf("%d codes saved", n)
	}
}
