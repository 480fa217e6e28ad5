package page

import (
	"cmp"
	"maps"
	"regexp"
	"slices"
	"strings"
)

// squeeze makes a script of ours small: without comments and needless spaces, its own names short. The script keeps to what
// this reads: every statement ends in a semicolon or a brace; templates hold no code; a name that is declared (var,
// function, a parameter) and stands nowhere as a property or a key is the script's own and may be called anything.
func squeeze(js string) string {
	tokens := tokenise(js)
	short := shortNames(tokens)
	var b strings.Builder
	last := byte('\n')
	for _, t := range tokens {
		if s, ok := short[t]; ok {
			t = s
		}
		if needsSpace(last, t[0]) {
			b.WriteByte(' ')
		}
		b.WriteString(t)
		last = t[len(t)-1]
	}
	return b.String()
}

// tokenise takes a script apart: names and numbers, strings, regular expressions, and signs one by one.
func tokenise(js string) []string {
	var out []string
	last := byte('\n')
	for i := 0; i < len(js); {
		rest := js[i:]
		n := 1
		switch c := js[i]; {
		case strings.HasPrefix(rest, "//"):
			i += until(rest, "\n")
			continue
		case strings.HasPrefix(rest, "/*"):
			i += until(rest, "*/")
			continue
		case c == ' ' || c == '\t' || c == '\n' || c == '\r':
			i++
			continue
		case wordly(c):
			for n < len(rest) && wordly(rest[n]) {
				n++
			}
		case strings.HasPrefix(rest, "++") || strings.HasPrefix(rest, "--"):
			n = 2
		case c == '"' || c == '\'' || c == '`' || c == '/' && strings.IndexByte("(,=:[!&|?{};\n", last) >= 0:
			n = quoted(rest, c)
		}
		out = append(out, rest[:n])
		i += n
		last = js[i-1]
	}
	return out
}

func wordly(c byte) bool {
	return c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z' || c == '_' || c == '$' || c >= 0x80
}

// needsSpace says whether a space between two bytes must stay: between words, and between signs that would become another.
func needsSpace(a, b byte) bool { return wordly(a) && wordly(b) || a == b && (a == '+' || a == '-') }

// quoted is the length of a string, a template without code in it, or a regular expression without its flags.
func quoted(s string, end byte) int {
	class := false
	for i := 1; i < len(s); i++ {
		switch {
		case s[i] == '\\':
			i++
		case end == '/' && s[i] == '[':
			class = true
		case end == '/' && s[i] == ']':
			class = false
		case s[i] == end && !class:
			return i + 1
		}
	}
	return len(s)
}

// until is the length of s to the end of what ends it.
func until(s, end string) int {
	if i := strings.Index(s, end); i >= 0 {
		return i + len(end)
	}
	return len(s)
}

var plainName = regexp.MustCompile(`^[A-Za-z][A-Za-z0-9]+$`)

// shortNames gives the script's own names short ones, the most frequent first.
func shortNames(tokens []string) map[string]string {
	own, taken, count := map[string]bool{}, map[string]bool{}, map[string]int{}
	for i, t := range tokens {
		if !plainName.MatchString(t) && !(len(t) == 1 && wordly(t[0])) {
			continue
		}
		count[t]++
		before, after := at(tokens, i-1), at(tokens, i+1)
		switch {
		case before == ".", after == ":" && (before == "{" || before == ","):
			taken[t] = true
		case before == "var", before == "function", declared(tokens, i):
			own[t] = true
		default:
			if !own[t] {
				taken[t] = taken[t] || len(t) == 1
			}
		}
	}
	names := slices.SortedFunc(maps.Keys(own), func(a, b string) int {
		return cmp.Or(count[b]-count[a], strings.Compare(a, b))
	})
	out, next := map[string]string{}, 0
	for _, name := range names {
		if taken[name] || keep[name] || len(name) < 3 {
			continue
		}
		s := ""
		for s == "" || count[s] > 0 || keep[s] {
			s = nth(next)
			next++
		}
		if len(s) < len(name) {
			out[name] = s
		}
	}
	return out
}

// keep are names that others use, and words of the language that have the form of a short name.
var keep = map[string]bool{"bangtin": true, "of": true, "in": true, "do": true, "if": true, "var": true, "new": true, "for": true}

// nth is the n-th short name: A … Z, a … z, then two letters.
func nth(n int) string {
	const letters = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
	if n < len(letters) {
		return letters[n : n+1]
	}
	n -= len(letters)
	return string([]byte{letters[n/len(letters)%len(letters)], letters[n%len(letters)]})
}

func at(tokens []string, i int) string {
	if i < 0 || i >= len(tokens) {
		return ""
	}
	return tokens[i]
}

// declared says whether the name at i is a parameter, or a further name of a var: whether, outside brackets, only a comma or
// a value stands between it and "var", or "function (" before it.
func declared(tokens []string, i int) bool {
	if b := at(tokens, i-1); b != "," && b != "(" {
		return false
	}
	depth := 0
	for k := i - 1; k >= 0; k-- {
		switch tokens[k] {
		case ")", "]", "}":
			depth++
		case "(", "[", "{":
			if depth--; depth < 0 {
				return tokens[k] == "(" && (at(tokens, k-1) == "function" || at(tokens, k-2) == "function")
			}
		case ";":
			if depth == 0 {
				return false
			}
		case "var":
			if depth == 0 {
				return true
			}
		}
	}
	return false
}
