package serve

import (
	"errors"
	"net"
	"strconv"
	"strings"
)

// tries is how many ports are tried, the wanted one first.
const tries = 21

// listen opens the port at all of this machine's own addresses, or the next port that is free at all of them: a
// browser that is told "localhost" takes whichever address it likes.
func listen(addr string, v *voice) ([]net.Listener, int, error) {
	host, text, err := net.SplitHostPort(addr)
	want, bad := strconv.ParseUint(text, 10, 16)
	if err != nil || bad != nil || !loopback(host) {
		return nil, 0, errors.New(v.words.T("serve.addr", "addr", addr))
	}
	local := homes()
	var first error
	for port := int(want); port < int(want)+tries && port <= 65535; port++ {
		listeners, err := open(local, port)
		if err != nil {
			if first == nil {
				first = err
			}
			continue
		}
		got := listeners[0].Addr().(*net.TCPAddr).Port
		if want != 0 && got != int(want) {
			v.say("serve.port", "port", want, "next", got)
		}
		return listeners, got, nil
	}
	return nil, 0, errors.New(v.words.T("serve.ports", "port", want, "reason", first))
}

func loopback(host string) bool {
	return strings.EqualFold(host, "localhost") || host == "127.0.0.1" || host == "::1"
}

// homes are the loopback addresses that this machine has. One that fails later is taken, not missing.
func homes() []string {
	var have []string
	for _, home := range []string{"127.0.0.1", "::1"} {
		if l, err := net.Listen("tcp", net.JoinHostPort(home, "0")); err == nil {
			l.Close()
			have = append(have, home)
		}
	}
	return have
}

// open listens at one port of all homes; the port is the system's choice where it is 0.
func open(homes []string, port int) ([]net.Listener, error) {
	if len(homes) == 0 {
		homes = []string{"127.0.0.1"} // fails, and says why
	}
	var all []net.Listener
	for _, home := range homes {
		l, err := net.Listen("tcp", net.JoinHostPort(home, strconv.Itoa(port)))
		if err != nil {
			for _, l := range all {
				l.Close()
			}
			return nil, err
		}
		all = append(all, l)
		port = l.Addr().(*net.TCPAddr).Port
	}
	return all, nil
}

// names are the hosts that a request may ask for.
func names(port int) map[string]bool {
	allowed := map[string]bool{}
	for _, name := range []string{"localhost", "127.0.0.1", "[::1]"} {
		allowed[name+":"+strconv.Itoa(port)] = true
		if port == 80 {
			allowed[name] = true
		}
	}
	return allowed
}
