package board

import "strings"

// booleans are the words for yes and no.
var booleans = map[string]bool{
	"true": true, "yes": true, "có": true, "co": true, "false": false, "no": false, "không": false, "khong": false,
}

// otherBooleans are words that mean yes or no and are not taken, without accents.
var otherBooleans = map[string]bool{
	"dung": true, "x": true, "1": true, "ok": true, "on": true, "y": true, "t": true, "roi": true, "dong y": true, "duoc": true,
	"sai": false, "0": false, "off": false, "n": false, "f": false, "ko": false, "k": false, "hong": false, "chua": false, "kg": false,
	"khong dong y": false, "tat": false, "bat": true, "✓": true, "v": true, "da dong y": true,
}

// ParseBool takes true and false, yes and no, có and không.
func ParseBool(s string) (bool, error) {
	b, ok := readBool(s)
	if ok {
		return b, nil
	}
	guess := ""
	if b, ok = otherBooleans[strings.Trim(plain(s), " .")]; !ok {
		b, ok = meant(s, booleans)
	}
	if ok {
		guess = map[bool]string{true: "true", false: "false"}[b]
	}
	return false, fault("want-bool", "value", s, "guess", guess)
}

func readBool(s string) (bool, bool) {
	b, ok := booleans[strings.ToLower(s)]
	return b, ok
}
