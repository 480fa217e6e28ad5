package glance

import "bangtin/generator/board"

// Where says where to go.
func (f *Facts) Where(to []Piece) []Piece {
	a := &f.Proc.Agency
	switch {
	case f.Office != nil:
		to = append(to, Piece{Text: f.Office.Name})
		if !f.Counter.Empty() {
			to = append(to, Piece{Text: f.Counter, Mark: Remark})
		}
		return to
	case !a.Receives.Empty():
		return append(to, f.Party(a.Receives))
	case !a.Performs.Empty():
		return append(to, f.Party(a.Performs))
	}
	return append(to, f.Words.unknown())
}

// Party is who does something: an office of the board, or a name.
func (f *Facts) Party(x board.Party) Piece {
	if u := f.Board.Unit(x.Unit); u != nil {
		return Piece{Text: u.Name, Unit: u}
	}
	return Piece{Text: x.Name}
}

// OpenHours is a row of opening hours in words.
type OpenHours struct {
	// Days are in words, "" where they are those of the row before.
	Days string
	// Span is "07:30 – 11:30"; Text stands in its place where the office tells its hours in words.
	Span string
	Text board.Text
}

// HoursRow is row i of opening hours.
func (w *Words) HoursRow(list []board.Hours, i int) (row OpenHours) {
	h := &list[i]
	if h.Open == 0 || h.Close == 0 {
		return OpenHours{Text: h.Text}
	}
	if i == 0 || list[i-1].Days != h.Days {
		row.Days = h.Days.In(w.Catalog)
	}
	row.Span = h.Open.String() + " – " + h.Close.String()
	return row
}
