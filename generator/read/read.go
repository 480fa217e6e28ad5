// Package read turns the files of content roots into nouns. It is the only importer of yaml.v3 and goldmark.
//
// What comes in: one or several file systems, the lowest root first; a record of a higher root replaces the one of
// the same kind and id below it. What goes out: a board for each language, the faults found, and a Source that gives
// the files' bytes for excerpts. A record is a group of files: its own and its translations. What a group becomes
// depends on nothing but the bytes and names of its files and the board's languages, so a Reader keeps the groups it
// has parsed and parses again only what changed.
//
// It promises: every fault of every file in one run, with the place on disk; scalars kept to the letter ("1.000110",
// "08:30", "no"); the place of every value and every reference kept in the record. It checks what one file alone can
// tell; rules over several records are package check's.
package read

import (
	"io/fs"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/each"
	"bangtin/generator/schema"
)

// Root is a content folder.
type Root struct {
	// Name is put before the paths of the root's files where people see them; "" for the uppermost root.
	Name string
	FS   fs.FS
}

// Reader reads content and remembers what it has parsed. The zero Reader is not usable: call New. It is not safe for
// concurrent use.
type Reader struct {
	schema *schema.Schema
	kept   map[groupKey]*group
	langs  string // the languages that kept was parsed for
}

// New makes a Reader of the content model.
func New(s *schema.Schema) *Reader {
	return &Reader{schema: s, kept: map[groupKey]*group{}}
}

// Content is what was read.
type Content struct {
	// Boards are the board in each of its languages, the default first; empty if there is no readable site.yaml.
	Boards []*board.Board
	// Languages are the codes of the boards' languages.
	Languages []string
	Faults    diag.List
	// Files is the number of files looked at; Parsed the number of groups that had to be parsed.
	Files, Parsed int

	roots []Root
	// misnamed are the records whose files have a wrong name, by the name that was meant; siteMisnamed that the
	// board's own file is among them.
	misnamed     []board.Broken
	siteMisnamed bool
}

// Default limits (content-model.md, "Files").
const (
	recordLimit     = 1 << 20
	attachmentLimit = 20 << 20
)

// Read reads all roots, the lowest first.
func (r *Reader) Read(roots []Root) *Content {
	c := &Content{roots: roots}
	site := r.readSite(c)
	c.Languages = []string{"vi"}
	var langs []string // who cannot read site.yaml cannot say which languages there are not
	limits := board.Limits{Record: recordLimit, Attachment: attachmentLimit}
	if site != nil {
		if len(site.Languages) > 0 {
			c.Languages = site.Languages
		}
		if !site.IsSpoilt("languages") {
			langs = c.Languages
		}
		limits = orDefault(site.Limits)
	}
	if key := strings.Join(c.Languages, ","); key != r.langs {
		r.langs, r.kept = key, map[groupKey]*group{}
	}
	var groups []*group
	var files []*board.File
	for i, root := range roots {
		s := scan{root: root, index: i, langs: langs, limits: limits, faults: &c.Faults, content: c}
		s.walk()
		groups = append(groups, s.groups...)
		files = append(files, s.attachments...)
		c.Files += s.files
	}
	groups = r.parseChanged(c, groups)
	c.assemble(groups, files)
	return c
}

func orDefault(l board.Limits) board.Limits {
	if l.Record == 0 {
		l.Record = recordLimit
	}
	if l.Attachment == 0 {
		l.Attachment = attachmentLimit
	}
	return l
}

// readSite reads the uppermost site.yaml for the languages and limits; its faults are told when it is read again as
// a group like all others.
func (r *Reader) readSite(c *Content) *board.Site {
	for i := len(c.roots) - 1; i >= 0; i-- {
		for _, name := range []string{"site.yaml", "site.yml"} {
			g := &group{kind: board.SiteKind, id: "site", root: c.roots[i], rootIndex: i}
			if info, err := fs.Stat(c.roots[i].FS, name); err == nil && info.Mode().IsRegular() {
				g.limit = recordLimit
				g.files = []groupFile{{path: name, entry: fs.FileInfoToDirEntry(info)}}
				g.look()
				g.parse(r.schema, []string{"vi"})
				if site, ok := g.noun(0).(*board.Site); ok {
					return site
				}
			}
		}
	}
	return nil
}

// parseChanged parses the groups that are new or whose files changed, and takes the others as they were. Groups of
// files that went away are forgotten.
func (r *Reader) parseChanged(c *Content, groups []*group) []*group {
	each.N(len(groups), func(i int) error { groups[i].look(); return nil })
	kept := make(map[groupKey]*group, len(groups))
	var todo []*group
	for i, g := range groups {
		key := g.key()
		if old := r.kept[key]; old != nil && old.same(g) {
			groups[i] = old
		} else {
			todo = append(todo, g)
		}
		kept[key] = groups[i]
	}
	r.kept = kept
	c.Parsed = len(todo)
	failures := each.N(len(todo), func(i int) error {
		todo[i].parse(r.schema, c.Languages)
		return nil
	})
	for _, f := range failures {
		g := todo[f.Index]
		g.faults.Report("page-failed", diag.Pos{File: g.display(g.files[0].path)}, "path", g.files[0].path, "reason", f.Err.Error())
	}
	return groups
}

// Source gives a content file's bytes by the path that diagnostics use.
func (c *Content) Source(file string) ([]byte, bool) {
	for i := len(c.roots) - 1; i >= 0; i-- {
		root := c.roots[i]
		path := file
		if root.Name != "" {
			rest, ok := strings.CutPrefix(file, root.Name+"/")
			if !ok {
				continue
			}
			path = rest
		}
		if data, err := fs.ReadFile(root.FS, path); err == nil {
			return data, true
		}
	}
	return nil, false
}

// Head is what must be known of a root before it is read: the folders that its site.yaml names as lying below it, as
// written there, and the board's time zone. A site.yaml that cannot be read tells neither; its faults are Read's.
func Head(root fs.FS) (bases []string, zone string) {
	r := New(schema.New())
	if site := r.readSite(&Content{roots: []Root{{FS: root}}}); site != nil {
		return site.Base, site.Timezone
	}
	return nil, ""
}
