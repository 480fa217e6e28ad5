// Package board holds the nouns of a public board of administrative procedures: sites, offices, fields, procedures,
// initiatives, documents, teams, guides, and the values they are made of (dates, money, durations, rich text).
//
// It is plain data. Values come in through constructors that take text to the letter (ParseDate, ParseAmount …) and
// refuse with a Fault that names a diagnostic; records come in through package read. Nothing here reads a file, a
// clock or the environment, and nothing here knows a page or a sheet.
//
// The struct tags are the content model: package schema makes the decoder's plan, the JSON Schemas, the skeletons and
// the documentation from them. A tag reads `key:"NAME[,required][,part][,scalar][,alias=OTHER]"`:
//
//	required  the record is in error without it
//	part      one of the eight mandatory parts of a published procedure (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2)
//	scalar    a bare text where the map is expected is this key ("result: Giấy khai sinh")
//	words     a list of words that a translation replaces as a whole
//	empty     an empty list is an answer: none
//	alias     another spelling of the same key ("form" for "forms")
//
// and `ref:"KIND"` says that the value is the id of a record of that kind. Order of fields is order of documentation.
package board

import (
	"slices"

	"bangtin/generator/diag"
)

// ID names a record: ASCII, lower case, digits, "-" and "."; it never changes and is never used again.
type ID string

// LangID is a language of the board: 0 is its first and default language, 1 the second, and so on as in site.yaml.
type LangID uint8

// Fault says why a text is not the value it should be. Code and Args are those of a diag.Diagnostic.
type Fault struct {
	Code string
	Args []string
}

// Error gives the code: the sentence for people is made from the language catalogue.
func (f *Fault) Error() string { return f.Code }

func fault(code string, args ...string) *Fault { return &Fault{Code: code, Args: args} }

// Board is everything one build knows, in one language: the records as that language shows them. A record without a
// translation is the same pointer in every language.
type Board struct {
	// Lang is the language, an index into Site.Languages.
	Lang LangID
	Site *Site

	Units       []*Unit
	Fields      []*Field
	LifeEvents  []*LifeEvent
	Procedures  []*Procedure // the versions of one code stand together, oldest first
	Initiatives []*Initiative
	Documents   []*Document
	Teams       []*Team
	Guides      []*Guide
	Notices     []*Notice
	Locals      []*Local
	ResultFiles []*ResultFile
	Results     []*Result // the figures of all files
	Indicators  []*Indicator
	// IndicatorFile is the file that the indicators stand in, nil without one.
	IndicatorFile *IndicatorFile
	Synonyms      []*Synonym
	Permalinks    []*Permalink
	Prints        []*PrintRun
	Files         []*File // forms and assets
	// Broken are the records whose files are there and cannot be read: what leads to them is not at fault.
	Broken []Broken

	index index
}

// Broken is a record that could not be read at all; Files are those that say so.
type Broken struct {
	Kind  Kind
	ID    ID
	Files []string
}

// IsBroken says whether the record of that kind and id is there and cannot be read. A document is meant by its id.
func (b *Board) IsBroken(kind Kind, id string) bool {
	for _, x := range b.Broken {
		if x.Kind == kind && string(x.ID) == id {
			return true
		}
	}
	return false
}

// BrokenRow is a row of the ledger that cannot be read. Rows have the ids of their records, kind by kind.
func BrokenRow(kind Kind, id ID, files []string) Broken {
	return Broken{Kind: PermalinkKind, ID: ID(kind.String()) + "/" + id, Files: files}
}

// IsBrokenRow says whether the row of a record is there and cannot be read.
func (b *Board) IsBrokenRow(kind Kind, id ID) bool {
	return b.IsBroken(PermalinkKind, kind.String()+"/"+string(id))
}

// File is an attachment: a form to download, an image, an audio clip.
type File struct {
	// Path is the path from the content folder, "forms/ho-tich/to-khai.docx".
	Path string
	// Size is in bytes.
	Size int64
	// Width and Height are a picture's, in pixels; 0 where they are not known.
	Width, Height int
	// Root is the content root it lies in, an index into the roots of the build.
	Root int
}

// Noun is what all records have in common.
type Noun interface {
	// Rec is the record's common part.
	Rec() *Record
	// Heading is its title or name.
	Heading() Text
}

// Record is the part that every record has.
type Record struct {
	Kind Kind `key:"-"`
	ID   ID   `key:"-"`
	// Files are the files the record was read from: its own, then the translation shown.
	Files []string `key:"-"`
	// Where tells the place of each value.
	Where Where `key:"-"`
	// Refs are all references to other records, in values and in text.
	Refs []Ref `key:"-"`
	// Anchors are the ids of the headings in its text.
	Anchors []string `key:"-"`
	// Spoilt are the record's own keys under which an error was found: what they lack may be there and unread.
	Spoilt []string `key:"-"`

	Short    Text     `key:"short"`
	Example  bool     `key:"example"`
	Doubtful []string `key:"doubtful"`
}

// Rec is the record itself: embedding makes every noun a Noun.
func (r *Record) Rec() *Record { return r }

// IsDoubtful says whether the fact under key is to be checked ("cần kiểm tra lại").
func (r *Record) IsDoubtful(key string) bool {
	for _, k := range r.Doubtful {
		if k == key {
			return true
		}
	}
	return false
}

// IsSpoilt says whether an error was found under one of the keys, so that a rule about them would only repeat it.
func (r *Record) IsSpoilt(keys ...string) bool {
	for _, k := range keys {
		if slices.Contains(r.Spoilt, k) {
			return true
		}
	}
	return false
}

// At is the place of the value under path ("channels", "0", "url" joined by dots), or of the nearest value above it.
func (r *Record) At(path string) diag.Pos { return r.pos(r.Where.find(path)) }

// PosOf is the place of a reference of this record.
func (r *Record) PosOf(ref Ref) diag.Pos { return r.pos(ref.Spot) }

func (r *Record) pos(s Spot) diag.Pos {
	p := diag.Pos{Line: int(s.Line), Col: int(s.Col)}
	if int(s.File) < len(r.Files) {
		p.File = r.Files[s.File]
	}
	return p
}

// Ref is a reference from one record to another, or to a file.
type Ref struct {
	Kind   Kind
	Spot   Spot
	ID     string
	Anchor string // after "#", in a link of the text
	// Loose: a name that matches no record is allowed (a document's number in legal_basis).
	Loose bool
}
