package pdfaudit

// Bookmarks are the titles of the outline, from the top. That its items know each other is checked.
func (a *Audit) Bookmarks() []string {
	return a.bookmarks(a.Dict(a.Trailer["Root"])["Outlines"], nil)
}

func (a *Audit) bookmarks(parent any, titles []string) []string {
	d := a.Dict(parent)
	var prev any
	n := 0
	for at := d["First"]; at != nil; at = a.Dict(at)["Next"] {
		m := a.Dict(at)
		if m["Parent"] != parent || m["Prev"] != prev {
			a.t.Errorf("bookmark %v: parent %v, before it %v", at, m["Parent"], m["Prev"])
		}
		titles = a.bookmarks(at, append(titles, Text(m["Title"])))
		prev = at
		n++
	}
	if count, _ := d["Count"].(int); d["Last"] != prev || max(count, -count) != n {
		a.t.Errorf("bookmark %v: last %v of %v, count %v of %d", parent, d["Last"], prev, d["Count"], n)
	}
	return titles
}
