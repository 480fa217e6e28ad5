package pdf

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

// Judges that are not ours. A test skips where its judge is not installed; in
// CI a test that skipped has failed.

// judge runs a program on a file and returns what it says; a status of failure
// is the test's.
func judge(t *testing.T, file []byte, command ...string) string {
	t.Helper()
	if _, err := exec.LookPath(command[0]); err != nil {
		t.Skipf("%s is not installed here, so it judges nothing", command[0])
	}
	path := filepath.Join(t.TempDir(), "file.pdf")
	if err := os.WriteFile(path, file, 0o644); err != nil {
		t.Fatal(err)
	}
	for i, a := range command {
		command[i] = strings.ReplaceAll(a, "FILE", path)
	}
	out, err := exec.Command(command[0], command[1:]...).CombinedOutput()
	if err != nil {
		t.Errorf("%v: %v\n%s", command, err, out)
	}
	return string(out)
}

func bothForms(t *testing.T, run func(t *testing.T, file []byte)) {
	s := newSampler(t)
	for _, archive := range []bool{false, true} {
		o := sampleOptions
		o.Archive = archive
		t.Run(map[bool]string{false: "usual", true: "archive"}[archive], func(t *testing.T) {
			run(t, s.make(t, &Press{}, o))
		})
	}
}

func TestQpdf(t *testing.T) {
	bothForms(t, func(t *testing.T, file []byte) {
		if out := judge(t, file, "qpdf", "--check", "FILE"); strings.Contains(out, "WARNING") || !strings.Contains(out, "No syntax or stream encoding errors") {
			t.Error(out)
		}
	})
}

func TestPdffonts(t *testing.T) {
	bothForms(t, func(t *testing.T, file []byte) {
		out := judge(t, file, "pdffonts", "FILE")
		if n := len(regexp.MustCompile(`(?m)^[A-Z]{6}\+.* Identity-H +yes yes yes `).FindAllString(out, -1)); n != 3 {
			t.Errorf("%d fonts are embedded, cut down and readable:\n%s", n, out)
		}
	})
}

func TestPdftotext(t *testing.T) {
	bothForms(t, func(t *testing.T, file []byte) {
		out := strings.Join(strings.Fields(judge(t, file, "pdftotext", "FILE", "-")), " ")
		for _, want := range append([]string{sampleText, "Thủ tục đăng ký khai sinh", "8.000 đồng/bản", sampleURL}, samplePapers...) {
			if !strings.Contains(out, want) {
				t.Errorf("%q cannot be copied out of %q", want, out)
			}
		}
	})
}

func TestPdfinfo(t *testing.T) {
	bothForms(t, func(t *testing.T, file []byte) {
		out := judge(t, file, "pdfinfo", "-struct-text", "FILE")
		for _, want := range []string{"Document\n  H1 (block)\n    \"Thủ tục đăng ký khai sinh\"\n  H2 (block)\n", "/ListNumbering /Disc", "/Scope /Column", "Figure"} {
			if !strings.Contains(out, want) {
				t.Errorf("%q is not in the structure:\n%s", want, out)
			}
		}
		if strings.Contains(out, "rror") {
			t.Error(out)
		}
	})
}

func TestMutool(t *testing.T) {
	bothForms(t, func(t *testing.T, file []byte) {
		out := judge(t, file, "mutool", "draw", "-q", "-F", "stext", "-o", "-", "FILE")
		if strings.Contains(out, "error") || !strings.Contains(out, "NotoSans-Regular") {
			t.Error(out)
		}
	})
}

// TestPreflight has PDFBox judge the form for archives: ISO 19005-1, level B.
func TestPreflight(t *testing.T) {
	jars, err := filepath.Glob("/usr/share/java/*.jar")
	if err != nil {
		t.Fatal(err)
	}
	var path []string
	for _, name := range []string{"preflight", "pdfbox2", "fontbox2", "xmpbox", "commons-logging", "javax.activation", "jaxb-api"} {
		for _, j := range jars {
			if filepath.Base(j) == name+".jar" {
				path = append(path, j)
			}
		}
	}
	if len(path) < 7 {
		t.Skip("PDFBox Preflight is not installed here, so it judges nothing")
	}
	o := sampleOptions
	o.Archive = true
	file := newSampler(t).make(t, &Press{}, o)
	const main = "org.apache.pdfbox.preflight.Validator_A1b"
	if out := judge(t, file, "java", "-cp", strings.Join(path, ":"), main, "FILE"); !strings.Contains(out, "is a valid PDF/A-1b file") {
		t.Error(out)
	}
}
