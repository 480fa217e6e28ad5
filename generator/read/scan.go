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
	langs  []string // nil where they are not known
	limits board.Limits
	faults *diag.List
	// content takes the records whose names are wrong.
	content *Content

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
	return junk(name) || strings.HasPrefix(name, "_") || strings.HasPrefix(name, ".") || strings.EqualFold(name, "README.md")
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
	if strings.Contains(p, "/") || slices.Contains(topFolders, p) {
		return nil
	}
	if _, err := fs.Stat(s.root.FS, p+"/site.yaml"); err == nil {
		return fs.SkipDir // a board of its own; that this is none is told
	}
	guess := meant(p, topFolders)
	s.report("unknown-folder", p, "name", p, "guess", guess)
	if kind := board.KindOfFolder(guess); kind != board.NoKind {
		s.expect(p, kind)
	}
	return fs.SkipDir
}

// expect notes the records of a folder with a wrong name, so that what leads to them is not told as well.
func (s *scan) expect(folder string, kind board.Kind) {
	_ = fs.WalkDir(s.root.FS, folder, func(p string, d fs.DirEntry, err error) error {
		if err == nil && !d.IsDir() {
			if n, fault := parseName(path.Base(p), nil); fault.code == "" {
				s.misnamed(kind, n.id, p)
			}
		}
		return nil // what cannot be read here is not read anyway
	})
}

func (s *scan) misnamed(kind board.Kind, id board.ID, p string) {
	s.content.misnamed = append(s.content.misnamed, board.Broken{Kind: kind, ID: id, Files: []string{display(s.root, p)}})
}

// badName tells of a file's name; kind is that of the records in its folder.
func (s *scan) badName(f nameFault, kind board.Kind, p string) {
	s.report(f.code, p, "name", path.Base(p), f.detailName(), f.detail, "guess", f.guess)
	if n, fault := parseName(f.guess, nil); fault.code == "" && f.guess != "" {
		s.misnamed(kind, n.id, p)
	}
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
	case top == "trust":
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
	n, fault := parseName(p, s.langs)
	kind := topFiles[n.id]
	if fault.code == "" && (kind == board.NoKind || n.markdown || n.version != 0) {
		fault = nameFault{"misplaced-file", "", ""}
	}
	if fault.code != "" {
		s.topName(fault, p)
		return
	}
	s.add(&group{kind: kind, id: n.id}, p, n, d)
}

// topName tells of a file in the root itself that is none of those we know.
func (s *scan) topName(fault nameFault, p string) {
	stem, _, _ := strings.Cut(strings.ToLower(p), ".")
	if guess := fold.Nearest(stem, []string{"site", "synonyms", "indicators"}); guess != "" {
		fault = nameFault{"bad-name", "", guess + ".yaml"}
		s.content.siteMisnamed = s.content.siteMisnamed || guess == "site"
	} else if _, err := board.ParseCode(strings.TrimSuffix(p, path.Ext(p))); err == nil {
		fault = nameFault{"misplaced-file", "", "procedures/" + p}
		s.misnamed(board.ProcedureKind, board.ID(strings.TrimSuffix(p, path.Ext(p))), p)
	}
	s.report(fault.code, p, "name", p, fault.detailName(), fault.detail, "guess", fault.guess)
}

func (s *scan) result(p string, d fs.DirEntry) {
	base := path.Base(p)
	id := strings.TrimSuffix(base, ".csv")
	switch ext := strings.ToLower(path.Ext(p)); {
	case ext != ".csv" && ext != ".txt":
		s.report("bad-extension", p, "name", base, "detail", ext, "guess", "")
		return
	case path.Ext(p) != ".csv" || !board.IsID(id):
		guess := ""
		if id = fold.Slug(strings.TrimSuffix(base, path.Ext(base))); board.IsID(id) {
			guess = id + ".csv"
		}
		s.report("bad-name", p, "name", base, "guess", guess)
		return
	}
	s.add(&group{kind: board.ResultKind, id: board.ID(strings.ReplaceAll(p, "/", "."))}, p, name{}, d)
}

func (s *scan) record(kind board.Kind, p, rest string, d fs.DirEntry) {
	n, fault := parseName(path.Base(p), s.langs)
	if fault.code == "" && n.version != 0 && kind != board.ProcedureKind {
		fault = nameFault{"bad-version", n.version.ISO(), ""}
	}
	g := &group{kind: kind, id: n.id, version: n.version}
	if kind == board.LocalKind || kind == board.PermalinkKind {
		sub := path.Dir(rest)
		if fault.code == "" && (strings.Contains(sub, "/") || sub == "." || !board.IsID(sub) ||
			kind == board.PermalinkKind && board.KindNamed(sub) == board.NoKind) {
			fault = nameFault{"misplaced-file", "", ""}
			if slug := fold.Slug(sub); kind == board.LocalKind && sub != "." && board.IsID(slug) {
				fault.guess = "local/" + slug + "/" + path.Base(p)
			}
		}
		g.under = sub
	}
	if fault.code != "" {
		s.badName(fault, kind, p)
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
	if g.own() < 0 && !slices.ContainsFunc(s.content.misnamed, func(b board.Broken) bool { return b.Kind == g.kind && b.ID == g.id }) {
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
		f := &board.File{Path: p, Size: info.Size(), Root: s.index}
		f.Width, f.Height = s.measure(p, ext)
		s.attachments = append(s.attachments, f)
	}
}
