package search

import "strings"

// knowledge is what the look-up knows of a language beyond the records.
type knowledge struct {
	// empty are words and phrases that ask and say nothing ("phải làm sao"), faint ones that say little ("giấy").
	empty, faint []string
	// relations join words of people to words of titles.
	relations []relation
}

// relation says that who says one of the first may mean one of the second.
type relation struct{ say, mean []string }

// knowing is what is known of the language of a code; nothing of most.
func knowing(code string) knowledge {
	switch code {
	case "vi":
		return readKnowledge(viEmpty, viFaint, viRelations)
	case "en":
		return readKnowledge(enEmpty, enFaint, enRelations)
	}
	return knowledge{}
}

// readKnowledge reads lists with commas, and lines "say, say > mean, mean"; a line without ">" holds words that stand for
// each other.
func readKnowledge(empty, faint, lines string) knowledge {
	k := knowledge{empty: list(empty), faint: list(faint)}
	for line := range strings.Lines(lines) {
		say, mean, one := strings.Cut(line, ">")
		if s := list(say); len(s) > 0 && one {
			k.relations = append(k.relations, relation{shortest(s), list(mean)})
		} else if len(s) > 0 {
			k.relations = append(k.relations, relation{shortest(s), s})
		}
	}
	return k
}

// shortest drops what holds another of the list: who types "bị mất" types "mất".
func shortest(list []string) []string {
	var out []string
	for _, s := range list {
		held := false
		for _, o := range list {
			held = held || len(o) < len(s) && strings.Contains(" "+s+" ", " "+o+" ")
		}
		if !held {
			out = append(out, s)
		}
	}
	return out
}

func list(s string) []string {
	var out []string
	for _, x := range strings.FieldsFunc(s, func(r rune) bool { return r == ',' || r == '\n' }) {
		if x = strings.TrimSpace(x); x != "" {
			out = append(out, x)
		}
	}
	return out
}
