package page

import (
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// deepest is the largest number of folders between a language's root and a page: don-vi/ID/CODE/.
const deepest = 3

// ups are the ways back to the language's root.
var ups = [deepest + 2]string{"", "../", "../../", "../../../", "../../../../"}

// place is where a page stands, and so how its links begin.
type place struct {
	// tail is the page's address below its language's root.
	tail string
	// up leads to the language's root, root to the site's.
	up, root string
	// depth is the number of folders in tail, -1 for the page whose links begin at the host's root.
	depth int
}

// at is the place of the page at tail.
func (l *locale) at(tail string) place {
	d := strings.Count(tail, "/")
	return l.placeAt(tail, d)
}

func (l *locale) placeAt(tail string, depth int) place {
	if depth < 0 {
		return place{tail, l.basePath + l.dir, l.basePath, depth}
	}
	root := depth
	if l.dir != "" {
		root++
	}
	return place{tail, ups[depth], ups[root], depth}
}

// home is the address of the language's first page, seen from a page of that prefix.
func home(up string) string {
	if up == "" {
		return "./"
	}
	return up
}

// VersionPath is the address of a version of a procedure, "thu-tuc/1.001193/2027-03-01/".
func VersionPath(p *board.Procedure) string { return ledger.VersionPath(p.ID, p.From()) }

// OfficePath is the address of a procedure at one office, "don-vi/vinh-hoang/1.001193/".
func OfficePath(p *board.Procedure, u *board.Unit) string {
	return ledger.Path(board.UnitKind, u.ID) + string(p.ID) + "/"
}

// LetterPath is the address of one letter of the A–Z list; letter is one of AZLetters.
func LetterPath(letter string) string { return ledger.AZPath + letter + "/" }

// urlPath is a path with what an address can't hold percent-encoded.
func urlPath(s string) string {
	const hex = "0123456789ABCDEF"
	plain := func(c byte) bool {
		return c >= 'a' && c <= 'z' || c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' || strings.IndexByte("-._~/", c) >= 0
	}
	for i := range len(s) {
		if !plain(s[i]) {
			b := []byte(s[:i])
			for ; i < len(s); i++ {
				if c := s[i]; plain(c) {
					b = append(b, c)
				} else {
					b = append(b, '%', hex[c>>4], hex[c&15])
				}
			}
			return string(b)
		}
	}
	return s
}
