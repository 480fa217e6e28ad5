package pdf

import (
	_ "embed" // the colour profile
	"encoding/xml"
	"slices"
	"strings"
)

// producer is what made the file.
const producer = "Bảng Tin"

// srgb is the profile of the colour space (ICC.1:1998-09), version 2 as PDF 1.4
// knows it. A test makes it anew from the numbers of IEC 61966-2-1.
//
//go:embed srgb.icc
var srgb []byte

func (d *Document) writeProfile() int {
	n, k := d.file.reserve(), d.kit
	if k.profile == nil {
		packed, err := k.compress(srgb, text)
		if err != nil {
			d.fail(err)
		}
		k.profile = slices.Clone(packed)
	}
	d.file.plain(n, "/N 3/Filter/FlateDecode", k.profile)
	return n
}

// writeInfo writes the information dictionary (ISO 32000-1, 14.3.3). It says
// the same as the XMP.
func (d *Document) writeInfo() int {
	o, n := d.options, d.file.reserve()
	b := []byte("<<")
	for _, e := range []struct{ key, text string }{{"/Title", o.Title}, {"/Author", o.Author}, {"/Subject", o.Subject},
		{"/Keywords", o.Keywords}, {"/Creator", o.Creator}, {"/Producer", producer}} {
		if e.text != "" {
			b = appendText(append(b, e.key...), e.text)
		}
	}
	if o.Date != "" {
		// The zone is Việt Nam's; a bare "Z" is refused by strict readers.
		at := "(D:" + strings.ReplaceAll(o.Date, "-", "") + "000000+07'00')"
		b = append(b, "/CreationDate"+at+"/ModDate"+at...)
	}
	d.file.object(n, append(b, ">>"...))
	return n
}

// writeMetadata writes the XMP (ISO 16684-1). It claims to follow a standard
// for archives only.
func (d *Document) writeMetadata() int {
	o := d.options
	var b strings.Builder
	b.WriteString("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n" +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/"` +
		` xmlns:pdf="http://ns.adobe.com/pdf/1.3/" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">` +
		"\n<dc:format>application/pdf</dc:format>")
	for _, e := range []struct{ before, text, after string }{
		{`<dc:title><rdf:Alt><rdf:li xml:lang="x-default">`, o.Title, "</rdf:li></rdf:Alt></dc:title>"},
		{"<dc:creator><rdf:Seq><rdf:li>", o.Author, "</rdf:li></rdf:Seq></dc:creator>"},
		{`<dc:description><rdf:Alt><rdf:li xml:lang="x-default">`, o.Subject, "</rdf:li></rdf:Alt></dc:description>"},
		{"<dc:language><rdf:Bag><rdf:li>", o.Lang, "</rdf:li></rdf:Bag></dc:language>"},
		{"<pdf:Keywords>", o.Keywords, "</pdf:Keywords>"},
		{"<pdf:Producer>", producer, "</pdf:Producer>"},
		{"<xmp:CreatorTool>", o.Creator, "</xmp:CreatorTool>"},
		{"<xmp:CreateDate>", o.Date, "T00:00:00+07:00</xmp:CreateDate>"},
		{"<xmp:ModifyDate>", o.Date, "T00:00:00+07:00</xmp:ModifyDate>"},
	} {
		if e.text != "" {
			b.WriteString("\n" + e.before)
			xml.EscapeText(&b, []byte(e.text)) // a strings.Builder takes all
			b.WriteString(e.after)
		}
	}
	if o.Archive {
		b.WriteString("\n<pdfaid:part>1</pdfaid:part><pdfaid:conformance>B</pdfaid:conformance>")
	}
	b.WriteString("\n</rdf:Description></rdf:RDF></x:xmpmeta>\n<?xpacket end=\"w\"?>")
	n := d.file.reserve()
	d.file.plain(n, "/Type/Metadata/Subtype/XML", []byte(b.String()))
	return n
}
