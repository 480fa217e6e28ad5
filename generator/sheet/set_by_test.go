package sheet

import (
	"strings"
	"testing"

	"bangtin/generator/board"
)

// TestSetBy: a flyer says who set its time, fee and counter, and by which decision.
func TestSetBy(t *testing.T) {
	local := func(unit board.ID) *board.Local {
		return &board.Local{Record: board.Record{Kind: board.LocalKind, ID: "1.001193"}, Unit: unit, Code: "1.001193"}
	}
	province, own := local("quang-tri"), local(office().ID)
	province.Decision.Number, own.Decision.Number = "12/2025/NQ-HĐND", "01/QĐ-UBND"
	province.Fees = given([]board.Fee{{Amount: dong(6000)}})
	province.Channels = []board.Channel{{Via: "in-person", Time: takes(1)}}
	own.Counter = vi("Quầy số 2")
	b := fixture()
	b.Units[0].Parent = []board.Parent{{Unit: "quang-tri"}}
	b.Units = append(b.Units, &board.Unit{Record: board.Record{Kind: board.UnitKind, ID: "quang-tri"}, Name: vi("Tỉnh Quảng Trị"), Type: "province"})
	b.Locals = []*board.Local{province, own}
	b.Index()
	c := contextOf(t, b)
	for _, name := range []board.PaperName{"flyer", "flyer-a4"} {
		_, said, _ := told(t, c, Order{Sheet: name, Records: []board.Noun{c.Board.Find(board.ProcedureKind, "1.001193")}})
		said = strings.Join(strings.Fields(said), " ")
		for _, want := range []string{
			"Quầy số 2", "Do Xã Vĩnh Hoàng quy định (01/QĐ-UBND)", "Phí, lệ phí: do Tỉnh Quảng Trị quy định (12/2025/NQ-HĐND)",
			"Cách nộp và thời gian chờ: do Tỉnh Quảng Trị quy định (12/2025/NQ-HĐND)",
		} {
			if !strings.Contains(said, want) {
				t.Errorf("%s lacks %q:\n%s", name, want, said)
			}
		}
	}
	province.Fees = given([]board.Fee{{Amount: dong(6000), Units: []board.ID{"quang-tri"}, Basis: []board.Basis{{Number: "13/2025/NQ-HĐND"}}}, {Amount: dong(9000), Per: vi("Bản sao")}})
	_, said, _ := told(t, c, Order{Sheet: "flyer", Records: []board.Noun{c.Board.Find(board.ProcedureKind, "1.001193")}})
	if !strings.Contains(said, "Theo 13/2025/NQ-HĐND") {
		t.Errorf("the rule of a fee is not told:\n%s", said)
	}
}
