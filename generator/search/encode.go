package search

import (
	"bytes"
	"slices"
	"strconv"
	"strings"
)

// digits64 are the digits of base 64, as engine.js reads them.
const digits64 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_"

// most is how many places of one word are told, at most: those with the greatest shares. A word that stands in more names
// tells little, and other words of the question lead on.
const most = 400

// number64 writes n in base 32, the least digits first, each but the last with 32 added.
func number64(to *bytes.Buffer, n int) {
	for n >= 32 {
		to.WriteByte(digits64[n&31|32])
		n >>= 5
	}
	to.WriteByte(digits64[n])
}

// partOf is the file of a word: by its first three letters, so that all words with one beginning share a file. Codes, which
// would weigh on every answer, have files of their own, by all they have.
func partOf(letters string, parts int) (family string, i int) {
	if isCodeWord(letters) {
		return "n", hash(letters, len(letters)) & (parts/codesAPart - 1)
	}
	return "w", hash(letters, 3) & (parts - 1)
}

// isCodeWord says whether a word can only be a code: long, with a digit.
func isCodeWord(w string) bool { return len(w) > 6 && strings.ContainsAny(w, "0123456789") }

// hash is of the first n letters.
func hash(letters string, n int) int {
	var h uint32
	i := 0
	for _, r := range letters {
		if i++; i > n {
			break
		}
		h = h*31 + uint32(r)
	}
	return int(h ^ h>>7)
}

// part is file i of the words, or of the codes: a line a word, "LETTERS SPREAD MARKS=… MARKS=…", see column.
func (in *index) part(family string, i int) []byte {
	var lines []string
	for _, b := range in.byPart[family][i] {
		if line := in.line(b); line != "" {
			lines = append(lines, line)
		}
	}
	slices.Sort(lines)
	return script("part", `"`+family+strconv.Itoa(i)+"\",`"+strings.Join(lines, "\n")+"`")
}

// script is a file that hands its content to the engine.
func script(what, content string) []byte {
	return []byte("bangtin." + what + "(" + content + ")\n")
}

// line is the line of a bare word, "" where it stands nowhere.
func (in *index) line(bare int32) string {
	var b bytes.Buffer
	for _, w := range in.byBare[bare] {
		places, texts := in.told(w)
		if len(places)+len(texts) == 0 {
			continue
		}
		if b.Len() == 0 {
			b.WriteString(in.names.letters[bare] + " " + strconv.Itoa(int(in.spread[bare])))
		}
		b.WriteString(" " + digits(in.names.entries[w].marks) + "=")
		column(&b, places, texts)
	}
	return b.String()
}

// column writes places column by column, which compresses better: the records, "/", classes and numbers, "/", shares, "/",
// where in the name, "/", the records of texts.
func column(b *bytes.Buffer, places []place, texts []int32) {
	last := int32(0)
	for _, p := range places {
		number64(b, int(p.doc-last))
		last = p.doc
	}
	b.WriteByte('/')
	for _, p := range places {
		b.WriteByte(digits64[int(p.class)<<3|int(p.nth)])
	}
	b.WriteByte('/')
	for _, p := range places {
		b.WriteByte(digits64[p.share])
	}
	b.WriteByte('/')
	for _, p := range places {
		b.WriteByte(digits64[min(p.at, 15)])
	}
	b.WriteByte('/')
	last = 0
	for _, d := range texts {
		number64(b, int(d-last))
		last = d
	}
}

// told are the places of a word that are told, and the records in whose texts alone it stands.
func (in *index) told(w int32) ([]place, []int32) {
	places := in.places[w]
	n := 0
	for _, p := range places {
		if p.class == related {
			n++
		}
	}
	if n > max(12, len(in.docs)/5) { // what may mean a fifth of all records tells nothing
		places = slices.DeleteFunc(slices.Clone(places), func(p place) bool { return p.class == related })
	}
	if len(places) > most {
		places = slices.Clone(places)
		slices.SortStableFunc(places, func(a, b place) int { return int(b.share) - int(a.share) })
		places = places[:most]
		slices.SortStableFunc(places, func(a, b place) int { return int(a.doc - b.doc) })
	}
	if int(w) >= len(in.names.texts) || len(in.names.texts[w]) > max(12, min(len(in.docs)/4, most)) {
		return places, nil
	}
	var texts []int32
	i, all := 0, in.places[w]
	for _, d := range in.names.texts[w] {
		for i < len(all) && all[i].doc < d {
			i++
		}
		if i == len(all) || all[i].doc != d {
			texts = append(texts, d)
		}
	}
	return places, texts
}
