package read

import (
	"bufio"
	"image"
	"image/gif"
	"image/jpeg"
	"image/png"
	"io"
)

// headers read what a picture says of itself at its beginning, by file type. WebP is not among the standard library's.
var headers = map[string]func(io.Reader) (image.Config, error){
	".png": png.DecodeConfig, ".jpg": jpeg.DecodeConfig, ".jpeg": jpeg.DecodeConfig, ".gif": gif.DecodeConfig,
}

// measure is a picture's size in pixels, so that a page can keep its place while it loads; zeros for what is no picture
// or can't be read as one, which is the browser's to judge.
func (s *scan) measure(path, ext string) (width, height int) {
	header := headers[ext]
	if header == nil {
		return 0, 0
	}
	f, err := s.root.FS.Open(path)
	if err != nil {
		return 0, 0
	}
	defer func() { _ = f.Close() }()
	c, err := header(bufio.NewReaderSize(f, 1<<10))
	if err != nil {
		return 0, 0
	}
	return c.Width, c.Height
}
