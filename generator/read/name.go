package read

import (
	"path"
	"regexp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// name is a file name of content: ID[@DATE][.LANG].EXT.
type name struct {
	id       board.ID
	version  board.Date
	lang     string // "" for the record's own file
	markdown bool
}

// nameFault is what is wrong with a file's name.
type nameFault struct {
	code   string // of the diagnostic, "" where all is well
	detail string // the part of the name that is wrong, for some codes
	guess  string // the name that was probably meant, "" if unknown
}

// detailName is the name under which the sentence asks for the detail.
func (f nameFault) detailName() string {
	if f.code == "unknown-language" {
		return "lang"
	}
	return "detail"
}

var langSuffix = regexp.MustCompile(`\.[a-z]{2}$`)

// parseName reads a file name by its grammar. Without languages every one is taken.
func parseName(file string, langs []string) (n name, fault nameFault) {
	ext := path.Ext(file)
	switch ext {
	case ".yaml", ".yml":
	case ".md":
		n.markdown = true
	default:
		if guess := guessName(file); guess != "" {
			return n, nameFault{badOrCopy(file), "", guess}
		}
		return n, nameFault{"bad-extension", ext, ""}
	}
	rest := strings.TrimSuffix(file, ext)
	if suffix := langSuffix.FindString(rest); suffix != "" {
		n.lang = suffix[1:]
		rest = strings.TrimSuffix(rest, suffix)
		switch {
		case len(langs) > 0 && n.lang == langs[0]:
			return n, nameFault{"bad-name", "", rest + ext}
		case len(langs) > 0 && !slices.Contains(langs, n.lang):
			return n, nameFault{"unknown-language", n.lang, fold.Nearest(n.lang, langs[1:])}
		}
	}
	if id, date, ok := strings.Cut(rest, "@"); ok {
		d := dayIn(date)
		if d == 0 || date != d.ISO() {
			guess := ""
			if d != 0 && board.IsID(id) {
				guess = id + "@" + d.ISO() + ext
			}
			return n, nameFault{"bad-version", date, guess}
		}
		if m := langSuffix.FindString(id); m != "" && n.lang == "" { // the language stands last
			return n, nameFault{"bad-name", "", strings.TrimSuffix(id, m) + "@" + date + m + ext}
		}
		n.version, rest = d, id
	}
	if m := datedCode.FindStringSubmatch(rest); m != nil && dayIn(m[2]) != 0 {
		return n, nameFault{"bad-name", "", m[1] + "@" + dayIn(m[2]).ISO() + ext}
	}
	if !board.IsID(rest) {
		return n, nameFault{badOrCopy(file), "", guessName(file)}
	}
	n.id = board.ID(rest)
	return n, nameFault{}
}

// datedCode is a code with a date that an "@" should part.
var datedCode = regexp.MustCompile(`^(\d{1,3}\.\d{6}(?:\.[a-z]\d+)?)[_ -]+(\d{1,4}-\d{1,2}-\d{1,4})$`)

// dayIn is the day that a file name speaks of, in the order of either custom; 0 if it is none.
func dayIn(date string) board.Date {
	date = strings.ReplaceAll(date, "_", "-")
	d, err := board.ParseDate(date)
	if err != nil {
		d, err = board.ParseDate(strings.ReplaceAll(date, "-", "/"))
	}
	if err != nil {
		return 0
	}
	return d
}

// badOrCopy is the code for a bad name: that of a copy, where a file manager made it.
func badOrCopy(file string) string {
	if at := endings.FindStringIndex(file); at != nil && (copied.MatchString(file[:at[0]]) || copyOf.MatchString(file)) {
		return "copied-file"
	}
	return "bad-name"
}

var (
	copyOf = regexp.MustCompile(`(?i)^(copy of|bản sao của) `)
	// copied is what file managers add to the name of a copy.
	copied = regexp.MustCompile(`(?i)[ _-]*(\(\d+\)|- ?copy|- ?bản sao)+$`)
	// endings are the endings that were meant by others: Windows hides them and editors add their own.
	endings = regexp.MustCompile(`(?i)\.(ya?ml|md|markdown|yam|ymal|yaml~)(\.txt|\.ya?ml|\.md)?$|\.(txt|json)$`)
)

// guessName is the name that a file was probably meant to have: without accents, capitals and spaces, with an ending
// that is read. "" where the ending is another program's.
func guessName(file string) string {
	at := endings.FindStringIndex(file)
	if at == nil {
		return ""
	}
	ext := ".yaml"
	if strings.HasPrefix(strings.ToLower(file[at[0]:]), ".m") {
		ext = ".md"
	}
	stem := copyOf.ReplaceAllString(copied.ReplaceAllString(strings.TrimSpace(file[:at[0]]), ""), "")
	var parts []string
	for _, p := range strings.Split(stem, ".") {
		if s := fold.Slug(p); s != "" {
			parts = append(parts, s)
		}
	}
	if id := strings.Join(parts, "."); board.IsID(id) && id+ext != file {
		return id + ext
	}
	return ""
}

// junk says whether a file is one that systems and programs leave behind.
func junk(name string) bool {
	low := strings.ToLower(name)
	return low == "thumbs.db" || low == "desktop.ini" || low == "icon\r" || strings.HasPrefix(name, "~$") || strings.HasSuffix(name, "~") ||
		strings.HasSuffix(low, ".tmp") || strings.HasSuffix(low, ".swp") || strings.HasSuffix(low, ".lnk")
}
