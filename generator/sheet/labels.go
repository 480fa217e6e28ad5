package sheet

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/pdf"
	"bangtin/generator/qr"
)

// labelGrid is a sheet of labels on A4. Lengths are in hundredths of a millimetre: the label's size, the distance from
// the left and the upper edge of the paper to the first, and from one to the next.
type labelGrid struct {
	name          string
	columns, rows int
	width, height int
	left, top     int
	across, down  int
}

// labelGrids are sheets of labels as shops have them (Avery and Tomy sell these sizes), the usual first.
var labelGrids = []labelGrid{
	{"3x8", 3, 8, 6350, 3390, 721, 1290, 6604, 3390},
	{"2x4", 2, 4, 9910, 6770, 465, 1310, 10164, 6770},
	{"2x5", 2, 5, 9910, 5700, 465, 600, 10164, 5700},
	{"2x7", 2, 7, 9910, 3810, 465, 1515, 10164, 3810},
	{"2x8", 2, 8, 9910, 3390, 465, 1290, 10164, 3390},
	{"3x6", 3, 6, 6350, 4660, 721, 870, 6604, 4660},
	{"3x7", 3, 7, 6350, 3810, 721, 1515, 6604, 3810},
	{"4x10", 4, 10, 4570, 2540, 979, 2150, 4824, 2540},
	{"4x12", 4, 12, 4570, 2120, 979, 2130, 4824, 2120},
	{"5x13", 5, 13, 3810, 2120, 465, 1070, 4064, 2120},
}

// gridNamed is the grid of that name, the usual for "".
func gridNamed(name string) (labelGrid, bool) {
	for _, g := range labelGrids {
		if name == "" || name == g.name {
			return g, true
		}
	}
	return labelGrid{}, false
}

func (g *labelGrid) size() (w, h pdf.Length) { return pdf.Mm(g.width), pdf.Mm(g.height) }

// at is the upper left corner of label i of a sheet.
func (g *labelGrid) at(i int) (x, y pdf.Length) {
	return pdf.Mm(g.left + i%g.columns*g.across), pdf.Mm(g.top + i/g.columns*g.down)
}

// labelPad is what a printer may be off by: nothing stands nearer to a label's edge, but for the quiet zone.
var labelPad = mm(2)

// room says whether a symbol of so many modules fits into the label with its quiet zone, beside some text.
func (g *labelGrid) room(modules int) bool {
	w, h := g.size()
	side := leastModule * pdf.Length(modules+2*qr.QuietZone)
	return side+step <= h && side+step+labelText+labelPad <= w
}

// labelText is the least width of the text beside a code.
var labelText = mm(15)

// checkGrid refuses a grid that isn't there, and one whose labels are too small for the codes, with the nearest that
// will do.
func (j *job) checkGrid() error {
	g, ok := gridNamed(j.order.Grid)
	if !ok {
		return refuse("sheet.no-grid", "grid", j.order.Grid, "have", gridNames(func(labelGrid) bool { return true }))
	}
	largest := 0
	for _, n := range j.order.Records {
		s, err := j.symbolOf(n, qr.Q)
		if err != nil {
			return err
		}
		largest = max(largest, s.Size())
	}
	if g.room(largest) {
		return nil
	}
	best := ""
	area := 0
	for _, other := range labelGrids {
		if a := other.width * other.height; other.room(largest) && (best == "" || a < area) {
			best, area = other.name, a
		}
	}
	if best == "" {
		return refuse("sheet.no-label", "n", largest)
	}
	return refuse("sheet.small-label", "grid", g.name, "best", best)
}

func gridNames(fits func(g labelGrid) bool) string {
	var names []string
	for _, g := range labelGrids {
		if fits(g) {
			names = append(names, g.name)
		}
	}
	return strings.Join(names, ", ")
}

// sticky is a record's title for a label: the short one where there is one.
func sticky(n board.Noun) board.Text { return n.Rec().Short.Or(n.Heading()) }
