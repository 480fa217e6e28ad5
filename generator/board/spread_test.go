package board

import "testing"

func commune(id ID, from, until Date) *Unit {
	return &Unit{
		Record: Record{Kind: UnitKind, ID: id}, Type: "commune", Valid: Validity{From: from, Until: until},
		Parent: []Parent{{Unit: "huyen"}},
	}
}

// TestSpreadOf counts among the units of the day that is spoken of, not among those of today.
func TestSpreadOf(t *testing.T) {
	end, today := NewDate(2025, 6, 30), NewDate(2026, 11, 23)
	b := &Board{Units: []*Unit{
		commune("cu-1", 0, end), commune("cu-2", 0, end), commune("cu-3", 0, end), commune("moi", NewDate(2025, 7, 1), 0),
		{Record: Record{Kind: UnitKind, ID: "huyen"}, Type: "district", Valid: Validity{Until: end}},
		{Record: Record{Kind: UnitKind, ID: "trung-tam"}, Type: "agency"},
	}}
	b.Index()
	of := func(list ...Replication) Spread {
		return b.SpreadOf(&Initiative{Unit: "cu-1", Replication: list}, b.Units, today)
	}
	for name, c := range map[string]struct {
		got            Spread
		day            Date
		units, adopted int
	}{
		"no day told: the last on which all named units existed": {of(Replication{Unit: "cu-1", Status: "adopted"}, Replication{Unit: "cu-2", Status: "planned"}), end, 3, 1},
		"the day of the last figure":                             {of(Replication{Unit: "cu-1", Status: "adopted", On: NewDate(2023, 5, 1)}), NewDate(2023, 5, 1), 3, 1},
		"a unit that is named counts, whatever its kind":         {of(Replication{Unit: "trung-tam", Status: "adopted", On: NewDate(2023, 5, 1)}), NewDate(2023, 5, 1), 4, 1},
		"after the reform none of the old ones is left":          {of(Replication{Unit: "moi", Status: "adopted", On: NewDate(2026, 1, 1)}), NewDate(2026, 1, 1), 1, 1},
	} {
		if c.got.Day != c.day || len(c.got.Units) != c.units || c.got.Adopted != c.adopted {
			t.Errorf("%s: %d/%d on %s", name, c.got.Adopted, len(c.got.Units), c.got.Day.ISO())
		}
	}
}
