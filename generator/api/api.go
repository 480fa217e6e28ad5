// Package api writes the board as open data (dữ liệu mở): JSON beside each record's page, lists of all records, and the
// JSON Schema that describes both.
//
// What comes in are the boards, one a language, the content model (package schema) and the ledger's addresses; what goes
// out are finished bytes, one file for one call. The content model is the only description: which keys a record has, in
// which order, and of which kind their values are is read from its table once, in New, and becomes both the plan by
// which records are written and the schema that is published.
//
// The form, the same everywhere:
//
//   - A record is an object with the keys of the content model, and before them "record": what the file itself is (kind,
//     id, language, addresses). An entry of a list is the same object with fewer keys. A list says of itself what it is
//     under "list", the board under "api". So no key that the content model will have one day can collide with ours.
//   - A key has values of one type, whatever was written: a list is always a list, a text always a string, Markdown is
//     Markdown again with whole addresses, dates are ISO 8601, sums and numbers are numbers, references are ids.
//   - A key that isn't there is not known yet. What is known not to exist ("Không có") is named in "none" of the same
//     object: two things that null or an empty list would make one.
//   - A text is in the language "record.lang", but for those that "record.lang_of" names by their JSON Pointer
//     (RFC 6901): texts that nobody has translated yet.
//
// It promises that the same input gives the same bytes, that any text becomes valid JSON in UTF-8, that the files of one
// major version only ever gain keys and words of enumerations, and that nothing is told which pages keep to
// themselves: no place in a file, no file's name on disk, no telephone number without consent. Of a record with errors no
// fact is told. It refuses nothing and reads no file and no clock.
//
// All methods may be called at once from many goroutines.
package api

import (
	"cmp"
	"fmt"
	"net/url"
	"strings"
	"sync"

	"bangtin/generator/board"
	"bangtin/generator/fate"
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
	"bangtin/generator/schema"
)

// Version is the major version of the form, as addresses carry it (ledger.DataPath). It changes when a key would have to go away
// or to mean something else; the files of the old version are then made beside those of the new.
const Version = 1

// The files that are neither a record's nor a list of records, below the root of a language.
const (
	IndexPath   = ledger.DataPath + "index.json"
	SchemaPath  = ledger.DataPath + "schema.json"
	ResultsPath = ledger.DataPath + "results.json"
)

// RecordFile is the name of a record's file, in the folder of its page.
const RecordFile = "index.json"

// ListPath is the path of the list of a kind's records, "api/v1/procedures.json".
func ListPath(kind board.Kind) string { return ledger.DataPath + kind.Folder() + ".json" }

// Updating tells which records have errors, in a build that keeps going.
type Updating interface {
	// Has says it of a record, HasLayers of what some office sets for a procedure.
	Has(kind board.Kind, id board.ID) bool
	HasLayers(procedure board.ID) bool
	// Any says it of any record of a kind.
	Any(kind board.Kind) bool
}

// Config is what the data is made from.
type Config struct {
	// Boards are the records, one board a language, the default first; Index has been called on each.
	Boards []*board.Board
	// Catalogs are the words of the schema's descriptions, in the order of Boards; their codes are the languages'.
	Catalogs []*lang.Catalog
	Model    *schema.Schema
	Book     *ledger.Book
	// Today is the day that versions are judged by.
	Today board.Date
	// AsOf is the last day on which a fact of the board changed (package calendar); 0 for Today.
	AsOf     board.Date
	Updating Updating
	// Fates say what became of addresses.
	Fates *fate.Fates
}

// Data makes the files.
type Data struct {
	Config
	locales []*locale
	kinds   map[board.Kind]*object
	site    *object
	indices *object   // of indicators.yaml
	rows    *object   // of the ledger
	pens    sync.Pool // of *pen
	rooms   sync.Pool // of *[]byte, from Recycle
}

// locale is what the files of one language share.
type locale struct {
	id   board.LangID
	b    *board.Board
	code string
	// root is base_url with "/" at its end, base the address of the language's first page.
	root, base string
	words      *lang.Catalog
}

// New reads the content model. The error is an address of the board that is none.
func New(c Config) (*Data, error) {
	c.AsOf = cmp.Or(c.AsOf, c.Today)
	d := &Data{Config: c, kinds: map[board.Kind]*object{}}
	for i, b := range c.Boards {
		u, err := url.Parse(string(b.Site.BaseURL))
		if err != nil {
			return nil, fmt.Errorf("base_url: %w", err)
		}
		l := &locale{id: b.Lang, b: b, code: c.Catalogs[i].Code, root: strings.TrimSuffix(u.String(), "/") + "/", words: c.Catalogs[i]}
		l.base = l.root
		if i > 0 {
			l.base += l.code + "/"
		}
		d.locales = append(d.locales, l)
	}
	p := planner{}
	for _, kind := range listed {
		d.kinds[kind] = p.object(c.Model.Of(kind))
	}
	d.kinds[board.LocalKind] = p.object(c.Model.Of(board.LocalKind))
	d.site = p.object(c.Model.Of(board.SiteKind))
	d.rows = p.object(c.Model.Of(board.PermalinkKind))
	d.indices = p.object(c.Model.Of(board.IndicatorKind).Short.Type.Elem)
	return d, nil
}

// listed are the kinds that have a list, in its order: those with a page, and notices.
var listed = []board.Kind{
	board.UnitKind, board.FieldKind, board.LifeEventKind, board.ProcedureKind, board.InitiativeKind, board.DocumentKind,
	board.TeamKind, board.GuideKind, board.NoticeKind,
}

// Kinds are the kinds of record that have a list.
func Kinds() []board.Kind { return listed }

// updating says whether a record has errors.
func (d *Data) updating(n board.Noun) bool {
	rec := n.Rec()
	return d.Updating != nil && d.Updating.Has(rec.Kind, rec.ID)
}

// Broken says whether a record's file would tell what is not known to be right: the record has errors, or, of a
// procedure, what an office sets for it has.
func (d *Data) Broken(n board.Noun) bool {
	return d.updating(n) || d.Updating != nil && n.Rec().Kind == board.ProcedureKind && d.Updating.HasLayers(n.Rec().ID)
}
