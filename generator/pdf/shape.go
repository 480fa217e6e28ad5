package pdf

import (
	"unicode"

	"github.com/go-text/typesetting/font"
	ot "github.com/go-text/typesetting/font/opentype"
	"github.com/go-text/typesetting/harfbuzz"
	"github.com/go-text/typesetting/language"
	"golang.org/x/text/unicode/norm"
)

// shaper is what HarfBuzz works with, kept from word to word. It serves one
// goroutine at a time.
type shaper struct {
	font     *harfbuzz.Font
	buffer   *harfbuzz.Buffer
	features []harfbuzz.Feature
}

// newShaper sets the features up. Ligatures and contextual forms are off: a
// letter is a glyph, and looks the same in every word. Figures are of one width
// where the font has such. Composition comes last in the list, to be cut off:
// it takes ụ and ị apart in Noto Sans, which extraction then reads as "ụụ", and
// is wanted for letters with marks of their own only.
func (f *Font) newShaper() *shaper {
	s := &shaper{font: harfbuzz.NewFont(font.NewFace(f.parsed)), buffer: harfbuzz.NewBuffer()}
	s.font.XScale = int32(f.sfnt.head.u16(18)) // so that all positions are whole font units
	s.font.YScale = s.font.XScale
	for _, name := range []string{"liga", "clig", "calt", "tnum", "ccmp"} {
		value := uint32(0)
		if name == "tnum" {
			value = 1
		}
		s.features = append(s.features, harfbuzz.Feature{Tag: ot.MustNewTag(name), Value: value, End: harfbuzz.FeatureGlobalEnd})
	}
	return s
}

// shape shapes runes. What it returns is good until the next call. HarfBuzz
// panics on some damaged fonts: then there is no answer.
func (s *shaper) shape(runes []rune, compose bool) (ok bool) {
	defer func() {
		if recover() != nil {
			*s.buffer, ok = *harfbuzz.NewBuffer(), false
		}
	}()
	s.buffer.Clear()
	s.buffer.ClusterLevel = harfbuzz.MonotoneCharacters
	s.buffer.Props = harfbuzz.SegmentProperties{Direction: harfbuzz.LeftToRight, Script: language.Latin, Language: "vi"}
	s.buffer.AddRunes(runes, 0, len(runes))
	features := s.features
	if compose {
		features = features[:len(features)-1]
	}
	s.buffer.Shape(s.font, features)
	return true
}

// word returns text, which holds no spaces, shaped.
func (f *Font) word(text string) *word {
	if w := f.words.recall(text); w != nil {
		return w
	}
	w := f.shapeWord(text)
	f.words.remember(text, w)
	return w
}

func (f *Font) shapeWord(text string) *word {
	w := &word{}
	drawn, meant := f.choose(w, text)
	s, ok := f.shapers.Get().(*shaper)
	if !ok {
		s = f.newShaper()
	}
	defer f.shapers.Put(s)
	ok = s.shape(drawn, false)
	for _, r := range drawn {
		if unicode.Is(unicode.M, r) {
			ok = s.shape(drawn, true)
			break
		}
	}
	if ok {
		f.place(w, s.buffer, drawn, meant)
	} else {
		f.nominal(w, drawn, meant)
	}
	for _, g := range w.glyphs {
		w.advance += int(g.advance)
	}
	return w
}

// choose returns the characters of text that are drawn, and for each of them
// what it stands for: the same, unless the font lacks it.
func (f *Font) choose(w *word, text string) (drawn, meant []rune) {
	for _, r := range norm.NFC.String(text) {
		if unicode.Is(unicode.Cf, r) || unicode.Is(unicode.Variation_Selector, r) || r == '\u034F' {
			continue // without ink
		}
		meant = append(meant, r)
		switch {
		case f.Has(r):
		case (r == '\u2011' || r == '\u2010') && f.Has('\u2010'):
			r = '\u2010'
		case (r == '\u2011' || r == '\u2010') && f.Has('-'):
			r = '-'
		default:
			w.missing = append(w.missing, r)
			r = f.stand
		}
		drawn = append(drawn, r)
	}
	return drawn, meant
}

// place takes over what HarfBuzz made, cluster by cluster: the glyphs that some
// characters became together.
func (f *Font) place(w *word, b *harfbuzz.Buffer, drawn, meant []rune) {
	for i := 0; i < len(b.Info); {
		first, n := b.Info[i].Cluster, 1
		for i+n < len(b.Info) && b.Info[i+n].Cluster == first {
			n++
		}
		end := len(drawn)
		if i+n < len(b.Info) {
			end = b.Info[i+n].Cluster
		}
		if !f.placeCluster(w, b.Info[i:i+n], b.Pos[i:i+n], meant[first:end]) {
			f.nominal(w, drawn[first:end], meant[first:end])
		}
		i += n
	}
}

// placeCluster reports false when there are more glyphs than characters, so
// that some would stand for none, or when a glyph is not there.
func (f *Font) placeCluster(w *word, info []harfbuzz.GlyphInfo, pos []harfbuzz.GlyphPosition, meant []rune) bool {
	if len(info) > len(meant) {
		return false
	}
	for _, g := range info {
		if g.Glyph == 0 || int(g.Glyph) >= f.sfnt.glyphs {
			return false
		}
	}
	for i, g := range info {
		text := string(meant[i : i+1])
		if i == len(info)-1 {
			text = string(meant[i:])
		}
		w.glyphs = append(w.glyphs, glyph{
			symbol: f.words.symbol(uint16(g.Glyph), text), natural: f.natural(uint16(g.Glyph)), advance: f.mille(int(pos[i].XAdvance)),
			dx: f.mille(int(pos[i].XOffset)), dy: f.mille(int(pos[i].YOffset)),
		})
	}
	return true
}

// nominal adds the glyphs of characters as the font's table has them.
func (f *Font) nominal(w *word, drawn, meant []rune) {
	for i, r := range drawn {
		g, _ := f.glyph(r)
		w.glyphs = append(w.glyphs, glyph{symbol: f.words.symbol(g, string(meant[i])), natural: f.natural(g), advance: f.natural(g)})
	}
}
