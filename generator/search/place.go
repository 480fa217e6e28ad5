package search

// place is where a word stands in a name of a record.
type place struct {
	doc   int32
	class class
	nth   uint8
	// share is how much of the name the word is, of 63 in steps of 4, by what it tells; at is its place among the name's words.
	share, at uint8
}

// place finds the places of all words.
func (in *index) place() {
	n := in.names
	in.spread = n.spread()
	tells := make([]int, len(n.letters)) // hundredths
	for b, df := range in.spread {
		tells[b] = rarity(df, len(in.docs))
	}
	weigh := func(w int32) int {
		t := tells[n.entries[w].bare]
		if in.asks[w] {
			t = t / 3
		}
		return max(t, 1)
	}
	in.places = make([][]place, len(n.entries))
	for i := range n.list {
		x := &n.list[i]
		words := n.words[x.from:x.until]
		sum := 0
		for _, w := range words {
			sum += weigh(w)
		}
		for at, w := range words {
			share := (63*weigh(w)*int(x.part)/whole + sum/2) / sum
			in.places[w] = append(in.places[w], place{x.doc, x.class, x.nth, uint8(min(63, max(1, share)) | 3), uint8(min(at, 63))})
		}
	}
}
