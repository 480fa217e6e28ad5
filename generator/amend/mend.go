package amend

import (
	"bytes"
	"path"
	"regexp"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// Mend puts rows of the ledger together that git left with both sides in them. It gives the files it mended, none where
// there was nothing to mend. Sides that cannot be put together are a Refusal.
func Mend(s *Set, look Look) ([]string, error) {
	before, err := look(s)
	if err != nil {
		return nil, err
	}
	var files []string
	for _, d := range before.Faults {
		if d.Code == "ledger-conflict" && inTop(d.Pos.File) {
			files = append(files, d.Pos.File)
		}
	}
	if len(files) == 0 {
		return nil, nil
	}
	ours, err := s.side(look, files, 0)
	if err != nil {
		return nil, err
	}
	theirs, err := s.side(look, files, 1)
	if err != nil {
		return nil, err
	}
	for _, f := range files {
		row, err := unite(f, ours[f], theirs[f])
		if err != nil {
			return nil, err
		}
		if err := s.Put(f, ledger.RowFile(row).Data); err != nil {
			return nil, err
		}
	}
	return files, nil
}

// side reads the rows of the files as one side has them.
func (s *Set) side(look Look, files []string, which int) (map[string]*board.Permalink, error) {
	one := On(s.FS())
	for _, f := range files {
		data, err := s.Read(f)
		if err != nil {
			return nil, err
		}
		if err := one.Put(f, sides(data)[which]); err != nil {
			return nil, err
		}
	}
	v, err := look(one)
	if err != nil {
		return nil, err
	}
	out := map[string]*board.Permalink{}
	for _, row := range v.Boards[0].Permalinks {
		out[row.Files[0]] = row
	}
	for _, d := range v.Faults { // a row that was read in part is no side
		if d.Severity == diag.Error && strings.HasPrefix(d.Pos.File, board.PermalinkKind.Folder()+"/") && damaging[d.Code] {
			delete(out, d.Pos.File)
		}
	}
	return out, nil
}

// damaging are the errors of the ledger that make a side no witness: a code that is none, or another record's.
var damaging = map[string]bool{"ledger-code": true, "ledger-foreign": true, "missing-key": true, "want-enum": true}

// unite puts two sides together.
func unite(file string, ours, theirs *board.Permalink) (*board.Permalink, error) {
	switch {
	case ours == nil && theirs == nil:
		return nil, refuse("amend.no-side", "path", file, "name", path.Base(file))
	case ours == nil:
		return nil, refuse("amend.one-side", "path", file, "side", "ours", "command", "git checkout --theirs")
	case theirs == nil:
		return nil, refuse("amend.one-side", "path", file, "side", "theirs", "command", "git checkout --ours")
	}
	row, ok := ledger.Unite(ours, theirs)
	if !ok {
		return nil, refuse("amend.fates", "path", file, "ours", said(ours), "theirs", said(theirs))
	}
	return row, nil
}

// said is what a row says of its record, in the ledger's own words.
func said(row *board.Permalink) string { return strings.TrimSpace(string(row.State) + " " + aim(row)) }

// conflictLine is a line that git writes around the sides.
var conflictLine = regexp.MustCompile(`^(<<<<<<<|\|\|\|\|\|\|\||=======|>>>>>>>)( .*)?$`)

// sides are the two texts that git has put into one, ours and theirs. What was there before, which some settings of git
// write between them, is left out.
func sides(data []byte) [2][]byte {
	var out [2][]byte
	in := -1 // the side that is being read, 2 for what was before, -1 for what both have
	for _, line := range bytes.SplitAfter(data, []byte("\n")) {
		if m := conflictLine.FindSubmatch(bytes.TrimRight(line, "\r\n")); m != nil {
			in = map[byte]int{'<': 0, '|': 2, '=': 1, '>': -1}[m[1][0]]
			continue
		}
		for side := range out {
			if in < 0 || in == side {
				out[side] = append(out[side], line...)
			}
		}
	}
	return out
}
