package board

// Field is a field of administration (lĩnh vực).
type Field struct {
	Record
	Name        Text     `key:"name,required"`
	Icon        string   `key:"icon"`
	Order       int      `key:"order"`
	Description Prose    `key:"description"`
	Desk        Prose    `key:"desk"`
	Keywords    []string `key:"keywords,words"`
	Body        Prose    `key:"body"`
}

// Heading is the field's name.
func (f *Field) Heading() Text { return f.Name }

// LifeEvent is a situation of life (tình huống trong đời) and the procedures it calls for, in order.
type LifeEvent struct {
	Record
	Name       Text            `key:"name,required"`
	Icon       string          `key:"icon"`
	Order      int             `key:"order"`
	Procedures []ID            `key:"procedures" ref:"procedure"`
	Steps      []LifeEventStep `key:"steps"`
	Keywords   []string        `key:"keywords,words"`
	Body       Prose           `key:"body"`
}

// Heading is the life event's name.
func (e *LifeEvent) Heading() Text { return e.Name }

// LifeEventStep is one step; with Any, one of its procedures will do.
type LifeEventStep struct {
	Title      Text  `key:"title,required"`
	Procedures []ID  `key:"procedures" ref:"procedure"`
	Any        bool  `key:"any"`
	Note       Prose `key:"note"`
}
