package publish

import (
	"errors"
	"io/fs"
	"os"
	"strconv"
)

// Refusal says why a folder is not taken as output folder.
type Refusal string

// Refusals, in the order in which they are looked for.
const (
	IsFile   Refusal = "is not a folder"
	IsRoot   Refusal = "is the root of a file system"
	IsHome   Refusal = "is the home folder of the user"
	IsSource Refusal = "holds a source tree"
	NotOurs  Refusal = "is not empty and was not made by this program"
)

// ForeignError says that Dir must not be used as output folder, because what it holds would be lost.
type ForeignError struct {
	Dir     string  // as given to Open
	Example string  // a name found in Dir that shows it; empty for IsFile, IsRoot and IsHome
	Why     Refusal // what is wrong with Dir
}

func (e *ForeignError) Error() string {
	text := "output folder " + e.Dir + " " + string(e.Why)
	if e.Example != "" {
		text += " (it has " + e.Example + ")"
	}
	return text
}

// BusyError says that another build holds the lock of Dir.
type BusyError struct {
	Dir string // as given to Open
}

func (e *BusyError) Error() string {
	return "another build is writing to " + e.Dir
}

// Flaw says why a path cannot be planned.
type Flaw string

// Flaws of a path by itself, and then those beside the other planned paths.
const (
	NotLocal    Flaw = "is not a place inside the output folder"                   // empty, absolute, "..", "."
	BadSlash    Flaw = "has an empty part or a backslash"                          // a//b, a/, a\b
	BadChar     Flaw = "has a character that some system cannot store"             // control, invisible, not UTF-8, <>:"|?*
	BadEnd      Flaw = "has a part that ends in a dot or a space"                  // Windows drops them
	DeviceName  Flaw = "has a part that is a device on Windows"                    // CON, NUL, COM1, also aux.html
	TooLong     Flaw = "is longer than some system can store"                      // a part over 255 bytes, all over 900
	Reserved    Flaw = "is reserved"                                               // .bangtin/, .git, top-level go.mod, site.yaml
	Twice       Flaw = "is planned twice"                                          //
	CaseClash   Flaw = "differs only in letter case from another planned path"     // A.html, a.html; A/x, a/y
	FolderClash Flaw = "is a file in one planned path and a folder in another one" // a, a/index.html
)

// PathError says that Path cannot be planned.
type PathError struct {
	Path string // as given to Put, Keep or Old; for a clash of folders, the folder
	Flaw Flaw
}

func (e *PathError) Error() string {
	return "output path " + strconv.Quote(e.Path) + " " + string(e.Flaw)
}

// FileError says that the system refused something: disk full, no permission, a file held open on Windows.
type FileError struct {
	Path string // the file on disk, starting with the output folder as given to Open
	Op   string // one English verb: open, create, write, read, move, remove, list, clear, lock, unlock
	Err  error  // the system's reason, without a path
}

func (e *FileError) Error() string { return "cannot " + e.Op + " " + e.Path + ": " + e.Err.Error() }

// Unwrap gives the system's reason, for errors.Is with fs.ErrNotExist, syscall.ENOSPC and the like.
func (e *FileError) Unwrap() error { return e.Err }

// fault makes a FileError about name. It sheds the wrappers of package os: a disk that fills up would otherwise name
// a numbered file in .bangtin/stage/, which tells nobody anything.
func fault(op, name string, err error) error {
	var one *fs.PathError
	var two *os.LinkError
	switch {
	case errors.As(err, &one):
		err = one.Err
	case errors.As(err, &two):
		err = two.Err
	}
	return &FileError{Path: name, Op: op, Err: err}
}
