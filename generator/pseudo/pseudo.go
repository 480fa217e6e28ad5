// Package pseudo writes texts in letters of other scripts, so that a test that reads a page can tell for each letter
// where it came from: a pseudo-language.
//
// What comes in: a text, or a catalogue as JSON, and a script. What goes out: the same text in that script's letters;
// accents, digits, signs and the places of a catalogue ({name}) stay. A person can still read it, "Trang chủ" becomes
// "Ｔｒａｎｇ ｃｈủ" or "Ⓣⓡⓐⓝⓖ ⓒⓗⓤ̉", and it may be cut anywhere, where brackets around it would lose their ends.
//
// The package promises that a letter written in a script is known again by Of, and that Of knows no other letter. Only
// tests import it.
package pseudo

import (
	"encoding/json"
	"strings"

	"golang.org/x/text/unicode/norm"
)

// Script is a set of the letters A to Z and a to z.
type Script int

// The scripts, two for the words of the program and two for the texts of records: one for each of two languages.
const (
	None    Script = iota
	Wide           // Ａｂｃ
	Mono           // 𝙰𝚋𝚌
	Circled        // Ⓐⓑⓒ
	Bold           // 𝗔𝗯𝗰
)

// alphabets is where each script's A and a stand in Unicode.
var alphabets = [...]struct{ upper, lower rune }{
	Wide:    {0xff21, 0xff41},
	Mono:    {0x1d670, 0x1d68a},
	Circled: {0x24b6, 0x24d0},
	Bold:    {0x1d5d4, 0x1d5ee},
}

// plain are the letters that have no accent to take off and are no ASCII.
var plain = strings.NewReplacer("đ", "d", "Đ", "D")

// Write is a text in the script.
func (s Script) Write(text string) string {
	if s == None {
		return text
	}
	var b strings.Builder
	for _, r := range plain.Replace(norm.NFD.String(text)) {
		switch {
		case r >= 'A' && r <= 'Z':
			r += alphabets[s].upper - 'A'
		case r >= 'a' && r <= 'z':
			r += alphabets[s].lower - 'a'
		}
		b.WriteRune(r)
	}
	return b.String()
}

// Of is the script that a letter is written in, None for all else.
func Of(r rune) Script {
	for s, a := range alphabets {
		if s != int(None) && (r >= a.upper && r < a.upper+26 || r >= a.lower && r < a.lower+26) {
			return Script(s)
		}
	}
	return None
}

// Catalogue is a catalogue, a flat map of texts as JSON, in the script. What stands in braces is a place that the
// program fills, and stays.
func Catalogue(data []byte, s Script) ([]byte, error) {
	var words map[string]string
	if err := json.Unmarshal(data, &words); err != nil {
		return nil, err
	}
	for key, text := range words {
		words[key] = s.writeAround(text)
	}
	return json.Marshal(words)
}

// writeAround writes what stands outside braces.
func (s Script) writeAround(text string) string {
	var b strings.Builder
	for {
		before, rest, open := strings.Cut(text, "{")
		b.WriteString(s.Write(before))
		if !open {
			return b.String()
		}
		name, after, closed := strings.Cut(rest, "}")
		b.WriteString("{" + name)
		if closed {
			b.WriteString("}")
		}
		text = after
	}
}
