package serve

import (
	"iter"
	"sync"
)

// finder finds the file that is asked for in one version of the board.
//
// It goes through the plan until it meets the path, and remembers what it found; it keeps no index. Measured, with
// plans of fake procedure pages on one core of an AMD EPYC (BenchmarkFind):
//
//	            to the last of 20,000     of 1,000,000
//	a scan      1.9 ms, keeps nothing     84 ms, keeps nothing
//	an index    4.3 ms, keeps 3 MB        660 ms, keeps 190 MB
//
// An index would have to be made again after every edit, for the two or three pages that are looked at between edits;
// what all pages share stands at the head of the plan. A program that fetches every page would be served better by an
// index; it is served better still by a build.
type finder struct {
	jobs iter.Seq2[string, Make]

	mu    sync.Mutex
	known map[string]Make // nil: there is no such file
}

// most is how many answers are remembered.
const most = 4096

func newFinder(jobs iter.Seq2[string, Make]) *finder {
	return &finder{jobs: jobs, known: map[string]Make{}}
}

// find is the file at path. If there is a folder with a page at path instead, it says so and gives no file.
func (f *finder) find(path string) (m Make, folder bool) {
	page := path + "/index.html"
	if m, folder, ok := f.recall(path, page); ok {
		return m, folder
	}
	for p, m := range f.jobs {
		if p == path {
			f.remember(path, m)
			return m, false
		}
		if p == page {
			f.remember(page, m)
			return nil, true
		}
	}
	f.remember(path, nil)
	return nil, false
}

// recall is an answer that was given before.
func (f *finder) recall(path, page string) (m Make, folder, ok bool) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if f.known[page] != nil {
		return nil, true, true
	}
	m, ok = f.known[path]
	return m, false, ok
}

func (f *finder) remember(path string, m Make) {
	f.mu.Lock()
	defer f.mu.Unlock()
	if len(f.known) >= most {
		clear(f.known)
	}
	f.known[path] = m
}
