package board

import (
	"regexp"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// refuseAmount says why a text is no sum, and which one was meant.
func refuseAmount(s string) *Fault {
	p := strings.TrimRight(zeros(plain(s)), " .;")
	amount := func(code, sum string, args ...string) *Fault {
		args = append([]string{"value", s}, args...)
		return fault(code, append(args, "guess", sure(readAmount, guessSum(sum)))...)
	}
	if m := moneyComma.FindStringSubmatch(p); m != nil {
		return fault("money-comma", "value", s, "thousands", m[1]+"."+m[2], "units", m[1])
	}
	if moneyZero.MatchString(p) {
		return fault("money-zero", "value", s)
	}
	if moneyRange.MatchString(p) {
		return fault("money-range", "value", s)
	}
	if m := moneyPer.FindStringSubmatch(p); m != nil {
		return amount("money-per", m[1], "per", lastRunes(s, m[2]))
	}
	if m := moneyPercent.FindStringSubmatch(p); m != nil {
		return fault("money-percent", "value", s, "percent", m[1])
	}
	if m := moneyForeign.FindStringSubmatch(p); m != nil {
		return amount("money-currency", m[1]+m[4], "currency", currencies[m[2]+m[3]])
	}
	if words, ok := freeWords[p]; ok {
		return fault("money-form", "value", s, "guess", words)
	}
	return amount("money-form", p)
}

var (
	// moneyComma is the one comma that can be read in two ways.
	moneyComma = regexp.MustCompile(`^([1-9]\d{0,2}),(\d{3})(?: ?(?:dong|vnd|d|₫))?$`)
	moneyZero  = regexp.MustCompile(`^(?:0+(?:[.,]0+)?(?: ?(?:dong|vnd|d|₫))?|khong|khong dong)$`)
	moneyRange = regexp.MustCompile(`^(?:tu )?\d[\d.,]* ?(?:k|nghin|ngan|trieu|dong|vnd|d|₫)? ?(?:-|~|den|toi|/) ?\d[\d.,]* ?(?:k|nghin|ngan|trieu)? ?(?:dong|vnd|d|₫)?$`)
	// moneyPer is a sum and what it is paid for, which has a key of its own.
	moneyPer     = regexp.MustCompile(`^(\d[\d.,]* ?(?:k|nghin|ngan|trieu)? ?(?:dong|vnd|d|₫)?) ?(?:/|moi|mot|cho)( ?\d{0,2} ?[a-z][a-z ]*)$`)
	moneyPercent = regexp.MustCompile(`^(\d{1,3}(?:[.,]\d{1,6})?) ?(?:%|phan tram)(?: .*)?$`)
	moneyForeign = regexp.MustCompile(`^(?:(\d[\d.,]*) ?(\$|€|usd|eur|do la|do|euro)|(\$|€|usd|eur) ?(\d[\d.,]*))$`)
)

// currencies are the signs and words of currencies that are not đồng.
var currencies = map[string]string{
	"$": "USD", "usd": "USD", "do": "USD", "do la": "USD", "€": "EUR", "eur": "EUR", "euro": "EUR",
}

// freeWords are sentences that say what one word says, without accents.
var freeWords = map[string]string{
	"khong mat tien": "miễn phí", "khong mat phi": "miễn phí", "khong tinh tien": "miễn phí", "khong phai tra tien": "miễn phí",
	"khong ton tien": "miễn phí", "mien": "miễn phí", "mien thu": "miễn phí", "mien le phi": "miễn phí", "duoc mien": "miễn phí",
	"mien phi le phi": "miễn phí", "mien thu phi": "miễn phí", "mien thu le phi": "miễn phí", "mien phi hoan toan": "miễn phí",
	"khong thu phi": "none", "khong thu le phi": "none", "khong thu phi, le phi": "none", "khong co": "none", "khong co phi": "none",
	"khong co le phi": "none", "khong phi": "none", "khong quy dinh": "none", "khong ap dung": "none",
	"tuy truong hop": "varies", "tuy": "varies", "tuy tung truong hop": "varies", "thoa thuan": "varies", "theo quy dinh": "varies",
}

var (
	moneyUnit   = regexp.MustCompile(` ?(?:dong|vnd|d|₫|,-|-)+$`)
	moneyPower  = regexp.MustCompile(`^(\d+(?:[.,]\d{1,2})?) ?(k|nghin|ngan|trieu|tr|ty)(?: (ruoi))?$`)
	moneyGroups = regexp.MustCompile(`^[1-9]\d{0,2}(?:[ ,'.]\d{3})+$`)
	moneyCents  = regexp.MustCompile(`^([\d.]+),0{1,2}$|^([\d,]+)\.0{1,2}$`)
	shortGroup  = regexp.MustCompile(`^([1-9]\d{0,2})\.0{1,2}$`)
	groupSigns  = strings.NewReplacer(" ", ".", ",", ".", "'", ".")
)

// guessSum is the sum that a text without accents was meant to be, with dots between its thousands.
func guessSum(p string) string {
	if kind, ok := meant(p, moneyWords); ok {
		return map[AmountKind]string{Free: "miễn phí", NoFee: "none", Varies: "varies"}[kind]
	}
	p = moneyUnit.ReplaceAllString(strings.TrimSpace(withoutBrackets(p)), "")
	p = strings.TrimRight(p, " .,")
	if m := shortGroup.FindStringSubmatch(p); m != nil { // "8.00": a zero is missing
		return m[1] + ".000"
	}
	if m := moneyCents.FindStringSubmatch(p); m != nil {
		p = strings.ReplaceAll(m[1]+m[2], ",", ".")
	}
	if m := moneyPower.FindStringSubmatch(p); m != nil {
		return powerSum(m[1], m[2], m[3] != "")
	}
	if moneyGroups.MatchString(p) {
		return groupSigns.Replace(p)
	}
	if n, ok := numeral(p); ok {
		return dotted(n)
	}
	return p
}

// powerSum is "1,5 trieu" or "2 trieu ruoi" in đồng.
func powerSum(digits, word string, half bool) string {
	n, ok := hundredths(digits)
	if !ok {
		return ""
	}
	if half {
		n += 50
	}
	return dotted(n * powers[word] / 100)
}

// lastRunes is the end of s, in as many characters as the plain text has, without the sign before it.
func lastRunes(s, end string) string {
	r := []rune(strings.TrimRight(strings.Join(strings.Fields(norm.NFC.String(s)), " "), " .;"))
	return strings.TrimSpace(string(r[max(0, len(r)-len([]rune(end))):]))
}
