package years

import (
	"errors"
	"image"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"

	"bangtin/generator/scan"
)

// paper is a code that hangs on a wall: what it says, since when, and what somebody who scans it is to find.
type paper struct {
	day, path string // "Q/7K3FAPQ-V2H.K7M/"
	// subject is the page that it was about on that day.
	subject string
}

// prints prints sheets as the office does, reads their codes from the paper with a telephone's eyes, and hangs them up.
func (w *world) prints(args ...string) {
	w.Helper()
	file := filepath.Join(w.content, "..", "paper.pdf")
	w.run(0, append(append([]string{"print"}, args...), "-o", file)...)
	w.hangUp(file, args[0] == "stickers")
}

// hangUp reads the codes of a PDF from its pictures; what they say hangs on a wall from now on.
func (w *world) hangUp(file string, labels bool) {
	w.Helper()
	pdf, err := os.ReadFile(file)
	if err != nil {
		w.Fatal(err)
	}
	codes := w.codes(pdf, labels)
	if len(codes) == 0 {
		w.Fatalf("%s: no code on %s", w.day, filepath.Base(file))
	}
	for _, code := range codes {
		w.hangs = append(w.hangs, paper{w.day, w.onHost(code), ""})
	}
}

// codes are what the codes on a PDF say. Where poppler is missing, the links that stand over them are read in their place;
// a judge must look.
func (w *world) codes(pdf []byte, labels bool) (out []string) {
	w.Helper()
	const dpi = 200
	pages, err := scan.Pages(w.TempDir(), pdf, dpi)
	if errors.Is(err, exec.ErrNotFound) && os.Getenv("CI") == "" {
		return links(pdf)
	}
	if err != nil {
		w.Fatal(err)
	}
	for _, page := range pages {
		windows := panels(page.Bounds())
		if labels {
			windows = scan.Labels(dpi)
		}
		for _, window := range windows {
			if text, _ := scan.Code(page.SubImage(window)); strings.Contains(text, "/Q/") {
				out = append(out, text)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// panels are a page as a whole and the six parts of a leaflet, which has a code on several.
func panels(page image.Rectangle) []image.Rectangle {
	out := []image.Rectangle{page}
	for i := range 6 {
		wide, high := page.Dx()/3, page.Dy()/2
		at := image.Pt(i%3*wide, i/3*high)
		out = append(out, image.Rectangle{at, at.Add(image.Pt(wide, high))})
	}
	return out
}

// links are the short addresses that a PDF's links lead to, each once.
func links(pdf []byte) (out []string) {
	for _, part := range strings.Split(string(pdf), "/URI (")[1:] {
		uri, _, _ := strings.Cut(part, ")")
		if strings.Contains(uri, "/Q/") {
			out = append(out, uri)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// onHost is the path of a printed address, from the root of the host that the board had when it was printed.
func (w *world) onHost(code string) string {
	w.Helper()
	_, path, ok := strings.Cut(strings.TrimPrefix(code, "https://"), "/")
	if !ok || !strings.HasPrefix(code, "https://") {
		w.Fatalf("%q is no address", code)
	}
	return path
}
