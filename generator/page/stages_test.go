package page

import (
	"testing"

	"bangtin/generator/board"
)

// staged is the page of a procedure with one channel, told by its stages alone.
func staged(t *testing.T, stages ...board.Stage) []byte {
	t.Helper()
	b := fixture(0)
	v := b.Procedures[3]
	v.Channels = []board.Channel{{Via: "in-person", Stages: stages}}
	html, err := pagesOf(t, b).Record(0, v)
	if err != nil {
		t.Fatal(err)
	}
	return html
}

func stage(label string, hundredths int64, unit board.TimeUnit) board.Stage {
	return board.Stage{Label: vi(label), Time: board.Duration{Hundredths: hundredths, Unit: unit}}
}

func TestStagesAddUp(t *testing.T) {
	html := staged(t, stage("Xã", 150, board.WorkingDay), stage("Tỉnh", 300, board.WorkingDay))
	expect(t, html, nil, "Mất bao lâu? 4,5 ngày làm việc", "Thời gian: 4,5 ngày làm việc Xã: 1,5 ngày làm việc Tỉnh: 3 ngày làm việc")
}

func TestStagesOfSeveralUnits(t *testing.T) {
	html := staged(t, stage("Xã", 400, board.Hour), stage("Tỉnh", 300, board.WorkingDay))
	expect(t, html, nil, "4 giờ + 3 ngày làm việc")
}
