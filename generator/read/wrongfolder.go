package read

import (
	"slices"

	"gopkg.in/yaml.v3"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// otherKind is the kind of record that a map's keys fit, where they do not fit the one of its folder: a procedure that
// lies among the fields would else be told key by key.
func otherKind(s *schema.Schema, kind board.Kind, n *yaml.Node) board.Kind {
	if n == nil || n.Kind != yaml.MappingNode || len(n.Content) < 6 {
		return board.NoKind
	}
	fits := func(k board.Kind) (known int, whole bool) {
		t := s.Of(k)
		var have []string
		for i := 0; i < len(n.Content); i += 2 {
			if t.Field(n.Content[i].Value) != nil {
				known++
				have = append(have, n.Content[i].Value)
			}
		}
		for _, f := range t.Fields {
			if f.Required && !slices.Contains(have, f.Key) {
				return known, false
			}
		}
		return known, true
	}
	all := len(n.Content) / 2
	here, _ := fits(kind)
	if here*2 >= all {
		return board.NoKind
	}
	best, most := board.NoKind, here+1
	for _, k := range s.Kinds() {
		if known, whole := fits(k); whole && known > most && known*4 >= all*3 && k.Folder() != "" {
			best, most = k, known
		}
	}
	return best
}
