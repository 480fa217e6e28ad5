package board

// Procedure is an administrative procedure (thủ tục hành chính), one version of it. The eight parts that a published
// procedure must have are marked "part" (Nghị định 63/2010/NĐ-CP, Điều 8 khoản 2).
type Procedure struct {
	Record
	Code          Code               `key:"code,required"`
	Title         Text               `key:"title,required,part"`
	OfficialTitle Text               `key:"official_title"`
	Summary       Prose              `key:"summary"`
	Field         ID                 `key:"field,required" ref:"field"`
	Level         []Level            `key:"level"`
	Type          Text               `key:"type"`
	Audience      []Text             `key:"audience,part"`
	Agency        Agency             `key:"agency,part"`
	Status        Status             `key:"status"`
	Reason        Prose              `key:"reason"`
	ReplacedBy    []ID               `key:"replaced_by" ref:"procedure"`
	Effective     Validity           `key:"effective"`
	Decision      Decision           `key:"decision"`
	Units         UnitSet            `key:"units" ref:"unit"`
	Channels      []Channel          `key:"channels,part"`
	Cases         Known[[]Case]      `key:"cases"`
	Steps         []Step             `key:"steps,part"`
	Dossier       Known[[]Paper]     `key:"dossier,part"`
	DossierNotes  Prose              `key:"dossier_notes"`
	Sets          int                `key:"sets"`
	Fees          Known[[]Fee]       `key:"fees"`
	TimeLimit     Known[[]TimeLimit] `key:"time_limit,part"`
	Results       Known[[]Outcome]   `key:"result,part"`
	Requirements  Known[Prose]       `key:"requirements"`
	LegalBasis    Known[[]Basis]     `key:"legal_basis"`
	Related       []ID               `key:"related" ref:"procedure"`
	LifeEvents    []ID               `key:"life_events" ref:"life-event"`
	Keywords      []string           `key:"keywords,words"`
	Verified      Verified           `key:"verified"`
	Body          Prose              `key:"body"`

	// Version is the day a version file CODE@DATE takes over, 0 for the file without a date.
	Version Date `key:"-"`
}

// Heading is the procedure's title.
func (p *Procedure) Heading() Text { return p.Title }

// From is the first day of this version, 0 where it has always been in force.
func (p *Procedure) From() Date {
	if p.Version != 0 {
		return p.Version
	}
	return p.Effective.From
}

// Agency is who does what (cơ quan thực hiện, có thẩm quyền, được uỷ quyền, phối hợp, tiếp nhận).
type Agency struct {
	Performs    Party   `key:"performs,scalar" ref:"unit"`
	Decides     Party   `key:"decides" ref:"unit"`
	Delegated   Party   `key:"delegated" ref:"unit"`
	Coordinates []Party `key:"coordinates" ref:"unit"`
	Receives    Party   `key:"receives" ref:"unit"`
	Address     Text    `key:"address"`
}

// Channel is a way to file (cách thức thực hiện) with its time, its fee and its level online.
type Channel struct {
	Via      Via             `key:"via,required,scalar"`
	Label    Text            `key:"label"`
	Cases    []ID            `key:"cases"`
	Time     Known[Duration] `key:"time"`
	TimeText Text            `key:"time_text"`
	Stages   []Stage         `key:"stages"`
	FeeText  Text            `key:"fee_text"`
	Online   OnlineLevel     `key:"online"`
	URL      URL             `key:"url"`
	Note     Prose           `key:"note"`
}

// Stage is a part of the time that a channel takes.
type Stage struct {
	Label Text     `key:"label"`
	Time  Duration `key:"time,scalar"`
}

// Total is the time that a channel takes: its own, or the sum of its stages.
func (c *Channel) Total() Known[Duration] {
	if sum := c.StagesSum(); c.Time.State == Unknown && !sum.Zero() {
		return Known[Duration]{V: sum, State: Given}
	}
	return c.Time
}

// StagesSum is what the stages add up to, zero where one has no time or they are of several units: ngày and ngày làm
// việc don't add up.
func (c *Channel) StagesSum() (sum Duration) {
	for i, s := range c.Stages {
		if i > 0 && s.Time.Unit != sum.Unit || s.Time.Zero() {
			return Duration{}
		}
		sum = Duration{sum.Hundredths + s.Time.Hundredths, s.Time.Unit}
	}
	return sum
}

// Case is a situation that changes the dossier, the time or the fee (trường hợp); In nests it under another.
type Case struct {
	ID    ID    `key:"id,required"`
	Title Text  `key:"title,required"`
	Note  Prose `key:"note"`
	Sets  int   `key:"sets"`
	In    ID    `key:"in"`
}

// Step is a step that somebody takes (trình tự thực hiện).
type Step struct {
	Title Text            `key:"title"`
	Body  Prose           `key:"body,scalar"`
	Who   Text            `key:"who"`
	Time  Known[Duration] `key:"time"`
}

// Paper is a component of the dossier (thành phần hồ sơ). Present papers are shown and handed back.
type Paper struct {
	Paper    Text   `key:"paper,required,scalar"`
	Original Count  `key:"original"`
	Copy     Count  `key:"copy"`
	Forms    []Form `key:"forms,alias=form"`
	Present  bool   `key:"present"`
	Group    Text   `key:"group"`
	AnyOf    []Text `key:"any_of"`
	Cases    []ID   `key:"cases"`
	When     Text   `key:"when"`
	Digital  Prose  `key:"digital"`
	Note     Prose  `key:"note"`
}

// Count is a number of copies; the zero Count is "not known", which is not the same as none.
type Count struct {
	N   int
	Set bool
}

// Form is a form to fill in (mẫu đơn, tờ khai): a file of the board, an address, or known by its title alone.
type Form struct {
	Title  Text     `key:"title"`
	File   FilePath `key:"file,scalar"`
	URL    URL      `key:"url"`
	Sample FilePath `key:"sample"`
}

// Fee is one line of what it costs (phí, lệ phí).
type Fee struct {
	Amount   Amount   `key:"amount,scalar"`
	Currency string   `key:"currency"`
	Percent  Decimal  `key:"percent"`
	Text     Prose    `key:"text"`
	Per      Text     `key:"per"`
	Channel  []Via    `key:"channel"`
	Cases    []ID     `key:"cases"`
	Valid    Validity `key:"valid"`
	Basis    []Basis  `key:"basis"`
	Note     Prose    `key:"note"`
	Units    []ID     `key:"units" ref:"unit"`
}

// TimeLimit is the time allowed where it doesn't differ by channel (thời hạn giải quyết).
type TimeLimit struct {
	Value Duration `key:"value,scalar"`
	Text  Text     `key:"text"`
	Cases []ID     `key:"cases"`
}

// Outcome is what one gets (kết quả thực hiện), with its code in the national database.
type Outcome struct {
	Name Text   `key:"name,required,scalar"`
	Code string `key:"code"`
}

// Basis is a legal basis (căn cứ pháp lý): a document of the board by id or number, or a number with what is known.
type Basis struct {
	Number string `key:"number,required,scalar" ref:"document?"`
	Title  Text   `key:"title"`
	Date   Date   `key:"date"`
}

// Verified says when the facts were last compared, by whom and with what.
type Verified struct {
	On     Date `key:"on,scalar"`
	By     Text `key:"by"`
	Source Text `key:"source"`
}
