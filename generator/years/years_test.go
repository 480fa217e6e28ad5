package years

import (
	"slices"
	"strings"
	"testing"
)

// TestYears lives through the years of a commune's board: 2023 → paper is printed → a fee changes → communes are merged →
// two boards become one → names, procedures and the host change → a law of 2027 → languages and pages are switched off.
// After each step every code that was printed in any step before leads to the right page with the right notice.
func TestYears(t *testing.T) {
	w, other := newWorld(t, "vinh-thai", "2023-03-01"), newWorld(t, "vinh-tu", "2023-03-01")
	for _, x := range []*world{w, other} {
		x.run(0, "record")
		x.run(0, "build")
	}
	_ = slices.Contains[[]string]
	_ = strings.Contains
	w.prints("stickers", "--all", "--at", "vinh-thai", "--log", "Cửa Ủy ban", "--copies", "2")
	w.prints("flyer", "--procedure", "2.000815", "--log", "Nhà văn hóa")
	other.prints("stickers", "--all", "--at", "vinh-tu", "--log", "Chợ")
	for _, p := range w.hangs {
		t.Log(p, byFiles(t, w.public, p.path))
	}
}
