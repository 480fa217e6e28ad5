package qr

import (
	"fmt"
	"path/filepath"
	"testing"
)

func BenchmarkEncode(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		mustEncode(b, short, M)
	}
}

func BenchmarkPlan(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, _, err := plan(short, M); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMakeWarm(b *testing.B) {
	var m Maker
	b.ReportAllocs()
	for b.Loop() {
		if _, err := m.Make(short, M); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMakeWarmParallel(b *testing.B) {
	var m Maker
	b.RunParallel(func(pb *testing.PB) {
		for pb.Next() {
			if _, err := m.Make(short, M); err != nil {
				b.Error(err)
			}
		}
	})
}

// address returns the i-th of many different short addresses.
func address(i int) string { return fmt.Sprintf("https://BANGTIN.EXAMPLE.VN/Q/%07d/", i) }

// BenchmarkCache10k measures a run that finds 10,000 codes in its cache file.
func BenchmarkCache10k(b *testing.B) {
	file := filepath.Join(b.TempDir(), "qr.cache")
	c := mustEncode(b, short, M)
	var first Maker
	for i := range 10_000 {
		first.remember(keyOf(address(i), M), c)
	}
	if err := replace(file, encodeArchive(first.entries(keepOld))); err != nil {
		b.Fatal(err)
	}
	b.Run("Load", func(b *testing.B) {
		for b.Loop() {
			if NewMaker(file).old.len() != 10_000 {
				b.Fatal("not loaded")
			}
		}
	})
	b.Run("LoadAndFindAll", func(b *testing.B) {
		for b.Loop() {
			m := NewMaker(file)
			for i := range 10_000 {
				if _, ok := m.recall(keyOf(address(i), M)); !ok {
					b.Fatal("not found")
				}
			}
		}
	})
	b.Run("Save", func(b *testing.B) {
		for b.Loop() {
			m := NewMaker(file)
			m.fresh = true
			if err := m.Save(); err != nil {
				b.Fatal(err)
			}
		}
	})
}

func BenchmarkSVG(b *testing.B) {
	c := mustEncode(b, short, M)
	b.ReportAllocs()
	for b.Loop() {
		c.SVG("Đăng ký khai sinh")
	}
	b.ReportMetric(float64(len(c.SVG("Đăng ký khai sinh"))), "bytes")
}

func BenchmarkPNG(b *testing.B) {
	var m Maker
	c := mustEncode(b, short, M)
	var data []byte
	b.ReportAllocs()
	for b.Loop() {
		data, _ = m.PNG(c, 8)
	}
	b.ReportMetric(float64(len(data)), "bytes")
}
