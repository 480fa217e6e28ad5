package publish

import (
	"bufio"
	"io"
	"os"
	"path/filepath"
)

// WriteFile writes one file outside of an output folder, whole or not at all: write fills a file beside it, which is
// renamed once it is complete. What stood there before stays if anything goes wrong. What is no file, such as a printer's
// device or a pipe, is written into and never replaced. The error is write's own, or a *FileError.
func WriteFile(name string, write func(w io.Writer) error) error {
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() && !info.IsDir() {
		return writeInto(name, write)
	}
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
	if err := fill(tmp, name, write); err != nil {
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

// writeInto writes into what is there already.
func writeInto(name string, write func(w io.Writer) error) error {
	f, err := os.OpenFile(name, os.O_WRONLY, 0)
	if err != nil {
		return fault("write", name, err)
	}
	if err := fill(f, name, write); err != nil {
		_ = f.Close()
		return err
	}
	if err := f.Close(); err != nil {
		return fault("write", name, err)
	}
	return nil
}

// fill lets write fill a file. The disk's error comes first, however write has wrapped it.
func fill(f io.Writer, name string, write func(w io.Writer) error) error {
	out := &watched{w: f}
	buffer := bufio.NewWriterSize(out, 1<<16)
	err := write(buffer)
	if err == nil {
		err = buffer.Flush()
	}
	if out.err != nil {
		return fault("write", name, out.err)
	}
	return err
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
