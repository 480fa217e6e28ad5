package search

import "math/bits"

// class is what kind of name a name is; engine.js gives each its weight, in the same order.
type class uint8

const (
	title    class = iota // the record's title
	keyword               // its own keywords
	said                  // what synonyms.yaml says of the record itself
	related               // what synonyms.yaml or the language says of words in the title
	official              // the official title; the title in the board's first language
	context               // the result; names of the life events that the procedure belongs to
	number                // codes, numbers
)

// name is a name of a record.
type name struct {
	doc   int32
	from  int32 // its words, in names.words
	until int32
	class class
	nth   uint8 // among the record's names of the class, 0–7; from the ninth on they share numbers
	// part is how much of the record the name stands for, of 64: a word that stands for a part of a title is not the title.
	part uint8
}

// names are the names of all records, and the texts.
type names struct {
	*lexicon
	words []int32
	list  []name
	texts [][]int32 // by number of the word: the records in whose texts it stands
	doc   int32
	seen  [8]uint8 // how many names of each class the record has
	room  []int32
}

const whole = 64

// begin is for the next record.
func (n *names) begin(doc int) {
	n.doc, n.seen = int32(doc), [8]uint8{}
}

// add adds a name of the record begun.
func (n *names) add(c class, text string, part int) {
	if text == "" {
		return
	}
	from := len(n.words)
	n.words = n.read(n.words, text)
	n.end(c, from, part)
}

// addWords adds a name whose words are known.
func (n *names) addWords(c class, words []int32, part int) {
	from := len(n.words)
	n.words = append(n.words, words...)
	n.end(c, from, part)
}

func (n *names) end(c class, from, part int) {
	if from == len(n.words) {
		return
	}
	n.list = append(n.list, name{
		doc: n.doc, from: int32(from), until: int32(len(n.words)), class: c, nth: n.seen[c] & 7, part: uint8(max(1, min(part, whole))),
	})
	n.seen[c]++
}

// text notes the words of a text of the record begun.
func (n *names) text(s string) {
	n.room = n.read(n.room[:0], s)
	for len(n.texts) < len(n.entries) {
		n.texts = append(n.texts, nil)
	}
	for _, w := range n.room {
		if list := n.texts[w]; len(list) == 0 || list[len(list)-1] != n.doc {
			n.texts[w] = append(list, n.doc)
		}
	}
}

// spread is how many records have a name with the word, by number of the bare word.
func (n *names) spread() []int32 {
	count, last := make([]int32, len(n.letters)), make([]int32, len(n.letters))
	for i := range n.list {
		x := &n.list[i]
		for _, w := range n.words[x.from:x.until] {
			if b := n.entries[w].bare; last[b] != x.doc+1 {
				last[b] = x.doc + 1
				count[b]++
			}
		}
	}
	return count
}

// rarity is what a word tells that stands in df of n records: the binary logarithm of 1 + n/df, in hundredths, a straight
// line between powers of two. Whole numbers, so that every machine reckons the same.
func rarity(df int32, n int) int {
	q := uint64(n)*256/uint64(max(df, 1)) + 256
	k := bits.Len64(q) - 1
	return 100*(k-8) + int((q-1<<k)*100>>k)
}
