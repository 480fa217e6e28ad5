package qr

import (
	"crypto/sha256"
	"fmt"
	"strings"
	"testing"
)

// Every text, at every level, in both drawings, is read back by an independent
// decoder, stands the right way up and has the level it claims.
func TestEveryTextIsRead(t *testing.T) {
	for i, text := range samples() {
		var last Code
		for min := L; min <= H; min++ {
			c, err := Encode(text, min)
			if err != nil {
				t.Fatalf("%.40q %v: %v", text, min, err)
			}
			if c == last {
				continue // raised to where it was raised before
			}
			last = c
			if err := checkSymbol(c); err != nil {
				t.Errorf("%.40q %v: %v", text, min, err)
			}
			if got, err := scan(decodePNG(t, c, 1+i%3)); got != text {
				t.Errorf("PNG of %.40q %v: read %.40q, %v", text, min, got, err)
			}
			if got, err := scan(drawPath(t, c, false)); got != text {
				t.Errorf("path of %.40q %v: read %.40q, %v", text, min, got, err)
			}
		}
	}
}

// The level is raised as far as the version allows, and the version is the one
// that the level asked for needs.
func TestLevelIsRaisedVersionIsNot(t *testing.T) {
	raised := 0
	for _, text := range samples() {
		for min := L; min <= H; min++ {
			c := mustEncode(t, text, min)
			plain := version(t, text, min)
			if c.Version() != plain || c.Level() < min {
				t.Errorf("%.40q %v: version %d-%v, plain version %d", text, min, c.Version(), c.Level(), plain)
			}
			if c.Level() < H && version(t, text, c.Level()+1) <= plain {
				t.Errorf("%.40q %v: %v could have been higher in version %d", text, min, c.Level(), plain)
			}
			if c.Level() > min {
				raised++
			}
		}
	}
	if raised == 0 {
		t.Error("no level was ever raised")
	}
}

// version returns the smallest version for text at exactly this level.
func version(t *testing.T, text string, level Level) int {
	t.Helper()
	sym, _, err := plan(text, level)
	if err != nil {
		t.Fatal(err)
	}
	return sym.VersionNumber
}

// What upper case after "https" is worth: for this address one version at L, Q
// and H. At M both cases need version 3, but the upper one has room for Q in it.
func TestUpperCaseIsSmaller(t *testing.T) {
	for _, c := range []struct {
		min          Level
		upper, lower string
	}{
		{L, "2-L", "3-M"},
		{M, "3-Q", "3-M"},
		{Q, "3-Q", "4-Q"},
		{H, "4-H", "5-H"},
	} {
		upper, lower := name(mustEncode(t, short, c.min)), name(mustEncode(t, strings.ToLower(short), c.min))
		if upper != c.upper || lower != c.lower {
			t.Errorf("at least %v: upper case %s, lower case %s; want %s, %s", c.min, upper, lower, c.upper, c.lower)
		}
	}
	// With a host of at most 14 characters, M gains a version too.
	for host, want := range map[string]string{"VINHTHAI.GOV.VN": "3-Q", "VINHTHAI.EG.VN": "2-M", "vinhthai.eg.vn": "3-M"} {
		if got := name(mustEncode(t, "https://"+host+"/Q/7K3FAPQ/", M)); got != want {
			t.Errorf("%s: %s, want %s", host, got, want)
		}
	}
}

func name(c Code) string { return fmt.Sprintf("%d-%v", c.Version(), c.Level()) }

func TestRefused(t *testing.T) {
	for _, c := range []struct {
		text string
		min  Level
		want string
	}{
		{"", M, "empty"},
		{"Xã Vĩnh Thái", M, "'ã' at byte 1"},
		{"abc\xff", M, "isn't ASCII"},
		{"abc", H + 1, "no such level"},
		{strings.Repeat("1", 7090), L, "too many"},
		{strings.Repeat("a", 2954), L, "too many"},
		{strings.Repeat("a", 2332), M, "too many"},
		{strings.Repeat("A", 1853), H, "too many"},
	} {
		code, err := Encode(c.text, c.min)
		if err == nil || !strings.Contains(err.Error(), c.want) || code != (Code{}) {
			t.Errorf("%.20q %v: %v", c.text, c.min, err)
		}
	}
}

// The standard's own limits of version 40 (table "Number of symbol characters").
func TestLongestTexts(t *testing.T) {
	for _, c := range []struct {
		of  string
		max [4]int
	}{
		{"1", [4]int{7089, 5596, 3993, 3057}},
		{"A", [4]int{4296, 3391, 2420, 1852}},
		{"a", [4]int{2953, 2331, 1663, 1273}},
	} {
		for min := L; min <= H; min++ {
			if got := name(mustEncode(t, strings.Repeat(c.of, c.max[min]), min)); got != "40-"+min.String() {
				t.Errorf("%d %q: %s", c.max[min], c.of, got)
			}
		}
	}
}

// A cache file outlives the program that wrote it. When this fails, other
// modules are made than before: raise encoderVersion, then put the new sum here.
func TestEncoderVersion(t *testing.T) {
	h := sha256.New()
	for _, text := range samples() {
		for min := L; min <= H; min++ {
			c := mustEncode(t, text, min)
			fmt.Fprintf(h, "%s %s\n", name(c), c.bits)
		}
	}
	const version1 = "1b24d15e821d382f73790d4207e4e2af13894372ccbec1ae26301add9bc19ee3"
	if got := fmt.Sprintf("%x", h.Sum(nil)); encoderVersion != 1 || got != version1 {
		t.Errorf("encoder version %d: sum %s, want %s", encoderVersion, got, version1)
	}
}

// The encoder hands out the rows of its own symbol.
func TestPackCopies(t *testing.T) {
	rows := make([][]bool, 21)
	for y := range rows {
		rows[y] = make([]bool, 21)
	}
	rows[3][20] = true
	c := pack(rows, M)
	rows[3][20], rows[0][0] = false, true
	if !c.Dark(20, 3) || c.Dark(0, 0) || c.Dark(3, 20) || c.Dark(21, 3) || c.Dark(-1, 0) || c.Dark(0, 21) {
		t.Errorf("%+v", c)
	}
}
