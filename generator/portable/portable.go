// Package portable makes the board fit to be opened from a folder, of a USB stick or of a computer, without a server.
//
// A server gives the index.html of a folder by itself; a browser that opens a file does not. So every link that leads to a
// folder gets the name of the file inside. That is done on the finished page, in one place, and so no link can be
// forgotten: links of templates, of code and of what editors wrote are the same there.
//
// It promises to change nothing else, and nothing twice; links to other hosts, the canonical address among them, stay as
// they are: from a stick, too, a page tells where the newest of it stands. It refuses nothing.
package portable

import (
	"bytes"
	"regexp"
)

// StartPath is the file that says how to open the board. It begins so that it stands apart from the folders, and has no
// accents, which old systems spoil in the names of files.
const StartPath = "DOC-TRUOC.txt"

// index is the page of a folder.
const index = "index.html"

// links are the attributes that lead to pages of the board, with the address as the page writes it. In the text of a page
// no quotation mark is ever written as such.
var links = regexp.MustCompile(`( (?:href|action)="|http-equiv="refresh" content="0; url=)([^"]*)"`)

// Page is a page with the names of files in its links. The page itself stays as it is.
func Page(page []byte) []byte {
	out := make([]byte, 0, len(page)+len(page)/32)
	from := 0
	for _, m := range links.FindAllSubmatchIndex(page, -1) {
		start, end := m[4], m[5]
		if at := folder(page[start:end]); at >= 0 {
			out = append(append(out, page[from:start+at]...), index...)
			from = start + at
		}
	}
	return append(out, page[from:]...)
}

// folder is the place in an address where the file of the folder it leads to has to be named; -1 where it leads to none.
func folder(address []byte) int {
	end := bytes.IndexAny(address, "?#")
	if end < 0 {
		end = len(address)
	}
	way := address[:end]
	if bytes.IndexByte(way, ':') >= 0 || bytes.HasPrefix(way, []byte("//")) || !bytes.HasSuffix(way, []byte("/")) {
		return -1
	}
	return end
}

// Start is the text that says how to open the board, for the simplest of editors: a mark that it is UTF-8, and lines as
// Windows ends them.
func Start(text string) []byte {
	return append([]byte("\xef\xbb\xbf"), bytes.ReplaceAll([]byte(text), []byte("\n"), []byte("\r\n"))...)
}
