package board

// Team is a community digital team (tổ công nghệ số cộng đồng).
type Team struct {
	Record
	Name     Text     `key:"name,required"`
	Unit     ID       `key:"unit,required" ref:"unit"`
	Villages []Text   `key:"villages"`
	Members  []Member `key:"members"`
	Hours    []Hours  `key:"hours"`
	Place    Text     `key:"place"`
	Body     Prose    `key:"body"`
}

// Heading is the team's name.
func (t *Team) Heading() Text { return t.Name }

// Member is a person of a team. A telephone number needs the person's consent (Luật 91/2025/QH15).
type Member struct {
	Name    Text  `key:"name,required"`
	Role    Text  `key:"role"`
	Phone   Phone `key:"phone"`
	Consent bool  `key:"consent"`
}
