package publish

import (
	"strconv"
	"sync"
	"testing"
)

// TestOneFolderFromManySides plans files of one folder with capitals in its name at the same time: none of them takes
// the folder for another spelling of itself.
func TestOneFolderFromManySides(t *testing.T) {
	for round := range 2000 {
		var p plan
		p.init()
		var wait sync.WaitGroup
		for i := range 4 {
			wait.Go(func() {
				if err := p.add("Q/" + strconv.Itoa(i) + "/index.html"); err != nil {
					t.Errorf("round %d: %v", round, err)
				}
			})
		}
		wait.Wait()
	}
}
