package board

// Document is a legal document (văn bản quy phạm pháp luật, quyết định công bố).
type Document struct {
	Record
	Number     string   `key:"number,required"`
	Title      Text     `key:"title,required"`
	Type       Text     `key:"kind"`
	Issuer     Text     `key:"issuer"`
	Date       Date     `key:"date"`
	Effective  Validity `key:"effective"`
	Amends     []Basis  `key:"amends"`
	Replaces   []Basis  `key:"replaces"`
	ReplacedBy []Basis  `key:"replaced_by"`
	URL        URL      `key:"url"`
	File       FilePath `key:"file"`
	Verified   Verified `key:"verified"`
	Body       Prose    `key:"body"`
}

// Heading is the document's title.
func (d *Document) Heading() Text { return d.Title }
