package check

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// The endings of the files that may be attached, by what they are good for (content-model.md, "Files").
var (
	pictures  = []string{"png", "jpg", "jpeg", "webp", "gif"}
	sounds    = []string{"mp3", "m4a", "ogg"}
	papers    = []string{"pdf", "doc", "docx", "xls", "xlsx", "odt", "ods", "rtf", "txt", "zip"}
	documents = []string{"pdf"}
)

// fileKinds wants a file to be what its place shows: a picture in the text and with a step, a sound where a step is to
// be heard, a document to download where a form is meant, a PDF for a legal document.
func fileKinds(r *run) {
	for _, b := range r.Boards {
		b.All(func(n board.Noun) {
			rec := n.Rec()
			for _, ref := range rec.Refs {
				if ref.Kind != board.FormKind || b.File(ref.ID) == nil && !refused(ref.ID) {
					continue
				}
				kind, endings := wanted(n, ref.ID, rec.PosOf(ref))
				if !slices.Contains(endings, ending(ref.ID)) {
					_, name, _ := strings.Cut(ref.ID, "/")
					r.faults.Report("file-kind", rec.PosOf(ref), "path", name, "kind", kind, "allowed", strings.Join(endings, ", "))
				}
			}
		})
	}
}

// wanted is what a file of that path must be at that place of a record. What is no form, no sound and no document of
// its own is a picture: text can hold nothing else.
func wanted(n board.Noun, file string, at diag.Pos) (kind string, endings []string) {
	if strings.HasPrefix(file, "forms/") {
		return "form-file", papers
	}
	switch n := n.(type) {
	case *board.Document:
		if at == n.At("file") {
			return "pdf", documents
		}
	case *board.Guide:
		for i, s := range n.Steps {
			if s.Audio != "" && at == n.At("steps."+strconv.Itoa(i)+".audio") {
				return "audio", sounds
			}
		}
	}
	return "image", pictures
}

// refused says whether no place takes a file of this ending, so that it is not on the board even if it is on the disk.
func refused(file string) bool {
	e := ending(file)
	return e != "" && !slices.Contains(pictures, e) && !slices.Contains(sounds, e) && !slices.Contains(papers, e)
}

func ending(file string) string { return strings.ToLower(strings.TrimPrefix(path.Ext(file), ".")) }
