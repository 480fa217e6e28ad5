package each

import (
	"errors"
	"fmt"
	"runtime"
	"slices"
	"sync/atomic"
	"testing"
)

// TestOrder fails every third piece of work and expects the failures in order, whatever the number of cores.
func TestOrder(t *testing.T) {
	for _, cores := range []int{1, 2, 7} {
		before := runtime.GOMAXPROCS(cores)
		var done atomic.Int64
		failures := N(1000, func(i int) error {
			done.Add(1)
			if i%3 == 0 {
				return errors.New("third")
			}
			return nil
		})
		runtime.GOMAXPROCS(before)
		if done.Load() != 1000 || len(failures) != 334 || !slices.IsSortedFunc(failures, func(a, b Failure) int { return a.Index - b.Index }) {
			t.Errorf("%d cores: %d done, %d failures", cores, done.Load(), len(failures))
		}
	}
}

func TestPanicIsAFailure(t *testing.T) {
	failures := N(3, func(i int) error {
		if i == 1 {
			panic("no such page")
		}
		return nil
	})
	var p *Panic
	if len(failures) != 1 || failures[0].Index != 1 || !errors.As(failures[0].Err, &p) || fmt.Sprint(p.Value) != "no such page" || len(p.Stack) == 0 {
		t.Errorf("%v", failures)
	}
}

// TestLazy expects an item to be made only when a worker is free.
func TestLazy(t *testing.T) {
	made, done := 0, atomic.Int64{}
	Seq(func(yield func(int) bool) {
		for i := range 10_000 {
			made++
			if int64(made)-done.Load() > int64(runtime.GOMAXPROCS(0))+1 {
				t.Errorf("%d made ahead", int64(made)-done.Load())
				return
			}
			if !yield(i) {
				return
			}
		}
	}, func(int, int) error { done.Add(1); return nil })
	if done.Load() != 10_000 {
		t.Errorf("%d done", done.Load())
	}
}
