package cli

import (
	"slices"
	"strings"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/ledger"
)

// reporter tells of addresses: what they are, were, and lead to.
type reporter struct {
	a     *app
	site  *generator.Site
	board *board.Board // in the user's language
	look  *ledger.Lookup
	fates *fate.Fates
}

// address is what is known of an address, as JSON has it. Days are YYYY-MM-DD.
type address struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
	// Code is the short code that was asked for, or the record's own; Also are the further ones that lead there.
	Code string   `json:"code"`
	Also []string `json:"also,omitempty"`
	// State is live, moved, gone, or unrecorded: it has a code, and nobody wrote it down yet.
	State    string `json:"state"`
	First    string `json:"first,omitempty"`
	Since    string `json:"since,omitempty"`
	Reason   string `json:"reason,omitempty"`
	Decision string `json:"decision,omitempty"`
	Page     string `json:"page"`
	Short    string `json:"short"`
	// Opens is the page that somebody comes to who scans the code.
	Opens string `json:"opens,omitempty"`
	// LeadsTo is where the address leads in one step; nothing for a live one, and where nothing takes its place.
	LeadsTo   []target `json:"leads_to,omitempty"`
	Office    *office  `json:"office,omitempty"`
	Mark      string   `json:"mark,omitempty"`
	Lang      string   `json:"lang,omitempty"`
	Languages []string `json:"languages,omitempty"`
	Pairs     []string `json:"pairs,omitempty"`
	Editions  []issue  `json:"editions,omitempty"`
	Prints    []print  `json:"prints,omitempty"`
	// Copies is how many printed sheets hang, one for a run that doesn't say how many.
	Copies int `json:"copies"`
}

// target is a record that an address leads to.
type target struct {
	Kind  string `json:"kind"`
	ID    string `json:"id"`
	Title string `json:"title"`
	Page  string `json:"page"`
	Part  bool   `json:"part,omitempty"`
}

// office is the office that a pair's code names, until when it was there, and what came after it.
type office struct {
	ID    string   `json:"id"`
	Name  string   `json:"name"`
	Until string   `json:"until,omitempty"`
	Now   []target `json:"now,omitempty"`
}

// issue is an edition.
type issue struct {
	Mark string `json:"mark"`
	On   string `json:"on"`
	At   string `json:"at,omitempty"`
}

// print is a run of the printer whose sheets hang somewhere.
type print struct {
	On      string `json:"on"`
	Sheet   string `json:"sheet"`
	At      string `json:"at,omitempty"`
	Where   string `json:"where"`
	Copies  int    `json:"copies,omitempty"`
	Edition string `json:"edition,omitempty"`
	File    string `json:"file"`
}

// address gathers what is known of a place.
func (r *reporter) address(p ledger.Place) *address {
	book := r.site.Book
	x := &address{
		Kind: p.Kind.String(), ID: string(p.ID), Title: titleOf(r.board, r.look, p), Code: p.Code, State: "unrecorded", Lang: p.Lang, Mark: p.Mark,
		Page: r.page(p.Kind, p.ID),
	}
	if x.Code == "" {
		x.Code = book.Code(p.Kind, p.ID)
		if p.Office != "" {
			x.Code = book.Pair(p.ID, p.Office)
		}
	}
	x.Short = ledger.Printed(r.site.Boards[0].Site.ShortHost(), x.Code)
	for _, code := range book.Codes(p.Kind, p.ID) {
		if code != x.Code && p.Office == "" {
			x.Also = append(x.Also, code)
		}
	}
	if p.Office != "" {
		x.Office = r.office(p.Office)
	}
	if row := r.look.Row(p); row != nil {
		r.recorded(x, row)
	}
	for _, t := range r.whither(p.Kind, p.ID) {
		x.LeadsTo = append(x.LeadsTo, r.target(t))
	}
	r.prints(x, p)
	return x
}

// opened is address with the page that its code opens, which takes a look at all of the board's.
func (r *reporter) opened(p ledger.Place) (*address, error) {
	x := r.address(p)
	short := ledger.ShortPath(x.Code)
	if x.Mark != "" {
		short = ledger.ShortPath(x.Code + "." + x.Mark)
	}
	if x.Lang != "" {
		short = ledger.InLanguage(short, x.Lang)
	}
	to, err := r.site.Opens(short)
	if to != "" {
		x.Opens = r.base() + to
	}
	return x, err
}

// base is the board's own address, with a slash at its end.
func (r *reporter) base() string {
	return strings.TrimSuffix(string(r.site.Boards[0].Site.BaseURL), "/") + "/"
}

// recorded takes in what the ledger holds.
func (r *reporter) recorded(x *address, row *board.Permalink) {
	x.State = string(r.site.Book.State(row.Of, row.ID))
	x.First, x.Languages = row.First.ISO(), row.Languages
	if x.State != "live" {
		x.Since, x.Reason, x.Decision = row.Since.ISO(), row.Reason.S, row.Decision.Number
	}
	for _, id := range row.Pairs {
		x.Pairs = append(x.Pairs, string(id))
	}
	for _, e := range row.Editions {
		if x.Office == nil || e.At == board.ID(x.Office.ID) {
			x.Editions = append(x.Editions, issue{e.Mark, e.On.ISO(), string(e.At)})
		}
	}
}

// prints are the runs whose sheets lead there: of a procedure at an office those for that office alone.
func (r *reporter) prints(x *address, p ledger.Place) {
	for _, run := range r.site.Boards[0].Prints {
		if p.Office != "" && run.Office != p.Office {
			continue
		}
		for _, sheet := range run.Records {
			if sheet.Kind.Of() != p.Kind || sheet.ID != p.ID {
				continue
			}
			x.Copies += max(run.Copies, 1)
			x.Prints = append(x.Prints, print{run.Date.ISO(), string(run.Sheet), string(run.Office), run.Hangs.S, run.Copies, sheet.Edition, r.a.prefix() + run.Files[0]})
			break
		}
	}
}

// where are the places where sheets hang, each once.
func (x *address) where() []string {
	var out []string
	for _, p := range x.Prints {
		if !slices.Contains(out, p.Where) {
			out = append(out, p.Where)
		}
	}
	return out
}

func (r *reporter) page(kind board.Kind, id board.ID) string {
	return r.base() + ledger.Path(kind, id)
}

// whither is where a record is now, or what takes its place; nothing for one that is on the board.
func (r *reporter) whither(kind board.Kind, id board.ID) []fate.Target {
	row := r.fates.Row(kind, id)
	if row == nil {
		return nil
	}
	if to, ok := r.fates.Forward(row); ok {
		return []fate.Target{to}
	}
	return r.fates.Next(row)
}

func (r *reporter) target(t fate.Target) target {
	return target{t.Kind.String(), string(t.ID), titleOf(r.board, r.look, ledger.Place{Kind: t.Kind, ID: t.ID}), r.page(t.Kind, t.ID), t.Part}
}

// office tells of an office, and what it became.
func (r *reporter) office(id board.ID) *office {
	o := &office{ID: string(id), Name: titleOf(r.board, r.look, ledger.Place{Kind: board.UnitKind, ID: id})}
	what := r.fates.Office(id)
	if u := r.board.Unit(id); u != nil && !what.Stands {
		o.Until = u.Valid.Until.ISO()
	}
	for _, t := range what.Heirs {
		o.Now = append(o.Now, r.target(t))
	}
	return o
}
