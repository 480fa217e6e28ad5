package serve

import (
	"bytes"
	_ "embed" // the script and its stylesheet
	"html/template"
	"net/http"

	"bangtin/generator"
	"bangtin/generator/diag"
)

// livePath is where the server's own files stand; the board has nothing that begins with a dot.
const livePath = "/.bangtin/"

var (
	//go:embed live.js
	liveScript []byte
	//go:embed live.css
	liveStyle string
)

// live answers with the server's own files.
func (s *server) live(w http.ResponseWriter, r *http.Request, name string) {
	switch name {
	case "live.js":
		send(w, r, http.StatusOK, contentType(name), liveScript)
	case "live.css":
		send(w, r, http.StatusOK, contentType(name), []byte(diag.OverlayCSS()+liveStyle))
	case "faults":
		send(w, r, http.StatusOK, contentType(".html"), s.now.Load().overlay)
	case "events":
		s.events(w, r)
	default:
		s.plain(w, r, http.StatusNotFound, "serve.missing")
	}
}

// script is what makes a page live. The version is that of the page: the page may be out of date before its script
// gets to ask.
var script = template.Must(template.New("").Parse(
	`<script src="/.bangtin/live.js" defer data-version="{{.Version}}" data-close="{{.Close}}"></script>` + "\n"))

// enliven adds the script at the end of a page.
func (s *server) enliven(page []byte, st *state) []byte {
	at := bytes.LastIndex(page, []byte("</body>"))
	if at < 0 {
		at = len(page)
	}
	var b bytes.Buffer
	b.Write(page[:at])
	script.Execute(&b, map[string]string{"Version": st.version, "Close": s.voice.words.T("serve.close")})
	b.Write(page[at:])
	return b.Bytes()
}

// bare is a page that shows faults and nothing else: there is no other page to lay them over.
var bare = template.Must(template.New("").Parse(`<!doctype html>
<html lang="{{.Lang}}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{.Title}}</title>
<link rel="stylesheet" href="/.bangtin/live.css">
</head>
<body class="bare">
<main>
<h1>{{.Title}}</h1>
{{.Faults}}
</main>
</body>
</html>
`))

func (s *server) bare(w http.ResponseWriter, r *http.Request, status int, st *state, faults []byte) {
	var b bytes.Buffer
	bare.Execute(&b, map[string]any{
		"Lang": s.voice.words.Code, "Title": s.voice.words.T("serve.title"), "Faults": template.HTML(faults),
	})
	send(w, r, status, contentType(".html"), s.enliven(b.Bytes(), st))
}

// failed draws the fault of a page that could not be made.
func (s *server) failed(path string, err error) []byte {
	v := Version{Faults: []diag.Diagnostic{generator.Fault(path, err)}}
	return v.overlay(s.voice.words, "serve.page-alone")
}
