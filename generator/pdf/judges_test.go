package pdf

import (
	"image"
	"image/png"
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"bangtin/generator/pdfaudit"
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
	const main = "org.apache.pdfbox.preflight.Validator_A1b"
	for name, file := range map[string][]byte{"flyer": newSampler(t).make(t, &Press{}, o), "odds": odds(t)} {
		if out := judge(t, file, "java", "-cp", strings.Join(path, ":"), main, "FILE"); !strings.Contains(out, "is a valid PDF/A-1b file") {
			t.Error(name, out)
		}
	}
}

// odds is an archive's file of what the sample lacks: every font, marks over
// letters, characters that are missing, spaces alone, pictures, clips and turns.
func odds(t *testing.T) []byte {
	colour := picture(t, image.NewNRGBA(image.Rect(0, 0, 3, 2)), false)
	photo := picture(t, image.NewGray(image.Rect(0, 0, 3, 2)), true)
	return page(t, Options{Archive: true, Title: "Đủ thứ <&>", Keywords: "a(b)\\", Author: "\x01\uFFFE"}, func(d *Document, p *Page) {
		p.Mark(d.Root().Add(P))
		for i, name := range allFonts {
			p.Text(Mm(1000), Length(i+2)*40*Point, parse(t, name).Shape(letters()+" ơ̆ ụ̆ 字😀", 9*Point), Color(i*0x0A0B0C))
		}
		p.Text(0, 0, parse(t, "be-vietnam-pro-400").Shape("  ", 9*Point), Black)
		var clip Path
		clip.Circle(Mm(5000), Mm(5000), Mm(3000))
		p.PushClip(&clip)
		p.Push(Transform{X: Mm(5000), Y: Mm(5000), Turns: 3, Scale: 1414})
		for i, f := range [][]byte{colour, photo} {
			m, err := ParseImage(f)
			if err != nil {
				t.Fatal(err)
			}
			fig := d.Root().Add(Figure)
			fig.Alt = "Ảnh (một)"
			fig.Lang = "vi"
			p.Mark(fig)
			at := Rect{Length(i) * Mm(1000), 0, Mm(900), Mm(600)}
			p.Place(fig, at)
			p.Image(m, at)
		}
		p.Pop()
		p.Pop()
		p.PushClip(&Path{})
		p.FillRect(Rect{0, 0, Mm(10000), Mm(10000)}, 0xFF0000)
		p.Pop()
		link := d.Root().Add(Link)
		p.Mark(link)
		p.Text(0, Mm(1000), parse(t, "noto-sans-400").Shape("a", 9*Point), Black)
		p.Link(link, Rect{0, 0, Point, Point}, "https://a/(b)\\đ c", "Mở")
		for range 2 {
			p.Mark(d.Root().Add(Note))
			p.FillRect(Rect{0, 0, Point, Point}, Black)
		}
		table := d.Root().Add(Table).Add(TR)
		for _, role := range []Role{TH, TD} {
			cell := table.Add(role)
			cell.RowSpan, cell.ColSpan, cell.Scope = 2, 3, Row
		}
	})
}

func TestOddsConform(t *testing.T) {
	a := pdfaudit.Examine(t, odds(t))
	a.Check()
	annot := a.Dict(a.List(a.Dict(a.Pages[0])["Annots"])[0])
	if got := a.Dict(annot["A"])["URI"]; got != `https://a/(b)\%C4%91%20c` {
		t.Errorf("the link leads to %q", got)
	}
	cells := a.Roles[len(a.Roles)-2:]
	if cells[0] != "TH" || cells[1] != "TD" {
		t.Errorf("%v", a.Roles)
	}
}

// TestSeen draws the odds with poppler: nothing outside of the clips is red, and
// letters of every font have ink.
func TestSeen(t *testing.T) {
	dir := t.TempDir()
	judge(t, odds(t), "pdftoppm", "-r", "72", "-png", "-singlefile", "FILE", filepath.Join(dir, "seen"))
	file, err := os.Open(filepath.Join(dir, "seen.png"))
	if err != nil {
		t.Fatal(err)
	}
	defer file.Close()
	m, err := png.Decode(file)
	if err != nil {
		t.Fatal(err)
	}
	ink := map[int]int{} // dark pixels by line
	for y := range m.Bounds().Dy() {
		for x := range m.Bounds().Dx() {
			r, g, b, _ := m.At(x, y).RGBA()
			if r > 0xF000 && g < 0x1000 && b < 0x1000 {
				t.Fatalf("red at %d, %d", x, y)
			}
			if r+g+b < 3*0x8000 {
				ink[(y+15)/40]++
			}
		}
	}
	for line := 2; line < 2+len(allFonts); line++ {
		if ink[line] < 300 {
			t.Errorf("line %d has %d dark pixels", line, ink[line])
		}
	}
}
