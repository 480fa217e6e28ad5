package serve

import (
	"encoding/json"
	"fmt"
	"hash/fnv"
	"io"
	"net/http"
	"slices"
	"strconv"
	"sync"
	"time"
)

// news is what an open page is told: the version it should have been made from, and which faults lie over it. It is
// the whole state each time and not what changed, so a page that was away for a while has missed nothing.
type news struct {
	Version string `json:"version"`
	Faults  string `json:"faults"`
}

func (st *state) news() news {
	n := news{Version: st.version}
	if st.overlay != nil && st.shown != nil { // otherwise the page itself is the list of faults
		h := fnv.New64a()
		h.Write(st.overlay)
		n.Faults = strconv.FormatUint(h.Sum64(), 36)
	}
	return n
}

// events tells an open page the news, for as long as it is open.
func (s *server) events(w http.ResponseWriter, r *http.Request) {
	w.Header().Set("Content-Type", "text/event-stream")
	if r.Method == http.MethodHead {
		return
	}
	leave := s.streams.enter()
	defer s.streams.left(leave)
	out := http.NewResponseController(w)
	beat := time.NewTicker(s.pace.heartbeat)
	defer beat.Stop()
	io.WriteString(w, "retry: 1000\n\n")
	for {
		st := s.now.Load()
		data, err := json.Marshal(st.news())
		if err != nil {
			return
		}
		fmt.Fprintf(w, "event: state\ndata: %s\n\n", data)
		for changed := false; !changed; {
			if out.Flush() != nil {
				return
			}
			select {
			case <-r.Context().Done():
				return
			case <-leave:
				return
			case <-st.next:
				changed = true
			case <-beat.C:
				io.WriteString(w, ":\n\n")
			}
		}
	}
}

// streams are the event streams that are open. A browser opens six connections to a server and no more, for all its
// tabs: a seventh page would never load. So the oldest stream gives way to a new one. Its page comes again after a
// second and is told everything; with many pages in view they take turns.
type streams struct {
	mu   sync.Mutex
	open []chan struct{}
}

// mostStreams leaves a browser two connections for pages.
const mostStreams = 4

// enter is a new stream; it must leave when the channel is closed.
func (s *streams) enter() chan struct{} {
	s.mu.Lock()
	defer s.mu.Unlock()
	if len(s.open) >= mostStreams {
		close(s.open[0])
		s.open = slices.Delete(s.open, 0, 1)
	}
	leave := make(chan struct{})
	s.open = append(s.open, leave)
	return leave
}

// left takes a stream off that has ended, by itself or not.
func (s *streams) left(leave chan struct{}) {
	s.mu.Lock()
	defer s.mu.Unlock()
	s.open = slices.DeleteFunc(s.open, func(c chan struct{}) bool { return c == leave })
}
