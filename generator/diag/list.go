package diag

import (
	"slices"
)

// List gathers diagnostics. The zero List is empty and ready. It is not safe for concurrent use: whoever works in
// parallel gives each worker its own List and adds them afterwards.
type List struct {
	all []Diagnostic
}

// Add takes in one fault.
func (l *List) Add(d Diagnostic) { l.all = append(l.all, d) }

// Report makes a diagnostic from the table of codes and takes it in.
func (l *List) Report(code string, pos Pos, args ...string) { l.Add(New(code, pos, args...)) }

// AddAll takes in all of another list.
func (l *List) AddAll(other *List) {
	if other != nil {
		l.all = append(l.all, other.all...)
	}
}

// Sorted is every fault once, by file, line and column.
func (l *List) Sorted() []Diagnostic {
	out := slices.Clone(l.all)
	slices.SortStableFunc(out, compareDiagnostics)
	return slices.CompactFunc(out, func(a, b Diagnostic) bool { return compareDiagnostics(a, b) == 0 })
}

// Count is the number of errors and of warnings, repeats left out.
func (l *List) Count() (errors, warnings int) {
	for _, d := range l.Sorted() {
		if d.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// HasErrors says whether anything stops the build.
func (l *List) HasErrors() bool {
	return slices.ContainsFunc(l.all, func(d Diagnostic) bool { return d.Severity == Error })
}

// Len is the number of faults gathered, repeats counted.
func (l *List) Len() int { return len(l.all) }
