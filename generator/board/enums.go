package board

// Level is where a procedure is handled (cấp thực hiện).
type Level string

// Values are the words an editor may write.
func (Level) Values() []string {
	return []string{"commune", "district", "province", "ministry", "other"}
}

// Status is whether a procedure is in use (tình trạng hiệu lực).
type Status string

// Values are the words an editor may write; the first is the default.
func (Status) Values() []string { return []string{"active", "suspended", "replaced", "abolished"} }

// Change is what a publishing decision does to a procedure (ban hành mới, sửa đổi, bãi bỏ).
type Change string

// Values are the words an editor may write.
func (Change) Values() []string { return []string{"new", "amended", "repealed"} }

// Via is a way to file a dossier (cách thức nộp).
type Via string

// Values are the words an editor may write.
func (Via) Values() []string { return []string{"in-person", "online", "post"} }

// OnlineLevel is how much can be done online (mức độ trực tuyến, Nghị định 42/2022/NĐ-CP).
type OnlineLevel string

// Values are the words an editor may write: toàn trình, một phần, không.
func (OnlineLevel) Values() []string { return []string{"full", "partial", "none"} }

// UnitType is the kind of an office (loại đơn vị).
type UnitType string

// Values are the words an editor may write.
func (UnitType) Values() []string {
	return []string{"province", "district", "commune", "ward", "township", "special-zone", "agency"}
}

// Level is the level at which an office of this kind handles procedures, "" for agencies.
func (t UnitType) Level() Level {
	switch t {
	case "commune", "ward", "township", "special-zone":
		return "commune"
	case "district", "province":
		return Level(t)
	}
	return ""
}

// InitiativeStatus is where an initiative stands (đề xuất, được công nhận, nhân rộng, thôi áp dụng).
type InitiativeStatus string

// Values are the words an editor may write.
func (InitiativeStatus) Values() []string {
	return []string{"proposed", "recognised", "replicated", "retired"}
}

// Adoption is where a unit stands with an initiative (tình trạng nhân rộng tại đơn vị).
type Adoption string

// Values are the words an editor may write.
func (Adoption) Values() []string {
	return []string{"none", "planned", "started", "adopted", "stopped", "not-applicable"}
}

// Better says which way an indicator should move.
type Better string

// Values are the words an editor may write.
func (Better) Values() []string { return []string{"higher", "lower"} }

// NoticeLevel is how grave a notice is.
type NoticeLevel string

// Values are the words an editor may write.
func (NoticeLevel) Values() []string { return []string{"info", "warning"} }

// ShortPairs says which pairs of record and office get a short address.
type ShortPairs string

// Values are the words an editor may write; the first is the default.
func (ShortPairs) Values() []string { return []string{"all", "printed"} }

// QRForm is a file format of the QR codes on the site.
type QRForm string

// Values are the words an editor may write.
func (QRForm) Values() []string { return []string{"svg", "png"} }

// PaperName is a sheet that the build makes.
type PaperName string

// Values are the words an editor may write.
func (PaperName) Values() []string {
	return []string{"flyer", "flyer-a4", "leaflet", "poster", "stickers", "notice", "catalogue", "checklist", "cards", "initiative"}
}
