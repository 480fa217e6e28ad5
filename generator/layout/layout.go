// Package layout lays text out on paper. It knows ink and words; it knows no procedures.
//
// # In and out
//
// In go texts, lists, tables and drawings, poured one after the other into a [Flow] of a given width. A flow cuts them
// into strips: slices as wide as the flow that cannot be broken, each with its height, the space before it and whether
// it must stay with the next one. Then [Break] decides which strip stands where in frames (columns, panels, pages) of
// given heights; it draws nothing, so that the number of pages is known before the first is drawn. Last,
// [Filled.Draw] draws a frame with a [Pen] on a page of package pdf. All frames of a flow have its width.
//
// # Text
//
// A paragraph is spans of text, each with a [Look], and perhaps a language or a link. Lines are filled greedily, set
// to the left unless told otherwise, and never hyphenated: Vietnamese has no hyphens to break at. A word wider than a
// line, such as an address, is broken after one of / . - _ ? & = and, if nothing else helps, between any two letters.
// A line of one look is one run of text; a wrapped line ends in a space, so that words stay apart for those who
// copy or listen. What belongs together ("8.000 đồng", "Điều 8", "07 ngày") is bound by [Bind] on its way in.
// Lines are as high as [Style.Leading] says; Vietnamese stacks its marks, so it should be 1.4 times the size or more.
//
// # Breaking
//
// The first two lines of a paragraph stay together, and so do the last two; a heading stays with what follows. Where
// more is bound together than a frame holds, the bonds give way. A row of a table is one strip; its head is drawn again
// at the top of each frame that the table goes on in. A row (or a box) higher than a frame is divided between the lines of its
// cells. The space before a strip is dropped at the top of a frame.
//
// # Tags
//
// Every piece of a strip names the [Node] of the tag tree it belongs to. While strips are drawn in reading order the
// pen opens and closes the structure elements: what goes over a break stays one element. Rules, tints, repeated heads,
// cut and fold marks are artifacts.
//
// # Promises
//
// No strip is lost: what Break could not place comes back as the rest. None overlaps another, none leaves its frame.
// All is whole numbers; the same input gives the same places on every machine. Nothing here panics on any text.
package layout
