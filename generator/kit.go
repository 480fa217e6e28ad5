package generator

import "bangtin/generator/board"

// Kit is procedures as one file, in the language of that code, or the board's first where the board has no such language.
// of is the field or the office whose they are, nil for none. The error is that of a template.
func (s *Site) Kit(language string, of board.Noun, list []*board.Procedure) ([]byte, error) {
	plan, err := s.Plan()
	if err != nil {
		return nil, err
	}
	lang := board.LangID(0)
	for i, code := range s.Languages {
		if code == language {
			lang = board.LangID(i)
		}
	}
	if of != nil && list == nil {
		return plan.in.Pages.KitOf(lang, of)
	}
	return plan.in.Pages.Kit(lang, of, list)
}
