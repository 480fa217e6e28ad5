package sheet

import (
	"slices"
	"strings"

	"bangtin/generator/board"
)

// lettersNote is the key of notes about letters that the fonts lack.
const lettersNote = "sheet.note.letters"

// missed tells the letters that the fonts lack and that came up since it was called last: with those of the records among
// whose titles hold them, or else with n.
func (j *job) missed(n board.Noun, among ...board.Noun) {
	var records []board.Noun
	letters := map[board.Noun][]string{}
	tell := func(n board.Noun, letter string) {
		if letters[n] == nil {
			records = append(records, n)
		}
		if !slices.Contains(letters[n], letter) {
			letters[n] = append(letters[n], letter)
		}
	}
	for _, m := range j.pen.Doc.TakeMissing() {
		letter, found := string(m.Rune), false
		for _, x := range among {
			if strings.Contains(x.Heading().S, letter) {
				tell(x, letter)
				found = true
			}
		}
		if !found {
			tell(n, letter)
		}
	}
	for _, x := range records {
		j.note(x, lettersNote, "letters", strings.Join(letters[x], " "))
	}
}

// Letters are the letters that the fonts lack, with spaces between them, "" for a note about something else.
func (n *Note) Letters() string {
	if n.Key != lettersNote || len(n.Args) < 2 {
		return ""
	}
	s, _ := n.Args[1].(string)
	return s
}
