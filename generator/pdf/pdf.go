// Package pdf writes tagged PDF files: pages of text in embedded fonts, of
// vector paths and pictures, with a tree of structure elements that a screen
// reader follows, links, bookmarks and page labels. It knows ink, not what is
// printed with it.
//
// # In and out
//
// In go fonts ([ParseFont]), [Options], and calls in the order of the pages.
// Out comes one PDF file, written to an io.Writer while the calls are made:
// a page is written when the next begins, a structure element when it is
// closed. What is kept until the end is a few numbers for each page and
// element and the letters used of each font; memory does not grow with what is
// on the pages. [Document.Close] writes the fonts, cut down to those letters,
// and the directories.
//
// Without Options.Archive the file is PDF 1.7, built to the rules of PDF/UA-1
// (ISO 14289-1) without claiming to follow them. With it, the file is PDF 1.4
// as PDF/A-1b (ISO 19005-1) wants it, and claims that.
//
// # Places
//
// Every length is a whole number of thousandths of a point ([Length]). The
// origin is the top left corner of the page, x grows to the right and y down;
// the y of text is its baseline. [Page.Push] moves, turns and scales what
// follows until [Page.Pop].
//
// # Tags
//
// Everything drawn belongs to a structure element or is an artifact:
// [Page.Mark] says to which element what follows belongs, [Page.Artifact] that
// it is none's. One element may be marked several times, on several pages; a
// page starts as an artifact of layout. Elements are made by [Element.Add]
// under [Document.Root], in reading order. Close an element as soon as nothing
// more comes: its children are closed with it, and their memory is given back.
// Text outside every element and artifact, a figure without alternative text
// and box, a link without contents, an anchor that was never placed, are errors.
//
// # Text
//
// [Font.Shape] turns text into a [Run], ready to be measured and drawn. Kerning
// and marks are HarfBuzz's, by go-text/typesetting, for Vietnamese; ligatures
// are off. What a reader copies out of the file is what went in: each glyph
// knows its characters. Words are shaped one by one, each rounded to whole
// units, so widths add up exactly: that of "lệ phí" is that of "lệ", a space
// and "phí". Where a line is broken, end its run with a space: it takes no room
// ([Run.Width]) and keeps the words apart for those who read without eyes.
// A no-break space is drawn, and copied, as a space. Control characters such as
// tabs and line ends are spaces too; characters without ink (soft hyphen,
// zero-width space, joiners) are left out. A no-break hyphen that the font
// lacks is a hyphen.
//
// A character that the font has no glyph for is drawn as □, • or ?, the first
// that the font has, still copied as itself, and reported: by [Run.Missing] and,
// for the whole file, by [Document.Missing], or for what was drawn since the
// last call, by [Document.TakeMissing].
//
// # Promises
//
// The same calls write the same bytes, on any machine and next to any other
// work: nothing looks at a clock, and no layout is in floating point. Fonts and
// a [Press] are safe for concurrent use; a Document and what belongs to it are
// one goroutine's. Errors stick: the first one makes everything after it do
// nothing, and Close returns it. No input makes the package panic.
//
// # Refusals
//
// Fonts other than TrueType outlines, fonts that forbid embedding, and pages
// larger than 200 inches are errors. There is no encryption, no form, no script
// and no transparency. Line breaking, columns and tables are the caller's.
package pdf
