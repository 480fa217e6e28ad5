package output

import (
	"slices"
	"strconv"

	"bangtin/generator/board"
	"bangtin/generator/machine"
)

// machines adds robots.txt, security.txt and the sitemaps.
func machines(p *plan) {
	p.add("robots.txt", func() ([]byte, error) { return machine.Robots(p.Pages.URL(0, sitemapName(0))), nil })
	if data := p.security(); data != nil {
		p.add(machine.SecurityPath, func() ([]byte, error) { return data, nil })
	}
	sitemaps(p)
}

// security is security.txt with the office's own e-mail, or that of who hears complaints, or else their page; nil
// where the board names none.
func (p *plan) security() []byte {
	return machine.Security(contacts(p.Boards[0].Site), p.Pages.URL(0, machine.SecurityPath), p.Languages, p.Pages.Today)
}

// HasSecurity says whether a board has a security.txt, which is made anew each month.
func HasSecurity(s *board.Site) bool { return machine.Security(contacts(s), "", nil, 0) != nil }

func contacts(s *board.Site) []string {
	var contacts []string
	for _, e := range []board.Email{s.Contact.Email, s.Feedback.Email} {
		if e != "" && !slices.Contains(contacts, "mailto:"+string(e)) {
			contacts = append(contacts, "mailto:"+string(e))
		}
	}
	if len(contacts) == 0 {
		contacts = append(contacts, string(s.Feedback.URL))
	}
	return contacts
}

// sitemapName is that of the site's sitemap, or of the kth part of a large one.
func sitemapName(k int) string {
	if k == 0 {
		return "sitemap.xml"
	}
	return "sitemap-" + strconv.Itoa(k) + ".xml"
}

// sitemaps adds one sitemap, or for a large site an index and its parts. What they name are the pages of the plan
// itself, gone through once more when the file is made; so nothing is kept, and no page can be forgotten.
func sitemaps(p *plan) {
	groups := p.listings()
	all := part{groups: groups}
	if p.atMost() <= machine.MostEntries {
		p.add(sitemapName(0), func() ([]byte, error) { return p.sitemap(all), nil })
		return
	}
	parts := split(groups, machine.MostEntries)
	if len(parts) == 1 {
		p.add(sitemapName(0), func() ([]byte, error) { return p.sitemap(all), nil })
		return
	}
	var urls []string
	for k, one := range parts {
		urls = append(urls, p.Pages.URL(0, sitemapName(k+1)))
		p.add(sitemapName(k+1), func() ([]byte, error) { return p.sitemap(one), nil })
	}
	p.add(sitemapName(0), func() ([]byte, error) { return machine.Index(urls), nil })
}

// atMost is a number of pages that the site certainly doesn't exceed, found without going through them.
func (p *plan) atMost() int {
	b := p.Boards[0]
	n := 0
	b.Nouns(func(board.Noun) { n++ })
	if b.Site.Outputs.UnitPages {
		n += len(b.Units) * len(b.Procedures)
	}
	n += len(p.Rack.Sheets()) * len(b.Fields)
	const singles = 200 // home, lists, letters
	return (n + singles) * len(p.Boards)
}

// group is a run of listed pages, gone through afresh at each call.
type group func(do func(*Listing))

// listings are all listed pages: those of the board, then those of each office.
func (p *plan) listings() []group {
	groups := []group{p.through(func(q *plan) { singles(q); lists(q); records(q); paperPages(q) })}
	if p.Boards[0].Site.Outputs.UnitPages {
		for k := range p.Boards[0].Units {
			groups = append(groups, p.through(func(q *plan) {
				for i, b := range q.Boards {
					q.office(i, b.Units[k])
				}
			}))
		}
	}
	return groups
}

// through is the listed pages that outputs add. Those that cannot be made are left out: what stands in for them is not
// for search engines.
func (p *plan) through(add func(*plan)) group {
	return func(do func(*Listing)) {
		add(&plan{Input: p.Input, yield: func(j Job) bool {
			if j.Listing != nil && (j.Fallback == nil || !j.Fallback.Broken) {
				do(j.Listing)
			}
			return true
		}})
	}
}

// part is what one sitemap names: whole groups, or where to is not 0 the pages from until to of a single one.
type part struct {
	groups   []group
	from, to int
}

// split shares groups out to parts of at most that many pages.
func split(groups []group, most int) []part {
	var parts []part
	var now part
	held := 0
	for _, g := range groups {
		n := 0
		g(func(*Listing) { n++ })
		if n > most {
			for from := 0; from < n; from += most {
				parts = append(parts, part{[]group{g}, from, from + most})
			}
			continue
		}
		if held+n > most {
			parts, now, held = append(parts, now), part{}, 0
		}
		now.groups = append(now.groups, g)
		held += n
	}
	if held > 0 {
		parts = append(parts, now)
	}
	return parts
}

// each calls do for the part's pages.
func (x part) each(do func(*Listing)) {
	i := 0
	for _, g := range x.groups {
		g(func(l *Listing) {
			if x.to == 0 || x.from <= i && i < x.to {
				do(l)
			}
			i++
		})
	}
}

func (p *plan) sitemap(x part) []byte {
	var s machine.Sitemap
	var sisters []machine.Alternate
	x.each(func(l *Listing) {
		sisters = sisters[:0]
		if len(p.Boards) > 1 && !l.Alone {
			for i, b := range p.Boards {
				sisters = append(sisters, machine.Alternate{Lang: p.Languages[i], URL: p.Pages.URL(b.Lang, l.Tail)})
			}
		}
		s.Add(p.Pages.URL(p.Boards[l.Lang].Lang, l.Tail), sisters, l.Checked)
	})
	return s.Bytes()
}
