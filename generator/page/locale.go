package page

import (
	"fmt"
	"net/url"
	"strings"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/glance"
	"bangtin/generator/lang"
)

// locale is everything that the pages of one language share.
type locale struct {
	p   *Pages
	id  board.LangID
	b   *board.Board
	cat *lang.Catalog
	// code is the language's code; dir the folder of its pages, "" for the first language.
	code, dir string
	// basePath is the path of base_url, with "/" at both ends; baseURL is base_url with "/" at its end.
	basePath, baseURL string
	// office is the unit whose board this is, nil on a board of many.
	office *board.Unit

	dates datePattern
	// Words that every page needs, escaped.
	unknown, none, wideTable, doubt, example string
	// pictureMeta names the board's picture.
	pictureMeta string
	w           phrases
	words       *glance.Words

	forms templates
	// skeletons are the outcomes of forms, by skeleton: of []byte.
	skeletons sync.Map
	chrome    map[int]chrome
	index     index

	// What only some pages show, made when the first of them asks.
	sorted  func() []*board.Procedure
	units   func() []*board.Unit
	byField func() map[board.ID][]*board.Procedure
	resting func() map[board.ID][]*board.Procedure
	handled func() map[board.ID]*handled
	letters func() []letterGroup
	twins   func() map[string]bool // by title
	matrix  func() []matrixTable
	news    func() news
}

func newLocale(p *Pages, i int) (*locale, error) {
	l := &locale{p: p, id: board.LangID(i), b: p.Boards[i], cat: p.Catalogs[i], code: p.Catalogs[i].Code}
	if i > 0 {
		l.dir = l.code + "/"
	}
	base, err := url.Parse(string(l.b.Site.BaseURL))
	if err != nil {
		return nil, fmt.Errorf("base_url: %w", err)
	}
	l.baseURL = strings.TrimSuffix(base.String(), "/") + "/"
	l.basePath = strings.TrimSuffix(base.EscapedPath(), "/") + "/"
	l.office = l.b.Unit(l.b.Site.Unit)
	l.dates = newDatePattern(l.cat)
	l.unknown, l.none, l.wideTable = l.word("page.unknown"), l.word("page.none"), l.word("page.wide-table")
	l.doubt, l.example = l.word("page.doubtful"), l.word("page.example")
	l.pictureMeta = l.pictureTags()
	l.readPhrases()
	l.words = glance.NewWords(l.cat, l.id)
	l.index = newIndex(l.b, p.Today)
	l.sorted = sync.OnceValue(l.makeSorted)
	l.units = sync.OnceValue(func() []*board.Unit {
		return inOrder(l.b.Units, func(u *board.Unit) string { return u.Name.S })
	})
	l.byField = sync.OnceValue(l.makeByField)
	l.resting = sync.OnceValue(l.makeResting)
	l.handled = sync.OnceValue(l.makeHandled)
	l.letters = sync.OnceValue(l.makeLetters)
	l.twins = sync.OnceValue(l.makeTwins)
	l.matrix = sync.OnceValue(l.makeMatrix)
	l.news = sync.OnceValue(l.makeNews)
	if l.forms, err = l.parse(p.Templates); err != nil {
		return nil, err
	}
	return l, nil
}

// codeOf is the code of a language of the board.
func (l *locale) codeOf(id board.LangID) string {
	if int(id) < len(l.p.Catalogs) {
		return l.p.Catalogs[id].Code
	}
	return l.code
}

// foreign is the code of a language of the board, "" for the pages' own.
func (l *locale) foreign(id board.LangID) string {
	if id == l.id {
		return ""
	}
	return l.codeOf(id)
}

// of is the locale of a language of the board: what is said of a record in an attribute, where no part can be marked,
// is said in the record's own language as a whole.
func (l *locale) of(id board.LangID) *locale {
	if int(id) < len(l.p.locales) && l.p.locales[id] != nil {
		return l.p.locales[id]
	}
	return l
}

// index holds the references of a board the other way round, for today. It is small: what grows with the number of
// procedures times something is made later, and only if asked for.
type index struct {
	current     []*board.Procedure // one of each code: today's version
	events      map[board.ID][]*board.LifeEvent
	initiatives map[board.ID][]*board.Initiative
	guides      map[board.ID][]*board.Guide // by field
	teams       map[board.ID][]*board.Team  // by unit
	before      map[board.ID][]predecessor
	notices     []*board.Notice
	born        map[board.ID][]*board.Initiative // by unit
}

// predecessor is a unit of old that became another, or of which a part did.
type predecessor struct {
	unit *board.Unit
	part bool
}

func newIndex(b *board.Board, today board.Date) index {
	x := index{
		events: map[board.ID][]*board.LifeEvent{}, initiatives: map[board.ID][]*board.Initiative{},
		guides: map[board.ID][]*board.Guide{}, teams: map[board.ID][]*board.Team{},
		before: map[board.ID][]predecessor{}, born: map[board.ID][]*board.Initiative{},
	}
	for i, p := range b.Procedures {
		if i == 0 || b.Procedures[i-1].ID != p.ID {
			x.current = append(x.current, b.ProcedureOn(p.ID, today))
		}
	}
	for _, e := range byOrder(b.LifeEvents, func(e *board.LifeEvent) int { return e.Order }) {
		for _, id := range proceduresOf(e) {
			if list := x.events[id]; len(list) == 0 || list[len(list)-1] != e {
				x.events[id] = append(list, e)
			}
		}
	}
	for _, i := range b.Initiatives {
		for _, id := range i.Procedures {
			x.initiatives[id] = append(x.initiatives[id], i)
		}
		x.born[i.Unit] = append(x.born[i.Unit], i)
	}
	for _, g := range byOrder(b.Guides, func(g *board.Guide) int { return g.Order }) {
		for _, f := range g.Fields {
			x.guides[f] = append(x.guides[f], g)
		}
	}
	x.addUnits(b, today)
	return x
}

func (x *index) addUnits(b *board.Board, today board.Date) {
	for _, t := range b.Teams {
		x.teams[t.Unit] = append(x.teams[t.Unit], t)
	}
	for _, u := range b.Units {
		for _, s := range u.Successors {
			x.before[s.Unit] = append(x.before[s.Unit], predecessor{u, s.Part})
		}
	}
	for _, n := range b.Notices {
		if (board.Validity{From: n.From, Until: n.Until}).On(today) {
			x.notices = append(x.notices, n)
		}
	}
}

// proceduresOf are the procedures of a life event, in order.
func proceduresOf(e *board.LifeEvent) []board.ID {
	all := e.Procedures
	for _, s := range e.Steps {
		all = append(all[:len(all):len(all)], s.Procedures...)
	}
	return all
}
