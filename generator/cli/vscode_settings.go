package cli

import (
	"fmt"
	"path/filepath"
	"slices"
	"strings"
)

// extensions recommends the extension that reads the schemas.
var extensions = jsonObject{{"recommendations", []string{"redhat.vscode-yaml"}}}

// editorSettings are what people need who know Word: files that Git and the program read on every system, two spaces
// and never a tab, signs for stray spaces, and nothing that changes a text by itself. The formatter is off because it
// takes quotes away and breaks lines; the store of schemas because it is on the Internet.
var editorSettings = jsonObject{
	{"files.encoding", "utf8"},
	{"files.eol", "\n"},
	{"editor.insertSpaces", true},
	{"editor.tabSize", 2},
	{"editor.detectIndentation", false},
	{"editor.renderWhitespace", "boundary"},
	{"editor.wordWrap", "on"},
	{"[yaml]", jsonObject{
		{"editor.quickSuggestions", jsonObject{{"other", true}, {"comments", false}, {"strings", true}}},
		{"editor.wordBasedSuggestions", "off"},
		{"editor.formatOnSave", false},
	}},
	{"yaml.format.enable", false},
	{"yaml.schemaStore.enable", false},
	{"yaml.hoverSchemaSource", false},
	{"yaml.customTags", []string{}},
	{"redhat.telemetry.enabled", false},
}

// settings are the workspace's settings: which schema is for which files of the content folders, and the editor's.
func (w *workspace) settings() (jsonObject, error) {
	dirs, _, _, err := w.roots()
	if err != nil {
		dirs = w.flags.content // nothing is there yet; the schemas help to make it
	}
	var contents []string
	for _, dir := range dirs {
		content, err := w.content(dir)
		if err != nil {
			return nil, err
		}
		if !slices.Contains(contents, content) {
			contents = append(contents, content)
		}
	}
	var schemas jsonObject
	for _, kind := range w.schema.Kinds() {
		var records, translations []string
		for _, content := range contents {
			r, t := globs(content, kind)
			records, translations = append(records, r...), append(translations, t...)
		}
		schemas = append(schemas, jsonMember{"./" + schemaFile(kind), records}, jsonMember{"./" + translationFile(kind), translations})
	}
	return append(jsonObject{{"yaml.schemas", schemas}}, editorSettings...), nil
}

// content is a content folder as the patterns write it: its path in the workspace, "" for the workspace itself. Of a
// folder elsewhere it is the last name, because a pattern may begin anywhere in a path.
func (w *workspace) content(dir string) (string, error) {
	from, err := filepath.Abs(w.dir)
	if err != nil {
		return "", err
	}
	to, err := filepath.Abs(dir)
	if err != nil {
		return "", err
	}
	rel, err := filepath.Rel(from, to)
	if err != nil || rel == ".." || strings.HasPrefix(rel, ".."+string(filepath.Separator)) {
		rel = filepath.Base(to)
	}
	if rel == "." {
		return "", nil
	}
	return literal(filepath.ToSlash(rel)), nil
}

// literal is a path as a pattern. Patterns are compared with addresses (file:///…), in which all but the plainest
// letters stand as the codes of their bytes; so nothing is left that would mean something in a pattern.
func literal(path string) string {
	const plain = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~/"
	var b strings.Builder
	for _, c := range []byte(path) {
		if strings.IndexByte(plain, c) >= 0 {
			b.WriteByte(c)
		} else {
			fmt.Fprintf(&b, "%%%02X", c)
		}
	}
	return b.String()
}
