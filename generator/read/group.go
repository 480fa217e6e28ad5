package read

import (
	"io/fs"
	"reflect"
	"strconv"
	"strings"
	"time"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/schema"
)

// group is the files of one record: its own, and its translations.
type group struct {
	kind      board.Kind
	id        board.ID
	version   board.Date
	under     string // the folder below local/ or permalinks/
	root      Root
	rootIndex int
	limit     int64 // the largest file taken, in bytes
	files     []groupFile

	nouns  []board.Noun // by language; nil where the language has no translation
	meant  board.Kind   // the kind that a record in the wrong folder has, else NoKind
	faults diag.List
}

type groupFile struct {
	path, lang string
	entry      fs.DirEntry
	// What look found.
	size    int64
	changed time.Time
	err     error
}

// groupKey names a group among all roots.
type groupKey struct {
	root    int
	kind    board.Kind
	under   string
	id      board.ID
	version board.Date
}

func (g *group) key() groupKey { return groupKey{g.rootIndex, g.kind, g.under, g.id, g.version} }

// look asks the file system how large and how old the files are. On a board of 10,000 that takes longer than anything
// else where nothing has changed, so it is a step of its own, for all processors.
func (g *group) look() {
	for i := range g.files {
		f := &g.files[i]
		info, err := f.entry.Info()
		if err != nil {
			f.err = err
			continue
		}
		f.size, f.changed, f.entry = info.Size(), info.ModTime(), nil
	}
}

// readable says whether the file may be read, and tells of one that may not.
func (g *group) readable(f groupFile) bool {
	switch {
	case f.err != nil:
		g.faults.Report("unreadable", diag.Pos{File: g.display(f.path)}, "reason", reason(f.err))
	case f.size > g.limit:
		g.faults.Report("too-large", diag.Pos{File: g.display(f.path)}, "size", kilobytes(f.size), "limit", kilobytes(g.limit))
	default:
		return true
	}
	return false
}

// same says whether the files look as they did: sizes and times, as make and git look at them.
func (g *group) same(other *group) bool {
	if len(g.files) != len(other.files) {
		return false
	}
	for i, f := range g.files {
		o := other.files[i]
		if f.err != nil || o.err != nil || f.path != o.path || f.size != o.size || !f.changed.Equal(o.changed) {
			return false
		}
	}
	return true
}

// own is the index of the record's own file, -1 if it has none.
func (g *group) own() int {
	for i, f := range g.files {
		if f.lang == "" {
			return i
		}
	}
	return -1
}

func (g *group) display(p string) string { return display(g.root, p) }

// paths are the group's files as people see them.
func (g *group) paths() []string {
	var out []string
	for _, f := range g.files {
		out = append(out, g.display(f.path))
	}
	return out
}

// noun is the record in a language, or in the default one.
func (g *group) noun(lang board.LangID) board.Noun {
	if int(lang) < len(g.nouns) && g.nouns[lang] != nil {
		return g.nouns[lang]
	}
	if len(g.nouns) > 0 {
		return g.nouns[0]
	}
	return nil
}

// parse reads the group's files and makes its nouns. What cannot be read at all leaves no noun and a fault.
func (g *group) parse(s *schema.Schema, langs []string) {
	g.faults = diag.List{}
	g.nouns = make([]board.Noun, len(langs))
	if g.kind == board.ResultKind {
		g.nouns[0] = g.results()
		return
	}
	own := g.load(g.files[g.own()], 0)
	if own == nil {
		return
	}
	if g.meant = otherKind(s, g.kind, own.node); g.meant != board.NoKind {
		g.faults.Report("wrong-folder", diag.Pos{File: own.file, Line: 1, Col: 1}, "kind", g.meant.String(), "guess", g.meant.Folder())
		return
	}
	t := s.Of(g.kind)
	g.nouns[0] = g.decode(t, own, nil, 0)
	for _, f := range g.files {
		for lang := 1; lang < len(langs); lang++ {
			if f.lang != langs[lang] {
				continue
			}
			if over := g.load(f, 1); over != nil {
				g.nouns[lang] = g.decode(t, own, over, board.LangID(lang))
			}
		}
	}
}

// load reads one file and splits it into its YAML and its Markdown.
func (g *group) load(f groupFile, index uint8) *source {
	if !g.readable(f) {
		return nil
	}
	data, err := fs.ReadFile(g.root.FS, f.path)
	if err != nil {
		g.faults.Report("unreadable", diag.Pos{File: g.display(f.path)}, "reason", reason(err))
		return nil
	}
	s := &source{file: g.display(f.path), index: index, faults: &g.faults, row: g.kind == board.PermalinkKind}
	if !s.open(data, strings.HasSuffix(f.path, ".md")) {
		return nil
	}
	return s
}

// decode makes the noun of one language.
func (g *group) decode(t *schema.Type, own, over *source, lang board.LangID) board.Noun {
	v := reflect.New(t.Go)
	noun := v.Interface().(board.Noun)
	rec := noun.Rec()
	rec.Kind, rec.ID = g.kind, g.id
	rec.Files = []string{own.file}
	rec.Where.Grow(96)
	d := decoder{rec: rec, own: own, over: over, lang: lang, muted: lang != 0}
	base, overlay := at{own, own.node}, at{}
	if over != nil {
		rec.Files = append(rec.Files, over.file)
		overlay = at{over, over.node}
	}
	if d.record(t, base, overlay, v.Elem()); d.lost {
		return nil
	}
	rec.Where.Fit()
	g.finish(noun, own, &d)
	return noun
}

// finish sets what the file's name and place tell, and compares the two.
func (g *group) finish(noun board.Noun, own *source, d *decoder) {
	switch n := noun.(type) {
	case *board.Procedure:
		n.Version = g.version
		if n.Code != "" && n.Code.ID() != g.id {
			d.faultAt(n.At("code"), "code-file", "code", string(n.Code), "file", string(g.id))
		}
		if from := n.Effective.From; g.version != 0 && from != 0 && from != g.version {
			d.faultAt(n.At("effective.from"), "version-date", "date", from.ISO(), "file", g.version.ISO())
		}
	case *board.Local:
		n.Unit, n.Code = board.ID(g.under), g.id
		n.Refs = append(n.Refs,
			board.Ref{Kind: board.UnitKind, ID: g.under, Spot: board.Spot{Line: 1, Col: 1}},
			board.Ref{Kind: board.ProcedureKind, ID: string(g.id), Spot: board.Spot{Line: 1, Col: 1}})
	case *board.Permalink:
		n.Of = board.KindNamed(g.under)
	case *board.PrintRun:
		for i, p := range n.Records {
			if p.Code == "" && p.Kind.Of() != board.SiteKind && !n.IsSpoilt("records") {
				d.faultAt(n.At("records."+strconv.Itoa(i)), "missing-key", "key", "code", "where", "printed")
			}
		}
	}
}
