package ledger

import (
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
)

// Place is what somebody named: the address of a record, there or recorded.
type Place struct {
	Kind board.Kind
	ID   board.ID
	// Office is the office at which, "" for none; Mark the edition's mark, in capitals, "" for none.
	Office board.ID
	Mark   string
	// Lang is the language that the address names, "" for the board's first.
	Lang string
	// Code is the short code that was named, as recorded ("7K3FAPQ-V2H"), "" where it was named otherwise.
	Code string
}

// Lookup finds what people name: by a short code, an id, KIND:ID, a path or a whole address, printed or not.
type Lookup struct {
	book *Book
	// codes and offices are all short codes, also those that came from other boards.
	codes   map[string]key
	offices map[string]board.ID
	kinds   map[board.ID][]board.Kind
	// order are the records, those of the board first.
	order []key
}

// Lookup is ready to find the records of the board and those that the ledger alone knows.
func (k *Book) Lookup(b *board.Board) *Lookup {
	l := &Lookup{book: k, codes: map[string]key{}, offices: map[string]board.ID{}, kinds: map[board.ID][]board.Kind{}}
	seen := map[key]bool{}
	add := func(at key) {
		if seen[at] {
			return
		}
		seen[at] = true
		l.order = append(l.order, at)
		l.kinds[at.id] = append(l.kinds[at.id], at.kind)
		for _, code := range k.Codes(at.kind, at.id) {
			l.codes[code] = at
		}
		if at.kind == board.UnitKind {
			for _, code := range k.OfficeCodes(at.id) {
				l.offices[code] = at.id
			}
		}
	}
	b.Nouns(func(n board.Noun) { add(key{n.Rec().Kind, n.Rec().ID}) })
	for _, row := range b.Permalinks {
		add(key{row.Of, row.ID})
	}
	return l
}

// OfficeCodes are all short codes of an office: its own, then those of boards that became part of this one.
func (k *Book) OfficeCodes(id board.ID) []string {
	var out []string
	if code := k.Office(id); code != "" {
		out = append(out, code)
	}
	if row := k.Row(board.UnitKind, id); row != nil {
		for _, code := range row.OfficeAlso {
			if code != k.Office(id) {
				out = append(out, code)
			}
		}
	}
	return out
}

// Places are all addresses, those of the board first, kind by kind, then those that the ledger alone knows.
func (l *Lookup) Places() []Place {
	out := make([]Place, len(l.order))
	for i, at := range l.order {
		out[i] = Place{Kind: at.kind, ID: at.id}
	}
	return out
}

// Find is what a text names; several where records of several kinds have one id. Where it names nothing, slips are the
// codes that may have been meant, the likeliest first, if it has the look of a short code.
func (l *Lookup) Find(text string) (found []Place, slips []Place) {
	path, short := typedPath(text)
	if short {
		return l.code(path)
	}
	if p, ok := l.page(path); ok {
		return []Place{p}, nil
	}
	if kind, id, ok := strings.Cut(text, ":"); ok && !strings.Contains(id, "/") {
		at := key{board.KindNamed(strings.ToLower(strings.TrimSpace(kind))), board.ID(strings.ToLower(strings.TrimSpace(id)))}
		if at.kind != board.NoKind {
			return l.known(at), nil
		}
	}
	id := board.ID(strings.ToLower(strings.TrimSpace(text)))
	for _, kind := range l.kinds[id] {
		found = append(found, Place{Kind: kind, ID: id})
	}
	if _, tail, _ := strings.Cut(path, "/"); found != nil || len(tail) > 2 { // a language at most stands behind a code
		return found, nil
	}
	return l.code(path)
}

// Kinds are the kinds of which a record has that id.
func (l *Lookup) Kinds(id board.ID) []board.Kind { return l.kinds[id] }

func (l *Lookup) known(at key) []Place {
	for _, kind := range l.kinds[at.id] {
		if kind == at.kind {
			return []Place{{Kind: at.kind, ID: at.id}}
		}
	}
	return nil
}

// typedPath is a text without scheme and host, and what follows "Q/", if that is what it is. Case doesn't matter.
func typedPath(text string) (path string, short bool) {
	path = strings.TrimSpace(text)
	if _, rest, ok := strings.Cut(path, "://"); ok {
		_, path, _ = strings.Cut(rest, "/")
	}
	path, _, _ = strings.Cut(path, "#")
	path, _, _ = strings.Cut(path, "?")
	path = strings.Trim(path, "/")
	parts := strings.Split(path, "/")
	for i, p := range parts {
		if strings.EqualFold(p, "q") && i+1 < len(parts) {
			return strings.Join(parts[i+1:], "/"), true
		}
	}
	return path, false
}

// page is the record whose page has that path, below whatever path the board stands.
func (l *Lookup) page(path string) (Place, bool) {
	parts := strings.Split(strings.ToLower(path), "/")
	for i := 0; i+1 < len(parts); i++ {
		kind := kindOfSegment(parts[i])
		if kind == board.NoKind {
			continue
		}
		p := Place{Kind: kind, ID: board.ID(parts[i+1])}
		if i > 0 && len(parts[i-1]) == 2 {
			p.Lang = parts[i-1]
		}
		if kind == board.UnitKind && i+2 < len(parts) && parts[i+2] != "index.html" {
			p = Place{Kind: board.ProcedureKind, ID: board.ID(parts[i+2]), Office: p.ID, Lang: p.Lang}
		}
		return p, len(l.known(key{p.Kind, p.ID})) > 0
	}
	return Place{}, false
}

func kindOfSegment(segment string) board.Kind {
	for _, kind := range board.PageKinds {
		if segment != "" && kind.Segment() == segment {
			return kind
		}
	}
	return board.NoKind
}

// code finds a short code as people type it, with what may stand behind it: an office's, an edition's mark, a language.
func (l *Lookup) code(text string) (found, slips []Place) {
	text, lang, _ := strings.Cut(strings.Trim(text, "/"), "/")
	if len(lang) != 2 {
		lang = ""
	}
	text, mark, _ := strings.Cut(text, ".")
	dress := func(p Place) Place {
		p.Mark, p.Lang = Fold(mark), strings.ToLower(lang)
		return p
	}
	for _, half := range halves(text) {
		at, ok := l.codes[half.record]
		office := l.offices[half.office]
		if ok && (half.office == "" || office != "") {
			return []Place{dress(Place{Kind: at.kind, ID: at.id, Office: office, Code: join(half.record, half.office)})}, nil
		}
	}
	for _, p := range l.slips(text) {
		slips = append(slips, dress(p))
	}
	return nil, slips
}

func join(record, office string) string {
	if office == "" {
		return record
	}
	return record + "-" + office
}

// half is a code taken apart: the record's, and the office's.
type half struct{ record, office string }

// halves are the ways to read what was typed: as one code, however it was grouped, or as a record's and an office's, with
// or without the hyphen.
func halves(text string) []half {
	out := []half{{record: Fold(text)}}
	if at := strings.LastIndexByte(text, '-'); at > 0 {
		out = append(out, half{Fold(text[:at]), Fold(text[at+1:])})
	}
	if whole := Fold(text); len(whole) == codeLength+1+officeLength+1 {
		out = append(out, half{whole[:codeLength+1], whole[codeLength+1:]})
	}
	return out
}

// Row is the row of what a place names, nil if there is none.
func (l *Lookup) Row(p Place) *board.Permalink { return l.book.Row(p.Kind, p.ID) }

// Guess is the id nearest to what was typed, as KIND:ID, "" where none is near.
func (l *Lookup) Guess(text string) string {
	var ids []string
	for id := range l.kinds {
		ids = append(ids, string(id))
	}
	slices.Sort(ids)
	if _, id, ok := strings.Cut(text, ":"); ok {
		text = id
	}
	id := board.ID(fold.Nearest(strings.TrimSpace(text), ids))
	if id == "" {
		return ""
	}
	return l.kinds[id][0].String() + ":" + string(id)
}
