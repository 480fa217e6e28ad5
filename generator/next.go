package generator

import (
	"bangtin/generator/board"
	"bangtin/generator/calendar"
	"bangtin/generator/output"
)

// Next is the first day after that of the site on which a build of the same content makes other files, 0 if there is none.
// The site must have a board.
func (s *Site) Next() board.Date { return s.calendar().Next(s.Today) }

// asOf is the day that the site tells as its own: the last on which a fact of the board changed.
func (s *Site) asOf() board.Date { return s.calendar().Since(s.Today) }

func (s *Site) calendar() *calendar.Calendar {
	return calendar.Of(s.Boards[0], output.HasSecurity(s.Boards[0].Site))
}
