package portable

import "testing"

func TestPage(t *testing.T) {
	for _, c := range [][2]string{
		{`<a href="../">`, `<a href="../index.html">`},
		{`<a href="./">`, `<a href="./index.html">`},
		{`<a class="b" href="../thu-tuc/1.001193/#ho_so">`, `<a class="b" href="../thu-tuc/1.001193/index.html#ho_so">`},
		{`<a href="tra-cuu/?q=a">`, `<a href="tra-cuu/index.html?q=a">`},
		{`<form action="../a-z/" method="get">`, `<form action="../a-z/index.html" method="get">`},
		{`<meta http-equiv="refresh" content="0; url=../../thu-tuc/x/">`, `<meta http-equiv="refresh" content="0; url=../../thu-tuc/x/index.html">`},
		{`<a href="#ho_so"><a href="x.pdf"><link href="../style.css">`, ""},
		{`<a href="https://example.vn/a/"><a href="//b/"><a href="tel:1/">`, ""},
		{`<p>&#34; href=&#34;a/&#34;</p><a data-set="a/">`, ""},
		{`<a href="a/"><a href="b/">`, `<a href="a/index.html"><a href="b/index.html">`},
		{"", ""},
	} {
		want := c[1]
		if want == "" {
			want = c[0]
		}
		got := string(Page([]byte(c[0])))
		if got != want {
			t.Errorf("%s: %s", c[0], got)
		}
		if twice := string(Page([]byte(got))); twice != got {
			t.Errorf("%s, twice: %s", c[0], twice)
		}
	}
}

func FuzzPage(f *testing.F) {
	f.Add([]byte(`<a href="../">a</a> href="`))
	f.Fuzz(func(t *testing.T, page []byte) {
		once := Page(page)
		if twice := Page(once); string(twice) != string(once) {
			t.Errorf("%q, then %q", once, twice)
		}
	})
}

func TestStart(t *testing.T) {
	if got := string(Start("a\nb\n")); got != "\ufeffa\r\nb\r\n" {
		t.Errorf("%q", got)
	}
}
