package serve

import (
	"context"
	"sync"
	"time"
)

// bell is rung by the watcher and heard by the reader. A ring that comes while nobody listens waits; many that wait
// are one.
type bell struct {
	rings chan struct{}

	mu    sync.Mutex
	files map[string]bool // that changed since they were last counted
}

func newBell() *bell { return &bell{rings: make(chan struct{}, 1), files: map[string]bool{}} }

// ring tells that something changed: the file, or something unnamed where it is "".
func (b *bell) ring(file string) {
	if file != "" {
		b.mu.Lock()
		b.files[file] = true
		b.mu.Unlock()
	}
	select {
	case b.rings <- struct{}{}:
	default:
	}
}

// rang says whether the bell rings within the time.
func (b *bell) rang(ctx context.Context, within time.Duration) bool {
	if within <= 0 {
		select {
		case <-b.rings:
			return true
		default:
			return false
		}
	}
	t := time.NewTimer(within)
	defer t.Stop()
	select {
	case <-b.rings:
		return true
	case <-t.C:
	case <-ctx.Done():
	}
	return false
}

// count is the number of files that changed since it was last asked.
func (b *bell) count() int {
	b.mu.Lock()
	defer b.mu.Unlock()
	n := len(b.files)
	clear(b.files)
	return n
}
