package search

import (
	"cmp"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/glance"
)

// index is the index of one language.
type index struct {
	x     *Index
	b     *board.Board
	lang  int
	words *glance.Words
	// docs are the records by number: kind by kind in the order of kinds, then by title, so that records that are alike have
	// cards in one file.
	docs   []board.Noun
	counts []int // how many of each kind
	office *board.Unit
	known  knowledge

	names  *names
	places [][]place            // by number of the word
	spread []int32              // how many records have the word in a name, by number of the bare word
	byBare [][]int32            // the words of the same letters, by their marks
	byPart map[string][][]int32 // the bare words of a file
	asks   map[int32]bool       // single words that ask or say little
	keep   string
}

// kinds are the kinds that can be found; engine.js ranks the first before the others.
var kinds = []board.Kind{
	board.ProcedureKind, board.LifeEventKind, board.FieldKind, board.GuideKind, board.InitiativeKind, board.UnitKind,
	board.TeamKind, board.DocumentKind,
}

func (x *Index) build(lang int) *index {
	b := x.Boards[lang]
	in := &index{
		x: x, b: b, lang: lang, words: glance.NewWords(x.Catalogs[lang], b.Lang), office: b.Unit(b.Site.Unit),
		known: knowing(x.Catalogs[lang].Code), names: &names{lexicon: newLexicon()},
	}
	in.order()
	w := &writer{index: in, names: in.names, events: map[board.ID][]*board.LifeEvent{}, said: map[board.ID][]string{}}
	in.readAsks()
	w.relations = newRelations(in.names, in.known.relations, b.Synonyms)
	w.gather()
	for i, n := range in.docs {
		w.names.begin(i)
		w.record(n)
	}
	in.place()
	in.group()
	in.keep = in.kept()
	return in
}

// order numbers the records.
func (in *index) order() {
	by := map[board.Kind][]board.Noun{}
	in.b.Nouns(func(n board.Noun) {
		rec := n.Rec()
		if rec.Kind == board.ProcedureKind {
			if in.b.Versions(rec.ID)[0] != n {
				return
			}
			n = in.b.ProcedureOn(rec.ID, in.x.Today)
		}
		by[rec.Kind] = append(by[rec.Kind], n)
	})
	for _, k := range kinds {
		list := by[k]
		keys := make(map[board.Noun]string, len(list))
		for _, n := range list {
			keys[n] = fold.Fold(n.Heading().S)
		}
		slices.SortStableFunc(list, func(a, b board.Noun) int {
			return cmp.Or(strings.Compare(keys[a], keys[b]), cmp.Compare(a.Rec().ID, b.Rec().ID))
		})
		in.docs = append(in.docs, list...)
		in.counts = append(in.counts, len(list))
	}
}

// updating says whether a record has errors.
func (in *index) updating(n board.Noun) bool {
	rec := n.Rec()
	return in.x.Updating != nil && in.x.Updating.Has(rec.Kind, rec.ID)
}

// readAsks reads the single words that ask or say little.
func (in *index) readAsks() {
	in.asks = map[int32]bool{}
	for _, list := range [][]string{in.known.empty, in.known.faint} {
		for _, s := range list {
			if words := in.names.read(nil, s); len(words) == 1 {
				in.asks[words[0]] = true
			}
		}
	}
}
