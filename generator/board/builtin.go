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

// Sections are the anchors that the page of a kind's records may have, whatever its text: links may lead to them. Their
// underscores keep them apart from the anchors of headings, which have dashes.
func Sections(kind Kind) []string {
	if kind != ProcedureKind {
		return nil
	}
	return []string{"truong_hop", "ho_so", "noi_nop", "cach_nop", "cac_buoc", "le_phi", "truc_tuyen", "ket_qua", "dieu_kien",
		"co_quan", "phan_anh", "can_cu", "lien_quan", "ma_qr", "lich_su"}
}
