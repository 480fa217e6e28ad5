package serve

import (
	"io"
	"sync"
	"time"

	"bangtin/generator/lang"
)

// voice is what the server says to the person who started it: a line at a time, in their language.
type voice struct {
	words *lang.Catalog
	mu    sync.Mutex
	w     io.Writer
}

func newVoice(w io.Writer, words *lang.Catalog) *voice {
	if w == nil {
		w = io.Discard
	}
	return &voice{words: words, w: w}
}

func (v *voice) say(key string, args ...any) {
	line := v.words.T(key, args...) + "\n"
	v.mu.Lock()
	defer v.mu.Unlock()
	io.WriteString(v.w, line)
}

// read tells of a reading: what was looked at, in words, what was found, and how long it took.
func (v *voice) read(key, what string, version *Version, took time.Duration) {
	errors, warnings := version.count()
	v.say(key, "what", what, "errors", v.words.N("serve.errors", errors), "warnings", v.words.N("serve.warnings", warnings),
		"ms", v.words.Int(took.Milliseconds()))
}
