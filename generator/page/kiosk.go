package page

import (
	"html/template"
	"io/fs"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// kioskWords are what the kiosk's script says.
var kioskWords = [][2]string{
	{"start", "page.kiosk-start"}, {"back", "page.kiosk-back"}, {"take", "page.kiosk-take"}, {"print", "page.print"}, {"bar", "page.kiosk-bar"},
	{"close", "page.kiosk-close"}, {"scan", "page.kiosk-scan"}, {"call", "page.kiosk-call"}, {"mail", "page.kiosk-mail"},
	{"failed", "page.kiosk-failed"}, {"kept", "page.kiosk-kept"}, {"still", "page.kiosk-still"}, {"leaving", "page.kiosk-leaving"},
	{"stay", "page.kiosk-stay"}, {"keyboard", "page.kiosk-keyboard"}, {"erase", "page.kiosk-erase"}, {"clear", "page.kiosk-clear"},
	{"space", "page.kiosk-space"}, {"hide", "page.kiosk-hide"}, {"tone", "page.kiosk-tone"}, {"tones", "page.kiosk-tones"},
}

// kioskView is the start of the board on a touch screen at the desk: html/kiosk.html.
type kioskView struct {
	Frame
	// Site is the board's address, which codes to take away lead to; First the language that the kiosk goes back to.
	Site, First string
	// Find is where the look-up's index lies, "" where the board has none.
	Find           string
	Events, Fields template.HTML
}

// Kiosk is the start of the board on a touch screen, at ledger.KioskPath.
func (p *Pages) Kiosk(lang board.LangID) ([]byte, error) {
	l := p.locales[lang]
	at := l.at(ledger.KioskPath)
	pen := l.pen(at)
	v := &kioskView{Site: l.baseURL, First: p.locales[0].code, Find: l.find(at)}
	pen.frame(&v.Frame, topic{title: l.cat.T("page.kiosk"), hidden: true, with: "kiosk"})
	cards(pen, l.events(), func(e *board.LifeEvent) string { return e.Icon }, nil)
	pen.cut(&v.Events)
	cards(pen, l.fields(), func(f *board.Field) string { return f.Icon }, l.countOf)
	pen.cut(&v.Fields)
	return l.finish(pen, "kiosk", v)
}

// makeKiosk reads the kiosk's own stylesheet and script.
func makeKiosk(c Config) ([]File, error) {
	css, err := fs.ReadFile(c.Templates, "kiosk/kiosk.css")
	if err != nil {
		return nil, err
	}
	js, err := worded(c.Templates, c.Catalogs, "kiosk.js", kioskWords, "kiosk/qr.js", "kiosk/kiosk.js")
	return []File{{"kiosk.css", []byte(shrink(string(css)))}, js}, err
}

// KioskFiles are the files that the kiosk has for itself.
func (p *Pages) KioskFiles() []File { return p.kiosk }
