package publish

import (
	"runtime"
	"strconv"
	"sync"
	"testing"
)

// TestOneFolderFromManySides plans two files of one folder with capitals in its name at the same moment: neither takes
// the folder for another spelling of itself. Without the lock of both spellings one round in some thousand failed.
func TestOneFolderFromManySides(t *testing.T) {
	defer runtime.GOMAXPROCS(runtime.GOMAXPROCS(8))
	for round := range 60_000 {
		var p plan
		p.init()
		start := make(chan struct{})
		var wait sync.WaitGroup
		for i := range 2 {
			wait.Go(func() {
				<-start
				if err := p.add("Q/" + strconv.Itoa(i)); err != nil {
					t.Errorf("round %d: %v", round, err)
				}
			})
		}
		close(start)
		wait.Wait()
	}
}
