package pdf

// Role is the standard type of a structure element (ISO 32000-1, 14.8.4).
type Role string

// The roles, as the standard names them. Document is the root's.
const (
	Part       Role = "Part"
	Sect       Role = "Sect"
	Div        Role = "Div"
	BlockQuote Role = "BlockQuote"
	Caption    Role = "Caption"
	TOC        Role = "TOC"
	TOCI       Role = "TOCI"
	H1         Role = "H1"
	H2         Role = "H2"
	H3         Role = "H3"
	H4         Role = "H4"
	H5         Role = "H5"
	H6         Role = "H6"
	P          Role = "P"
	L          Role = "L"
	LI         Role = "LI"
	Lbl        Role = "Lbl"
	LBody      Role = "LBody"
	Table      Role = "Table"
	THead      Role = "THead"
	TBody      Role = "TBody"
	TFoot      Role = "TFoot"
	TR         Role = "TR"
	TH         Role = "TH"
	TD         Role = "TD"
	Span       Role = "Span"
	Quote      Role = "Quote"
	Note       Role = "Note"
	Reference  Role = "Reference"
	Code       Role = "Code"
	Link       Role = "Link"
	Figure     Role = "Figure"

	document Role = "Document"
)

// Scope says which cells a TH is the head of.
type Scope string

// The scopes. A TH without one is its column's.
const (
	Column Scope = "Column"
	Row    Scope = "Row"
	Both   Scope = "Both"
)

// Numbering is how the items of an L are labelled.
type Numbering string

// The numberings. An L without one has no labels.
const (
	Disc    Numbering = "Disc"
	Square  Numbering = "Square"
	Decimal Numbering = "Decimal"
	Letters Numbering = "LowerAlpha"
)

// Kind is what an artifact is (ISO 32000-1, 14.8.2.2).
type Kind uint8

// The kinds of artifacts.
const (
	Layout     Kind = iota // rules, frames, cut and fold marks
	Background             // tints behind the text
	Header                 // what is repeated at the head of pages, with the heads of tables that go on
	Footer                 // page numbers and what is repeated at the foot of pages
)

// begin is the operator that begins an artifact of the kind. Header and Footer
// are subtypes since PDF 1.7; older readers pass over them.
func (k Kind) begin() string {
	switch k {
	case Background:
		return "/Artifact<</Type/Background>>BDC "
	case Header:
		return "/Artifact<</Type/Pagination/Subtype/Header>>BDC "
	case Footer:
		return "/Artifact<</Type/Pagination/Subtype/Footer>>BDC "
	}
	return "/Artifact<</Type/Layout>>BDC "
}
