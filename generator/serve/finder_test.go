package serve

import (
	"fmt"
	"iter"
	"runtime"
	"strconv"
	"sync/atomic"
	"testing"
)

// procedures is a plan of so many pages, made like a real one: paths put together on the way, closures for the pages.
func procedures(n int, seen *atomic.Int64) iter.Seq2[string, Make] {
	ids := make([]string, n)
	for i := range ids {
		ids[i] = "1." + strconv.Itoa(1_000_000+i)
	}
	return func(yield func(string, Make) bool) {
		for i := range ids {
			if seen != nil {
				seen.Add(1)
			}
			address := "thu-tuc/" + ids[i] + "/"
			if !yield(address+"index.html", func() ([]byte, error) { return []byte(ids[i]), nil }) {
				return
			}
		}
	}
}

func TestFinder(t *testing.T) {
	var seen atomic.Int64
	f := newFinder(procedures(1000, &seen))
	for range 2 {
		m, folder := f.find("thu-tuc/1.1000009/index.html")
		if m == nil || folder {
			t.Fatal("not found")
		}
		if data, _ := m(); string(data) != "1.1000009" {
			t.Errorf("found %q", data)
		}
		if m, folder := f.find("thu-tuc/1.1000009"); m != nil || !folder {
			t.Error("the folder of a known page is not found")
		}
	}
	if n := seen.Load(); n != 10 {
		t.Errorf("went through %d jobs, want 10: up to the page, once", n)
	}
	if m, folder := f.find("thu-tuc/1.1000011"); m != nil || !folder {
		t.Error("a folder is not found")
	}
	seen.Store(0)
	for range 3 {
		if m, folder := f.find("nowhere"); m != nil || folder {
			t.Error("found what isn't there")
		}
	}
	if n := seen.Load(); n != 1000 {
		t.Errorf("went through %d jobs, want 1000: all, once", n)
	}
	for i := range most + 10 {
		f.find("nowhere/" + strconv.Itoa(i))
	}
	if len(f.known) > most {
		t.Errorf("remembers %d answers", len(f.known))
	}
}

// BenchmarkFind measures what finder's comment says.
func BenchmarkFind(b *testing.B) {
	for _, n := range []int{20_000, 1_000_000} {
		jobs := procedures(n, nil)
		last := fmt.Sprintf("thu-tuc/1.%d/index.html", 1_000_000+n-1)
		b.Run(fmt.Sprintf("scan/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				newFinder(jobs).find(last)
			}
		})
		b.Run(fmt.Sprintf("index/%d", n), func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				index := map[string]Make{}
				for p, m := range jobs {
					index[p] = m
				}
				runtime.KeepAlive(index)
			}
		})
	}
}
