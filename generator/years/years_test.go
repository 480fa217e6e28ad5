package years

import (
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// TestYears lives through the years of a commune's board: 2023 → paper is printed → a fee changes → communes are merged →
// two boards become one → names, procedures and the host change → a law of 2027 → languages and pages are switched off.
// After each step every code that was printed in any step before leads to the right page with the right notice, by the
// files alone and through nginx.
func TestYears(t *testing.T) {
	w, other := newWorld(t, "vinh-thai", "2023-03-01"), newWorld(t, "vinh-tu", "2023-03-01")
	w.begins("vinh-thai")
	other.begins("vinh-tu")
	w.asks("nothing has changed", nil)
	w.fee()
	w.merger()
	w.absorbs(other)
	w.renames()
	w.law()
	w.switchesOff()
}

// begins records a board and hangs paper up: labels and a flyer of procedures at the office, and of the guide and the office.
func (w *world) begins(office string) {
	w.run(0, "record")
	w.prints("stickers", "--all", "--at", office, "--log", "Cửa Ủy ban", "--copies", "2")
	w.prints("flyer", "--procedure", "2.000815", "--at", office, "--log", "Nhà văn hóa")
	w.prints("leaflet", "--guide", "nop-tai-"+office, "--log", "Chợ")
	w.prints("poster", "--unit", office, "--lang", "en", "--log", "Trạm xá")
	w.run(0, "build")
	w.subjects()
}

// fee is a day in 2024: check tells which sheets are no longer true, and these alone are printed anew.
func (w *world) fee() {
	w.day = "2024-02-01"
	w.edit("procedures/2.000815.yaml", "amount: 2000", "amount: 3000")
	said := w.run(0, "check")
	for _, want := range []string{"Cửa Ủy ban", "Nhà văn hóa", "2.000 → 3.000", "bangtin print --stale"} {
		if !strings.Contains(said, want) {
			w.Errorf("check does not tell %q:\n%s", want, said)
		}
	}
	w.run(0, "record")
	w.run(0, "build")
	w.asks("a fee has changed", []after{{about: "2.000815", text: "2.000 → 3.000"}})
	dir := filepath.Join(w.content, "..", "moi")
	w.run(0, "print", "--stale", "-o", dir)
	sheets, err := filepath.Glob(filepath.Join(dir, "*.pdf"))
	if err != nil || len(sheets) != 2 {
		w.Fatalf("%d sheets were printed anew: %v", len(sheets), err)
	}
	w.run(0, "build")
	for _, sheet := range sheets {
		w.hangUp(sheet, strings.Contains(filepath.Base(sheet), "stickers"))
	}
	w.subjects()
	if said := w.run(0, "check"); strings.Contains(said, "print-stale") {
		w.Errorf("sheets are out of date that were just printed:\n%s", said)
	}
}

// merger is 1 July 2025: two communes become one.
func (w *world) merger() {
	w.day = "2025-07-01"
	w.write("units/vinh-hoang.yaml", "name: Xã Vĩnh Hoàng\nkind: commune\nparent: quang-tri\n")
	table := filepath.Join(w.content, "..", "sap-xep.csv")
	if err := os.WriteFile(table, []byte("old_id,new_id,part\nvinh-thai,vinh-hoang,\nvinh-tu,vinh-hoang,\n"), 0o644); err != nil {
		w.Fatal(err)
	}
	w.runAny([]int{0, 1}, "move", "--units", table, "--on", w.day, "--decision", "1680/NQ-UBTVQH15")
	w.run(0, "record")
	w.run(0, "build")
	w.asks("communes were merged", []after{
		{about: "don-vi/vinh-thai/2.000815", leads: "don-vi/vinh-hoang/2.000815/"},
		{about: "don-vi/vinh-thai/1.", leads: "don-vi/vinh-hoang/1.", text: "Xã Vĩnh Thái"},
		{about: "en/don-vi/vinh-thai/", leads: "don-vi/vinh-hoang/", text: "closed after 30 June 2025"},
	})
}

// absorbs takes in the board of the other commune; what only that one had is given up or taken over.
func (w *world) absorbs(other *world) {
	w.day = "2025-09-01"
	w.write("procedures/1.004827.yaml", other.read("procedures/1.004827.yaml"))
	w.runAny([]int{0, 1}, "links", "absorb", other.content)
	w.run(0, "retire", "guide:nop-tai-vinh-tu", "--to", "nop-tai-vinh-thai", "--reason", "Hai xã nhập làm một", "--decision", "1680/NQ-UBTVQH15")
	w.run(0, "retire", "team:to-vinh-tu", "--to", "to-vinh-thai", "--reason", "Hai xã nhập làm một")
	w.run(0, "record")
	w.run(0, "build")
	w.hangs = append(w.hangs, other.hangs...)
	w.asks("two boards are one", []after{
		{about: "don-vi/vinh-tu/", leads: "don-vi/vinh-hoang/"},
		{about: "huong-dan/nop-tai-vinh-tu", leads: "huong-dan/nop-tai-vinh-thai/", text: "1680/NQ-UBTVQH15"},
	})
}

// renames gives a guide another id, a procedure up, and the board another host.
func (w *world) renames() {
	w.day = "2026-01-15"
	w.run(0, "move", "guide:nop-tai-vinh-thai", "nop-ho-so")
	w.run(0, "retire", "1.004859", "--to", "1.001193", "--reason", "Không còn làm tại nhà", "--decision", "5/QĐ-UBND")
	if said := w.run(0, "move", "--host", "https://bang.example.vn/"); !strings.Contains(said, "còn ghi https://vinhthai.example.vn/") || strings.Contains(said, ": 0 tờ") {
		w.Errorf("nobody is told what the old host leaves behind:\n%s", said)
	}
	w.run(0, "record")
	w.run(0, "build")
	w.asks("names and the host have changed", []after{
		{about: "huong-dan/", leads: "huong-dan/nop-ho-so/"},
		{about: "1.004859", leads: "don-vi/vinh-hoang/1.001193/", text: "5/QĐ-UBND"},
	})
}

// law is a law that takes effect on 1 March 2027, known and announced before.
func (w *world) law() {
	w.day = "2026-11-26"
	now := w.read("procedures/1.001193.yaml")
	w.write("procedures/1.001193@2027-03-01.yaml", strings.Replace(now, "  - {paper: Giấy chứng sinh, original: 1}\n", "", 1))
	w.run(0, "record")
	w.run(0, "build")
	page := byFiles(w.T, w.public, "thu-tuc/1.001193/").text
	if !strings.Contains(page, "01/03/2027") || !strings.Contains(page, "không cần nữa: Giấy chứng sinh") {
		w.Errorf("the page does not say what will change:\n%s", page)
	}
	if next := strings.TrimSpace(w.run(0, "build", "--next")); next != "2027-03-01" {
		w.Errorf("the next day is %q", next)
	}
	w.day = "2027-03-01"
	w.run(0, "record")
	w.run(0, "build")
	w.asks("a law has changed", []after{{about: "1.001193", text: "không cần nữa: Giấy chứng sinh"}})
}

// switchesOff gives up English and the pages of procedures at offices.
func (w *world) switchesOff() {
	w.day = "2027-06-01"
	w.edit("site.yaml", "languages: [vi, en]", "languages: [vi]")
	w.edit("site.yaml", "unit_pages: true", "unit_pages: false")
	w.run(0, "record")
	w.run(0, "build")
	w.asks("English and the pages of offices are off", []after{
		{about: "don-vi/vinh-thai/2.000815", leads: "thu-tuc/2.000815/"},
		{about: "don-vi/vinh-thai/1.001193", leads: "thu-tuc/1.001193/"},
		{about: "en/don-vi/", text: "no longer has pages in English"},
	})
}
