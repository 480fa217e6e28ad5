package qr

import (
	"image"
	"image/color"
	"strconv"
	"strings"
	"testing"
)

// winding reads path data of M, h, v, H and z on whole numbers and returns the
// winding number of each module in a square of side modules.
func winding(t testing.TB, path string, side int) [][]int {
	t.Helper()
	grid := make([][]int, side)
	for y := range grid {
		grid[y] = make([]int, side+1)
	}
	var x, y, startX, startY int
	upDown := func(to int) { // a vertical edge turns all modules to its right
		for ; y < to; y++ {
			grid[y][x]++
		}
		for ; y > to; y-- {
			grid[y-1][x]--
		}
	}
	number := func() (n int) { // takes one off the front
		digits := len(path) - len(strings.TrimLeft(path, "-0123456789"))
		n, err := strconv.Atoi(path[:digits])
		if err != nil {
			t.Fatal(err)
		}
		path = strings.TrimPrefix(path[digits:], " ")
		return n
	}
	for path != "" {
		op := path[0]
		path = path[1:]
		switch op {
		case 'M':
			startX, startY = number(), number()
			x, y = startX, startY
		case 'h':
			x += number()
		case 'H':
			x = number()
		case 'v':
			upDown(y + number())
		case 'z':
			if x != startX {
				t.Fatalf("closed by a slanting line from %d,%d", x, y)
			}
			upDown(startY)
		default:
			t.Fatalf("not understood: %c before %.20q", op, path)
		}
	}
	for _, row := range grid {
		for x := 1; x < len(row); x++ {
			row[x] += row[x-1]
		}
	}
	return grid
}

// drawPath rasterises the path, three pixels a module, by one of the fill rules.
func drawPath(t testing.TB, c Code, evenodd bool) image.Image {
	t.Helper()
	const px = 3
	grid := winding(t, c.Path(), c.Size()+8)
	img := image.NewGray(image.Rect(0, 0, len(grid)*px, len(grid)*px))
	for y := range img.Rect.Dy() {
		for x := range img.Rect.Dx() {
			w := grid[y/px][x/px]
			if w == 0 || evenodd && w%2 == 0 {
				img.SetGray(x, y, color.Gray{Y: 255})
			}
		}
	}
	return img
}

// The path encloses the dark modules, all of them once and nothing else, quiet
// zone included: then both fill rules paint the same.
func TestPathIsTheModules(t *testing.T) {
	for _, text := range samples() {
		for min := L; min <= H; min++ {
			c := mustEncode(t, text, min)
			for y, row := range winding(t, c.Path(), c.Size()+8) {
				for x, w := range row {
					if abs(w) != b2i(c.Dark(x-4, y-4)) {
						t.Fatalf("%.40q %v: winding %d at %d,%d", text, min, w, x, y)
					}
				}
			}
		}
	}
	if got, err := scan(drawPath(t, mustEncode(t, short, Q), true)); got != short {
		t.Error(got, err)
	}
}

// Rows that real symbols hardly have.
func TestPathOfOddRows(t *testing.T) {
	rows := make([][]bool, 21)
	for y := range rows {
		rows[y] = make([]bool, 21)
		for x := range rows[y] {
			rows[y][x] = y%3 == 0 || y%3 == 1 && x%2 == 1
		}
	}
	c := pack(rows, L)
	for y, row := range winding(t, c.Path(), 29) {
		for x, w := range row {
			if abs(w) != b2i(c.Dark(x-4, y-4)) {
				t.Fatalf("winding %d at %d,%d", w, x, y)
			}
		}
	}
}

func TestAppendPath(t *testing.T) {
	c := mustEncode(t, short, M)
	if got := string(c.AppendPath([]byte("d="))); got != "d="+c.Path() {
		t.Error(got)
	}
}
