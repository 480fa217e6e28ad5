package output

import (
	"iter"
	"path"

	"bangtin/generator/portable"
)

// portableForm is the plan of a board that is opened from a folder: its pages name the files that they lead to, and what
// only a host has a use for is left out.
func portableForm(jobs iter.Seq[Job]) iter.Seq[Job] {
	return func(yield func(Job) bool) {
		for j := range jobs {
			if j.Path == "404.html" { // shown by servers alone
				continue
			}
			if path.Ext(j.Path) == ".html" {
				j.Make = portablePage(j.Make)
				if f := j.Fallback; f != nil && f.Stub != nil {
					own := *f
					own.Stub = portablePage(f.Stub)
					j.Fallback = &own
				}
			}
			if !yield(j) {
				return
			}
		}
	}
}

func portablePage(make func() ([]byte, error)) func() ([]byte, error) {
	return func() ([]byte, error) {
		page, err := make()
		if err != nil || page == nil {
			return nil, err
		}
		return portable.Page(page), nil
	}
}

// startFile adds the file that says how to open the board, where it is opened from a folder.
func startFile(p *plan) {
	if p.Portable {
		p.add(portable.StartPath, func() ([]byte, error) { return portable.Start(p.Pages.StartText()), nil })
	}
}
