package page

// phrases are the words that procedure pages need many times, escaped once.
type phrases struct {
	caseLabel, noFee, audience, noPapers, when, anyOf, digital                                     string
	formNamed, formMissing, counter, address, hours, phone, email, website, payment, helpers       string
	time, fee, noTime, timeLimit, who, feeFor, amount, basis                                       string
	performs, decides, delegated, coordinates, receives, relatedProcs, relatedEvents, relatedInits string
	typeThis, codeIs, qrPNG, officialTitle, procType, level, decision, verified, notVerified       string
	history, thisOne, inForce, showAll, onThisPage                                                 string
}

func (l *locale) readPhrases() {
	w := &l.w
	for _, x := range []struct {
		to  *string
		key string
	}{
		{&w.caseLabel, "page.case"}, {&w.noFee, "page.no-fee"},
		{&w.audience, "page.audience"}, {&w.noPapers, "page.no-papers"},
		{&w.when, "page.when"}, {&w.anyOf, "page.any-of"}, {&w.digital, "page.digital"},
		{&w.formNamed, "page.form-named"},
		{&w.formMissing, "page.form-missing"}, {&w.counter, "page.counter"}, {&w.address, "page.address"},
		{&w.hours, "page.hours"}, {&w.phone, "page.phone"}, {&w.email, "page.email"}, {&w.website, "page.website"},
		{&w.payment, "page.payment"}, {&w.helpers, "page.helpers"}, {&w.time, "page.time"}, {&w.fee, "page.fee"},
		{&w.noTime, "page.no-time"}, {&w.timeLimit, "page.time-limit"},
		{&w.who, "page.who"}, {&w.feeFor, "page.fee-for"}, {&w.amount, "page.amount"},
		{&w.basis, "page.basis"}, {&w.performs, "page.performs"}, {&w.decides, "page.decides"},
		{&w.delegated, "page.delegated"}, {&w.coordinates, "page.coordinates"}, {&w.receives, "page.receives"},
		{&w.relatedProcs, "page.related-procedures"}, {&w.relatedEvents, "page.related-events"},
		{&w.relatedInits, "page.related-initiatives"}, {&w.typeThis, "page.type-this"}, {&w.codeIs, "page.code"},
		{&w.qrPNG, "page.qr-png"}, {&w.officialTitle, "page.official-title"},
		{&w.procType, "page.type"}, {&w.level, "page.level"}, {&w.decision, "page.decision"},
		{&w.verified, "page.verified"}, {&w.notVerified, "page.not-verified"}, {&w.history, "page.history"},
		{&w.thisOne, "page.this-version"}, {&w.inForce, "page.version-in-force"},
		{&w.showAll, "page.show-all"},
		{&w.onThisPage, "page.on-this-page"},
	} {
		*x.to = l.word(x.key)
	}
}

// word is a text of the catalogue, escaped.
func (l *locale) word(key string) string { return string(escape(nil, l.cat.T(key))) }
