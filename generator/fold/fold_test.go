package fold

import (
	"strings"
	"testing"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

func TestFold(t *testing.T) {
	for in, want := range map[string]string{
		"Đăng ký khai sinh": "dang ky khai sinh", "HOÀ GIẢI": "hoa giai", "Ưu tiên cho người Ơ-đu": "uu tien cho nguoi o-du",
		"Ðất": "dat", "ABC": "abc", "e\u0302\u0301": "e", "…": "…",
	} {
		if got := Fold(in); got != want {
			t.Errorf("Fold(%q) = %q, want %q", in, got, want)
		}
	}
}

// TestPlain holds the tables against Unicode's own decomposition.
func TestPlain(t *testing.T) {
	for r := rune(0); r < 0x3000; r++ {
		c := plain(r)
		if c == 0 || r < 0x80 || strings.ContainsRune("đĐðÐ", r) {
			continue
		}
		want := strings.Map(func(r rune) rune {
			if unicode.Is(unicode.Mn, r) {
				return -1
			}
			return unicode.ToLower(r)
		}, norm.NFD.String(string(r)))
		if string(rune(c)) != want {
			t.Errorf("plain(%q) = %q, Unicode says %q", r, c, want)
		}
	}
}

func TestSlug(t *testing.T) {
	for in, want := range map[string]string{
		"Hồ sơ cần có": "ho-so-can-co", "  Điều 8, khoản 2. ": "dieu-8-khoan-2", "…": "",
	} {
		if got := Slug(in); got != want {
			t.Errorf("Slug(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestNearest(t *testing.T) {
	keys := []string{"title", "summary", "field", "fees", "steps", "dossier"}
	for in, want := range map[string]string{
		"titel": "title", "tilte": "title", "sumary": "summary", "feild": "field", "dosier": "dossier", "Title": "title",
		"xyz": "", "phí": "",
	} {
		if got := Nearest(in, keys); got != want {
			t.Errorf("Nearest(%q) = %q, want %q", in, got, want)
		}
	}
}

func TestDistanceKnowsSwaps(t *testing.T) {
	if d := Distance("khai sinh", "khia sinh"); d != 1 {
		t.Errorf("two letters swapped cost %d, want 1", d)
	}
}
