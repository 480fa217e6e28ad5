package board

// Guide is a how-to for citizens and helpers (hướng dẫn).
type Guide struct {
	Record
	Title    Text        `key:"title,required"`
	Summary  Prose       `key:"summary"`
	Order    int         `key:"order"`
	Audience []Text      `key:"audience"`
	Fields   []ID        `key:"fields" ref:"field"`
	Steps    []GuideStep `key:"steps"`
	Keywords []string    `key:"keywords,words"`
	Body     Prose       `key:"body"`
}

// Heading is the guide's title.
func (g *Guide) Heading() Text { return g.Title }

// GuideStep is one step of a guide, with a picture or a sound.
type GuideStep struct {
	Title Text     `key:"title,required,scalar"`
	Body  Prose    `key:"body"`
	Image FilePath `key:"image"`
	Audio FilePath `key:"audio"`
}
