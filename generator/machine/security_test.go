package machine

import "testing"

func TestSecurity(t *testing.T) {
	const canonical = "https://x.vn/.well-known/security.txt"
	got := string(Security([]string{"mailto:a@x.vn", "http://x.vn/", "https://x.vn/a\nContact: mailto:evil@y.vn", "https://x.vn/hỏi", "javascript:1", ""},
		canonical, []string{"vi", "en"}, 20261123))
	want := "Contact: mailto:a@x.vn\nExpires: 2027-11-01T00:00:00Z\nPreferred-Languages: vi, en\nCanonical: " + canonical + "\n"
	if got != want {
		t.Errorf("%s", got)
	}
	if got := Security([]string{"http://x.vn/"}, canonical, []string{"vi"}, 20261123); got != nil {
		t.Errorf("without a contact: %s", got)
	}
	if got := string(Security([]string{"tel:+84-1"}, "http://x.vn/.well-known/security.txt", nil, 20280229)); got != "Contact: tel:+84-1\nExpires: 2029-02-01T00:00:00Z\n" {
		t.Errorf("%s", got)
	}
}
