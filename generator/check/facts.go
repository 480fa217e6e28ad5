package check

import (
	"strconv"
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
)

// fees warns of sums under 1,000 đồng: "20" written for 20.000.
func fees(r *run) {
	for _, p := range r.Procedures {
		for i, f := range p.Fees.V {
			if f.Amount.Kind == board.Sum && f.Amount.Units < 1000 && (f.Currency == "" || f.Currency == "VND") {
				n := strconv.FormatInt(f.Amount.Units, 10)
				r.report(p.Rec(), "fees."+strconv.Itoa(i)+".amount", "money-small", "value", n, "thousands", n+".000")
			}
		}
	}
}

// forms warns of forms that are known by their title alone.
func forms(r *run) {
	for _, p := range r.Procedures {
		for i, paper := range p.Dossier.V {
			for k, f := range paper.Forms {
				if f.File == "" && f.URL == "" {
					r.report(p.Rec(), "dossier."+strconv.Itoa(i)+".forms."+strconv.Itoa(k), "form-by-title", "title", f.Title.S)
				}
			}
		}
	}
}

// titleLimit is how long a title may be without a short one, in characters.
const titleLimit = 160

// titles warns of long titles without a short one. Documents are excepted: their titles are the law's.
func titles(r *run) {
	r.Nouns(func(n board.Noun) {
		rec, title := n.Rec(), n.Heading().S
		if c := utf8.RuneCountInString(title); c > titleLimit && rec.Short.Empty() && rec.Kind != board.DocumentKind {
			r.report(rec, titleKey(rec.Kind), "long-title", "n", strconv.Itoa(c))
		}
	})
}

// titleKey is the key of a kind's title.
func titleKey(kind board.Kind) string {
	switch kind {
	case board.UnitKind, board.FieldKind, board.LifeEventKind, board.TeamKind:
		return "name"
	}
	return "title"
}

// unfilled warns of texts of a skeleton that nobody filled in, where a skeleton has them.
func unfilled(r *run) {
	if r.Words == nil {
		return
	}
	look := func(rec *board.Record, path, text string) {
		for _, key := range []string{"new.fill", "new.body"} {
			if strings.HasPrefix(text, r.Words.T(key)) {
				r.report(rec, path, "unfilled", "value", text)
				return
			}
		}
	}
	r.All(func(n board.Noun) {
		rec := n.Rec()
		look(rec, titleKey(rec.Kind), n.Heading().S)
		switch n := n.(type) {
		case *board.Site:
			look(rec, "feedback.body", n.Feedback.Body.S)
		case *board.Document:
			look(rec, "number", n.Number)
		case *board.Local:
			look(rec, "note", n.Note.Plain())
		case *board.Guide:
			look(rec, "body", n.Body.Plain())
		case *board.Initiative:
			look(rec, "body", n.Body.Plain())
		}
	})
}

// verified warns of procedures whose facts were not compared within site.yaml's review_after.
func verified(r *run) {
	limit := r.Site.ReviewAfter
	if limit.Zero() {
		return
	}
	for _, p := range r.Procedures {
		on := p.Verified.On
		if on != 0 && on.AddDays(limit.Days()) >= r.Today {
			continue
		}
		r.report(p.Rec(), "verified", "stale", "on", on.ISO(), "days", strconv.Itoa(limit.Days()))
	}
}

// legalBasis warns of procedures that rest on a document no longer in force.
func legalBasis(r *run) {
	for _, p := range r.Procedures {
		if p.Status == "abolished" || p.Status == "replaced" {
			continue
		}
		for i, basis := range p.LegalBasis.V {
			d := r.Document(basis.Number)
			if d != nil && d.Effective.Until != 0 && d.Effective.Until < r.Today {
				r.report(p.Rec(), "legal_basis."+strconv.Itoa(i), "basis-expired", "number", d.Number, "until", d.Effective.Until.ISO())
			}
		}
	}
}
