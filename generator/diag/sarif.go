package diag

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"io"
	"net/url"
	"path"
	"strconv"
	"strings"
	"unicode/utf16"
	"unicode/utf8"

	"bangtin/generator/lang"
)

// SARIFOptions say how faults are written for code scanning.
type SARIFOptions struct {
	// Version is the program's, "" if it has none.
	Version string
	// Source has the files, in which columns are turned into UTF-16 units; without it, characters count as one each.
	Source Source
	// Prefix is the path of the content folder within the repository, "content", with "/" on every system.
	Prefix string
}

// SARIF writes all faults as SARIF 2.1.0 (OASIS, 2020), in the profile that GitHub's code scanning takes: each result
// has a place with a line and columns, relative to the repository, and a fingerprint that outlives moved lines. A
// fault that belongs to no file stands at site.yaml, line 1, since a result without a place spoils the whole upload.
func SARIF(w io.Writer, diagnostics []Diagnostic, c *lang.Catalog, opts SARIFOptions) error {
	s := &sarif{c: c, opts: opts, shelf: newShelf(opts.Source), rules: map[string]int{}, seen: map[string]int{}}
	run := sarifRun{
		AutomationDetails: sarifID{ID: "bangtin/"},
		ColumnKind:        "utf16CodeUnits",
		Results:           make([]sarifResult, 0, len(diagnostics)),
	}
	for _, code := range Codes() {
		s.rule(code, severityOf(code))
	}
	for _, d := range diagnostics {
		run.Results = append(run.Results, s.result(d))
	}
	run.Tool.Driver = sarifDriver{Name: "bangtin", Version: opts.Version, Language: c.Code, Rules: s.list}
	return writeJSON(w, sarifLog{
		Schema:  "https://json.schemastore.org/sarif-2.1.0.json",
		Version: "2.1.0",
		Runs:    []sarifRun{run},
	})
}

// sarif gathers what a run needs.
type sarif struct {
	c     *lang.Catalog
	opts  SARIFOptions
	shelf *shelf
	rules map[string]int // a code's place in list
	list  []sarifRule
	seen  map[string]int // how often a fingerprint was given
}

// rule is a code's place among the rules; a code that the table lacks is added.
func (s *sarif) rule(code string, severity Severity) int {
	if i, ok := s.rules[code]; ok {
		return i
	}
	general := Diagnostic{Code: code}
	message, hint := blanks(general.Message(s.c)), blanks(general.Hint(s.c))
	r := sarifRule{
		ID:               code,
		ShortDescription: sarifText{message},
		FullDescription:  sarifText{message},
		Help:             sarifHelp{message, escapeMarkdown(message)},
		Properties:       sarifProperties{"very-high", severity.String()},
	}
	if hint != "" {
		r.Help.Text += "\n" + hint
		r.Help.Markdown += "\n\n**" + escapeMarkdown(s.c.T("look.hint")) + ":** " + escapeMarkdown(hint)
	}
	r.DefaultConfiguration.Level = severity.String()
	s.rules[code] = len(s.list)
	s.list = append(s.list, r)
	return s.rules[code]
}

// escapeMarkdown is a text that Markdown shows as it stands.
func escapeMarkdown(text string) string {
	var b strings.Builder
	for _, r := range text {
		if strings.ContainsRune("\\`*_{}[]<>#|~&!", r) {
			b.WriteByte('\\')
		}
		b.WriteRune(r)
	}
	return b.String()
}

// blanks is a sentence with "…" in the places that arguments fill.
func blanks(sentence string) string {
	var out []byte
	for i := 0; i < len(sentence); i++ {
		if sentence[i] != '{' {
			out = append(out, sentence[i])
			continue
		}
		for i < len(sentence) && sentence[i] != '}' {
			i++
		}
		out = append(out, "…"...)
	}
	return string(out)
}

func (s *sarif) result(d Diagnostic) sarifResult {
	message := d.Message(s.c)
	if hint := d.Hint(s.c); hint != "" {
		message += "\n" + hint
	}
	// "[words](place)" would be taken for a link (section 3.11.6 of the standard).
	message = strings.ReplaceAll(message, "](", "] (")
	r := sarifResult{
		RuleID:       d.Code,
		RuleIndex:    s.rule(d.Code, d.Severity),
		Level:        d.Severity.String(),
		Locations:    []sarifLocation{{PhysicalLocation: s.place(d.Pos, d.Args)}},
		Fingerprints: map[string]string{"primaryLocationLineHash": s.fingerprint(d)},
	}
	for i, p := range d.Related {
		r.Related = append(r.Related, sarifLocation{
			ID:               i + 1,
			PhysicalLocation: s.place(p.Pos, nil),
			Message:          &sarifText{note(p, s.c)},
		})
		// GitHub shows those places alone that the message links to.
		where := linkText.Replace(visible(atLeastFirst(p.Pos).String()))
		message += fmt.Sprintf("\n%s: [%s](%d) %s", s.c.T("look.related"), where, i+1, note(p, s.c))
	}
	r.Message = sarifText{message}
	return r
}

var linkText = strings.NewReplacer(`\`, `\\`, `[`, `\[`, `]`, `\]`)

// place is a position as SARIF has it, with columns in UTF-16 units.
func (s *sarif) place(p Pos, args []string) sarifPhysical {
	file := p.File
	if file == "" {
		p, file = Pos{}, "site.yaml"
	}
	line := max(p.Line, 1)
	at := sarifPhysical{Region: sarifRegion{StartLine: line, StartColumn: 1, EndLine: line, EndColumn: 1}}
	// URL puts "./" before a name with a colon, which would be read as a scheme.
	at.Artifact = sarifArtifact{URI: (&url.URL{Path: path.Join(s.opts.Prefix, file)}).String(), Base: "%SRCROOT%"}
	if p.Line < 1 {
		return at
	}
	t := s.shelf.text(p.File)
	if t == nil || p.Line > len(t.lines) {
		at.Region.StartColumn = max(p.Col, 1)
		at.Region.EndColumn = at.Region.StartColumn + 1
		return at
	}
	rest, m := t.seek(p)
	at.Region.StartColumn = m.units + 1
	at.Region.EndColumn = at.Region.StartColumn + units(rest[:placeLength(rest, args)])
	return at
}

// units is the number of UTF-16 units of a text.
func units(text []byte) int {
	n := 0
	for len(text) > 0 {
		r, size := utf8.DecodeRune(text)
		n, text = n+utf16.RuneLen(r), text[size:]
	}
	return n
}

// fingerprint tells a fault from others wherever it moves in its file: from its code, file and words, and a number
// for those that have all three in common. The form, HASH:N, is that of GitHub's own primaryLocationLineHash.
func (s *sarif) fingerprint(d Diagnostic) string {
	h := sha256.New()
	io.WriteString(h, d.Code+"\x00"+d.Pos.File)
	for i := 0; i+1 < len(d.Args); i += 2 {
		if !passing[d.Args[i]] {
			io.WriteString(h, "\x00"+d.Args[i]+"\x00"+d.Args[i+1])
		}
	}
	sum := hex.EncodeToString(h.Sum(nil)[:8])
	s.seen[sum]++
	return sum + ":" + strconv.Itoa(s.seen[sum])
}
