// Package ledger knows the addresses of the board: where a record's page stands, which short code is printed for it,
// and which addresses have ever been given out.
//
// An address is made of a kind and an id, never of a title: a title may be corrected, an address may not. A short
// code is derived from the same two, so that two editors on two branches get the same code for the same record; once
// recorded (bangtin record, or print for what it prints) it stands in permalinks/KIND/ID.yaml, is fixed for good, and is
// never given to anything else. A row also holds what became of its record (moved, gone; where that leads is package
// fate's business), the hosts of the board, and its editions: the facts that were printed, each under a mark made from
// them (package edition). Where printed sheets hang stands in prints/, a file for each run of the printer. The
// package promises that build writes nothing into the content: Record and Print only say what would be written, and only
// the commands that say so hand it to Write.
package ledger

import (
	"strings"

	"bangtin/generator/board"
)

// Path is the address of a record's page, from the board's root, without a leading slash: "thu-tuc/1.001193/".
// Records without a page have the empty path.
func Path(kind board.Kind, id board.ID) string {
	if kind.Segment() == "" {
		return ""
	}
	return kind.Segment() + "/" + string(id) + "/"
}

// VersionPath is the address of the version of a procedure that begins on a day: "thu-tuc/1.001193/2027-03-01/". The
// first version of a record without a date, which begins on no day, has the address "thu-tuc/1.001193/ban-dau/".
func VersionPath(id board.ID, version board.Date) string {
	if version == 0 {
		return Path(board.ProcedureKind, id) + "ban-dau/"
	}
	return Path(board.ProcedureKind, id) + version.ISO() + "/"
}

// ListPath is the address of the list of a kind's records: "thu-tuc/".
func ListPath(kind board.Kind) string { return kind.Segment() + "/" }

// ShortPath is the short address of a code: "Q/7K3FAPQ/". It is a folder with an index.html, and the printed form
// carries the slash: some hosts offer a bare file as a download.
func ShortPath(code string) string { return "Q/" + code + "/" }

// InLanguage is a short address, printed or not, of the same page in another language than the board's first:
// "Q/7K3FAPQ/EN/". The language's code is in upper case, as QR codes like it.
func InLanguage(short, lang string) string { return short + strings.ToUpper(lang) + "/" }

// PicturePath is the path of a QR code's picture: "qr/7K3FAPQ.png", for another language than the first
// "qr/7K3FAPQ.en.png".
func PicturePath(code, lang string) string {
	if lang != "" {
		code += "." + lang
	}
	return "qr/" + code + ".png"
}

// PaperPath is the path of a sheet of paper, below its language's root: of a record "in-an/flyer/thu-tuc-1.001193.pdf", of
// all procedures of a board that is no office's "in-an/catalogue/tat-ca.pdf".
func PaperPath(sheet board.PaperName, kind board.Kind, id board.ID) string {
	name := "tat-ca"
	if s := kind.Segment(); s != "" {
		name = s + "-" + string(id)
	}
	return PrintPath + string(sheet) + "/" + name + ".pdf"
}

// PaperListPath is the address of the list of a sheet's papers of one field, on a board with too many for one page:
// "in-an/flyer/ho-tich/".
func PaperListPath(sheet board.PaperName, field board.ID) string {
	return PrintPath + string(sheet) + "/" + string(field) + "/"
}

// The fixed pages of every board.
const (
	SearchPath  = "tra-cuu/"
	AZPath      = "a-z/"
	MatrixPath  = "sang-kien/bang-nhan-rong/"
	AboutPath   = "gioi-thieu/"
	ResultsPath = "so-lieu/"
	// StylePath shows what pages are made of; no page leads there.
	StylePath   = "mau-trinh-bay/"
	ChangesPath = "thay-doi/"
	PrintPath   = "in-an/"   // paper to print
	FeedPath    = "feed.xml" // the feed of changes, one a language
	DataPath    = "api/v1/"  // the open data: its index.json names the rest
	KioskPath   = "kiosk/"   // the board on a touch screen at the desk
	// OfflinePath is shown in the place of a page that was not kept, where there is no network.
	OfflinePath = "ngoai-tuyen/"
)

// OfflineSetPath is the path of the list of what an office's whole set is made of, "ngoai-tuyen/vinh-hoang.txt".
func OfflineSetPath(office board.ID) string { return OfflinePath + string(office) + ".txt" }

// KitPath is the path of the kit of a field or an office, one file to send: "bo/linh-vuc-ho-tich.html".
func KitPath(kind board.Kind, id board.ID) string {
	return "bo/" + kind.Segment() + "-" + string(id) + ".html"
}

// Printed is the whole short address as a QR code carries it: the scheme in lower case, because phones match it case
// by case; the host and our own path in upper case, because QR codes hold upper case in fewer dots. A host with a
// path of its own keeps that path's case.
func Printed(host, code string) string {
	scheme, rest, ok := strings.Cut(host, "://")
	if !ok {
		return host + ShortPath(code)
	}
	name, path, _ := strings.Cut(rest, "/")
	return scheme + "://" + strings.ToUpper(name) + "/" + path + ShortPath(code)
}

// PrintedMark is a printed address with the mark of an edition behind its code: "…/Q/7K3FAPQ.K7M/".
func PrintedMark(printed, mark string) string {
	return strings.TrimSuffix(printed, "/") + "." + mark + "/"
}

// Typed is a printed address as people type it, in two halves: the host, in lower case, with the slash after it, and the
// path.
func Typed(printed string) (host, path string) {
	_, rest, ok := strings.Cut(printed, "://")
	if !ok {
		return "", printed
	}
	host, path, _ = strings.Cut(rest, "/")
	return strings.ToLower(host) + "/", path
}
