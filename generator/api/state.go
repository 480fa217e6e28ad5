package api

import (
	"bytes"
	"slices"
)

// What a build that keeps going says of a record with errors, under "state": nothing of a good one.
const (
	stateKept     = "kept"     // the file of an earlier publication
	stateStub     = "stub"     // there is none: the title, and no fact
	stateUpdating = "updating" // the record's entry in a list
)

// heads are the ways in which a file begins to speak of itself. No text of a record can hold one: its quotes are escaped.
var heads = [][]byte{[]byte(`"record":{`), []byte(`"list":{`)}

// head is the place in a file where its state stands, or would; -1 in a file that is none of ours.
func head(data []byte) int {
	at := -1
	for _, h := range heads {
		if i := bytes.Index(data, h); i >= 0 && (at < 0 || i+len(h) < at) {
			at = i + len(h)
		}
	}
	return at
}

// IsStub says whether a file tells nothing but what the record is called.
func IsStub(data []byte) bool {
	at := head(data)
	return at >= 0 && bytes.HasPrefix(data[at:], []byte(`"state":"`+stateStub+`"`))
}

// Kept is the file of an earlier build with a word that says so. A file that has the word stays as it is.
func Kept(old []byte) []byte {
	at := head(old)
	if at < 0 || bytes.HasPrefix(old[at:], []byte(`"state":`)) {
		return old
	}
	return slices.Concat(old[:at], []byte(`"state":"`+stateKept+`",`), old[at:])
}
