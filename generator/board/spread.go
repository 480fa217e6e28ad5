package board

import "slices"

// Spread is how far an initiative has been taken up (kết quả nhân rộng): "18/18 đơn vị, tính đến 30/06/2025".
type Spread struct {
	// Day is the day it speaks of.
	Day Date
	// Units are those it is counted among, Adopted is how many of them have taken it up.
	Units   []*Unit
	Adopted int
}

// SpreadOf counts the units that were valid on the day of the initiative's last figure: the units of the level of
// communes below the same parent as the one where it was born, and those it names itself. So "18/18" of 2023 stays
// true after the reform of 2025. among are all units of the board; those counted keep their order.
func (b *Board) SpreadOf(i *Initiative, among []*Unit, today Date) Spread {
	s := Spread{Day: b.spreadDay(i, today)}
	parent := i.Unit
	born := b.Unit(i.Unit)
	if born != nil && born.Type.Level() == "commune" {
		parent = born.ParentOn(s.Day)
	}
	for _, u := range among {
		r := i.ReplicationAt(u.ID)
		sister := parent != "" && u.Type.Level() == "commune" && u.InForce(s.Day) && u.ParentOn(s.Day) == parent
		if r != nil || sister {
			s.Units = append(s.Units, u)
		}
		if r != nil && r.Status == "adopted" {
			s.Adopted++
		}
	}
	return s
}

// spreadDay is the day that an initiative's spread speaks of: that of its latest figure; without one, the last day on
// which all the units it names existed.
func (b *Board) spreadDay(i *Initiative, today Date) Date {
	var last Date
	end := today
	for k := range i.Replication {
		r := &i.Replication[k]
		last = max(last, r.On)
		if u := b.Unit(r.Unit); u != nil && u.Valid.Until != 0 {
			end = min(end, u.Valid.Until)
		}
	}
	if last != 0 {
		return last
	}
	return end
}

// ReplicationAt is where a unit stands with the initiative, nil if nothing is said of it.
func (i *Initiative) ReplicationAt(id ID) *Replication {
	k := slices.IndexFunc(i.Replication, func(r Replication) bool { return r.Unit == id })
	if k < 0 {
		return nil
	}
	return &i.Replication[k]
}
