package read

import (
	"regexp"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

var (
	// figureForm is a number of a table: whole, with dots only between thousands, with a decimal comma.
	figureForm = regexp.MustCompile(`^(-?)([0-9]{1,12}|[1-9][0-9]{0,2}(?:\.[0-9]{3}){1,3})(?:,([0-9]{1,6}))?$`)
	// oneComma is the comma that may part thousands, as in English, or begin the decimals.
	oneComma = regexp.MustCompile(`^(-?[1-9][0-9]{0,2}),([0-9]{3})$`)
)

// figure reads a number of a table.
func figure(s string) (board.Decimal, bool) {
	m := figureForm.FindStringSubmatch(s)
	if m == nil || oneComma.MatchString(s) {
		return board.Decimal{}, false
	}
	micro, err := strconv.ParseInt(strings.ReplaceAll(m[2], ".", "")+m[3]+"000000"[len(m[3]):], 10, 64)
	if m[1] != "" {
		micro = -micro
	}
	return board.Decimal{Micro: micro, Set: true}, err == nil
}

// noFigure are signs that people put where there is no figure.
var noFigure = map[string]bool{"": true, "-": true, "–": true, "—": true, "…": true, "...": true, "n/a": true, "x": true}

// refuseFigure says why a cell is no number, and which one was meant. sep is the table's separator: where that is a
// comma, a number with one stands in quotation marks.
func refuseFigure(s string, sep byte) *board.Fault {
	if noFigure[strings.ToLower(s)] {
		return &board.Fault{Code: "csv-empty"}
	}
	quote := func(n string) string {
		if sep == ',' && strings.Contains(n, ",") {
			return `"` + n + `"`
		}
		return n
	}
	if m := oneComma.FindStringSubmatch(s); m != nil {
		thousands, fraction := m[1]+"."+m[2], quote(m[1]+","+m[2]+"0")
		return &board.Fault{Code: "number-doubtful", Args: []string{"value", s, "thousands", thousands, "fraction", fraction}}
	}
	guess := guessFigure(s)
	if _, ok := figure(guess); !ok {
		guess = ""
	}
	return &board.Fault{Code: "csv-number", Args: []string{"value", s, "guess", quote(guess)}}
}

var (
	figureAround  = regexp.MustCompile(`^(?:khoang|gan|hon|~|:|=)? ?(-?[0-9o][0-9o., ']*?) ?(?:%|[a-np-z].*)?$`)
	figurePoint   = regexp.MustCompile(`^(-?(?:0|[0-9]+))\.([0-9]{1,6})$`)
	englishGroups = regexp.MustCompile(`^-?[1-9][0-9]{0,2}(?:,[0-9]{3})+\.[0-9]{1,6}$|^-?[1-9][0-9]{0,2}(?:,[0-9]{3}){2,}$`)
	spacedGroups  = regexp.MustCompile(`^-?[1-9][0-9]{0,2}(?:[ '][0-9]{3})+(?:,[0-9]{1,6})?$`)
	swapSigns     = strings.NewReplacer(",", ".", ".", ",")
	spaceToDot    = strings.NewReplacer(" ", ".", "'", ".")
)

// guessFigure is the number that a cell was meant to hold, written as tables have it.
func guessFigure(s string) string {
	m := figureAround.FindStringSubmatch(strings.ReplaceAll(fold.Fold(s), "−", "-"))
	if m == nil {
		return ""
	}
	n := strings.TrimRight(strings.ReplaceAll(m[1], "o", "0"), " .,")
	switch {
	case englishGroups.MatchString(n):
		return swapSigns.Replace(n)
	case spacedGroups.MatchString(n):
		return spaceToDot.Replace(n)
	case figurePoint.MatchString(n):
		if _, ok := figure(n); !ok {
			return strings.Replace(n, ".", ",", 1)
		}
	}
	return n
}
