package page

// track writes the link by which people see how far a dossier of theirs has come (tra cứu tình trạng hồ sơ), where the
// board names one. It stands on the pages of procedures, beside what people wait for, and in the footer of all.
func (p *pen) track() {
	url := p.l.b.Site.TrackURL
	if !isWeb(url) {
		return
	}
	p.raw(`<p class="get">`)
	p.icon("search")
	p.away(url, p.l.cat.T("page.track"))
	p.raw("</p>")
}
