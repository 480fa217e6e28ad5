// Package serve shows the board while it is being written: a development server that follows the files.
//
// What comes in: a workshop, and the folders on disk that its content and templates lie in. What goes out: the board
// at http://localhost:PORT/, until the context ends.
//
// It promises:
//
//   - A page is made when a browser asks for it, and not before; a board of ten thousand pages costs what the pages
//     cost that are looked at. Nothing is written to disk.
//   - What changes on disk is read again, and open pages load themselves anew. An event from the file system is only a
//     doorbell: the whole tree is looked at, so nothing depends on what the event said. Where folders can't be
//     watched, they are polled.
//   - Errors in the content keep the last good board in view and lie over it as a list, in every open page, until they
//     are mended. Warnings are counted in the log.
//   - It listens on this machine's own addresses alone, answers only requests that name them (a page elsewhere that
//     gets its name to resolve to this machine reads nothing), only GET and HEAD, and only with the board's files.
//
// Every page gets one script on its way out, /.bangtin/live.js, which listens to /.bangtin/events; they are the server's
// own and never in a build.
//
// It refuses any other address to listen on. It hands out no service worker: a cache between the editor and the
// editor's page would show yesterday's board.
//
// The goroutines of the package are started in run, below, and have ended when it returns: one hears the file system
// (watcher), one reads the board (keep), and one per address listens.
package serve

import (
	"context"
	"io"
	"log"
	"net"
	"net/http"
	"strconv"
	"sync"
	"time"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/lang"
)

// Options say what is shown, and where.
type Options struct {
	// Workshop makes the board. Nobody else may use it meanwhile.
	Workshop *generator.Workshop
	// Dirs are the folders on disk to watch: content roots and templates. Those that don't exist are left out.
	Dirs []string
	// Addr is "localhost:PORT"; 127.0.0.1 and [::1] mean the same. If the port is taken, the next free one is used.
	Addr string
	// Today is the day the board is shown as of; when the day changes, the board is read again.
	Today func() board.Date
	// Words are the language of what the server says.
	Words *lang.Catalog
	// Log gets a line whenever the board was read; nil for none.
	Log io.Writer
	// Poll looks at the folders every second and does not rely on events: for network drives.
	Poll bool
}

// Run serves until ctx ends and then returns nil. It calls ready once, with the address to open, when the first
// reading is done and browsers are answered. The error is that it can't listen; the content's faults are shown, not
// returned.
func Run(ctx context.Context, o Options, ready func(url string)) error {
	return run(ctx, o, workshop{o.Workshop}, usual(), ready)
}

// pace is how often things happen.
type pace struct {
	quiet     time.Duration // without events, before a reading is believed
	longest   time.Duration // that events may put a reading off
	poll      time.Duration // between two looks at the folders, where they are polled
	heartbeat time.Duration // between two signs of life on an event stream
	day       time.Duration // between two looks at the calendar
	grace     time.Duration // that requests get to end when the server stops
}

func usual() pace {
	return pace{
		quiet: 25 * time.Millisecond, longest: 200 * time.Millisecond, poll: time.Second,
		heartbeat: 15 * time.Second, day: time.Minute, grace: 300 * time.Millisecond,
	}
}

func run(ctx context.Context, o Options, b Board, p pace, ready func(url string)) error {
	voice := newVoice(o.Log, o.Words)
	listeners, port, err := listen(o.Addr, voice)
	if err != nil {
		return err
	}
	ctx, stop := context.WithCancel(ctx)
	var work sync.WaitGroup
	defer work.Wait()
	defer stop()

	bell := newBell()
	w := newWatcher(o.Dirs, o.Poll, p, bell, voice) // before the first reading, so that no change falls between
	s := newServer(b, o.Today, p, voice, port)
	s.first()
	work.Go(func() { w.run(ctx) })
	work.Go(func() { s.keep(ctx, bell) })

	web := &http.Server{
		Handler:           s,
		ReadHeaderTimeout: 10 * time.Second,
		BaseContext:       func(net.Listener) context.Context { return ctx },
		ErrorLog:          log.New(io.Discard, "", 0),
	}
	failed := make(chan error, len(listeners))
	for _, l := range listeners {
		work.Go(func() { failed <- web.Serve(l) })
	}
	ready("http://localhost:" + strconv.Itoa(port))
	select {
	case <-ctx.Done():
	case err = <-failed:
	}
	stop() // ends the event streams, for which Shutdown would wait
	shut(web, p.grace)
	return err
}

// shut lets requests end in the time given, and then ends them.
func shut(web *http.Server, grace time.Duration) {
	ctx, cancel := context.WithTimeout(context.Background(), grace)
	defer cancel()
	if web.Shutdown(ctx) != nil {
		web.Close()
	}
}
