package publish

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"testing"
)

// 10,000 pages of 4 KB, each in a folder of its own. Set TMPDIR=/dev/shm to measure the program and not the disk.
func BenchmarkBuild(b *testing.B) {
	const pages = 10_000
	paths := make([]string, pages)
	for i := range paths {
		paths[i] = fmt.Sprintf("thu-tuc/%d.%06d/index.html", i%3, i)
	}
	texts := [2][]byte{bytes.Repeat([]byte("a"), 4096), bytes.Repeat([]byte("b"), 4096)}
	publish := func(b *testing.B, dir string, text []byte) {
		stage, err := Open(dir)
		if err != nil {
			b.Fatal(err)
		}
		defer stage.Close()
		if err := parallel(pages, func(i int) error { return stage.Put(paths[i], text) }); err != nil {
			b.Fatal(err)
		}
		if _, err := stage.Commit(parallel); err != nil {
			b.Fatal(err)
		}
	}
	b.Run("new", func(b *testing.B) {
		top := b.TempDir()
		for i := 0; b.Loop(); i++ {
			dir := filepath.Join(top, fmt.Sprint(i))
			publish(b, dir, texts[0])
			b.StopTimer()
			os.RemoveAll(dir)
			b.StartTimer()
		}
	})
	b.Run("unchanged", func(b *testing.B) {
		dir := b.TempDir()
		publish(b, dir, texts[0])
		for b.Loop() {
			publish(b, dir, texts[0])
		}
	})
	b.Run("changed", func(b *testing.B) {
		dir := b.TempDir()
		for i := 0; b.Loop(); i++ {
			publish(b, dir, texts[i%2])
		}
	})
}

func BenchmarkPlan(b *testing.B) {
	paths := make([]string, 100_000)
	for i := range paths {
		paths[i] = fmt.Sprintf("don-vi-%d/thu-tuc/%d/index.html", i/400, i%400)
	}
	b.ReportAllocs()
	for b.Loop() {
		var p plan
		p.init()
		for _, path := range paths {
			if err := p.add(path); err != nil {
				b.Fatal(err)
			}
		}
	}
}
