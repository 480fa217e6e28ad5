package fate

import (
	"slices"

	"bangtin/generator/board"
)

// Lapsed are the languages in which a record had addresses below their code, and which have no such addresses any more: the
// board gave the language up, or made it its first.
func (f *Fates) Lapsed(row *board.Permalink) []string {
	var out []string
	for i, code := range row.Languages {
		first := i == 0 && code == f.Languages[0] // it had none, then and now
		if !first && isTag(code) && !slices.Contains(f.Languages[1:], code) && !slices.Contains(out, code) {
			out = append(out, code)
		}
	}
	return out
}

// Former are the lapsed languages of all records, in order.
func (f *Fates) Former() []string { return f.former }

// Title is the title of a row that was last shown in a language, or else in the board's first, or in any; lang is its
// language's code.
func (f *Fates) Title(row *board.Permalink, code string) (title, lang string) {
	for _, want := range []string{code, f.Languages[0]} {
		for _, t := range row.Titles {
			if t.Lang == want {
				return t.Title.S, want
			}
		}
	}
	if len(row.Titles) > 0 {
		return row.Titles[0].Title.S, row.Titles[0].Lang
	}
	return string(row.ID), code
}

// isTag says whether a text has the form of a language's code, so that it may be a folder's name.
func isTag(code string) bool {
	for i := range len(code) {
		c := code[i] | 0x20
		if (c < 'a' || c > 'z') && (code[i] < '0' || code[i] > '9') && code[i] != '-' {
			return false
		}
	}
	return code != ""
}
