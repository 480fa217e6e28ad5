package read

import (
	"io/fs"
	"path"
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// assemble puts the groups' nouns into one board a language, a higher root's record in the place of a lower one's.
func (c *Content) assemble(groups []*group, files []*board.File) {
	chosen := upper(groups)
	c.tell(chosen)
	paths := map[string]int{}
	var attachments []*board.File
	for _, f := range files {
		if i, ok := paths[f.Path]; ok {
			attachments[i] = f
			continue
		}
		paths[f.Path] = len(attachments)
		attachments = append(attachments, f)
	}
	for lang := range c.Languages {
		b := &board.Board{Lang: board.LangID(lang), Files: attachments, Broken: slices.Clone(c.misnamed)}
		for _, g := range chosen {
			if n := g.noun(board.LangID(lang)); n != nil {
				put(b, n)
			} else if g.kind == board.PermalinkKind {
				b.Broken = append(b.Broken, board.BrokenRow(board.KindNamed(g.under), g.id, g.paths()))
			} else if !g.kind.ByProgram() {
				b.Broken = append(b.Broken, board.Broken{Kind: g.kind, ID: g.id, Files: g.paths()})
				if g.meant != board.NoKind {
					b.Broken = append(b.Broken, board.Broken{Kind: g.meant, ID: g.id, Files: g.paths()})
				}
			}
		}
		if b.Site == nil {
			if lang == 0 && !siteBroken(chosen) && !c.siteMisnamed {
				c.Faults.Report("no-site", diag.Pos{File: "site.yaml"}, "guess", c.siteBelow())
			}
			c.Boards = nil
			return
		}
		b.Index()
		c.Boards = append(c.Boards, b)
	}
}

// siteBelow is the folder below the uppermost root that has a site.yaml, "" if none has: who starts the program one
// folder too high is told.
func (c *Content) siteBelow() string {
	top := c.roots[len(c.roots)-1].FS
	found, err := fs.Glob(top, "*/site.yaml")
	if err != nil || len(found) == 0 {
		return ""
	}
	return path.Dir(found[0])
}

func siteBroken(groups []*group) bool {
	for _, g := range groups {
		if g.kind == board.SiteKind {
			return true
		}
	}
	return false
}

// upper leaves, of the groups with one kind and id, the one of the highest root, in the order of first appearance.
func upper(groups []*group) []*group {
	at := make(map[groupKey]int, len(groups))
	out := make([]*group, 0, len(groups))
	for _, g := range groups {
		k := g.key()
		k.root = 0
		if i, ok := at[k]; ok {
			out[i] = g
			continue
		}
		at[k] = len(out)
		out = append(out, g)
	}
	return out
}

// put adds a noun to its list.
func put(b *board.Board, n board.Noun) {
	switch n := n.(type) {
	case *board.Site:
		b.Site = n
	case *board.Unit:
		b.Units = append(b.Units, n)
	case *board.Field:
		b.Fields = append(b.Fields, n)
	case *board.LifeEvent:
		b.LifeEvents = append(b.LifeEvents, n)
	case *board.Procedure:
		b.Procedures = append(b.Procedures, n)
	case *board.Initiative:
		b.Initiatives = append(b.Initiatives, n)
	case *board.Document:
		b.Documents = append(b.Documents, n)
	case *board.Team:
		b.Teams = append(b.Teams, n)
	case *board.Guide:
		b.Guides = append(b.Guides, n)
	case *board.Notice:
		b.Notices = append(b.Notices, n)
	case *board.Local:
		b.Locals = append(b.Locals, n)
	case *board.Permalink:
		b.Permalinks = append(b.Permalinks, n)
	case *board.PrintRun:
		b.Prints = append(b.Prints, n)
	case *board.ResultFile:
		b.ResultFiles = append(b.ResultFiles, n)
		for i := range n.List {
			b.Results = append(b.Results, &n.List[i])
		}
	case *board.IndicatorFile:
		b.IndicatorFile = n
		for i := range n.List {
			b.Indicators = append(b.Indicators, &n.List[i])
		}
	case *board.SynonymFile:
		for i := range n.List {
			b.Synonyms = append(b.Synonyms, &n.List[i])
		}
	}
}
