package layout

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// nbsp is the no-break space.
const nbsp = '\u00a0'

// units are what a number is not parted from, in lower case: "8.000 đồng", "07 ngày", "2 bản".
var units = map[string]bool{
	"đồng": true, "phút": true, "giờ": true, "ngày": true, "tuần": true, "tháng": true, "năm": true, "tuổi": true,
	"bản": true, "bộ": true, "tờ": true, "trang": true, "lần": true, "người": true, "con": true, "trường": true, "giấy": true,
	"thủ": true, "mm": true, "cm": true, "m": true, "m2": true, "m²": true, "km": true, "kb": true, "mb": true, "ha": true, "%": true, "vnd": true,
	"triệu": true, "tỷ": true, "nghìn": true, "ngàn": true, "văn": true, "bước": true, "loại": true, "đơn": true,
	"dong": true, "minutes": true, "hours": true, "days": true, "day": true, "working": true, "weeks": true, "months": true, "years": true,
	"month": true, "year": true, "hour": true, "copies": true, "copy": true, "originals": true, "original": true, "sets": true, "pages": true,
}

// counted are the words that a number follows closely: "Điều 8", "khoản 2", "số 3", "trang 2".
var counted = map[string]bool{
	"điều": true, "khoản": true, "điểm": true, "mục": true, "chương": true, "phần": true, "số": true, "trang": true, "bước": true,
	"quầy": true, "phòng": true, "tầng": true, "thứ": true, "ngày": true, "tháng": true, "năm": true, "mẫu": true, "thôn": true, "tổ": true, "khu": true,
	"mức": true, "bậc": true, "loại": true,
	"article": true, "clause": true, "point": true, "page": true, "step": true, "no.": true, "counter": true, "level": true, "form": true,
}

// Bind puts no-break spaces where a break would part what is read as one: between a number and its unit ("8.000 đồng",
// "07 ngày"), between a word and its number ("Điều 8", "điểm a", "trang 2"), and before a dash or an oblique stroke, which would look
// lost at the head of a line. Runs of spaces become one; line ends stay.
func Bind(s string) string {
	if !mayBind(s) {
		return s
	}
	b := make([]byte, 0, len(s)+8)
	var before string // the word before the space at hand
	left := false     // it is bound to the one before it
	for rest := s; rest != ""; {
		end := strings.IndexAny(rest, " \n")
		if end < 0 {
			return string(append(b, rest...))
		}
		word := rest[:end]
		b = append(b, word...)
		if word != "" {
			before = word
		}
		line := rest[end] == '\n'
		rest = strings.TrimLeft(rest[end:], " ")
		if strings.HasPrefix(rest, "\n") || line {
			b, rest, before = append(b, '\n'), strings.TrimLeft(strings.TrimPrefix(rest, "\n"), " "), ""
			left = false
			continue
		}
		next := rest
		if i := strings.IndexAny(rest, " \n"); i >= 0 {
			next = rest[:i]
		}
		// "ngày 1 tháng 7 năm 2025" may break before "tháng": what is bound on both sides would become too long.
		if left = !(left && endsInDigit(before)) && bound(before, next); left {
			b = utf8.AppendRune(b, nbsp)
		} else {
			b = append(b, ' ')
		}
	}
	return string(b)
}

// mayBind says whether there is anything for Bind to do: most texts have no number, no dash and single spaces.
func mayBind(s string) bool {
	for i := range len(s) {
		switch c := s[i]; {
		case c >= '0' && c <= '9', c == '/' || c == '\n', c == ' ' && i+1 < len(s) && s[i+1] == ' ':
			return true
		case c == 0xE2 || c == '-': // the first byte of – and —
			return true
		case c == 'i' && i+3 < len(s) && (s[i+1] == ' ' || s[i+2] == ' ' || s[i+3] == ' '): // điểm a
			return true
		}
	}
	return strings.Contains(s, "iểm ")
}

// bound says whether the space between two words must not break.
func bound(before, after string) bool {
	if before == "" || after == "" {
		return false
	}
	switch after {
	case "–", "—", "-", "/", "·", "+", "→":
		return true
	}
	if endsInDigit(before) && units[bare(after)] {
		return true
	}
	word := strings.ToLower(strings.TrimLeft(before, "([“\""))
	if !counted[word] {
		return false
	}
	return startsWithDigit(after) || (word == "điểm" || word == "point") && utf8.RuneCountInString(bare(after)) == 1
}

// bare is a word without the punctuation at its end, in lower case.
func bare(word string) string {
	return strings.ToLower(strings.TrimRight(word, ".,;:)]”\"!?…"))
}

func endsInDigit(s string) bool {
	s = strings.TrimLeft(s, "(“\"")
	return s != "" && s[len(s)-1] >= '0' && s[len(s)-1] <= '9' && !strings.ContainsFunc(s, unicode.IsLetter)
}

func startsWithDigit(s string) bool { return s[0] >= '0' && s[0] <= '9' }
