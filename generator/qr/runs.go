package qr

// Runs calls do for each run of dark modules, row by row from the left: its first module, and how many there are. It is
// for those who draw the symbol in a form of their own; the quiet zone of [QuietZone] modules is theirs to leave.
func (c Code) Runs(do func(x, y, n int)) {
	size := c.Size()
	for y := range size {
		for x := 0; x < size; {
			start, dark := x, c.Dark(x, y)
			for x < size && c.Dark(x, y) == dark {
				x++
			}
			if dark {
				do(start, y, x-start)
			}
		}
	}
}
