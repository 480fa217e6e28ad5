package board

// Facts are the facts of a procedure as they hold at one office: the procedure's own, with whole keys replaced by the
// nearest layer that sets them (local/UNIT/CODE.yaml). Each "By" is the layer that set the fact, nil for the record.
type Facts struct {
	Fees       Known[[]Fee]
	FeesBy     *Local
	Channels   []Channel
	ChannelsBy *Local
	Counter    Text
	CounterBy  *Local
	Notes      []*Local // layers that add a note, nearest first
}

// FactsAt is what holds for p at the office on the day. The layers of the office come before those of the units above.
func (b *Board) FactsAt(p *Procedure, office ID, day Date) Facts {
	f := Facts{Fees: p.Fees, Channels: p.Channels}
	layers := b.index.locals[p.ID]
	if len(layers) == 0 || office == "" {
		return f
	}
	for _, unit := range b.chain(office, day) {
		for _, l := range layers {
			if l.Unit == unit {
				f.take(l)
			}
		}
	}
	return f
}

func (f *Facts) take(l *Local) {
	if f.FeesBy == nil && l.Fees.State != Unknown {
		f.Fees, f.FeesBy = l.Fees, l
	}
	if f.ChannelsBy == nil && len(l.Channels) > 0 {
		f.Channels, f.ChannelsBy = l.Channels, l
	}
	if f.CounterBy == nil && !l.Counter.Empty() {
		f.Counter, f.CounterBy = l.Counter, l
	}
	if !l.Note.Empty() {
		f.Notes = append(f.Notes, l)
	}
}

// chain is the office and the units above it on the day, nearest first. A circle of parents ends it.
func (b *Board) chain(office ID, day Date) []ID {
	var out []ID
	for id := office; id != "" && len(out) < 8; {
		out = append(out, id)
		u := b.index.units[id]
		if u == nil {
			break
		}
		id = u.ParentOn(day)
	}
	return out
}

// InForce says whether the unit exists on the day.
func (u *Unit) InForce(day Date) bool { return u.Valid.On(day) }

// Handles says whether the office, which must be there on the day, handles the procedure: because it is listed, or
// because its kind fits the procedure's level and the procedure is not kept to a list. Agencies and districts must be
// listed. A list may name an old office and the one that came after it side by side.
func (u *Unit) Handles(p *Procedure, day Date) bool {
	if p.Units.Listed {
		for _, id := range p.Units.IDs {
			if id == u.ID {
				return u.InForce(day)
			}
		}
		return false
	}
	level := u.Type.Level()
	if level == "" || level == "district" || !u.InForce(day) {
		return false
	}
	for _, l := range p.Level {
		if l == level {
			return true
		}
	}
	return false
}

// Below says whether the unit is the other one or lies below it on the day.
func (b *Board) Below(id, other ID, day Date) bool {
	for steps := 0; id != "" && steps < 8; steps++ { // eight, so that a circle of parents ends
		if id == other {
			return true
		}
		u := b.index.units[id]
		if u == nil {
			return false
		}
		id = u.ParentOn(day)
	}
	return false
}
