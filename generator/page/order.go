package page

import (
	"bytes"
	"slices"
	"strings"
	"unicode"

	"golang.org/x/text/collate"
	"golang.org/x/text/language"
	"golang.org/x/text/unicode/norm"
)

// leads are the words that a name begins with and nobody looks it up by.
var leads = []string{"Thủ tục ", "Xã ", "Phường ", "Thị trấn ", "Huyện ", "Tỉnh "}

// sortName is the name as lists order it: "Thủ tục đăng ký khai sinh" stands under Đ, "Xã Vĩnh Hoàng" under V.
func sortName(s string) string {
	for _, lead := range leads {
		if rest, ok := strings.CutPrefix(s, lead); ok {
			return rest
		}
	}
	return s
}

// sorter puts things in Vietnamese order, numbers by their value. It isn't safe for concurrent use.
type sorter struct {
	c   *collate.Collator
	buf collate.Buffer
}

func newSorter() *sorter { return &sorter{c: collate.New(language.Vietnamese, collate.Numeric)} }

func (s *sorter) key(name string) []byte {
	s.buf.Reset()
	return bytes.Clone(s.c.KeyFromString(&s.buf, sortName(name)))
}

// inOrder is list by name; equal names keep their order, which is that of ids.
func inOrder[T any](list []T, name func(T) string) []T {
	type row struct {
		key []byte
		v   T
	}
	s := newSorter()
	rows := make([]row, len(list))
	for i, v := range list {
		rows[i] = row{s.key(name(v)), v}
	}
	slices.SortStableFunc(rows, func(a, b row) int { return bytes.Compare(a.key, b.key) })
	out := make([]T, len(list))
	for i, r := range rows {
		out[i] = r.v
	}
	return out
}

// letter is the letter of the alphabet that a name stands under: "Đ" for "Đăng ký", "Ư" for "Ứng"; "0–9" for digits
// and "#" for everything else.
func letter(name string) string {
	for _, r := range sortName(name) {
		if unicode.IsDigit(r) {
			return "0–9"
		}
		if !unicode.IsLetter(r) {
			continue
		}
		base := strings.Map(func(r rune) rune {
			switch r {
			case '\u0300', '\u0301', '\u0303', '\u0309', '\u0323': // the five tones
				return -1
			}
			return r
		}, norm.NFD.String(string(unicode.ToUpper(r))))
		return norm.NFC.String(base)
	}
	return "#"
}

// letterNames are the letters that ASCII lacks, as Telex types them.
var letterNames = map[string]string{
	"Ă": "aw", "Â": "aa", "Đ": "dd", "Ê": "ee", "Ô": "oo", "Ơ": "ow", "Ư": "uw", "0–9": "so", "#": "khac",
}

// letterID is a letter as an address writes it.
func letterID(letter string) string {
	if id, ok := letterNames[letter]; ok {
		return id
	}
	low := strings.ToLower(letter)
	if len(low) == 1 && low[0] >= 'a' && low[0] <= 'z' {
		return low
	}
	return letterNames["#"]
}
