package serve

import (
	"context"
	"time"
)

// first reads the board before anybody can ask for it.
func (s *server) first() {
	v, took := s.load()
	s.take(v, 0)
	s.voice.read("serve.read", s.voice.words.N("serve.files", v.Files), v, took)
}

// keep reads the board again whenever the bell rings or the day changes, until ctx ends.
func (s *server) keep(ctx context.Context, b *bell) {
	day := time.NewTicker(s.pace.day)
	defer day.Stop()
	for reading := 1; ; {
		select {
		case <-ctx.Done():
			return
		case <-b.rings:
		case <-day.C:
			if s.today() == s.day {
				continue
			}
		}
		reading = s.reread(ctx, b, reading)
	}
}

// reread reads until nothing rang meanwhile: a file may be half written, or the second of three. The reading starts at
// the first ring, and the quiet moment passes while it goes on, so that the editor doesn't wait for both.
func (s *server) reread(ctx context.Context, b *bell, reading int) int {
	first := time.Now()
	for ctx.Err() == nil {
		start := time.Now()
		v, took := s.load()
		again := b.rang(ctx, s.pace.quiet-time.Since(start))
		if again && time.Since(first) < s.pace.longest {
			continue
		}
		s.take(v, reading)
		s.tell(v, b.count(), took)
		reading++
		if !again {
			break
		}
		first = time.Now()
	}
	return reading
}

// tell writes the log's line about a reading.
func (s *server) tell(v *Version, changed int, took time.Duration) {
	if changed == 0 { // the day changed, or a folder came or went
		s.voice.read("serve.again", "", v, took)
		return
	}
	s.voice.read("serve.again.what", s.voice.words.N("serve.changed", changed), v, took)
}
