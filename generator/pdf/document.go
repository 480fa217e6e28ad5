package pdf

import (
	"errors"
	"fmt"
	"io"
	"slices"
)

// Document is a file in the making. It is one goroutine's.
type Document struct {
	press   *Press
	kit     *kit
	file    *file
	options Options

	root    *Element
	page    *Page // the page at hand
	fonts   []*embedded
	images  []placed
	parents tree // elements by the keys of pages and annotations
	sheets  sheets
	outline outline
	labels  []label
	anchors []int // their objects; 0 for one that is not placed yet
	notes   []int // the objects of elements that are notes
	missing []Missing
	closed  bool

	treeObj      int // the structure tree
	resourcesObj int // of every page
}

// New begins a document that is written to w. Options that make no sense are an
// error of [Document.Close].
func New(w io.Writer, o Options) *Document { return new(Press).New(w, o) }

func newDocument(p *Press, k *kit, o Options) *Document {
	d := &Document{press: p, kit: k, file: newFile(k, o.Archive)}
	o, err := o.check()
	if err != nil {
		d.fail(err)
	}
	d.options = o
	d.treeObj, d.resourcesObj, d.sheets.root = d.file.reserve(), d.file.reserve(), d.file.reserve()
	d.root = &Element{doc: d, role: document, obj: d.file.reserve()}
	return d
}

func (d *Document) fail(err error) { d.file.fail(err) }

// errClosed keeps what comes after Close from doing anything.
var errClosed = errors.New("the document is closed")

// Err returns the first error so far.
func (d *Document) Err() error {
	if d.file.err == errClosed {
		return nil
	}
	return d.file.err
}

// Root returns the element that holds all others.
func (d *Document) Root() *Element { return d.root }

// Close ends the last page, closes the elements that are open, and writes what
// is left. It returns the first error of all. Whatever comes after it does
// nothing; to close again returns the same.
func (d *Document) Close() error {
	if d.closed {
		return d.Err()
	}
	d.endPage()
	d.root.Close()
	if d.sheets.count == 0 {
		d.fail(errors.New("the document has no page"))
	}
	if slices.Contains(d.anchors, 0) {
		d.fail(errors.New("an anchor was never placed on a page"))
	}
	if d.file.err == nil {
		d.finish()
	}
	if err := d.kit.out.Flush(); err != nil {
		d.fail(fmt.Errorf("the PDF could not be written: %w", err))
	}
	d.closed = true
	d.fail(errClosed)
	d.press.take(d.kit)
	return d.Err()
}

// finish writes the fonts and the directories.
func (d *Document) finish() {
	d.writeResources()
	d.sheets.finish(d.file)
	d.writeStructure()
	entries := d.outline.finish(d)
	entries = d.appendDestinations(d.appendLabels(entries))
	meta, info, profile := d.writeMetadata(), d.writeInfo(), d.writeProfile()
	catalog := d.file.reserve()
	b := fmt.Appendf(nil, "<</Type/Catalog/Pages %d 0 R/StructTreeRoot %d 0 R/Metadata %d 0 R/MarkInfo<</Marked true>>", d.sheets.root, d.treeObj, meta)
	b = appendText(append(b, "/Lang"...), d.options.Lang)
	b = append(b, "/ViewerPreferences<</DisplayDocTitle true>>"...)
	b = append(b, "/OutputIntents[<</Type/OutputIntent/S/GTS_PDFA1/OutputConditionIdentifier(sRGB IEC61966-2.1)/Info(sRGB IEC61966-2.1)/DestOutputProfile "...)
	b = append(appendRef(b, profile), ">>]"...)
	d.file.object(catalog, append(append(b, entries...), ">>"...))
	d.file.finish(catalog, info)
}

// writeStructure writes the root of the structure tree, and the tree by which
// readers come from marked content to its element.
func (d *Document) writeStructure() {
	b := appendRef([]byte("<</Type/StructTreeRoot/K "), d.root.obj)
	b = appendRef(append(b, "/ParentTree "...), d.parents.write(d.file))
	b = appendInt(append(b, "/ParentTreeNextKey "...), len(d.parents))
	if len(d.notes) > 0 {
		ids := d.file.directory("/Names[", len(d.notes), appendKey, func(i int) int { return d.notes[i] })
		b = appendRef(append(b, "/IDTree "...), ids)
	}
	d.file.object(d.treeObj, append(b, ">>"...))
}

// Missing is a character that a font has no glyph for.
type Missing struct {
	Font string // its PostScript name
	Rune rune
}

// Missing returns the characters that were drawn as another for want of a
// glyph, each once for each font, in the order in which they came up.
func (d *Document) Missing() []Missing { return d.missing }

// TakeMissing returns what Missing does and forgets it, so that each part of a
// document can be asked for its own.
func (d *Document) TakeMissing() []Missing {
	taken := d.missing
	d.missing = nil
	return taken
}

func (d *Document) miss(font string, runes []rune) {
next:
	for _, r := range runes {
		for _, m := range d.missing {
			if m.Rune == r && m.Font == font {
				continue next
			}
		}
		d.missing = append(d.missing, Missing{font, r})
	}
}
