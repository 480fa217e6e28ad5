package check

import "strconv"

// forms warns of forms that are known by their title alone, and of a form filled in that is the empty one.
func forms(r *run) {
	for _, p := range r.Procedures {
		if p.IsSpoilt("dossier") { // the file may be what could not be read
			continue
		}
		for i, paper := range p.Dossier.V {
			for k, f := range paper.Forms {
				at := "dossier." + strconv.Itoa(i) + ".forms." + strconv.Itoa(k)
				switch {
				case f.File == "" && f.URL == "":
					r.report(p.Rec(), at, "form-by-title", "title", f.Title.S)
				case f.File != "" && f.File == f.Sample:
					r.report(p.Rec(), at+".sample", "sample-is-form", "path", string(f.File))
				}
			}
		}
	}
}
