package sheet

import (
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/layout"
	"bangtin/generator/pdf"
)

// mandatory pours in the eight parts that a published procedure must have, in the order of the law (Nghị định
// 63/2010/NĐ-CP, Điều 8 khoản 2 điểm a–h).
func (y *notice) mandatory(in *layout.Flow) {
	l, f, p := &y.l, &y.f, y.f.Proc
	y.part(in, "sheet.part-name")
	y.name(in)
	y.part(in, "sheet.part-steps", "steps")
	y.steps(in, l, f, everything)
	y.part(in, "sheet.part-channels", "channels")
	y.channels(in)
	y.part(in, "sheet.part-dossier", "dossier")
	y.dossier(in)
	y.part(in, "sheet.part-time", "time_limit")
	y.time(in)
	y.part(in, "sheet.part-audience", "audience")
	y.bullets(in, len(p.Audience), func(i int) []layout.Span { return []layout.Span{y.say(p.Audience[i])} })
	y.part(in, "sheet.part-agency", "agency")
	y.agency(in)
	y.part(in, "sheet.part-result", "result")
	y.results(in)
}

// conditional pours in the parts that a procedure has or has not (điểm i), and what it rests on.
func (y *notice) conditional(in *layout.Flow) {
	p := y.f.Proc
	y.part(in, "sheet.part-forms")
	y.forms(in)
	y.part(in, "sheet.part-requirements", "requirements")
	if y.known(in, p.Requirements.State, "page.none") {
		y.prose(in, &y.l, p.Requirements.V, 3)
	}
	y.part(in, "sheet.part-fees", "fees")
	y.fees(in)
	y.part(in, "sheet.part-basis", "legal_basis")
	if y.known(in, p.LegalBasis.State, "page.none") {
		y.bullets(in, len(p.LegalBasis.V), func(i int) []layout.Span { return y.basis(&y.l, &p.LegalBasis.V[i]) })
	}
}

// feesPart is the number of the part about fees, that the table of ways to file points to.
const feesPart = 11

// part pours in the next part's heading, with its number, and whether it is to be checked.
func (y *notice) part(in *layout.Flow, key string, doubtful ...string) {
	y.n++
	in.Space(grid)
	in.Text(pdf.H2, y.l.head, append([]layout.Span{{Text: strconv.Itoa(y.n) + ". "}, y.word(key)}, y.doubt(&y.l, y.f.Proc, doubtful...)...)...)
}

// known says whether a part was given; if not, it pours in that there is none, in the words of that key, or that nobody
// has written it.
func (y *notice) known(in *layout.Flow, s board.State, none string) bool {
	switch s {
	case board.None:
		in.Text(pdf.P, y.l.text, y.word(none))
	case board.Unknown:
		y.unknown(in)
	}
	return s == board.Given
}

func (y *notice) unknown(in *layout.Flow) {
	in.Text(pdf.P, y.l.text, layout.Span{Text: "(" + y.Words.T("page.unknown") + ")", Look: &y.l.faint})
}

// row pours in a line of a name and what it is.
func (j *notice) row(in *layout.Flow, key string, spans ...layout.Span) {
	name := strings.TrimSuffix(j.Words.T(key), ":") + ": "
	in.Text(pdf.P, j.l.text, append([]layout.Span{dressed(&j.l.strong, layout.Span{Text: name})}, spans...)...)
}

// bullets pour in n things; one alone is a paragraph, none is not known.
func (y *notice) bullets(in *layout.Flow, n int, spans func(i int) []layout.Span) {
	switch n {
	case 0:
		y.unknown(in)
	case 1:
		in.Text(pdf.P, y.l.text, spans(0)...)
	default:
		in.List(pdf.Disc, func() {
			for i := range n {
				in.Item(y.l.text.Size*3/2, layout.Label("•", y.l.text), func() { in.Text(pdf.P, y.l.text, spans(i)...) })
			}
		})
	}
}

// name pours in the procedure's name in full, its code, and by which decision it was published.
func (y *notice) name(in *layout.Flow) {
	p := y.f.Proc
	in.Text(pdf.P, y.l.text, y.say(p.OfficialTitle.Or(p.Title)))
	y.row(in, "page.code", layout.Span{Text: string(p.Code)})
	if len(p.Level) > 0 {
		var names []string
		for _, x := range p.Level {
			names = append(names, y.Words.T("level."+string(x)))
		}
		y.row(in, "page.level", layout.Span{Text: strings.Join(names, ", ")})
	}
	if !p.Type.Empty() {
		y.row(in, "page.type", y.say(p.Type))
	}
	if d := &p.Decision; d.Number != "" {
		y.row(in, "sheet.published-by", y.decision(&y.l, d)...)
		y.prose(in, &y.l, d.Changes, 3)
	}
	if text := y.validity(board.Validity{From: p.From(), Until: p.Effective.Until}); text != "" {
		y.row(in, "page.in-force", layout.Span{Text: text})
	}
	y.prose(in, &y.l, p.Summary, 3)
}

// time pours in the time allowed (thời hạn giải quyết).
func (y *notice) time(in *layout.Flow) {
	limit := &y.f.Proc.TimeLimit
	if limit.State == board.Unknown && len(y.f.Channels) > 0 {
		in.Text(pdf.P, y.l.text, append(y.said(&y.l, y.f.HowLong(nil)), layout.Span{Text: ". "}, y.word("sheet.see-part", "n", 3))...)
		return
	}
	if !y.known(in, limit.State, "page.no-time") {
		return
	}
	y.bullets(in, len(limit.V), func(i int) (spans []layout.Span) {
		t := &limit.V[i]
		if len(t.Cases) > 0 {
			spans = append(spans, y.cases(y.f.Proc, t.Cases), layout.Span{Text: ": "})
		}
		spans = append(spans, dressed(&y.l.strong, layout.Span{Text: t.Value.In(y.Words.Catalog)}))
		if !t.Text.Empty() {
			if !t.Value.Zero() {
				spans = append(spans, layout.Span{Text: ". "})
			}
			spans = append(spans, y.say(t.Text))
		}
		return spans
	})
}

// agency pours in who does what, and where to go at this office.
func (y *notice) agency(in *layout.Flow) {
	a := &y.f.Proc.Agency
	party := func(key string, list ...board.Party) {
		var spans []layout.Span
		for _, x := range list {
			if x.Empty() {
				continue
			}
			if len(spans) > 0 {
				spans = append(spans, layout.Span{Text: "; "})
			}
			spans = append(spans, y.say(y.f.Party(x).Text))
		}
		if len(spans) > 0 {
			y.row(in, key, spans...)
		}
	}
	if a.Performs.Empty() {
		y.row(in, "page.performs", dressed(&y.l.faint, y.word("page.unknown")))
	}
	party("page.performs", a.Performs)
	party("page.decides", a.Decides)
	party("page.delegated", a.Delegated)
	party("page.coordinates", a.Coordinates...)
	party("page.receives", a.Receives)
	if !a.Address.Empty() {
		y.row(in, "page.address", y.say(a.Address))
	}
	if y.f.Office != nil {
		st := y.l.bold()
		st.Keep = true
		in.Space(grid / 2)
		in.Text(pdf.H3, st, y.word("page.where-when"))
		y.desk(in, &y.l, &y.f)
	}
}

// results pour in what one gets (kết quả thực hiện), with its code in the national database.
func (y *notice) results(in *layout.Flow) {
	r := &y.f.Proc.Results
	if !y.known(in, r.State, "page.none") {
		return
	}
	y.bullets(in, len(r.V), func(i int) []layout.Span {
		spans := []layout.Span{y.say(r.V[i].Name)}
		if c := r.V[i].Code; c != "" {
			spans = append(spans, layout.Span{Text: " (" + c + ")"})
		}
		return spans
	})
}
