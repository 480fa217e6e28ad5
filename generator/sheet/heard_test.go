package sheet

import (
	"bytes"
	"compress/zlib"
	"encoding/hex"
	"fmt"
	"io"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"unicode/utf16"
)

// What a file says is read back out of its archive form, whose objects stand in the open: page by page, in the order
// of drawing, each piece of marked content on a line with its role.

var (
	objectForm  = regexp.MustCompile(`(?s)(\d+) 0 obj\n(.*?)\nendobj`)
	pageForm    = regexp.MustCompile(`/Type/Page/.*?/MediaBox\[0 0 ([\d.]+) ([\d.]+) \].*/Contents (\d+) 0 R`)
	fontForm    = regexp.MustCompile(`/(F\d+) (\d+) 0 R`)
	unicodeForm = regexp.MustCompile(`/ToUnicode (\d+) 0 R`)
	rangeForm   = regexp.MustCompile(`<([0-9A-F]{4})><[0-9A-F]{4}>\[((?:<[0-9A-F]+>)*)\]`)
	opForm      = regexp.MustCompile(`/([A-Z]\w*)<</MCID \d+>>BDC|(/Artifact)\b|/(F\d+) [\d.]+ Tf|([-\d.]+) [-\d.]+ Td|\[((?:<[0-9A-F]*>|[-\d ])*)\]TJ|(EMC)`)
	stringForm  = regexp.MustCompile(`<([0-9A-F]*)>`)
)

// heardPage is a page of a file.
type heardPage struct {
	width, height string // in points
	lines         []string
}

// heard are the pages of a file in the archive form.
func heard(t testing.TB, file []byte) (pages []heardPage) {
	t.Helper()
	objects, order := map[int]string{}, []int{}
	for _, m := range objectForm.FindAllSubmatch(file, -1) {
		n, _ := strconv.Atoi(string(m[1]))
		objects[n] = string(m[2])
		order = append(order, n)
	}
	fonts := map[string]map[uint16]string{}
	for _, o := range objects {
		if strings.HasPrefix(o, "<</Font<<") {
			for _, m := range fontForm.FindAllStringSubmatch(o, -1) {
				n, _ := strconv.Atoi(m[2])
				u, _ := strconv.Atoi(unicodeForm.FindStringSubmatch(objects[n])[1])
				fonts[m[1]] = letterTable(stream(t, objects[u]))
			}
		}
	}
	for _, n := range order {
		if m := pageForm.FindStringSubmatch(objects[n]); m != nil {
			c, _ := strconv.Atoi(m[3])
			pages = append(pages, heardPage{m[1], m[2], linesOf(stream(t, objects[c]), fonts)})
		}
	}
	if len(pages) == 0 {
		t.Fatal("the file has no page")
	}
	return pages
}

// stream is what an object's stream holds.
func stream(t testing.TB, object string) string {
	t.Helper()
	head, data, _ := strings.Cut(object, "stream\n")
	data = strings.TrimSuffix(data, "\nendstream")
	if !strings.Contains(head, "FlateDecode") {
		return data
	}
	r, err := zlib.NewReader(strings.NewReader(data))
	if err != nil {
		t.Fatal(err)
	}
	out, err := io.ReadAll(r)
	if err != nil {
		t.Fatal(err)
	}
	return string(out)
}

// letterTable is what the codes of a font stand for.
func letterTable(cmap string) map[uint16]string {
	table := map[uint16]string{}
	for _, m := range rangeForm.FindAllStringSubmatch(cmap, -1) {
		first, _ := strconv.ParseUint(m[1], 16, 16)
		for i, s := range stringForm.FindAllStringSubmatch(m[2], -1) {
			raw, _ := hex.DecodeString(s[1])
			var units []uint16
			for k := 0; k+1 < len(raw); k += 2 {
				units = append(units, uint16(raw[k])<<8|uint16(raw[k+1]))
			}
			table[uint16(first)+uint16(i)] = string(utf16.Decode(units))
		}
	}
	return table
}

func linesOf(content string, fonts map[string]map[uint16]string) (lines []string) {
	var font map[uint16]string
	role, text := "", ""
	flush := func() {
		if text = strings.TrimSpace(text); text != "" || role == "Figure" {
			lines = append(lines, strings.TrimSpace(role+" "+text))
		}
		text = ""
	}
	for _, m := range opForm.FindAllStringSubmatch(content, -1) {
		switch {
		case m[1] != "":
			flush()
			role = m[1]
		case m[2] != "":
			flush()
			role = "-"
		case m[3] != "":
			font = fonts[m[3]]
		case m[6] != "":
			flush()
			role = ""
		case m[5] != "" || strings.HasSuffix(m[0], "TJ"):
			for _, s := range stringForm.FindAllStringSubmatch(m[5], -1) {
				raw, _ := hex.DecodeString(s[1])
				for k := 0; k+1 < len(raw); k += 2 {
					text += font[uint16(raw[k])<<8|uint16(raw[k+1])]
				}
			}
		}
	}
	flush()
	return lines
}

// told prints a sheet and gives its pages, and all of its text.
func told(t testing.TB, c *Context, o Order) (pages []heardPage, all string, report *Report) {
	t.Helper()
	o.Archive = true
	var out bytes.Buffer
	report, err := c.Print(&out, o)
	if err != nil {
		t.Fatal(err)
	}
	pages = heard(t, out.Bytes())
	if len(pages) != report.Pages {
		t.Errorf("%d pages, and the report says %d", len(pages), report.Pages)
	}
	var b strings.Builder
	for i, p := range pages {
		fmt.Fprintf(&b, "== %d: %s x %s\n%s\n", i+1, p.width, p.height, strings.Join(p.lines, "\n"))
	}
	return pages, b.String(), report
}
