package vcard

import (
	"strings"
	"testing"
)

func TestCard(t *testing.T) {
	c := Card{
		UID: "https://bang.example.vn/Q/3FKKK0Y/", Source: "https://bang.example.vn/don-vi/a/lien-he.vcf", Kind: Organisation, Lang: "vi",
		Name: "Xã Vĩnh Hoàng", Org: []string{"Tỉnh Quảng Trị", "Xã Vĩnh Hoàng"}, Address: "Thôn Mẫu; xã Vĩnh Hoàng, tỉnh Quảng Trị",
		Phone: "0233 3825 123", Email: "mau@example.vn", Lat: "17.07", Lon: "107.01", URLs: []string{"https://example.vn/", "https://bang.example.vn/"},
		Chat: "https://zalo.me/000", Note: "Thứ Hai – Thứ Sáu: 07:30 – 11:30\n13:30 – 17:00",
	}
	want := strings.Join([]string{
		"BEGIN:VCARD", "VERSION:4.0", "KIND:org", "FN:Xã Vĩnh Hoàng", "ORG:Tỉnh Quảng Trị;Xã Vĩnh Hoàng",
		`ADR;TYPE=work:;;Thôn Mẫu\; xã Vĩnh Hoàng\, tỉnh Quảng Trị;;;;`, "TEL;TYPE=work,voice:0233 3825 123", "EMAIL;TYPE=work:mau@example.vn",
		"GEO:geo:17.07,107.01", "URL:https://example.vn/", "URL:https://bang.example.vn/", "IMPP:https://zalo.me/000",
		`NOTE:Thứ Hai – Thứ Sáu: 07:30 – 11:30\n13:30 – 17:00`, "LANG:vi", "UID:https://bang.example.vn/Q/3FKKK0Y/",
		"SOURCE:https://bang.example.vn/don-vi/a/lien-he.vcf", "END:VCARD", "",
	}, "\r\n")
	data := Bytes(c)
	if got := strings.ReplaceAll(string(data), "\r\n ", ""); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
	readCards(t, data)
}

func TestEmptyIsNotWritten(t *testing.T) {
	cards := readCards(t, Bytes(Card{Kind: Person, Name: "A"}, Card{Kind: Organisation, Name: "B", Lat: "1"}))
	if len(cards) != 2 || len(cards[0]) != 5 || len(cards[1]) != 5 {
		t.Errorf("%v", cards)
	}
}

// FuzzCard puts any text into every text of a card: a strict reader gets it back, and no text becomes a property.
func FuzzCard(f *testing.F) {
	for _, s := range []string{"", "Xã", "a,b;c\\d", "x\r\nTEL:113", "\r", "a\u2028b", strings.Repeat("ướ", 60), strings.Repeat("x", 73) + "ề", "\x00\x1b", "\xff", "\\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c := Card{UID: s, Source: s, Kind: Organisation, Lang: s, Name: "x" + s, Org: []string{s, s}, Title: s, Address: s, Phone: s, Email: s,
			Lat: s, Lon: s, URLs: []string{s}, Chat: s, Note: s}
		cards := readCards(t, Bytes(c, c))
		if len(cards) != 2 {
			t.Fatalf("%d cards", len(cards))
		}
		clean := plainOf(t, escape(s))
		if got := plainOf(t, find(t, cards[0], "FN")); got != "x"+clean {
			t.Errorf("FN %q of %q", got, s)
		}
		if s == "" {
			return
		}
		if got := plainOf(t, find(t, cards[1], "NOTE")); got != clean {
			t.Errorf("NOTE %q of %q", got, s)
		}
		if got := find(t, cards[0], "URL"); strings.ContainsAny(got, " \"\\") {
			t.Errorf("URL %q", got)
		}
	})
}
