package diag

import (
	_ "embed" // the stylesheet
	"html/template"
	"io"

	"bangtin/generator/lang"
)

const (
	// overlayFaults is how many faults a page is covered with; the rest is counted. A browser draws those alone that
	// are in view (overlay.css), so a thousand are no burden to a telephone.
	overlayFaults = 1000
	// overlayAlike is how many of those that are alike stand there where there are more than that.
	overlayAlike = 20
	overlayWidth = 90
)

//go:embed overlay.css
var overlayCSS string

// OverlayCSS is the stylesheet of the section that HTML writes.
func OverlayCSS() string { return overlayCSS }

// overlay is the section that lies over a page. It is a named region and not a dialog, since the page below stays
// usable; its heading is an alert, so that a screen reader tells how much is wrong and not all of it. The region can
// be focused because it scrolls.
const overlay = `<section class="faults" lang="{{.Lang}}" aria-labelledby="faults-title" tabindex="0">
<div role="alert"><h2 id="faults-title">{{.Title}}</h2></div>
{{with .Note}}<p>{{.}}</p>
{{end}}<ol class="faults-list">
{{range .Faults}}<li class="faults-{{.Severity}}">
<p class="faults-message"><span class="faults-severity">{{.Word}}:</span> {{.Message}}</p>
{{with .Place}}<p><code>{{.}}</code></p>
{{end}}{{with .Excerpt}}<pre><span class="faults-number">{{.Line}} | </span>{{.Before}}<mark>{{or .Place " "}}</mark>{{.After}}</pre>
{{end}}{{with .Hint}}<p>{{$.HintWord}}: {{.}}</p>
{{end}}{{range .Related}}<p>{{$.RelatedWord}}: {{with .Place}}<code>{{.}}</code> {{end}}{{.Note}}</p>
{{end}}</li>
{{end}}</ol>
{{with .More}}<p>{{.}}</p>
{{end}}</section>
`

type (
	overlayView struct {
		Lang, Title, Note, HintWord, RelatedWord, More string
		Faults                                         []overlayFault
	}
	overlayFault struct {
		Severity, Word, Message, Place, Hint string
		Excerpt                              *excerpt
		Related                              []overlayNote
	}
	overlayNote struct{ Place, Note string }
)

// HTMLOptions say how faults are shown in a browser.
type HTMLOptions struct {
	// Catalog has the words; it must be there.
	Catalog *lang.Catalog
	// Source has the lines that are quoted; without it none are.
	Source Source
	// Note is a sentence about the page that the faults lie over, "" for none.
	Note string
}

// HTML writes faults as a section to be laid over a page, with the look of OverlayCSS. It holds no scripts and no
// style attributes, and everything that comes from the content is escaped.
func HTML(w io.Writer, diagnostics []Diagnostic, opts HTMLOptions) error {
	t, err := template.New("overlay").Parse(overlay)
	if err != nil {
		return err
	}
	c := opts.Catalog
	errors, warnings := count(diagnostics)
	view := overlayView{
		Lang:        c.Code,
		Title:       c.T("look.overlay.title", "summary", Summary(c, errors, warnings)),
		Note:        opts.Note,
		HintWord:    c.T("look.hint"),
		RelatedWord: c.T("look.related"),
	}
	shown := few(diagnostics)
	if n := len(diagnostics) - len(shown); n > 0 {
		view.More = c.N("look.overlay.more", n)
	}
	shelf := newShelf(opts.Source)
	for _, d := range shown {
		view.Faults = append(view.Faults, faultView(d, c, shelf))
	}
	return t.Execute(w, view)
}

// few are the faults that a page is covered with: all of them, or where they are too many, those that are like no
// other first of all.
func few(diagnostics []Diagnostic) []Diagnostic {
	if len(diagnostics) <= overlayFaults {
		return diagnostics
	}
	var out []Diagnostic
	folding := newFolding(overlayAlike, 0)
	for _, d := range diagnostics {
		if folding.shows(d) && len(out) < overlayFaults {
			out = append(out, d)
		}
	}
	return out
}

func faultView(d Diagnostic, c *lang.Catalog, shelf *shelf) overlayFault {
	f := overlayFault{
		Severity: d.Severity.String(),
		Word:     c.T("look." + d.Severity.String()),
		Place:    visible(atLeastFirst(d.Pos).String()),
	}
	f.Message, f.Hint = d.Message(c), d.Hint(c)
	if e, ok := shelf.excerpt(d, overlayWidth); ok {
		f.Excerpt = &e
	}
	for _, r := range d.Related {
		f.Related = append(f.Related, overlayNote{visible(atLeastFirst(r.Pos).String()), note(r, c)})
	}
	return f
}
