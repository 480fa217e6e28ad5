package generator

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/check"
)

// Task is what is to be done about one record.
type Task = check.Task

// Todo is the work list (việc cần làm) in a language of the board, or in its first where it hasn't that one: the
// procedures that need something, what is to be verified first before the rest; the other records with doubtful facts;
// and the number of procedures that need nothing. A site that could not be read has none.
func (s *Site) Todo(language string) (procedures, others []Task, fine int) {
	if len(s.Boards) == 0 {
		return nil, nil, 0
	}
	return check.Todo(s.BoardIn(language), s.Today)
}

// Complete is the number of procedures whose eight mandatory parts are known, and of all that are carried out.
func (s *Site) Complete() (complete, all int) {
	if len(s.Boards) == 0 {
		return 0, 0
	}
	return check.Complete(s.Boards[0], s.Today)
}

// BoardIn is the board in a language, or in its first where it hasn't that one. There must be a board.
func (s *Site) BoardIn(language string) *board.Board {
	return s.Boards[max(0, slices.Index(s.Languages, language))]
}
