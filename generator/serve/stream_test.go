package serve

import (
	"bufio"
	"context"
	"encoding/json"
	"net/http"
	"strings"
	"time"
)

// stream is an event stream as a browser has it.
type stream struct {
	p     *preview
	lines *bufio.Scanner
	close func()
}

func (p *preview) open() *stream {
	p.Helper()
	ctx, cancel := context.WithTimeout(context.Background(), 20*time.Second)
	r, err := http.NewRequestWithContext(ctx, "GET", p.url+"/.bangtin/events", nil)
	if err != nil {
		p.Fatal(err)
	}
	a, err := http.DefaultTransport.RoundTrip(r)
	if err != nil {
		cancel()
		p.Fatal(err)
	}
	s := &stream{p, bufio.NewScanner(a.Body), func() { cancel(); a.Body.Close() }}
	p.Cleanup(s.close)
	if got := a.Header.Get("Content-Type"); got != "text/event-stream" {
		p.Errorf("event stream is %q", got)
	}
	return s
}

// next is the next event; false if the stream has ended.
func (s *stream) next() (n news, ok bool) {
	s.p.Helper()
	for s.lines.Scan() {
		if data, found := strings.CutPrefix(s.lines.Text(), "data: "); found {
			if err := json.Unmarshal([]byte(data), &n); err != nil {
				s.p.Fatal(err)
			}
			return n, true
		}
	}
	return news{}, false
}

// until reads events up to one that is as wanted.
func (s *stream) until(what string, wanted func(news) bool) news {
	s.p.Helper()
	for {
		n, ok := s.next()
		if !ok {
			s.p.Fatalf("the stream ended before %s; log:\n%s", what, s.p.log)
		}
		if wanted(n) {
			return n
		}
	}
}
