package api

// pen is a pen for a file of a language, with room for a record.
func (d *Data) pen(l *locale) *pen {
	p, _ := d.pens.Get().(*pen)
	if p == nil {
		p = &pen{}
		p.to = p.target // made once: a board has a hundred thousand texts
	}
	*p = pen{md: p.md[:0], at: p.at[:0], to: p.to, d: d, l: l, lang: l.id}
	if old, _ := d.rooms.Get().(*[]byte); old != nil {
		p.b = (*old)[:0]
	} else {
		p.b = make([]byte, 0, 8<<10)
	}
	return p
}

// begin begins a file with the address of its schema.
func (d *Data) begin(l *locale) *pen {
	p := d.pen(l)
	p.open('{')
	p.member("$schema", l.base+SchemaPath)
	return p
}

// end ends the file and gives the pen back. The pen must not be used any more.
func (p *pen) end() []byte {
	p.raw("\n}\n")
	out := p.b
	p.b = nil
	p.d.pens.Put(p)
	return out
}

// Recycle takes back the bytes of a record's file that nobody needs any more; another is written over them. To call it is
// a kindness to the garbage collector; nobody must.
func (d *Data) Recycle(data []byte) {
	if cap(data) <= 1<<20 { // a list's room would be kept for a record
		d.rooms.Put(&data)
	}
}
