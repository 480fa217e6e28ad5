package ledger

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// mostSlips is how many codes are offered for one that is none.
const mostSlips = 5

// IsCode says whether a text has the look of a short code: letters and digits of about its length. What has no digit is
// rather a word.
func IsCode(text string) bool {
	code := Fold(text)
	if len(code) < codeLength || len(code) > codeLength+officeLength+4 || !strings.ContainsAny(text, "0123456789") {
		return false
	}
	for i := range len(code) {
		if strings.IndexByte(alphabet, code[i]) < 0 {
			return false
		}
	}
	return true
}

// Sound says whether what was typed is a code whose check symbols agree, given out or not.
func Sound(typed string) bool {
	typed, _, _ = strings.Cut(typed, ".")
	for _, h := range halves(typed) {
		if Valid(h.record) && (h.office == "" || ValidOffice(h.office)) {
			return true
		}
	}
	return false
}

// slips are the codes that a typed one may have been: one symbol wrong, two in each other's place, one too many or too few.
func (l *Lookup) slips(typed string) []Place {
	type offer struct {
		Place
		rank int
	}
	best := map[string]offer{}
	for _, h := range halves(typed) {
		offices := near(h.office, l.offices)
		for code, rank := range near(h.record, l.codes) {
			for office, more := range offices {
				at := l.codes[code]
				o := offer{Place{Kind: at.kind, ID: at.id, Office: l.offices[office], Code: join(code, office)}, rank + more}
				if old, ok := best[o.Code]; (!ok || o.rank < old.rank) && o.rank > 0 {
					best[o.Code] = o
				}
			}
		}
	}
	list := slices.Collect(maps.Values(best))
	slices.SortFunc(list, func(a, b offer) int {
		return cmp.Or(cmp.Compare(a.rank, b.rank), -cmp.Compare(l.weight(a.Place), l.weight(b.Place)), strings.Compare(a.Code, b.Code))
	})
	var out []Place
	for _, o := range list[:min(len(list), mostSlips)] {
		out = append(out, o.Place)
	}
	return out
}

// weight puts a recorded address before one that was never given out, and a live one before one that is gone.
func (l *Lookup) weight(p Place) int {
	row := l.book.Row(p.Kind, p.ID)
	switch {
	case row == nil:
		return 0
	case row.State == "gone" || row.State == "moved":
		return 1
	}
	return 2
}

// near are the codes at most one slip away, with the rank of the slip, 0 for the code itself. Of no code, it is the none.
func near[T key | board.ID](typed string, codes map[string]T) map[string]int {
	if typed == "" {
		return map[string]int{"": 0}
	}
	out := map[string]int{}
	for code := range codes {
		if rank, ok := slip(typed, code); ok {
			out[code] = rank
		}
	}
	return out
}

// slip ranks how a code became what was typed: 0 not at all, 1 by a symbol that looks like another, 2 by two neighbours
// swapped, 3 by another symbol, 4 by two swapped that are no neighbours, 5 by one too many or too few.
func slip(typed, code string) (rank int, ok bool) {
	if len(typed) != len(code) {
		return 5, oneMore(typed, code) || oneMore(code, typed)
	}
	var wrong []int
	for i := range len(code) {
		if typed[i] != code[i] {
			wrong = append(wrong, i)
		}
	}
	switch {
	case len(wrong) == 0:
		return 0, true
	case len(wrong) == 1 && alike(typed[wrong[0]], code[wrong[0]]):
		return 1, true
	case len(wrong) == 1:
		return 3, true
	case len(wrong) != 2 || typed[wrong[0]] != code[wrong[1]] || typed[wrong[1]] != code[wrong[0]]:
		return 0, false
	case wrong[1] == wrong[0]+1:
		return 2, true
	}
	return 4, true
}

// oneMore says whether a text is another with one symbol more.
func oneMore(long, short string) bool {
	if len(long) != len(short)+1 {
		return false
	}
	i := 0
	for i < len(short) && long[i] == short[i] {
		i++
	}
	return long[i+1:] == short[i:]
}

// lookalikes are symbols that the eye takes for each other, in print or in handwriting.
const lookalikes = "8B 5S 2Z 6G 17 4A 0D 0Q 38 VY MN KX CG EF PR 4H 9G 1J VW"

func alike(a, b byte) bool {
	return strings.Contains(lookalikes, string([]byte{a, b})) || strings.Contains(lookalikes, string([]byte{b, a}))
}
