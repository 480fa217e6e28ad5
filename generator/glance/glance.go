// Package glance puts the facts of a procedure into words: how long it takes, what it costs, where to go, whether it
// can be done online, and what belongs to these: quantities of papers, opening hours, the times of each way to file;
// and the names and periods of figures.
//
// In goes a procedure with the office and the day it is asked for ([At]). Out come pieces of text, in order, each with
// what it is: a fact, a remark on it, that there is none ("Không có"), that nobody has written it yet ("Chưa có thông
// tin"). Pages make HTML of them, sheets make paper; what is said is decided here alone, so that a citizen reads the
// same on the wall, on the telephone and on the sheet in the hand.
//
// Everything is appended to a slice of the caller's, which can be used again: a page asks for a dozen facts and makes
// none of them twice. Facts and Words are not changed once made and are safe for concurrent use. Nothing is refused:
// what a record lacks is a piece that says so.
package glance

import (
	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// Mark is what a piece of text is.
type Mark uint8

// The marks.
const (
	// Plain is a fact, or a part of one.
	Plain Mark = iota
	// None says that there is none.
	None
	// Unknown says that nobody has written it.
	Unknown
	// Remark goes with the fact before it, in smaller letters.
	Remark
	// Strong is the word that leads.
	Strong
)

// Piece is a piece of a fact in words.
type Piece struct {
	// Text is in the language of the board, or in its own where a record has not been translated.
	Text board.Text
	Mark Mark
	// Break begins a new line.
	Break bool
	// Unit is the office that the text names and that has a page on the board, nil for none.
	Unit *board.Unit
	// Prose stands in the place of Text, if it isn't empty: a single paragraph.
	Prose board.Prose
}

// Words are the words of one language.
type Words struct {
	*lang.Catalog
	// Lang is the language's place among the board's.
	Lang board.LangID

	depends string
}

// NewWords makes the words of a language.
func NewWords(c *lang.Catalog, id board.LangID) *Words {
	return &Words{Catalog: c, Lang: id, depends: "(" + c.T("page.depends-short") + ")"}
}

// say is a piece of the catalogue's.
func (w *Words) say(text string) Piece { return Piece{Text: board.Text{S: text, Lang: w.Lang}} }

func (w *Words) mark(m Mark, key string) Piece {
	return Piece{Text: board.Text{S: w.T(key), Lang: w.Lang}, Mark: m}
}

func (w *Words) unknown() Piece { return w.mark(Unknown, "page.unknown") }

// remark appends "(tùy trường hợp)" to a fact that has exceptions.
func (w *Words) remark(to []Piece, yes bool) []Piece {
	if yes {
		return append(to, Piece{Text: board.Text{S: w.depends, Lang: w.Lang}, Mark: Remark})
	}
	return to
}

// Facts are a procedure's facts at an office (nil where no office is meant), on a day.
type Facts struct {
	board.Facts
	Proc   *board.Procedure
	Office *board.Unit
	Today  board.Date
	Board  *board.Board
	Words  *Words
}

// At gathers the facts of a procedure.
func At(b *board.Board, w *Words, proc *board.Procedure, office *board.Unit, today board.Date) Facts {
	id := board.ID("")
	if office != nil {
		id = office.ID
	}
	return Facts{b.FactsAt(proc, id, today), proc, office, today, b, w}
}
