package read

import (
	"bytes"
	"image"
	"image/png"
	"testing"
	"testing/fstest"
)

func TestMeasure(t *testing.T) {
	var picture bytes.Buffer
	if err := png.Encode(&picture, image.NewGray(image.Rect(0, 0, 7, 3))); err != nil {
		t.Fatal(err)
	}
	m := files()
	m["assets/a.png"] = &fstest.MapFile{Data: picture.Bytes()}
	m["assets/b.jpg"] = &fstest.MapFile{Data: []byte("không phải ảnh")}
	m["assets/c.pdf"] = &fstest.MapFile{Data: []byte("%PDF")}
	got := map[string][2]int{}
	for _, f := range readAll(t, m).Boards[0].Files {
		got[f.Path] = [2]int{f.Width, f.Height}
	}
	if len(got) != 3 || got["assets/a.png"] != [2]int{7, 3} || got["assets/b.jpg"] != [2]int{} || got["assets/c.pdf"] != [2]int{} {
		t.Error(got)
	}
}
