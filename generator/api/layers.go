package api

import (
	"reflect"
	"slices"

	"bangtin/generator/board"
)

// procedure writes a procedure as its page shows it: on the board of one office, with the fees and the channels that hold
// there (board.FactsAt), and below what each office sets for it. A program that knows nothing of layers so tells what the
// page tells; one that knows finds all of them, and what they took the place of.
func (p *pen) procedure(proc *board.Procedure) {
	plan := p.d.kinds[board.ProcedureKind]
	layers := p.l.b.LocalsOf(proc.ID)
	if len(layers) == 0 {
		plan.fill(p, reflect.ValueOf(proc).Elem(), nil)
		return
	}
	facts := p.l.b.FactsAt(proc, p.l.b.Site.Unit, p.d.Today)
	here := *proc
	here.Fees, here.Channels = facts.Fees, facts.Channels
	plan.fill(p, reflect.ValueOf(&here).Elem(), nil)
	p.layers(layers, &facts)
	var replaced []string
	if facts.FeesBy != nil && proc.Fees.State != board.Unknown {
		replaced = append(replaced, "fees")
	}
	if facts.ChannelsBy != nil && len(proc.Channels) > 0 {
		replaced = append(replaced, "channels")
	}
	if replaced == nil {
		return
	}
	p.key("replaced")
	p.down("replaced", 0)
	p.open('{')
	plan.fill(p, reflect.ValueOf(proc).Elem(), replaced)
	p.shut('}')
	p.up()
}

// layers writes what offices set for a procedure, each with the keys that hold at the office whose board it is.
func (p *pen) layers(list []*board.Local, facts *board.Facts) {
	p.key("local")
	p.down("local", 0)
	p.open('[')
	for i, l := range list {
		p.row()
		p.down("", i)
		p.open('{')
		p.member("unit", string(l.Unit))
		p.words("holds", holding(l, facts))
		p.d.kinds[board.LocalKind].fill(p, reflect.ValueOf(l).Elem(), nil)
		p.shut('}')
		p.up()
	}
	p.shut(']')
	p.up()
}

// holding are the keys of a layer that hold at the office whose board it is.
func holding(l *board.Local, facts *board.Facts) (keys []string) {
	if facts.FeesBy == l {
		keys = append(keys, "fees")
	}
	if facts.ChannelsBy == l {
		keys = append(keys, "channels")
	}
	if facts.CounterBy == l {
		keys = append(keys, "counter")
	}
	if slices.Contains(facts.Notes, l) {
		keys = append(keys, "note")
	}
	return keys
}
