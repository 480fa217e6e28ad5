package cli

import (
	"bytes"
	"errors"
	"fmt"
	"io/fs"
	"os"
	"path"
	"path/filepath"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/fold"
	"bangtin/generator/publish"
	"bangtin/generator/schema"
)

// workspace is a folder that is opened in VS Code, and what is written into it so that its YAML extension
// (redhat.vscode-yaml) completes, explains and checks content files.
type workspace struct {
	*app
	dir    string
	schema *schema.Schema
	// written are the files that were not as they are now.
	written []string
	// byHand are files that could not be merged into, and what their owner is to add.
	byHand []byHand
}

type byHand struct {
	name string
	add  []byte
}

// vscode writes the schemas, settings and snippets of a workspace. What is there already and right is left alone.
func (a *app) vscode(dir string, args []string) error {
	if len(args) > 0 {
		return a.wrongCall("cli.vscode.no-kind", "name", args[0])
	}
	w := workspace{app: a, dir: dir, schema: schema.New()}
	settings, err := w.settings()
	if err != nil {
		return err
	}
	for _, kind := range w.schema.Kinds() {
		for _, f := range []struct {
			name string
			data []byte
		}{{schemaFile(kind), w.schema.JSON(kind, a.words)}, {translationFile(kind), w.schema.Translation(kind, a.words)}} {
			if err := w.write(f.name, f.data); err != nil {
				return err
			}
		}
	}
	if err := w.write(".vscode/bangtin.code-snippets", w.schema.Snippets(a.words, fold.Slug)); err != nil {
		return err
	}
	if err := w.merge(".vscode/extensions.json", extensions); err != nil {
		return err
	}
	if err := w.merge(".vscode/settings.json", settings); err != nil {
		return err
	}
	w.tell()
	return nil
}

// tell lists the written files on stdout, and says on stderr what is left to do.
func (w *workspace) tell() {
	for _, name := range w.written {
		fmt.Fprintln(w.Stdout, name)
	}
	for _, f := range w.byHand {
		fmt.Fprintf(w.Stderr, "%s\n%s\n", w.words.T("cli.vscode.by-hand", "path", f.name), f.add)
	}
	switch {
	case len(w.written) > 0:
		fmt.Fprintln(w.Stderr, w.words.T("cli.vscode.next", "dir", w.dir))
	case len(w.byHand) == 0:
		fmt.Fprintln(w.Stderr, w.words.T("cli.vscode.same", "dir", filepath.Join(w.dir, ".vscode")))
	}
}

// schemaFile and translationFile are the paths of a kind's schemas in the workspace.
func schemaFile(kind board.Kind) string { return schemaFolder + kind.String() + ".schema.json" }
func translationFile(kind board.Kind) string {
	return schemaFolder + kind.String() + ".translation.schema.json"
}

const schemaFolder = ".vscode/schemas/"

// write puts a file into the workspace, whole or not at all.
func (w *workspace) write(name string, data []byte) error {
	full := filepath.Join(w.dir, filepath.FromSlash(name))
	if real, err := filepath.EvalSymlinks(full); err == nil {
		full = real // what a link leads to is replaced, and not the link
	}
	if old, err := os.ReadFile(full); err == nil && bytes.Equal(old, data) {
		return nil
	}
	if err := replaceFile(full, data); err != nil {
		return err
	}
	w.written = append(w.written, full)
	return nil
}

// replaceFile makes the file beside its place and renames it, so that a killed program leaves no half file.
func replaceFile(name string, data []byte) error {
	fault := func(op string, err error) error { return &publish.FileError{Path: name, Op: op, Err: reason(err)} }
	if err := os.MkdirAll(filepath.Dir(name), 0o755); err != nil {
		return fault("create", err)
	}
	tmp := filepath.Join(filepath.Dir(name), ".bangtin-"+filepath.Base(name))
	if err := os.WriteFile(tmp, data, 0o644); err != nil {
		os.Remove(tmp)
		return fault("write", err)
	}
	if err := os.Rename(tmp, name); err != nil {
		os.Remove(tmp)
		return fault("move", err)
	}
	return nil
}

// reason is why the system refused, without the path, which stands beside it anyway.
func reason(err error) error {
	var file *fs.PathError
	var link *os.LinkError
	switch {
	case errors.As(err, &file):
		return file.Err
	case errors.As(err, &link):
		return link.Err
	}
	return err
}

// merge puts settings into a file that may be the user's: all that stands there stays. A file that is not plain JSON
// (VS Code takes comments) is left as it is, and its owner told what to add, unless it has it all.
func (w *workspace) merge(name string, ours jsonObject) error {
	full := filepath.Join(w.dir, filepath.FromSlash(name))
	old, err := os.ReadFile(full)
	if err != nil && !os.IsNotExist(err) {
		return &publish.FileError{Path: full, Op: "read", Err: reason(err)}
	}
	if len(bytes.TrimSpace(old)) == 0 {
		return w.write(name, ours.indented(style{indent: "  ", newline: "\n"}))
	}
	if theirs, ok := parseJSON(old); ok {
		if all, missing := theirs.merge(ours); len(missing) > 0 {
			return w.write(name, all.indented(styleOf(old)))
		}
		return nil
	}
	missing := ours
	if theirs, ok := parseJSON(withoutComments(old)); ok {
		_, missing = theirs.merge(ours)
	}
	if len(missing) > 0 {
		w.byHand = append(w.byHand, byHand{full, missing.indented(style{indent: "  ", newline: "\n"})})
	}
	return nil
}

// globs are the patterns of a kind's files in a content folder as the YAML extension reads them: a "*" is within a
// folder, "**" any folders, and a pattern may begin anywhere in a path. A translation is known by two letters before
// its ending (ID.en.yaml), as read knows it. "!" takes files away again, in all versions of the language server but
// 1.24, which does not know it.
func globs(content string, kind board.Kind) (records, translations []string) {
	base := path.Join(content, kind.String())
	switch {
	case kind == board.LocalKind || kind == board.PermalinkKind:
		base = path.Join(content, kind.Folder(), "*", "*")
	case kind.Folder() != "":
		base = path.Join(content, kind.Folder(), "**", "*")
	}
	const endings = ".{yaml,yml}"
	translations = []string{base + ".[a-z][a-z]" + endings}
	records = []string{base + endings}
	if strings.HasSuffix(base, "*") {
		records = append(records, "!"+translations[0])
	}
	return records, translations
}
