package diag

// codes is the table of all diagnostics, in the order of their documentation. The sentences stand in the language
// catalogues under "diag.CODE" and "diag.CODE.hint".
var codes = []struct {
	code     string
	severity Severity
}{
	// Files and folders.
	{"unreadable", Error},
	{"no-content", Error},
	{"no-site", Error},
	{"bad-name", Error},
	{"unknown-folder", Error},
	{"unknown-language", Error},
	{"no-strings", Error},
	{"two-spellings", Error},
	{"orphan-translation", Error},
	{"symlink", Error},
	{"too-large", Error},
	{"bad-attachment", Error},
	{"base-missing", Error},
	// The text of a file.
	{"encoding", Error},
	{"utf-16", Warning},
	{"repaired", Warning},
	{"syntax", Error},
	{"syntax-colon", Error},
	{"syntax-tab", Error},
	{"front-matter", Error},
	{"empty-file", Error},
	{"many-documents", Error},
	{"yaml-extra", Error},
	{"body-twice", Error},
	// Keys.
	{"unknown-key", Error},
	{"duplicate-key", Error},
	{"missing-key", Error},
	{"bare-key", Warning},
	{"empty-list", Warning},
	{"both-keys", Error},
	{"not-translatable", Error},
	{"translation-longer", Error},
	// Values.
	{"want-text", Error},
	{"want-list", Error},
	{"want-map", Error},
	{"want-bool", Error},
	{"want-enum", Error},
	{"want-int", Error},
	{"none-here", Error},
	{"date-form", Error},
	{"date-calendar", Error},
	{"until-before-from", Error},
	{"money-form", Error},
	{"money-comma", Error},
	{"money-small", Warning},
	{"duration-form", Error},
	{"duration-unit", Error},
	{"number-form", Error},
	{"clock-form", Error},
	{"days-form", Error},
	{"code-form", Error},
	{"code-file", Error},
	{"id-form", Error},
	{"url-form", Error},
	{"url-http", Warning},
	{"phone-form", Error},
	{"email-form", Error},
	{"colour-form", Error},
	{"period-form", Error},
	{"path-form", Error},
	{"version-date", Error},
	{"csv-columns", Error},
	{"csv-row", Error},
	// Text.
	{"raw-html", Warning},
	{"too-deep", Error},
	{"link-relative", Error},
	{"link-scheme", Error},
	// Rules over files.
	{"unknown-ref", Error},
	{"unknown-anchor", Error},
	{"unknown-file", Error},
	{"unknown-case", Error},
	{"form-by-title", Warning},
	{"feedback-reach", Error},
	{"timezone", Error},
	{"phone-consent", Error},
	{"shares", Error},
	{"life-event-empty", Error},
	{"replaced-by", Error},
	{"successors-until", Error},
	{"successor-circle", Error},
	{"versions-overlap", Error},
	{"parts-missing", Warning},
	{"unfilled", Warning},
	{"long-title", Warning},
	{"stale", Warning},
	{"basis-expired", Warning},
	// The ledger.
	{"ledger-lost", Error},
	{"ledger-code", Error},
	{"ledger-clash", Error},
	// Templates, and the program's own work on the content.
	{"bad-template", Error},
	{"page-failed", Error},
}

// Codes lists all diagnostics in the order of their documentation.
func Codes() []string {
	out := make([]string, len(codes))
	for i, c := range codes {
		out[i] = c.code
	}
	return out
}

// severityOf is the severity of a code. A code that the table lacks is a slip in the program; it is treated as an
// error, so that it is seen, and a test that walks the catalogues finds it.
func severityOf(code string) Severity {
	for _, c := range codes {
		if c.code == code {
			return c.severity
		}
	}
	return Error
}
