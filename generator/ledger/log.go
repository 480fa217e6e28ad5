package ledger

import (
	"crypto/sha256"
	"strconv"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"

	"bangtin/generator/board"
)

// markLength is the number of symbols in the name of a log that stand for what is in it: 20 bits, so that two branches
// that print the same sheet on the same day share a name once in a million times, and never unawares: the same name with
// other words in it is a conflict that git tells.
const markLength = 4

// log is the file of a print run, none where it does not say where the sheets hang. A run that is the same to the letter
// as one before gets a name of its own: sheets were printed twice. taken are the names given out by this call, to which its
// own is added.
func (k *Book) log(run board.PrintRun, taken map[string]bool) []File {
	run.Hangs.S = OneLine(run.Hangs.S)
	if run.Hangs.S == "" || run.Hangs.S == "none" { // which content means as "nowhere", too
		return nil
	}
	data := encodeRun(&run)
	sum := sha256.Sum256(data)
	mark := make([]byte, markLength)
	for i := range mark {
		mark[i] = alphabet[sum[i]&31]
	}
	// In lower case: Windows takes two names that differ in case alone for one, and ids have no capitals.
	name := run.Date.ISO() + "-" + string(run.Sheet) + "-" + strings.ToLower(string(mark))
	id := name
	for n := 2; k.prints[board.ID(id)] || taken[id]; n++ {
		id = name + "-" + strconv.Itoa(n)
	}
	taken[id] = true
	return []File{{Path: LogPath(board.ID(id)), Data: data, New: true}}
}

// LogPath is the path of a print run's file from the content folder: "prints/2026-11-26-flyer-a4-7k3f.yaml".
func LogPath(id board.ID) string { return board.PrintKind.Folder() + "/" + string(id) + ".yaml" }

// encodeRun writes a print run as YAML, the keys in the order of the content model.
func encodeRun(run *board.PrintRun) []byte {
	var b strings.Builder
	line := func(key, value string) {
		if value != "" {
			b.WriteString(key + ": " + value + "\n")
		}
	}
	line("date", run.Date.ISO())
	line("sheet", string(run.Sheet))
	line("size", quoted(run.Size))
	line("up", given(run.Up))
	line("grid", quoted(run.Grid))
	line("lang", run.Lang)
	line("case", quoted(string(run.Case)))
	line("at", quoted(string(run.Office)))
	line("where", quoted(run.Hangs.S))
	line("copies", given(run.Copies))
	b.WriteString("records:\n")
	for _, r := range run.Records {
		b.WriteString("  - kind: " + string(r.Kind) + "\n")
		line("    id", quoted(string(r.ID)))
		line("    code", quoted(r.Code))
		line("    edition", quoted(r.Edition))
	}
	return []byte(b.String())
}

// quoted is a text in quotation marks, "" for none; given a number, "" for 0.
func quoted(s string) string {
	if s == "" {
		return ""
	}
	return quote(s)
}

func given(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// OneLine is what somebody typed at a terminal as the content model wants text: composed letters (a Mac's terminal gives
// letter and accent apart), one line, nothing hidden. Otherwise the log's own reader would find something to mend in it.
func OneLine(s string) string {
	s = strings.Map(func(r rune) rune {
		switch {
		case unicode.IsSpace(r):
			return ' '
		case !unicode.IsPrint(r) || r == unicode.ReplacementChar:
			return -1
		case r == 'Ð':
			return 'Đ'
		}
		return r
	}, s)
	return norm.NFC.String(strings.Join(strings.Fields(s), " "))
}
