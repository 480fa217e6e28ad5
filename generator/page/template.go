package page

import (
	"bytes"
	"errors"
	"fmt"
	"html/template"
	"io"
	"io/fs"
	"path"
	"regexp"
	"strings"
)

// absolute is the depth of the page whose links begin at the host's root.
const absolute = -1

// forms is the table of page forms: the template, and the depths at which pages of the form stand.
var forms = []struct {
	name   string
	depths []int
}{
	{"procedure", []int{2, 3}},
	{"unit", []int{2}},
	{"field", []int{2}},
	{"life-event", []int{2}},
	{"initiative", []int{2}},
	{"document", []int{2}},
	{"team", []int{2}},
	{"guide", []int{2}},
	{"home", []int{0}},
	{"kiosk", []int{1}},
	{"list", []int{1}},
	{"a-z", []int{1, 2}},
	{"search", []int{1}},
	{"matrix", []int{2}},
	{"about", []int{1}},
	{"changes", []int{1}},
	{"results", []int{1}},
	{"paper", []int{1, 3}},
	{"style", []int{1}},
	{"not-found", []int{absolute}},
	{"offline", []int{absolute}},
	{"stub", []int{1, 2, 3}},
	{"gone", []int{2}},
}

// form names a template at a depth.
type form struct {
	name  string
	depth int
}

// templates are the forms of one language, parsed.
type templates map[form]*template.Template

// folds are the words that stand for constant text in a template: {{t "KEY"}}, {{icon "NAME"}}, {{up}}, {{root}},
// {{home}}, {{lang}}.
var folds = regexp.MustCompile(`\{\{(t|icon|up|root|home|lang)(?: "([^"]*)")?\}\}`)

// parse reads all forms of a language. The layout and the parts are parsed once for each depth, then cloned for each
// form, whose own template is the layout's "main".
func (l *locale) parse(fsys fs.FS) (templates, error) {
	parts, err := fs.Glob(fsys, "html/parts/*.html")
	if err != nil {
		return nil, err
	}
	set, bases := templates{}, map[int]*template.Template{}
	l.chrome = map[int]chrome{}
	for _, f := range forms {
		for _, depth := range f.depths {
			base := bases[depth]
			if base == nil {
				if base, err = l.parseAll(fsys, depth, append([]string{"html/layout.html"}, parts...)); err != nil {
					return nil, err
				}
				bases[depth] = base
				if err := l.addChrome(base, depth); err != nil {
					return nil, err
				}
			}
			if set[form{f.name, depth}], err = l.specialise(base, fsys, "html/"+f.name+".html", depth); err != nil {
				return nil, err
			}
		}
	}
	return set, nil
}

func (l *locale) parseAll(fsys fs.FS, depth int, names []string) (*template.Template, error) {
	root := template.New("html")
	for _, name := range names {
		src, err := fs.ReadFile(fsys, name)
		if err != nil {
			return nil, err
		}
		if _, err := root.New(name).Parse(l.fold(string(src), depth)); err != nil {
			return nil, err
		}
	}
	return root, nil
}

// addChrome makes header and footer of a depth, from a clone: a template that was executed can't be cloned any more.
func (l *locale) addChrome(base *template.Template, depth int) error {
	t, err := base.Clone()
	if err != nil {
		return err
	}
	l.chrome[depth], err = l.makeChrome(t, depth)
	return err
}

// specialise clones the layout for one form.
func (l *locale) specialise(base *template.Template, fsys fs.FS, name string, depth int) (*template.Template, error) {
	src, err := fs.ReadFile(fsys, name)
	if err != nil {
		return nil, err
	}
	t, err := base.Clone()
	if err != nil {
		return nil, err
	}
	own, err := t.New(name).Parse(l.fold(string(src), depth))
	if err != nil {
		return nil, err
	}
	if _, err := t.AddParseTree("main", own.Tree); err != nil {
		return nil, err
	}
	t = t.Lookup("html/layout.html")
	// Escaping by context happens at the first use: use it now, so that a template that can't be escaped is found here
	// and not by the first record.
	var fault *template.Error
	if err := t.Execute(io.Discard, nil); errors.As(err, &fault) {
		return nil, fmt.Errorf("%s: %w", path.Base(name), err)
	}
	return t, nil
}

// fold puts constant text into a template's source, and takes the indentation off: both once, instead of for every
// page. Lines stay lines, so that errors name the right one.
func (l *locale) fold(src string, depth int) string {
	at := l.placeAt("", depth)
	src = folds.ReplaceAllStringFunc(src, func(call string) string {
		m := folds.FindStringSubmatch(call)
		switch m[1] {
		case "t":
			return literal(string(escape(nil, l.cat.T(m[2]))))
		case "icon":
			return l.p.icons.get(m[2])
		case "up":
			return literal(at.up)
		case "root":
			return literal(at.root)
		case "home":
			return literal(home(at.up))
		}
		return l.code
	})
	lines := strings.Split(src, "\n")
	for i := range lines {
		lines[i] = strings.TrimLeft(lines[i], " \t")
	}
	return strings.Join(lines, "\n")
}

// literal keeps a text from being read as an action.
func literal(s string) string { return strings.ReplaceAll(s, "{{", `{{"{{"}}`) }

// shaped is a view of marks alone. What a template makes of it depends on nothing but which marks are there, so the
// outcome is kept, by shape, and used for all pages of that shape.
type shaped interface {
	// shape names which marks the view holds, and in which fields.
	shape() string
}

// skeleton names the outcome of a form for a shape.
type skeleton struct {
	form
	shape string
}

// finish renders the view that the pen filled, puts the pen's pieces in, and lifts the pen.
func (l *locale) finish(p *pen, name string, view any) ([]byte, error) {
	f := form{name, p.depth}
	kept, keep := skeleton{form: f}, false
	if v, ok := view.(shaped); ok {
		kept.shape, keep = v.shape(), true
		if bones, ok := l.skeletons.Load(kept); ok {
			return p.finish(bones.([]byte))
		}
	}
	buf, _ := l.p.buffers.Get().(*bytes.Buffer)
	if buf == nil {
		buf = new(bytes.Buffer)
	}
	defer l.p.buffers.Put(buf)
	buf.Reset()
	if err := l.forms[f].Execute(buf, view); err != nil {
		_ = p.lift() // the template's fault is the one to tell
		return nil, err
	}
	if keep {
		l.skeletons.Store(kept, bytes.Clone(buf.Bytes()))
	}
	return p.finish(buf.Bytes())
}

// finish puts the pieces in and lifts the pen.
func (p *pen) finish(bones []byte) ([]byte, error) {
	out := p.fill(bones)
	if err := p.lift(); err != nil {
		return nil, err
	}
	return out, nil
}
