package board

import "strings"

// Site is the board itself: site.yaml.
type Site struct {
	Record
	// Replaced is the base_url of site.yaml where the call has set another (--base-url), "" where it has not.
	Replaced     URL      `key:"-"`
	Title        Text     `key:"title,required"`
	BaseURL      URL      `key:"base_url,required"`
	Languages    []string `key:"languages"`
	Organisation Text     `key:"organisation"`
	Unit         ID       `key:"unit" ref:"unit"`
	Theme        Theme    `key:"theme"`
	Contact      Contact  `key:"contact"`
	Feedback     Feedback `key:"feedback,required"`
	Hotline      Phone    `key:"hotline"`
	ShortURL     URL      `key:"short_url"`
	TrackURL     URL      `key:"track_url"`
	Featured     []ID     `key:"featured" ref:"procedure"`
	Base         []string `key:"base"`
	Outputs      Outputs  `key:"outputs"`
	Limits       Limits   `key:"limits"`
	ReviewAfter  Duration `key:"review_after"`
	Timezone     string   `key:"timezone"`
}

// DefaultZone is the time zone of a board that names none.
const DefaultZone = "Asia/Ho_Chi_Minh"

// Heading is the board's title.
func (s *Site) Heading() Text { return s.Title }

// ShortHost is the address that short addresses are printed with: short_url, or base_url. It ends in "/".
func (s *Site) ShortHost() string {
	u := string(s.ShortURL)
	if u == "" {
		u = string(s.BaseURL)
	}
	if u != "" && u[len(u)-1] != '/' {
		u += "/"
	}
	return u
}

// Hosts are the address of the pages and that of short addresses as site.yaml has them, whatever the call says; each ends
// in "/".
func (s *Site) Hosts() (pages, short URL) {
	own := *s
	if s.Replaced != "" {
		own.BaseURL = s.Replaced
	}
	pages = URL(strings.TrimSuffix(string(own.BaseURL), "/") + "/")
	return pages, URL(own.ShortHost())
}

// Theme is the look an office chooses.
type Theme struct {
	Colour Colour `key:"colour"`
}

// Contact is how to reach the office that keeps the board.
type Contact struct {
	Phone   Phone `key:"phone"`
	Email   Email `key:"email"`
	Address Text  `key:"address"`
}

// Feedback is who hears complaints (tiếp nhận phản ánh, kiến nghị: Nghị định 20/2008/NĐ-CP); it stands on every page.
type Feedback struct {
	Body    Text  `key:"body,required"`
	Address Text  `key:"address"`
	Phone   Phone `key:"phone"`
	Email   Email `key:"email"`
	URL     URL   `key:"url"`
}

// Outputs switches what a build makes.
type Outputs struct {
	UnitPages  bool               `key:"unit_pages"`
	QR         Known[[]QRForm]    `key:"qr,empty"`
	Search     Switch             `key:"search"`
	API        Switch             `key:"api"`
	Feeds      Switch             `key:"feeds"`
	Offline    Switch             `key:"offline"`
	Kit        bool               `key:"kit"`
	ShortPairs ShortPairs         `key:"short_pairs"`
	Paper      Known[[]PaperName] `key:"paper,empty"`
}

// HasQR says whether pages carry their code in that form; without the key, as svg.
func (o Outputs) HasQR(form QRForm) bool {
	if o.QR.State == Unknown {
		return form == "svg"
	}
	for _, f := range o.QR.V {
		if f == form {
			return true
		}
	}
	return false
}

// Switch is a boolean that is on unless it is switched off.
type Switch uint8

// The states of a Switch.
const (
	Default Switch = iota
	On
	Off
)

// On says whether the switch is not off.
func (s Switch) On() bool { return s != Off }

// Limits are the largest files taken, in bytes.
type Limits struct {
	Record     Size `key:"record"`
	Attachment Size `key:"attachment"`
}

// Size is a size in bytes.
type Size int64
