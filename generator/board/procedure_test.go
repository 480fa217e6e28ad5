package board

import "testing"

func TestChannelTotal(t *testing.T) {
	days := func(hundredths int64) Duration { return Duration{hundredths, WorkingDay} }
	given := Known[Duration]{V: days(300), State: Given}
	for _, c := range []struct {
		name string
		Channel
		want Known[Duration]
	}{
		{"nothing", Channel{}, Known[Duration]{}},
		{"its own", Channel{Time: given, Stages: []Stage{{Time: days(100)}}}, given},
		{"none", Channel{Time: Known[Duration]{State: None}, Stages: []Stage{{Time: days(100)}}}, Known[Duration]{State: None}},
		{"a sum", Channel{Stages: []Stage{{Time: days(150)}, {Time: days(150)}}}, given},
		{"two units", Channel{Stages: []Stage{{Time: days(100)}, {Time: Duration{200, Day}}}}, Known[Duration]{}},
		{"a stage without a time", Channel{Stages: []Stage{{Time: days(100)}, {}}}, Known[Duration]{}},
		{"no time first", Channel{Stages: []Stage{{}, {Time: days(100)}}}, Known[Duration]{}},
	} {
		if got := c.Total(); got != c.want {
			t.Errorf("%s: %v, not %v", c.name, got, c.want)
		}
	}
}
