package publish

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes one file outside of an output folder, whole or not at all: write fills a file beside it, which is
// renamed once it is complete. What stood there before stays if anything goes wrong. The error is write's own, or a
// *FileError.
func WriteFile(name string, write func(w io.Writer) error) error {
	tmp, err := os.CreateTemp(filepath.Dir(name), "."+filepath.Base(name)+".*.tmp")
	if err != nil {
		return fault("write", name, err)
	}
	done := false
	defer func() {
		if !done {
			_ = tmp.Close()
			_ = os.Remove(tmp.Name())
		}
	}()
	out := &watched{w: tmp}
	buffer := bufio.NewWriterSize(out, 1<<16)
	err = write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if out.err != nil { // the disk's, however write has wrapped it
		return fault("write", name, out.err)
	}
	if err != nil {
		return err
	}
	if err := tmp.Chmod(0o644); err != nil { // CreateTemp makes it private
		return fault("write", name, err)
	}
	if err := tmp.Close(); err != nil {
		return fault("write", name, err)
	}
	if err := patiently(func() error { return os.Rename(tmp.Name(), name) }); err != nil {
		return fault("write", name, err)
	}
	done = true
	return nil
}

// watched remembers the first error of a writer.
type watched struct {
	w   io.Writer
	err error
}

func (f *watched) Write(b []byte) (int, error) {
	n, err := f.w.Write(b)
	if f.err == nil {
		f.err = err
	}
	return n, err
}
