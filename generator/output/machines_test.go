package output

import (
	"fmt"
	"slices"
	"testing"
)

// TestSplit shares groups out and wants every page once and no part over the limit.
func TestSplit(t *testing.T) {
	for _, sizes := range [][]int{{3}, {10}, {11}, {4, 4, 4}, {25, 1, 1}, {1, 20, 9, 2}, {0, 0, 5, 0}} {
		var groups []group
		var want []string
		for g, n := range sizes {
			var list []*Listing
			for i := range n {
				list = append(list, &Listing{Tail: fmt.Sprint(g, "/", i)})
				want = append(want, list[i].Tail)
			}
			groups = append(groups, func(do func(*Listing)) {
				for _, l := range list {
					do(l)
				}
			})
		}
		var got []string
		for _, x := range split(groups, 10) {
			before := len(got)
			x.each(func(l *Listing) { got = append(got, l.Tail) })
			if n := len(got) - before; n == 0 || n > 10 {
				t.Errorf("%v: a part of %d", sizes, n)
			}
		}
		slices.Sort(got)
		slices.Sort(want)
		if !slices.Equal(got, want) {
			t.Errorf("%v: %v", sizes, got)
		}
	}
}
