package edition

import (
	"slices"
)

// What is what happened to a fact.
type What uint8

// What happens to facts.
const (
	Changed What = iota // Before was, After is
	Added               // After is new
	Removed             // Before is no more
	Moved               // the same lines in another order
)

// Change is what changed of a fact.
type Change struct {
	// Name is the fact's: Fee, Bring …
	Name string
	What What
	// Before and After are the lines that changed, none where there were none: one of each but where a list is told as a
	// whole, as opening hours are.
	Before, After []Line
	// Alone says that it is the fact's only line before and after, so that nobody need be told which.
	Alone bool
}

// Diff is what changed from old facts to new ones, in the order in which people are told; nil where Same says so.
func Diff(old, new []string) []Change {
	if Same(old, new) {
		return nil
	}
	a, b := readAll(old), readAll(new)
	var out []Change
	for _, name := range names() {
		d := differ{name: name, old: only(a, name), new: only(b, name)}
		d.run()
		out = append(out, d.out...)
	}
	return out
}

// differ compares the lines of one name.
type differ struct {
	name     string
	old, new []said
	alone    bool
	out      []Change
}

func (d *differ) run() {
	d.alone = len(d.old) <= 1 && len(d.new) <= 1
	old, new := drop(d.old, d.new, unchanged)
	switch {
	case len(old)+len(new) == 0:
		if ordered(d.name) && !slices.EqualFunc(d.old, d.new, unchanged) {
			d.add(Moved, d.old, d.new)
		}
		return
	case d.name == Hours:
		d.add(Changed, d.old, d.new)
		return
	}
	if d.name == Time {
		old, new = lend(d.old, new, old), lend(d.new, old, new)
	}
	old, new = d.pair(old, new)
	if pairs(d.name) && len(old) == 1 && len(new) == 1 {
		d.add(Changed, old, new)
		old, new = nil, nil
	}
	d.rest(old, new)
	d.join()
}

func (d *differ) add(what What, before, after []said) {
	d.out = append(d.out, Change{d.name, what, linesOf(before), linesOf(after), d.alone})
}

func linesOf(list []said) []Line {
	var out []Line
	for _, x := range list {
		out = append(out, x.Line)
	}
	return out
}

// pairs says whether the last old line and the last new one are one that changed: not of papers, places to go in turn
// and the like, where one went and another came.
func pairs(name string) bool {
	switch name {
	case Bring, Step, Procedure, Village, Adopted, Counter, Replaced:
		return false
	}
	return true
}

// key says whether two lines are of the same thing, whatever is said of it.
func key(x, y said) bool {
	switch x.Name {
	case Fee:
		return slices.Equal(x.Scope, y.Scope) && sameText(labelOf(x), labelOf(y))
	case Bring, Figure:
		return slices.Equal(x.Scope, y.Scope) && sameText(x, y)
	case Time:
		return slices.Equal(x.Scope, y.Scope)
	case Place:
		return x.Value == y.Value
	}
	return false
}

// labelOf is a fee's line with its label alone.
func labelOf(x said) said {
	x.Text = x.Label()
	return compared(x.Line)
}

// pair notes the lines that changed, and gives those that have no partner.
func (d *differ) pair(old, new []said) (left, more []said) {
	more = slices.Clone(new)
	for _, x := range old {
		i := slices.IndexFunc(more, func(y said) bool { return key(x, y) })
		if i < 0 {
			left = append(left, x)
			continue
		}
		d.add(Changed, []said{x}, more[i:i+1])
		more = slices.Delete(more, i, i+1)
	}
	return left, more
}

// lend gives a time that holds for every way to file, the only one of its side, to each of the several ways that the other
// side tells apart; otherwise the side stays as it is.
func lend(all, apart, side []said) []said {
	if len(all) != 1 || len(all[0].Scope) > 0 || len(apart) < 2 {
		return side
	}
	var out []said
	for _, y := range apart {
		x := all[0]
		x.Scope = y.Scope
		out = append(out, x)
	}
	return out
}

// rest notes what went and what came. That there is none is told only where nothing else is.
func (d *differ) rest(old, new []said) {
	more := slices.DeleteFunc(slices.Clone(new), func(x said) bool { return x.Value == None && len(old) > 0 })
	left := slices.DeleteFunc(slices.Clone(old), func(x said) bool { return x.Value == None && len(new) > 0 })
	for _, x := range more {
		d.add(Added, nil, []said{x})
	}
	for _, x := range left {
		d.add(Removed, []said{x}, nil)
	}
}

// join makes one of times that changed alike, whichever way one files, and takes out those that did not change.
func (d *differ) join() {
	if d.name != Time {
		return
	}
	d.out = slices.DeleteFunc(d.out, func(c Change) bool {
		return c.What == Changed && c.Before[0].Value == c.After[0].Value && sameText(compared(c.Before[0]), compared(c.After[0]))
	})
	alike := func(c Change) bool {
		first := &d.out[0]
		return c.What == Changed && c.Before[0].Value == first.Before[0].Value && c.After[0].Value == first.After[0].Value &&
			c.Before[0].Text == first.Before[0].Text && c.After[0].Text == first.After[0].Text
	}
	if len(d.out) < 2 || len(d.out) < len(d.new) || slices.ContainsFunc(d.out, func(c Change) bool { return !alike(c) }) {
		return
	}
	c := d.out[0]
	c.Before[0].Scope, c.After[0].Scope, c.Alone = nil, nil, true
	d.out = []Change{c}
}
