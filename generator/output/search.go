package output

// lookUp adds the files of the look-up's index. They can be made from whatever there is: of a record with errors they tell
// its title alone.
func lookUp(p *plan) {
	if p.Search == nil {
		return
	}
	for i, b := range p.Boards {
		f := p.fallback(i)
		for file := range p.Search.Files(b.Lang) {
			if p.stopped {
				return
			}
			p.job(p.noted(Job{Path: p.prefix(i) + file.Path, Make: made(file.Make), Fallback: f}))
		}
	}
}
