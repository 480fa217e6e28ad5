package read

import (
	"gopkg.in/yaml.v3"

	"bangtin/generator/diag"
)

// plain refuses what YAML can do and content may not: anchors, aliases, merge keys and tags.
func (d *decoder) plain(a at) {
	switch {
	case a.n.Kind == yaml.AliasNode:
		d.fault(a, "yaml-extra", "what", "*"+a.n.Value)
	case a.n.Anchor != "":
		d.fault(a, "yaml-extra", "what", "&"+a.n.Anchor)
	case a.n.Style&yaml.TaggedStyle != 0:
		d.fault(a, "yaml-extra", "what", a.n.Tag)
	}
}

// got names what a value is, for the sentence that says what it should be.
func got(n *yaml.Node) string {
	switch n.Kind {
	case yaml.SequenceNode:
		return "list"
	case yaml.MappingNode:
		return "map"
	}
	return "text"
}

func (d *decoder) pos(a at) diag.Pos {
	return diag.Pos{File: a.s.file, Line: a.n.Line, Col: a.s.column(a.n.Line, a.n.Column)}
}

func (d *decoder) fault(a at, code string, args ...string) {
	d.add(a.s, diag.New(code, d.pos(a), args...))
}

func (d *decoder) faultPos(s *source, line, col int, code string, args ...string) {
	d.add(s, diag.New(code, diag.Pos{File: s.file, Line: line, Col: s.column(line, col)}, args...))
}

func (d *decoder) faultAt(pos diag.Pos, code string, args ...string) {
	d.add(d.own, diag.New(code, pos, args...))
}

// add tells of a fault, unless it was told before in the default language.
func (d *decoder) add(s *source, fault diag.Diagnostic) {
	if fault.Severity == diag.Error {
		d.errors++
	}
	if d.muted && s == d.own {
		return
	}
	s.faults.Add(fault)
}
