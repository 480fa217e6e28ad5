package glance

import (
	"slices"
	"strconv"

	"bangtin/generator/board"
)

// Indicator is the name and the unit of measure of an indicator of the board, or of one that every board knows.
func (w *Words) Indicator(b *board.Board, id board.ID) (name, unit board.Text) {
	for _, x := range b.Indicators {
		if x.ID == id && id != "" {
			return x.Name, x.Unit
		}
	}
	if slices.Contains(board.BuiltinIndicators, string(id)) {
		return board.Text{S: w.T("indicator." + string(id)), Lang: w.Lang}, board.Text{}
	}
	return board.Text{S: string(id), Lang: w.Lang}, board.Text{}
}

// Period is a period in words: 2026, quý III/2026, tháng 10/2026.
func (w *Words) Period(x board.Period) string {
	s := string(x)
	switch {
	case len(s) == 7 && s[5] == 'Q':
		return w.T("period.quarter", "q", s[6:], "yyyy", s[:4])
	case len(s) == 7:
		n, _ := strconv.Atoi(s[5:]) // the form was checked when it was read
		return w.T("period.month", "m", n, "yyyy", s[:4])
	}
	return s
}
