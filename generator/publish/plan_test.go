package publish

import (
	"fmt"
	"maps"
	"testing"
)

// The plan is a set: it knows what was marked and nothing else, however often its shards grew.
func TestPlanIsASet(t *testing.T) {
	var p plan
	p.init()
	const many = 50_000
	for i := range many {
		if before := p.mark(fmt.Sprint("path/", i), isFile); before != 0 {
			t.Fatalf("path %d was known before", i)
		}
	}
	for i := range 2 * many {
		want := isFile
		if i >= many {
			want = 0
		}
		if got := p.marksOf(fmt.Sprint("path/", i)); got != want {
			t.Fatalf("path %d has marks %b, want %b", i, got, want)
		}
	}
}

func TestPlanHolds(t *testing.T) {
	var p plan
	p.init()
	for _, path := range []string{"a/index.html", "B/Index.html"} {
		if err := p.add(path); err != nil {
			t.Fatal(err)
		}
	}
	cases := []struct {
		path         string
		what         uint64
		plain, folds bool
	}{
		{"a/index.html", isFile, true, true},
		{"a/Index.html", isFile, false, true},
		{"B/Index.html", isFile, true, true},
		{"b/index.html", isFile, false, true},
		{"a", isParent, true, true},
		{"A", isParent, false, true},
		{"B", isParent, true, true},
		{"b", isParent, false, true},
		{"a", isFile, false, false},
		{"a/index.html", isParent, false, false},
		{"c", isFile, false, false},
	}
	for _, c := range cases {
		if got := p.holds(c.path, c.what, false); got != c.plain {
			t.Errorf("holds(%s, %b) = %v", c.path, c.what, got)
		}
		if got := p.holds(c.path, c.what, true); got != c.folds {
			t.Errorf("holds(%s, %b) = %v where case is folded", c.path, c.what, got)
		}
	}
}

func TestManifestGivesBackWhatItGot(t *testing.T) {
	var m manifest
	want, got := map[uint64]string{}, map[uint64]string{}
	for i := range 5_000 {
		n := m.number()
		want[n] = fmt.Sprintf("thu-tuc/%d/%0*d", i, i%800, i)
		m.add(n, want[n])
	}
	for _, block := range m.blocks {
		err := walk(block, func(n uint64, path string) error { got[n] = path; return nil })
		if err != nil {
			t.Fatal(err)
		}
	}
	if !maps.Equal(got, want) {
		t.Errorf("%d entries came back, %d went in, or they differ", len(got), len(want))
	}
}
