package sheet

import (
	"io"
	"testing"

	"bangtin/generator/board"
	"bangtin/generator/qr"
)

func benchmark(b *testing.B, o Order, fresh bool) {
	c := contextOf(b, fixture())
	o.Records = []board.Noun{c.Board.Procedures[1]}
	b.ReportAllocs()
	for b.Loop() {
		if fresh {
			c.QR = qr.NewMaker("")
		}
		if _, err := c.Print(io.Discard, o); err != nil {
			b.Fatal(err)
		}
	}
}

// A flyer as one file; with its code drawn anew, and remembered.
func BenchmarkFlyer(b *testing.B) {
	b.Run("new", func(b *testing.B) { benchmark(b, Order{Sheet: "flyer"}, true) })
	b.Run("cached", func(b *testing.B) { benchmark(b, Order{Sheet: "flyer"}, false) })
}

func BenchmarkFlyerA4(b *testing.B) { benchmark(b, Order{Sheet: "flyer-a4"}, false) }

// A sheet of 24 labels.
func BenchmarkStickers(b *testing.B) { benchmark(b, Order{Sheet: "stickers"}, false) }
