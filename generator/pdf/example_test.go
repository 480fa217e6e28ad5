package pdf

import (
	"bytes"
	"testing"
)

// TestExample is the shortest whole file, as a caller makes it.
func TestExample(t *testing.T) {
	sans := parse(t, "noto-sans-400")
	file := page(t, Options{Title: "Đăng ký khai sinh", Date: "2026-11-23"}, func(d *Document, p *Page) {
		h := d.Root().Add(H1)
		p.Mark(h)
		p.Text(Mm(1200), Mm(2000), sans.Shape("Thủ tục đăng ký khai sinh", 18*Point), 0x9A1B1B)
		h.Close()
	})
	if !bytes.HasPrefix(file, []byte("%PDF-1.7\n")) || !bytes.HasSuffix(file, []byte("%%EOF\n")) {
		t.Error("this is no PDF")
	}
}
