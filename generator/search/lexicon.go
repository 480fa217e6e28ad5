package search

// lexicon numbers the words of a language's records, in the order in which they are met.
type lexicon struct {
	table   table
	ids     map[string]int32 // by letters, then a byte for each half of the marks
	entries []entry          // by number
	bare    map[string]int32 // letters alone
	letters []string         // by number of the bare word
	key     []byte
}

// entry is a word with its marks: the number of its letters, and its marks.
type entry struct {
	bare  int32
	marks uint16
}

func newLexicon() *lexicon {
	return &lexicon{table: newTable(), ids: map[string]int32{}, bare: map[string]int32{}}
}

// number is the word's number; a new word gets the next.
func (x *lexicon) number(letters []byte, marks uint16) int32 {
	x.key = append(append(x.key[:0], letters...), byte(marks), byte(marks>>8))
	if id, ok := x.ids[string(x.key)]; ok {
		return id
	}
	bare, ok := x.bare[string(letters)]
	if !ok {
		bare = int32(len(x.letters))
		x.bare[string(letters)] = bare
		x.letters = append(x.letters, string(letters))
	}
	id := int32(len(x.entries))
	x.ids[string(x.key)] = id
	x.entries = append(x.entries, entry{bare, marks})
	return id
}

// read appends the numbers of a text's words.
func (x *lexicon) read(to []int32, text string) []int32 {
	x.table.split(text, func(letters []byte, marks uint16) { to = append(to, x.number(letters, marks)) })
	return to
}
