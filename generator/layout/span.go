package layout

import "bangtin/generator/pdf"

// Look is how letters look.
type Look struct {
	Font  *pdf.Font
	Size  pdf.Length
	Color pdf.Color
}

// Span is a piece of text of one look.
type Span struct {
	Text string
	// Look is nil for the paragraph's.
	Look *Look
	// Lang is the language as in BCP 47, "" for the flow's.
	Lang string
	// URI is the web address the text leads to, "" for none; To is a place in the document.
	URI string
	To  *pdf.Anchor
}

// Align is where lines stand between the edges.
type Align uint8

// The alignments; text is set to the left unless there is a reason.
const (
	Left Align = iota
	Center
	Right
)

// Style is how a paragraph looks.
type Style struct {
	Look
	// Leading is the height of a line; 0 is 1.45 times the size.
	Leading pdf.Length
	Align   Align
	// Balance makes lines of like length, as many as there would be anyway: for titles and what is centred.
	Balance bool
	// Keep keeps the last line with what follows, as headings want it.
	Keep bool
}

// leading is the height of a line.
func (s *Style) leading() pdf.Length {
	if s.Leading > 0 {
		return s.Leading
	}
	return s.Size * 145 / 100
}

// baseline is the distance from the top of a line to its baseline: what the letters need is centred in the line.
func (s *Style) baseline() pdf.Length {
	m := s.Font.Metrics(s.Size)
	return (s.leading()-m.Ascent-m.Descent)/2 + m.Ascent
}
