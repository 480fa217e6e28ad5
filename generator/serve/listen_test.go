package serve

import (
	"context"
	"net"
	"net/http"
	"strconv"
	"strings"
	"testing"
)

func TestAddressesRefused(t *testing.T) {
	for _, addr := range []string{
		"", ":8080", "8080", "localhost", "localhost:", "localhost:http", "localhost:-1", "localhost:65536", "localhost:1:2",
		"0.0.0.0:8080", "[::]:8080", "192.168.1.2:8080", "example.com:8080", "127.0.0.2:8080", "localhost.example.com:8080",
	} {
		err := run(context.Background(), Options{Addr: addr, Words: words(t)}, nil, quick(), nil)
		if err == nil || !strings.Contains(err.Error(), strconv.Quote(addr)) {
			t.Errorf("%q: %v", addr, err)
		}
	}
}

func TestAddresses(t *testing.T) {
	for _, addr := range []string{"localhost:0", "127.0.0.1:0", "[::1]:0", "LocalHost:0"} {
		p := start(t, func(o *Options) { o.Addr = addr }, "a.txt", "A")
		for _, home := range homes() {
			a, err := http.Get("http://" + net.JoinHostPort(home, p.url[strings.LastIndex(p.url, ":")+1:]) + "/a/")
			if err != nil {
				t.Fatal(err)
			}
			a.Body.Close()
			if a.StatusCode != 200 {
				t.Errorf("%s at %s: status %d", addr, home, a.StatusCode)
			}
		}
		p.stop()
	}
}

// TestOnlyHere: no other machine can connect.
func TestOnlyHere(t *testing.T) {
	p := start(t, nil)
	port := p.url[strings.LastIndex(p.url, ":")+1:]
	addrs, err := net.InterfaceAddrs()
	if err != nil {
		t.Skip(err)
	}
	for _, a := range addrs {
		ip, _, err := net.ParseCIDR(a.String())
		if err != nil || ip.IsLoopback() || ip.IsLinkLocalUnicast() {
			continue
		}
		if c, err := net.Dial("tcp", net.JoinHostPort(ip.String(), port)); err == nil {
			c.Close()
			t.Errorf("listens at %s", ip)
		}
	}
}

func TestPortTaken(t *testing.T) {
	for _, home := range homes() { // a port that is taken at one address alone is taken
		l, err := net.Listen("tcp", net.JoinHostPort(home, "0"))
		if err != nil {
			t.Fatal(err)
		}
		port := l.Addr().(*net.TCPAddr).Port
		p := start(t, func(o *Options) { o.Addr = "localhost:" + strconv.Itoa(port) }, "a.txt", "A")
		got, _ := strconv.Atoi(p.url[strings.LastIndex(p.url, ":")+1:])
		if got <= port || got >= port+tries {
			t.Errorf("port %d is taken at %s: listens at %s", port, home, p.url)
		}
		if want := "Cổng " + strconv.Itoa(port) + " đang bận; dùng cổng " + strconv.Itoa(got) + "."; !strings.Contains(p.log.String(), want) {
			t.Errorf("log: %s", p.log)
		}
		p.stop()
		l.Close()
	}
}

func TestNoPort(t *testing.T) {
	l, err := net.Listen("tcp", "127.0.0.1:65535")
	if err != nil {
		t.Skip("port 65535 is taken")
	}
	defer l.Close()
	_, _, err = listen("localhost:65535", newVoice(nil, words(t)))
	if err == nil || !strings.Contains(err.Error(), "65535") {
		t.Errorf("no port is left: %v", err)
	}
}
