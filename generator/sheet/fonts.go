package sheet

import (
	"fmt"
	"io/fs"

	"bangtin/generator/pdf"
)

// Fonts are the fonts of paper, safe for many prints at once.
type Fonts struct {
	// Title and TitleLight are for titles, Text and Bold for all else, Serif and SerifBold for what hangs on the wall.
	Title, TitleLight, Text, Bold, Serif, SerifBold *pdf.Font
}

// LoadFonts reads fonts/ of the templates. A board that keeps other fonts there, under the same names, prints with
// those.
func LoadFonts(templates fs.FS) (*Fonts, error) {
	f := new(Fonts)
	for _, x := range []struct {
		to   **pdf.Font
		name string
	}{
		{&f.Title, "be-vietnam-pro-700"}, {&f.TitleLight, "be-vietnam-pro-400"}, {&f.Text, "noto-sans-400"}, {&f.Bold, "noto-sans-700"},
		{&f.Serif, "noto-serif-400"}, {&f.SerifBold, "noto-serif-700"},
	} {
		file := "fonts/" + x.name + ".ttf"
		data, err := fs.ReadFile(templates, file)
		if err != nil {
			return nil, err
		}
		if *x.to, err = pdf.ParseFont(data); err != nil {
			return nil, fmt.Errorf("%s: %w", file, err)
		}
	}
	return f, nil
}
