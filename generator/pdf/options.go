package pdf

import (
	"errors"
	"fmt"
	"strings"
	"time"
)

// Options say what a document is. Title is needed.
type Options struct {
	Title    string // shown by readers in place of the file's name
	Lang     string // of the text, as in BCP 47; "" is "vi"
	Author   string
	Subject  string
	Keywords string
	Creator  string // the program that made it
	Date     string // YYYY-MM-DD, of making and of change; "" leaves both out
	Archive  bool   // PDF/A-1b
}

// check returns o with what was left out, and what is wrong with it.
func (o Options) check() (Options, error) {
	for _, s := range []*string{&o.Title, &o.Lang, &o.Author, &o.Subject, &o.Keywords, &o.Creator} {
		*s = strings.TrimSpace(strings.Map(legible, *s))
	}
	if o.Lang == "" {
		o.Lang = "vi"
	}
	if o.Title == "" {
		return o, errors.New("the document has no title")
	}
	if o.Date != "" {
		if _, err := time.Parse(time.DateOnly, o.Date); err != nil {
			return o, fmt.Errorf("the date %q is not YYYY-MM-DD", o.Date)
		}
	}
	return o, nil
}

// legible replaces what XML has no room for: the metadata are there twice, once
// in XML, and archives want both to be the same.
func legible(r rune) rune {
	switch {
	case r < ' ' || r >= 0x7F && r < 0xA0:
		return ' '
	case r&0xFFFE == 0xFFFE:
		return '\uFFFD'
	}
	return r
}
