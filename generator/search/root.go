package search

import (
	"slices"
	"strings"
)

// shared is what every search of a language needs.
type shared struct {
	// Counts are the numbers of records of each kind, in the order of their numbers; Parts and Cards how many files and
	// cards there are.
	Counts []int    `json:"counts"`
	Parts  int      `json:"parts"`
	Cards  int      `json:"cards"`
	Kinds  []string `json:"kinds"` // the name of each kind
	Paths  []string `json:"paths"` // its folder
	Fields []any    `json:"fields"`
	Empty  string   `json:"empty"` // with commas
	Faint  string   `json:"faint"`
	Keep   string   `json:"keep"`
	Says   says     `json:"says"`
}

// says are the sentences of the look-up; what stands in braces is filled in by widget.js.
type says struct {
	Found    string `json:"found"`
	One      string `json:"one"`
	None     string `json:"none"`
	List     string `json:"list"`
	More     string `json:"more"`
	Choose   string `json:"choose"`
	Slip     string `json:"slip"`
	SlipNone string `json:"slipNone"`
	Time     string `json:"time"`
	Fee      string `json:"fee"`
}

// root is the file that every search needs.
func (in *index) root() []byte {
	s := shared{
		Counts: in.counts, Parts: partsFor(len(in.docs)), Cards: cardsAFile(len(in.docs)),
		Empty: strings.Join(in.known.empty, ","), Faint: strings.Join(in.known.faint, ","), Keep: in.keep,
	}
	t := in.words.T
	s.Says = says{
		t("search.found"), in.words.N("search.found", 1), t("search.none"), t("search.list"), t("search.more"), t("search.choose"),
		t("search.slip"), t("search.slip-none"), t("search.time"), t("search.fee"),
	}
	for _, k := range kinds {
		s.Kinds = append(s.Kinds, in.words.T("kind."+k.String()))
		s.Paths = append(s.Paths, k.Segment())
	}
	for _, f := range in.b.Fields {
		s.Fields = append(s.Fields, in.text(f.Name))
	}
	return script("root", encode(s))
}

// vocabulary is the file of all words of names.
func (in *index) vocabulary() []byte {
	var list []string
	for b, letters := range in.names.letters {
		if in.spread[b] > 0 && len(letters) > 2 && !isCodeWord(letters) && (letters[0] < '0' || letters[0] > '9') {
			list = append(list, letters)
		}
	}
	slices.Sort(list)
	return script("words", "`"+strings.Join(list, " ")+"`")
}

// group sorts the words by their letters, and those by their files.
func (in *index) group() {
	in.byBare = make([][]int32, len(in.spread))
	for w, e := range in.names.entries {
		in.byBare[e.bare] = append(in.byBare[e.bare], int32(w))
	}
	parts := partsFor(len(in.docs))
	in.byPart = map[string][][]int32{"w": make([][]int32, parts), "n": make([][]int32, parts/codesAPart)}
	for b, letters := range in.names.letters {
		family, at := partOf(letters, parts)
		in.byPart[family][at] = append(in.byPart[family][at], int32(b))
	}
	for _, list := range in.byBare {
		slices.SortFunc(list, func(a, b int32) int { return int(in.names.entries[a].marks) - int(in.names.entries[b].marks) })
	}
}

// keptAtMost is how many pairs are told.
const keptAtMost = 90

// kept are pairs of words in titles and keywords of which one, typed without accents, looks like a word of asking and is
// none: "căn cước" beside "cần". In them the word counts. The most frequent come first.
func (in *index) kept() string {
	n := in.names
	asks := map[int32]bool{} // by letters
	for w := range in.asks {
		asks[n.entries[w].bare] = true
	}
	count := map[string]int{}
	for i := range n.list {
		if x := &n.list[i]; x.class <= said {
			words := n.words[x.from:x.until]
			for k, w := range words[:max(0, len(words)-1)] {
				a, b := n.entries[w].bare, n.entries[words[k+1]].bare
				if asks[a] && !in.asks[w] || asks[b] && !in.asks[words[k+1]] {
					count[n.letters[a]+" "+n.letters[b]]++
				}
			}
		}
	}
	var pairs []string
	for p := range count {
		pairs = append(pairs, p)
	}
	slices.SortFunc(pairs, func(a, b string) int {
		if count[a] != count[b] {
			return count[b] - count[a]
		}
		return strings.Compare(a, b)
	})
	pairs = pairs[:min(len(pairs), keptAtMost)]
	slices.Sort(pairs)
	return grouped(pairs)
}

// grouped writes sorted pairs, the first word once: "can cuoc ngheo,dinh chinh".
func grouped(pairs []string) string {
	var b strings.Builder
	last := ""
	for _, p := range pairs {
		first, second, _ := strings.Cut(p, " ")
		if first != last {
			if last != "" {
				b.WriteByte(',')
			}
			b.WriteString(first)
			last = first
		}
		b.WriteString(" " + second)
	}
	return b.String()
}
