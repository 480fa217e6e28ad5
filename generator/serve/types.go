package serve

import (
	"path"
	"strings"
)

// types is what files are, by their extension. The table is our own: the system's differs from machine to machine (on
// Windows any program may have changed it, and scripts come out as plain text).
var types = map[string]string{
	".html": "text/html; charset=utf-8",
	".css":  "text/css; charset=utf-8",
	".js":   "text/javascript; charset=utf-8",
	".txt":  "text/plain; charset=utf-8",
	".csv":  "text/csv; charset=utf-8",
	".ics":  "text/calendar; charset=utf-8",
	".vcf":  "text/vcard; charset=utf-8",
	".xml":  "application/xml; charset=utf-8",
	".xsl":  "application/xml; charset=utf-8",
	".atom": "application/atom+xml; charset=utf-8",

	".json": "application/json", ".webmanifest": "application/manifest+json", // UTF-8 by definition (RFC 8259, 8.1)

	".svg": "image/svg+xml", ".png": "image/png", ".jpg": "image/jpeg", ".jpeg": "image/jpeg", ".webp": "image/webp",
	".gif": "image/gif", ".ico": "image/x-icon",
	".mp3": "audio/mpeg", ".m4a": "audio/mp4", ".ogg": "audio/ogg",
	".woff2": "font/woff2",

	".pdf": "application/pdf", ".zip": "application/zip", ".rtf": "application/rtf",
	".doc": "application/msword", ".xls": "application/vnd.ms-excel",
	".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
	".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
	".odt":  "application/vnd.oasis.opendocument.text",
	".ods":  "application/vnd.oasis.opendocument.spreadsheet",
}

// contentType is what a file is; a browser offers what we don't know as a download.
func contentType(file string) string {
	if t, ok := types[strings.ToLower(path.Ext(file))]; ok {
		return t
	}
	return "application/octet-stream"
}
