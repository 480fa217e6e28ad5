package board

import "slices"

// BuiltinIndicators are the indicators that every board knows: those of Quyết định 766/QĐ-TTg (23/06/2022), by the
// numbers of its appendix. Their names stand in the language catalogues under "indicator.ID".
var BuiltinIndicators = []string{
	"766.1.1", "766.1.3", "766.2.1", "766.3.1", "766.3.2", "766.3.3", "766.3.5", "766.3.6", "766.4.1", "766.4.2", "766.4.3", "766.5.4",
}

// Indicator is the indicator of that id, of indicators.yaml or built in; nil if there is none.
func (b *Board) Indicator(id ID) *Indicator {
	for _, i := range b.Indicators {
		if i.ID == id {
			return i
		}
	}
	if slices.Contains(BuiltinIndicators, string(id)) {
		return &Indicator{ID: id}
	}
	return nil
}

// Sections are the anchors that every page of a kind has, whatever its text: links may lead to them.
func Sections(kind Kind) []string {
	switch kind {
	case ProcedureKind:
		return []string{"ho-so", "noi-nop", "cac-buoc", "le-phi", "truc-tuyen", "ket-qua", "can-cu", "truong-hop"}
	}
	return nil
}
