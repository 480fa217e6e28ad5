package page

import "strings"

// StartText says how to open the board from a folder, in each of its languages.
func (p *Pages) StartText() string {
	var parts []string
	for _, l := range p.locales {
		parts = append(parts, l.b.Site.Title.S+"\n\n"+
			l.cat.T("page.stick-open", "file", l.dir+"index.html")+"\n"+
			l.cat.T("page.stick-copy")+"\n"+
			l.cat.T("page.stick-day", "date", l.date(p.Today), "url", l.baseURL+l.dir)+"\n")
	}
	return strings.Join(parts, "\n----\n\n")
}
