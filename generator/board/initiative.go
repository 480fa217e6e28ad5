package board

// Initiative is an initiative of administrative reform (sáng kiến cải cách hành chính).
type Initiative struct {
	Record
	Title       Text             `key:"title,required"`
	Unit        ID               `key:"unit,required" ref:"unit"`
	Year        int              `key:"year,required"`
	Authors     []Author         `key:"authors"`
	Decision    Decision         `key:"decision"`
	Field       ID               `key:"field" ref:"field"`
	Procedures  []ID             `key:"procedures" ref:"procedure"`
	Summary     Prose            `key:"summary"`
	Problem     Prose            `key:"problem"`
	Solution    Prose            `key:"solution"`
	Novelty     Prose            `key:"novelty"`
	Status      InitiativeStatus `key:"status"`
	Indicators  []Measure        `key:"indicators"`
	Replication []Replication    `key:"replication"`
	Keywords    []string         `key:"keywords,words"`
	Body        Prose            `key:"body"`
}

// Heading is the initiative's title.
func (i *Initiative) Heading() Text { return i.Title }

// Author is who thought of it, with a share in per cent (tỷ lệ đóng góp); the shares sum to 100.
type Author struct {
	Name  Text    `key:"name,required,scalar"`
	Unit  Party   `key:"unit" ref:"unit"`
	Share Decimal `key:"share"`
}

// Measure is a figure that an initiative claims, with its numerator and denominator so that it can be traced.
type Measure struct {
	Indicator   ID      `key:"indicator" ref:"indicators"`
	Name        Text    `key:"name"`
	Unit        Text    `key:"unit_of_measure"`
	Better      Better  `key:"better"`
	Before      Decimal `key:"before"`
	After       Decimal `key:"after"`
	Period      Period  `key:"period"`
	Numerator   Decimal `key:"numerator"`
	Denominator Decimal `key:"denominator"`
	Source      Text    `key:"source"`
	Verified    bool    `key:"verified"`
}

// Replication is where one unit stands with an initiative (kết quả nhân rộng).
type Replication struct {
	Unit     ID       `key:"unit,required" ref:"unit"`
	Status   Adoption `key:"status"`
	On       Date     `key:"on"`
	Document Basis    `key:"document"`
	Note     Prose    `key:"note"`
	Figures  Prose    `key:"figures"`
}
