package serve

import (
	"crypto/rand"
	"fmt"
	"runtime/debug"
	"strconv"
	"sync/atomic"
	"time"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// server shows the board; it is an http.Handler.
type server struct {
	board Board
	today func() board.Date
	pace  pace
	voice *voice
	port  int
	names map[string]bool // that a request may ask for

	streams streams

	boot string // this run of the server
	now  atomic.Pointer[state]
	day  board.Date // of the last reading; the reader's own
}

// state is what is shown from one reading to the next. It never changes: the next one takes its place.
type state struct {
	// version names what the pages are made from. A page that was made from another version is out of date.
	version string
	// shown are the pages of the last good version; nil if there was none yet.
	shown *finder
	// overlay is what the last reading found wrong, nil if nothing.
	overlay []byte
	// next is closed when this state is the current one no longer.
	next chan struct{}
}

func newServer(b Board, today func() board.Date, p pace, v *voice, port int) *server {
	s := &server{board: b, today: today, pace: p, voice: v, port: port, names: names(port), boot: rand.Text()[:8]}
	s.now.Store(&state{next: make(chan struct{})})
	return s
}

// take shows a version, or what is wrong with it over the last good one.
func (s *server) take(v *Version, reading int) {
	old := s.now.Load()
	n := &state{version: s.boot + "-" + strconv.Itoa(reading), next: make(chan struct{})}
	if v.broken() {
		note := "serve.nothing-yet"
		if n.shown = old.shown; n.shown != nil {
			n.version, note = old.version, "serve.kept"
		}
		n.overlay = v.overlay(s.voice.words, note)
	} else {
		n.shown = newFinder(v.Jobs)
	}
	s.now.Store(n)
	close(old.next)
}

// load reads the board once. What the program itself does wrong is a fault like others: the server goes on.
func (s *server) load() (*Version, time.Duration) {
	start := time.Now()
	s.day = s.today()
	var v *Version
	err := s.guard(func() (err error) {
		v, err = s.board.Load(s.day)
		return err
	})
	if err != nil {
		v = &Version{Faults: []diag.Diagnostic{diag.New("bad-template", diag.Pos{}, "reason", err.Error())}}
	}
	return v, time.Since(start)
}

// guard makes an error of a panic. The log gets the whole story, the page one line.
func (s *server) guard(do func() error) (err error) {
	defer func() {
		if v := recover(); v != nil {
			s.voice.say("serve.panic", "reason", v, "stack", string(debug.Stack()))
			err = fmt.Errorf("panic: %v", v)
		}
	}()
	return do()
}
