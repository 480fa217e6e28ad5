package read

import (
	"testing"

	"bangtin/generator/board"
)

// TestTick: "- [ ]" and "- [x]" are boxes to tick, anything like them is text.
func TestTick(t *testing.T) {
	c := readAll(t, files("guides/di.md", "---\ntitle: Đi\n---\n\n- [ ] Sổ đỏ\n- [x] Căn cước\n- [] Bút\n- Xem [ ] này\n"))
	if got := faults(c); got != "" {
		t.Fatal(got)
	}
	var ticks []uint8
	for _, n := range c.Boards[0].Guides[0].Body.Nodes {
		switch n.Kind {
		case board.Item:
			ticks = append(ticks, n.Level)
		case board.TextNode:
			if n.S == "" || n.S[0] == ' ' {
				t.Errorf("%q", n.S)
			}
		}
	}
	if string(ticks) != "\x01\x01\x00\x00" {
		t.Errorf("%v", ticks)
	}
	if got := c.Boards[0].Guides[0].Body.Plain(); got != "Sổ đỏ Căn cước [] Bút Xem [ ] này" {
		t.Errorf("%q", got)
	}
}
