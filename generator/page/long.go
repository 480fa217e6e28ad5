package page

import (
	"html/template"
	"slices"
	"strings"
	"unicode/utf8"

	"bangtin/generator/board"
)

// Records are what offices wrote: the national database has titles of 1,094 characters, a step of 22,000, a paper of
// 6,800. All of it stands on the page; here is how it keeps out of the way of who looks for something else.

const (
	// longTitle is how many letters of a title still read well as large as a heading, hugeTitle how many leave room for
	// anything else on a telephone's first screen. narrowTitle is how many a list or a browser's tab can hold, crumbTitle
	// how many the way back.
	longTitle, hugeTitle, narrowTitle, crumbTitle = 120, 500, 160, 60
	// longPaper is how many letters the name of a paper may have that is a name and no text.
	longPaper = 500
	// longBlock is how many bytes of markup are read at a stretch, six screens of a telephone; longAside is how many of
	// what stands before something that more people came for.
	longBlock, longAside = 6000, 700
	// longSection is how many bytes of markup a section has at least, if there is no seeing its end.
	longSection = 9000
	// manyCases is how many cases a choice shows at once.
	manyCases = 8
	// longNumber is how many letters the number of a document has at most, if it is to stay in one line, and longURL
	// how many an address.
	longNumber, longURL = 30, 60
)

// brief is a record's title for narrow places.
func brief(n board.Noun) board.Text {
	t := n.Rec().Short.Or(n.Heading())
	t.S = clip(t.S, narrowTitle)
	return t
}

// listed is a record's title in a list: as it is, unless nobody would read it there.
func listed(n board.Noun) board.Text {
	t := n.Heading()
	if len(t.S) <= narrowTitle || utf8.RuneCountInString(t.S) <= narrowTitle {
		return t
	}
	return brief(n)
}

// clip is a text cut to so many letters, at the end of a word.
func clip(s string, most int) string {
	if len(s) <= most || utf8.RuneCountInString(s) <= most {
		return s
	}
	n, end := 0, 0
	for i := range s {
		if n++; n > most {
			break
		}
		if s[i] == ' ' {
			end = i
		}
	}
	if end == 0 {
		end = len(string([]rune(s)[:most]))
	}
	return strings.TrimRight(s[:end], " ,;:–-") + "…"
}

// foldFrom folds what was written since from, if it is more than so many bytes: its beginning shows, and all of it when
// asked for, without script; on paper and in browsers that can't, all of it always.
func (p *pen) foldFrom(from, most int) { p.fold(from, most, "fold") }

// foldAside is foldFrom on narrow screens only, and leaves a few lines.
func (p *pen) foldAside(from, most int) { p.fold(from, most, "fold aside") }

func (p *pen) fold(from, most int, class string) {
	if len(p.b)-from <= most || p.bare {
		return
	}
	p.b = slices.Insert(p.b, from, []byte(`<div class="`+class+`"><div>`)...)
	p.raws(`</div><label class="more"><input type="checkbox" class="vh">`, p.l.w.showAll, "</label></div>")
}

// cutLong is cut for a section, which leads back to the page's contents if it is long.
func (p *pen) cutLong(to *template.HTML) {
	if len(p.b)-p.from > longSection {
		p.far = true
		p.raw(`<p class="up"><a class="b" href="#muc_luc">`)
		p.icon("list-ordered")
		p.raws(p.l.w.onThisPage, "</a></p>")
	}
	p.cut(to)
}

// folded writes rich text as prose does, and folds it where it is long.
func (p *pen) folded(t board.Prose, below int) {
	from := len(p.b)
	p.prose(t, below)
	p.foldFrom(from, longBlock)
}

// h1 writes the page's heading. A long one is set smaller, a huge one folded.
func (p *pen) h1(number string, t board.Text) {
	from, length := len(p.b), utf8.RuneCountInString(number)+utf8.RuneCountInString(t.S)
	p.raw("<h1")
	if length > longTitle {
		p.raw(` class="long"`)
	}
	if number == "" {
		p.lang(t.Lang)
		p.raw(">")
		p.text(t.S)
	} else {
		p.raw(`><span class="no">`)
		p.text(number)
		p.raw("</span> ")
		p.say(t)
	}
	p.raw("</h1>")
	if length > hugeTitle {
		p.foldAside(from, 0)
	}
}

// number writes the number of a document in bold, in one line if it fits there.
func (p *pen) number(s string) {
	p.raw("<b")
	if len(s) <= longNumber {
		p.raw(` class="nb"`)
	}
	p.raw(">")
	p.text(s)
	p.raw("</b>")
}
