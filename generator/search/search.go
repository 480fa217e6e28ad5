// Package search makes the index of the look-up (tra cứu): records become small files that the browser loads as it
// needs them, and in which templates/search/engine.js finds what a person meant.
//
// In go the boards, one a language, the words of each, the ledger's addresses and codes, and the day. Out come the
// files of each language's index ([Index.Files]), all of them scripts, so that they load from file:// and under
// script-src 'self':
//
//	index.js   what every search needs: how many records of each kind, names of kinds and fields, the words that ask
//	           and say nothing
//	w0.js …    the words, each with the places where it stands: words that begin with the same three letters share a file
//	n0.js …    the same for codes: long words with a digit
//	c0.js …    cards: what a result shows, two records a file or four, in the order of their titles
//	v.js       all words there are, to find the one that a slip of the finger meant
//
// A word is a syllable as Vietnamese writes it, kept as its bare letters and its marks (see shape): "đất" is "dat" with
// the marks 1, 6 and 9, as VNI types them. So whoever types no accents finds all words of these letters, and whoever
// types them finds the very word first; where the tone stands (hoà, hòa) makes no difference.
//
// What a record is called is a list of names: its title, its official title, its keywords, what synonyms.yaml says of it,
// what the language says of it (a thing that is issued anew was lost), its codes. A place of a word tells the record, the
// kind and number of the name, the word's share of the name (rare words have more), and where in the name it stands.
// That is all the engine needs to say how much of a name was asked for and how much of the question the name answers;
// no name is ever shipped. Of papers and summaries it is only told that the word is there.
//
// It promises that the same input gives the same bytes; that the number of files depends on the number of records alone,
// so that a plan can be made before the index is; that an index is made when its first file is asked for, once. Of a
// record with errors nothing but its title is told. Nothing is refused, and no method fails. All may be called at once
// from many goroutines.
package search

import (
	"fmt"
	"iter"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// Updating tells which records have errors, in a build that keeps going.
type Updating interface {
	// Has says it of a record, HasLayers of what some office sets for a procedure.
	Has(kind board.Kind, id board.ID) bool
	HasLayers(procedure board.ID) bool
}

// Config is what an index is made from.
type Config struct {
	// Boards are the records, one board a language, the default first; Index has been called on each.
	Boards []*board.Board
	// Catalogs are the words, in the order of Boards.
	Catalogs []*lang.Catalog
	Book     *ledger.Book
	// Today is the day whose versions, times and fees are told.
	Today board.Date
	// Updating may be nil.
	Updating Updating
}

// Index makes the files.
type Index struct {
	Config
	made []func() *index // by language
}

// New prepares the indexes of all languages and makes none.
func New(c Config) *Index {
	x := &Index{Config: c}
	for i := range c.Boards {
		x.made = append(x.made, sync.OnceValue(func() *index { return x.build(i) }))
	}
	return x
}

// File is one file of an index: its path below the root of its language, and the way to make it.
type File struct {
	Path string
	Make func() []byte
}

// Files are the files of a language's index.
func (x *Index) Files(l board.LangID) iter.Seq[File] {
	return func(yield func(File) bool) {
		made, n := x.made[l], count(x.Boards[l])
		file := func(name string, make func() []byte) bool {
			return yield(File{ledger.SearchPath + name + ".js", make})
		}
		if !file("index", func() []byte { return made().root() }) || !file("v", func() []byte { return made().vocabulary() }) {
			return
		}
		for i := range partsFor(n) {
			if !file(fmt.Sprint("w", i), func() []byte { return made().part("w", i) }) {
				return
			}
		}
		for i := range partsFor(n) / codesAPart {
			if !file(fmt.Sprint("n", i), func() []byte { return made().part("n", i) }) {
				return
			}
		}
		for i := range (n + cardsAFile(n) - 1) / cardsAFile(n) {
			if !file(fmt.Sprint("c", i), func() []byte { return made().cardFile(i) }) {
				return
			}
		}
	}
}

// count is the number of records that can be found: those with a page, each procedure once.
func count(b *board.Board) int {
	return b.CountProcedures() + len(b.Units) + len(b.Fields) + len(b.LifeEvents) + len(b.Initiatives) +
		len(b.Documents) + len(b.Teams) + len(b.Guides)
}

// partsFor is the number of files that the words of n records are spread over: a power of two. Vietnamese has some 700
// beginnings of three letters, so that more than 512 would stand empty.
func partsFor(n int) int {
	parts := 16
	for parts < n && parts < 512 {
		parts *= 2
	}
	return parts
}

// codesAPart is how many times fewer files hold codes.
const codesAPart = 8
