package read

import (
	"io/fs"
	"path"
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/fold"
)

// scan walks one root and sorts its files into groups and attachments.
type scan struct {
	root   Root
	index  int
	langs  []string
	limits board.Limits
	faults *diag.List

	groups      []*group
	byKey       map[groupKey]*group
	attachments []*board.File
	files       int
}

// topFolders are the folders a content root may have.
var topFolders = []string{"units", "fields", "life-events", "procedures", "initiatives", "documents", "teams", "guides",
	"results", "forms", "assets", "notices", "local", "trust", "permalinks", "prints"}

func (s *scan) walk() {
	s.byKey = map[groupKey]*group{}
	err := fs.WalkDir(s.root.FS, ".", func(p string, d fs.DirEntry, err error) error {
		switch {
		case err != nil:
			s.report("unreadable", p, "reason", reason(err))
			return nil
		case p == ".":
			return nil
		case ignored(d.Name()):
			return skip(d)
		case d.Type()&fs.ModeSymlink != 0:
			s.report("symlink", p)
			return nil
		case d.IsDir():
			return s.folder(p)
		}
		s.file(p, d)
		return nil
	})
	if err != nil {
		s.report("unreadable", ".", "reason", reason(err))
	}
	for _, g := range s.groups {
		s.checkGroup(g)
	}
	s.groups = slices.DeleteFunc(s.groups, func(g *group) bool { return g.own() < 0 })
}

func ignored(name string) bool {
	return strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.EqualFold(name, "README.md")
}

func skip(d fs.DirEntry) error {
	if d.IsDir() {
		return fs.SkipDir
	}
	return nil
}

// reason is why the system refused, without the path, which stands beside it anyway.
func reason(err error) string {
	if pe, ok := err.(*fs.PathError); ok {
		return pe.Err.Error()
	}
	return err.Error()
}

func (s *scan) report(code, p string, args ...string) {
	if p == "." {
		p = ""
	}
	s.faults.Report(code, diag.Pos{File: display(s.root, p)}, args...)
}

func display(root Root, p string) string {
	if root.Name == "" {
		return p
	}
	return root.Name + "/" + p
}

func (s *scan) folder(p string) error {
	if !strings.Contains(p, "/") && !slices.Contains(topFolders, p) {
		s.report("unknown-folder", p, "name", p, "guess", fold.Nearest(p, topFolders))
		return fs.SkipDir
	}
	return nil
}

// file puts one file where it belongs.
func (s *scan) file(p string, d fs.DirEntry) {
	s.files++
	top, rest, nested := strings.Cut(p, "/")
	switch {
	case !nested:
		s.topFile(p, d)
	case top == "forms" || top == "assets":
		s.attachment(p, d)
	case top == "trust" || top == "prints":
		// Read by those who need them.
	case top == "results":
		s.result(p, d)
	default:
		s.record(board.KindOfFolder(top), p, rest, d)
	}
}

// topFiles are the files that lie in the root itself.
var topFiles = map[board.ID]board.Kind{
	"site": board.SiteKind, "synonyms": board.SynonymKind, "indicators": board.IndicatorKind,
}

func (s *scan) topFile(p string, d fs.DirEntry) {
	n, fault, detail := parseName(p, s.langs)
	kind := topFiles[n.id]
	if fault == "" && (kind == board.NoKind || n.markdown) {
		fault = "bad-name"
	}
	if fault != "" {
		s.report(fault, p, "name", p, "lang", detail)
		return
	}
	s.add(&group{kind: kind, id: n.id}, p, n, d)
}

func (s *scan) result(p string, d fs.DirEntry) {
	id := strings.TrimSuffix(path.Base(p), ".csv")
	if path.Ext(p) != ".csv" || !board.IsID(id) {
		s.report("bad-name", p, "name", path.Base(p))
		return
	}
	s.add(&group{kind: board.ResultKind, id: board.ID(strings.ReplaceAll(p, "/", "."))}, p, name{}, d)
}

func (s *scan) record(kind board.Kind, p, rest string, d fs.DirEntry) {
	n, fault, detail := parseName(path.Base(p), s.langs)
	if fault == "" && n.version != 0 && kind != board.ProcedureKind {
		fault = "bad-name"
	}
	g := &group{kind: kind, id: n.id, version: n.version}
	if kind == board.LocalKind || kind == board.PermalinkKind {
		sub := path.Dir(rest)
		if strings.Contains(sub, "/") || sub == "." || !board.IsID(sub) ||
			kind == board.PermalinkKind && board.KindNamed(sub) == board.NoKind {
			fault = "bad-name"
		}
		g.under = sub
	}
	if fault != "" {
		s.report(fault, p, "name", path.Base(p), "lang", detail)
		return
	}
	s.add(g, p, n, d)
}

// add puts a file into its group, which is made with the first one.
func (s *scan) add(g *group, p string, n name, d fs.DirEntry) {
	g.root, g.rootIndex, g.limit = s.root, s.index, int64(s.limits.Record)
	if have := s.byKey[g.key()]; have != nil {
		g = have
	} else {
		s.byKey[g.key()] = g
		s.groups = append(s.groups, g)
	}
	g.files = append(g.files, groupFile{path: p, lang: n.lang, entry: d})
}

func kilobytes(n int64) string { return strconv.FormatInt((n+1023)/1024, 10) + " KiB" }

// checkGroup finds a record written twice and a translation without its record.
func (s *scan) checkGroup(g *group) {
	seen := map[string]string{}
	for _, f := range g.files {
		if first, ok := seen[f.lang]; ok {
			s.faults.Add(diag.New("two-spellings", diag.Pos{File: g.display(f.path)}, "id", string(g.id), "other", g.display(first)).
				With("first", diag.Pos{File: g.display(first)}))
		}
		seen[f.lang] = f.path
	}
	if g.own() < 0 {
		f := g.files[0]
		s.report("orphan-translation", f.path, "name", path.Base(f.path))
	}
}

// attachmentTypes are the file types an editor may attach. No SVG: it carries script.
var attachmentTypes = map[string]bool{
	".pdf": true, ".doc": true, ".docx": true, ".xls": true, ".xlsx": true, ".odt": true, ".ods": true, ".rtf": true,
	".txt": true, ".zip": true, ".png": true, ".jpg": true, ".jpeg": true, ".webp": true, ".gif": true,
	".mp3": true, ".m4a": true, ".ogg": true,
}

func (s *scan) attachment(p string, d fs.DirEntry) {
	info, err := d.Info()
	if err != nil {
		s.report("unreadable", p, "reason", reason(err))
		return
	}
	switch ext := strings.ToLower(path.Ext(p)); {
	case !attachmentTypes[ext]:
		s.report("bad-attachment", p, "ext", ext)
	case info.Size() > int64(s.limits.Attachment):
		s.report("too-large", p, "size", kilobytes(info.Size()), "limit", kilobytes(int64(s.limits.Attachment)))
	default:
		s.attachments = append(s.attachments, &board.File{Path: p, Size: info.Size(), Root: s.index})
	}
}
