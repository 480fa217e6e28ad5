package read

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
)

// name is a file name of content: ID[@DATE][.LANG].EXT.
type name struct {
	id       board.ID
	version  board.Date
	lang     string // "" for the record's own file
	markdown bool
}

var langSuffix = regexp.MustCompile(`\.[a-z]{2}$`)

// parseName reads a file name by its grammar. The fault is the code of a diagnostic, "" where all is well.
func parseName(file string, langs []string) (n name, fault, detail string) {
	ext := path.Ext(file)
	switch ext {
	case ".yaml", ".yml":
	case ".md":
		n.markdown = true
	default:
		return n, "bad-name", ""
	}
	rest := strings.TrimSuffix(file, ext)
	if suffix := langSuffix.FindString(rest); suffix != "" {
		if !slices.Contains(langs, suffix[1:]) {
			return n, "unknown-language", suffix[1:]
		}
		n.lang = suffix[1:]
		rest = strings.TrimSuffix(rest, suffix)
		if n.lang == langs[0] {
			return n, "bad-name", ""
		}
	}
	if id, date, ok := strings.Cut(rest, "@"); ok {
		d, err := board.ParseDate(date)
		if err != nil || date != d.ISO() {
			return n, "bad-name", ""
		}
		n.version, rest = d, id
	}
	if !board.IsID(rest) {
		return n, "bad-name", ""
	}
	n.id = board.ID(rest)
	return n, "", ""
}
