package layout

import "bangtin/generator/pdf"

// Frames gives the height of frame i, counted from 0; 0 where there is no such frame.
type Frames func(i int) pdf.Length

// Same is frames of one height without end.
func Same(height pdf.Length) Frames { return func(int) pdf.Length { return height } }

// First is a frame of its own height, then frames of another without end; 0 for no others.
func First(first, others pdf.Length) Frames {
	return func(i int) pdf.Length {
		if i == 0 {
			return first
		}
		return others
	}
}

// Filled is a frame with the strips that stand in it.
type Filled struct {
	Places []Place
	// Height is what they take of the frame.
	Height pdf.Length
}

// Place is a strip and its distance from the top of the frame.
type Place struct {
	Strip
	Y pdf.Length
	// Again says that it is the head of a table that goes on.
	Again bool
}

// Break lays strips into frames. The rest is what found no frame, or is higher than any frame and cannot be divided,
// with all that comes after it.
func Break(strips []Strip, frames Frames) (filled []Filled, rest []Strip) {
	for i := 0; len(strips) > 0; i++ {
		room, next := frames(i), frames(i+1)
		if room <= 0 {
			return filled, strips
		}
		f, left := fill(strips, room, next)
		if len(f.Places) == 0 && next <= room { // nothing will ever fit
			return filled, strips
		}
		filled = append(filled, f)
		strips = left
	}
	return filled, nil
}

// Columns lays strips into at most n frames of one height, the least with which they fit, so that columns end side by
// side; the height is most where even that is too low, and what found no place is the rest.
func Columns(strips []Strip, n int, most pdf.Length) (filled []Filled, rest []Strip) {
	frames := func(h pdf.Length) Frames {
		return func(i int) pdf.Length {
			if i < n {
				return h
			}
			return 0
		}
	}
	if filled, rest = Break(strips, frames(most)); len(rest) > 0 || len(filled) == 0 {
		return filled, rest
	}
	low, high := pdf.Length(0), most
	for high-low > pdf.Point {
		mid := (low + high) / 2
		if try, over := Break(strips, frames(mid)); len(over) == 0 {
			filled, high = try, mid
		} else {
			low = mid
		}
	}
	return filled, nil
}

// filling is a frame while strips are laid into it.
type filling struct {
	Filled
	room, next pdf.Length
}

// fill lays into a frame what fits, and gives what is left. next is the height of the frame after it.
func fill(strips []Strip, room, next pdf.Length) (Filled, []Strip) {
	f := filling{room: room, next: next}
	f.repeat(strips[0].Head)
	for len(strips) > 0 {
		n := chain(strips)
		if need := heights(strips[:n], f.top()); f.Height+need <= room {
			for ; n > 0; n-- {
				f.put(strips[0])
				strips = strips[1:]
			}
			continue
		}
		if !f.top() && f.fitsNext(strips[:n]) {
			break
		}
		// The chain is longer than a frame: its bonds give way.
		if f.Height+heights(strips[:1], f.top()) <= room {
			f.put(strips[0])
			strips = strips[1:]
			continue
		}
		left := room - f.Height
		if !f.top() {
			left -= strips[0].Before
		}
		if one, two, ok := strips[0].divide(left); ok && one.Height <= left {
			f.put(one)
			strips = append([]Strip{two}, strips[1:]...)
		}
		break
	}
	if f.top() { // only a head: it goes where its rows go
		return Filled{}, strips
	}
	return f.Filled, strips
}

// fitsNext says whether bound strips fit into the next frame.
func (f *filling) fitsNext(strips []Strip) bool {
	need := heights(strips, true)
	if h := strips[0].Head; h != nil {
		need += h.Height
	}
	return need <= f.next
}

// top says whether nothing but a repeated head stands in the frame.
func (f *filling) top() bool {
	return len(f.Places) == 0 || len(f.Places) == 1 && f.Places[0].Again
}

func (f *filling) put(s Strip) {
	if !f.top() {
		f.Height += s.Before
	}
	f.Places = append(f.Places, Place{Strip: s, Y: f.Height})
	f.Height += s.Height
}

// repeat puts the head of a table that goes on, unless it would take the frame for itself.
func (f *filling) repeat(head *Strip) {
	if head == nil || head.Height > f.room/2 {
		return
	}
	f.Places = append(f.Places, Place{Strip: *head, Again: true})
	f.Height = head.Height
}

// chain is how many strips are bound together from the first on.
func chain(strips []Strip) int {
	n := 1
	for n < len(strips) && strips[n-1].Keep {
		n++
	}
	return n
}

// Draw draws the frame with its top left corner at (x, y).
func (f *Filled) Draw(p *Pen, x, y pdf.Length) {
	for i := range f.Places {
		s := &f.Places[i]
		if s.Again {
			p.Artifact(pdf.Header, func() { s.Ink.Draw(p, x, y+s.Y) })
			continue
		}
		s.Ink.Draw(p, x, y+s.Y)
	}
}
