package qr

import "testing"

func TestRuns(t *testing.T) {
	c, err := Encode("https://BANG.EXAMPLE.VN/Q/7K3FAPQ/", M)
	if err != nil {
		t.Fatal(err)
	}
	n := c.Size()
	seen := make([]bool, n*n)
	c.Runs(func(x, y, run int) {
		if run < 1 || c.Dark(x-1, y) || c.Dark(x+run, y) {
			t.Errorf("the run of %d at (%d, %d) is not whole", run, x, y)
		}
		for i := range run {
			seen[y*n+x+i] = true
		}
	})
	for i, dark := range seen {
		if dark != c.Dark(i%n, i/n) {
			t.Errorf("module (%d, %d) is %v", i%n, i/n, dark)
		}
	}
}
