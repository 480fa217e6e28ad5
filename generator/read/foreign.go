package read

import (
	"bytes"
	"regexp"
)

// foreignKinds are files of other programs that were given our ending, by how they begin.
var foreignKinds = []struct{ head, name string }{
	{"PK\x03\x04", "word"},
	{"\xd0\xcf\x11\xe0", "word"},
	{"{\\rtf", "word"},
	{"%PDF-", "pdf"},
	{"\x89PNG", "picture"},
	{"\xff\xd8\xff", "picture"},
	{"GIF8", "picture"},
	{"RIFF", "picture"},
	{"<!DOCTYPE", "web-page"},
	{"<!doctype", "web-page"},
	{"<html", "web-page"},
	{"<?xml", "web-page"},
}

// foreign names what a file really is, where that is surely no text of ours; "" if it may be.
func foreign(data []byte) string {
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	for _, k := range foreignKinds {
		if bytes.HasPrefix(data, []byte(k.head)) {
			return k.name
		}
	}
	return ""
}

// wide says whether the text is UTF-16 without its mark: every second byte of most letters is then zero.
func wide(data []byte) bool {
	head := data[:min(len(data), 4096)]
	return bytes.Count(head, []byte{0})*4 > len(head)
}

// conflictMark is a line that git leaves where two editors changed the same place. The line of equals signs may be a
// heading of Markdown, so it does not count alone.
var conflictMark = regexp.MustCompile(`(?m)^(<<<<<<<|>>>>>>>|\|\|\|\|\|\|\|)( .*)?$`)

// conflict is the line of the first mark of an unfinished merge, 0 if there is none.
func conflict(text []byte) int {
	if !bytes.Contains(text, []byte("<<<<<<<")) && !bytes.Contains(text, []byte(">>>>>>>")) {
		return 0
	}
	at := conflictMark.FindIndex(text)
	if at == nil {
		return 0
	}
	return bytes.Count(text[:at[0]], []byte("\n")) + 1
}

// garbledMarks are bytes that tell of text read by the wrong code page and saved again: the letter that stands for a
// lost one, and Vietnamese letters taken apart ("Ä‘", "áº¥", "á»‹", "Æ°").
var garbledMarks = [][]byte{[]byte("\ufffd"), []byte("Ä‘"), []byte("Ä\u0090"), []byte("áº"), []byte("á»"), []byte("Æ°"), []byte("Ã¡"), []byte("Ã´"), []byte("Ãª"), []byte("Ã½"), []byte("Ãº"), []byte("ÄÄ")}

// garbled is the place of the first such letter, 0 if there is none.
func garbled(text []byte) (line, col int) {
	at := -1
	for _, m := range garbledMarks {
		if i := bytes.Index(text, m); i >= 0 && (at < 0 || i < at) {
			at = i
		}
	}
	if at < 0 {
		return 0, 0
	}
	before := text[:at]
	return bytes.Count(before, []byte("\n")) + 1, runes(string(before[bytes.LastIndexByte(before, '\n')+1:])) + 1
}
