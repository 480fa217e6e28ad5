package serve

import (
	"bytes"
	"fmt"
	"iter"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

// Board is where the pages come from: a generator.Workshop, by the little of it that serving needs.
type Board interface {
	// Load reads and checks the content as of the day. It is called by one goroutine at a time, while versions that
	// it gave earlier are still being shown. The error is the program's or the templates'.
	Load(today board.Date) (*Version, error)
}

// Make makes the bytes of a file; it may be called from any goroutine.
type Make = func() ([]byte, error)

// Version is the board as it was at one reading.
type Version struct {
	// Faults are sorted. A version with errors is not shown; its faults are.
	Faults []diag.Diagnostic
	// Source gives the files that the faults are in, for excerpts.
	Source diag.Source
	// Files is the number of files looked at.
	Files int
	// Jobs is the lazy sequence of the board's files, by their paths in the output folder. Many goroutines may go
	// through it at once. It is nil if nothing can be shown.
	Jobs iter.Seq2[string, Make]
}

// count is the number of errors and of warnings.
func (v *Version) count() (errors, warnings int) {
	for _, d := range v.Faults {
		if d.Severity == diag.Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// broken says whether the version can't be shown.
func (v *Version) broken() bool {
	errors, _ := v.count()
	return errors > 0 || v.Jobs == nil
}

// overlay draws the errors of the version, with a sentence about the page that they lie over. Warnings are left out:
// they would bury what has to be mended first.
func (v *Version) overlay(words *lang.Catalog, note string) []byte {
	var errors []diag.Diagnostic
	for _, d := range v.Faults {
		if d.Severity == diag.Error {
			errors = append(errors, d)
		}
	}
	var b bytes.Buffer
	if err := diag.HTML(&b, errors, diag.HTMLOptions{Catalog: words, Source: v.Source, Note: words.T(note)}); err != nil {
		fmt.Fprintf(&b, "<p>%d</p>", len(errors))
	}
	return b.Bytes()
}
