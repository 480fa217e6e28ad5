// Package each runs work on all processors and gives the results back in order. It holds the build's only "go"
// statement: parallel inside, ordered outside, so that nothing a build says or writes depends on the number of cores.
package each

import (
	"cmp"
	"fmt"
	"iter"
	"runtime"
	"runtime/debug"
	"slices"
	"sync"
)

// Failure is one piece of work that failed: its place in the order, and why.
type Failure struct {
	Index int
	Err   error
}

// Panic is the error of a piece of work that panicked.
type Panic struct {
	Value any
	Stack []byte
}

func (p *Panic) Error() string { return fmt.Sprintf("panic: %v", p.Value) }

// N calls do(0) … do(n-1), on as many goroutines as there are processors, and returns the failures in order.
func N(n int, do func(i int) error) []Failure {
	return Seq(func(yield func(int) bool) {
		for i := range n {
			if !yield(i) {
				return
			}
		}
	}, func(_, i int) error { return do(i) })
}

// Seq calls do for each item of a lazy sequence, with its place in the order. Items are made one at a time, as workers
// become free, so the sequence may be far longer than memory. A panic in do becomes a *Panic.
func Seq[T any](items iter.Seq[T], do func(i int, item T) error) []Failure {
	next, stop := iter.Pull(items)
	defer stop()
	var (
		mu       sync.Mutex
		count    int
		failures []Failure
		workers  sync.WaitGroup
	)
	take := func() (int, T, bool) {
		mu.Lock()
		defer mu.Unlock()
		item, ok := next()
		count++
		return count - 1, item, ok
	}
	work := func() {
		defer workers.Done()
		for {
			i, item, ok := take()
			if !ok {
				return
			}
			if err := guard(i, item, do); err != nil {
				mu.Lock()
				failures = append(failures, Failure{i, err})
				mu.Unlock()
			}
		}
	}
	n := runtime.GOMAXPROCS(0)
	workers.Add(n)
	for range n {
		go work()
	}
	workers.Wait()
	slices.SortFunc(failures, func(a, b Failure) int { return cmp.Compare(a.Index, b.Index) })
	return failures
}

func guard[T any](i int, item T, do func(int, T) error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			err = &Panic{v, debug.Stack()}
		}
	}()
	return do(i, item)
}
