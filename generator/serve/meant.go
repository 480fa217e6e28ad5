package serve

import "strings"

// meant are the addresses that may be meant by a short address as people type it, the likeliest first, none for any other: in
// small letters, with O for 0 and I or L for 1; then without an office or an edition that nobody knows. The files for
// servers answer alike (package machine).
func meant(asked string) []string {
	q, rest, _ := strings.Cut(strings.ToUpper(asked), "/")
	code, lang, inLanguage := strings.Cut(rest, "/")
	if q != "Q" || code == "" {
		return nil
	}
	code = strings.NewReplacer("O", "0", "I", "1", "L", "1").Replace(code)
	out := []string{"Q/" + code}
	if inLanguage {
		out[0] += "/" + lang
	}
	if i := strings.IndexAny(code, "-."); i > 0 {
		out = append(out, "Q/"+code[:i])
	}
	return out
}
