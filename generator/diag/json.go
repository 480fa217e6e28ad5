package diag

import (
	"encoding/json"
	"io"

	"bangtin/generator/lang"
)

// The shape is content-model.md's, "Diagnostics".
type (
	jsonReport struct {
		Diagnostics []jsonDiagnostic `json:"diagnostics"`
		Summary     jsonSummary      `json:"summary"`
	}
	jsonSummary struct {
		Errors   int `json:"errors"`
		Warnings int `json:"warnings"`
	}
	jsonDiagnostic struct {
		Code     string `json:"code"`
		Severity string `json:"severity"`
		jsonPlace
		Message string        `json:"message"`
		Hint    string        `json:"hint"`
		Related []jsonRelated `json:"related"`
	}
	jsonRelated struct {
		jsonPlace
		Message string `json:"message"`
	}
	jsonPlace struct {
		File   string `json:"file"`
		Line   int    `json:"line"`
		Column int    `json:"column"`
	}
)

// JSON writes all faults as one object, the same bytes for the same faults. A fault of a whole file stands at line 1,
// column 1; one that belongs to no file has "" and zeros. Columns count characters from 1.
func JSON(w io.Writer, diagnostics []Diagnostic, c *lang.Catalog) error {
	report := jsonReport{Diagnostics: make([]jsonDiagnostic, len(diagnostics))}
	report.Summary.Errors, report.Summary.Warnings = count(diagnostics)
	for i, d := range diagnostics {
		j := jsonDiagnostic{Code: d.Code, Severity: d.Severity.String(), jsonPlace: placeJSON(d.Pos)}
		j.Message, j.Hint = d.Message(c), d.Hint(c)
		j.Related = make([]jsonRelated, len(d.Related))
		for k, r := range d.Related {
			j.Related[k] = jsonRelated{jsonPlace: placeJSON(r.Pos), Message: note(r, c)}
		}
		report.Diagnostics[i] = j
	}
	return writeJSON(w, report)
}

func placeJSON(p Pos) jsonPlace {
	if p.File == "" {
		return jsonPlace{}
	}
	return jsonPlace{File: p.File, Line: max(p.Line, 1), Column: max(p.Col, 1)}
}

// writeJSON writes an object with two spaces a level and signs such as < as they are.
func writeJSON(w io.Writer, v any) error {
	e := json.NewEncoder(w)
	e.SetEscapeHTML(false)
	e.SetIndent("", "  ")
	return e.Encode(v)
}
