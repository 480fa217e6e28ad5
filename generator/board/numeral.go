package board

import "strings"

// numerals are the digits in words, without accents (bốn and tư, năm and lăm are the same digit).
var numerals = map[string]int64{
	"khong": 0, "mot": 1, "hai": 2, "ba": 3, "bon": 4, "tu": 4, "nam": 5, "lam": 5, "sau": 6, "bay": 7, "tam": 8, "chin": 9,
}

// powers are the words that multiply what stands before them.
var powers = map[string]int64{
	"nghin": 1e3, "ngan": 1e3, "k": 1e3, "trieu": 1e6, "tr": 1e6, "ty": 1e9, "ti": 1e9,
}

// numeral reads a whole number in Vietnamese words without accents: "hai muoi lam", "tam nghin", "mot trieu ruoi".
func numeral(text string) (int64, bool) {
	words := strings.Fields(text)
	var total, group, last int64 // what thousands have closed; below a thousand; the power that was said last
	digit, open := int64(0), false
	limit := int64(1e12)
	for _, w := range words {
		v, isDigit := numerals[w]
		power := powers[w]
		switch {
		case isDigit && !open:
			digit, open = v, true
		case w == "muoi" || w == "chuc":
			if !open {
				digit = 1
			}
			group, digit, open, last = group+digit*10, 0, false, 10
		case w == "tram" && open:
			group, digit, open, last = group+digit*100, 0, false, 100
		case (w == "le" || w == "linh") && !open && group > 0:
		case power > 0 && power < limit && group+digit > 0:
			total, group, digit, open, last, limit = total+(group+digit)*power, 0, 0, false, power, power
		case w == "ruoi" && last >= 100 && !open:
			total, last = total+last/2, 0
		default:
			return 0, false
		}
	}
	return total + group + digit, len(words) > 0
}
