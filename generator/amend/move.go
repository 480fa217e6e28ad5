package amend

import (
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// Renaming says that a record is known by another id from a day on.
type Renaming struct {
	Kind     board.Kind
	From, To board.ID
	// Code is the new id of a procedure as its file says it, in capitals where there are some.
	Code string
	On   board.Date
}

// mostRounds is how often references are looked for: places of one line move while the first of them is replaced.
const mostRounds = 4

// Move gives a record another id: its files, its layers, every reference to it, and the ledger, where the old address
// leads to the new one. An editor may have renamed the files already.
func Move(s *Set, look Look, m Renaming) error {
	before, err := look(s)
	if err != nil {
		return err
	}
	if err := before.judge(); err != nil {
		return err
	}
	if err := m.fits(before); err != nil {
		return err
	}
	old := before.Book.Row(m.Kind, m.From)
	if old == nil { // it may have been published all the same
		old = before.Book.RecordOne(before.Boards, before.Languages, m.On, m.Kind, m.From)[0].Is
	}
	renamed, err := m.files(s, before)
	if err != nil {
		return err
	}
	after, err := m.references(s, look)
	if err != nil {
		return err
	}
	if !after.has(m.Kind, m.To) || after.has(m.Kind, m.From) {
		return refuse("amend.still", "path", m.From)
	}
	if err := m.rows(s, after, old); err != nil {
		return err
	}
	_, err = look.sound(s, before, renamed)
	return err
}

// fits says what stands in the way.
func (m *Renaming) fits(v *View) error {
	there, here := v.has(m.Kind, m.From), v.has(m.Kind, m.To)
	row, next := v.Book.Row(m.Kind, m.From), v.Book.Row(m.Kind, m.To)
	switch {
	case m.From == m.To:
		return refuse("amend.to-itself", "id", m.From)
	case there && here:
		return refuse("amend.both", "from", m.From, "to", m.To, "kind", m.Kind)
	case row != nil && row.State == "moved" && !there && aim(row) != m.Kind.String()+":"+string(m.To):
		return refuse("amend.moved", "id", m.From, "to", aim(row))
	case !there && !here:
		return refuse("amend.neither", "from", m.From, "to", m.To)
	case !there && row == nil:
		return refuse("amend.unrecorded", "id", m.From)
	case row != nil && row.State == "gone":
		return refuse("amend.gone", "id", m.From, "since", row.Since.ISO())
	case next != nil && next.State == "gone":
		return refuse("amend.taken", "id", m.To, "since", next.Since.ISO())
	case next != nil && next.State == "moved" && aim(next) != m.Kind.String()+":"+string(m.From):
		return refuse("amend.taken", "id", m.To, "since", next.Since.ISO())
	}
	list := v.mentions(m.Kind, m.From)
	files := make([]string, len(list))
	for i, at := range list {
		files[i] = at.at.File
	}
	own, layers := v.files(m.Kind, m.From)
	return below(slices.Concat(own, layers, files))
}

// files renames the record's files and its layers, and writes the code of a procedure into them. It gives the old path of
// each.
func (m *Renaming) files(s *Set, v *View) (map[string]string, error) {
	own, layers := v.files(m.Kind, m.From)
	renamed := map[string]string{}
	if err := m.code(s, v); err != nil {
		return nil, err
	}
	for _, f := range slices.Concat(own, layers) {
		to := path.Dir(f) + "/" + string(m.To) + strings.TrimPrefix(path.Base(f), string(m.From))
		if m.Kind == board.UnitKind && slices.Contains(layers, f) {
			to = board.LocalKind.Folder() + "/" + string(m.To) + "/" + path.Base(f)
		}
		if err := s.Rename(f, to); err != nil {
			return nil, err
		}
		renamed[to] = f
	}
	return renamed, nil
}

// code writes a procedure's new code into its files, under whichever name they are.
func (m *Renaming) code(s *Set, v *View) error {
	if m.Kind != board.ProcedureKind {
		return nil
	}
	var places []diag.Pos
	note := func(n board.Noun) {
		if p := n.(*board.Procedure); p.Code.ID() == m.From && !slices.Contains(places, p.At("code")) {
			places = append(places, p.At("code"))
		}
	}
	v.records(m.Kind, m.From, note)
	v.records(m.Kind, m.To, note)
	for _, at := range places {
		if !inTop(at.File) {
			return refuse("amend.below", "path", at.File)
		}
		if ok, err := s.token(at, m.Kind.String(), string(m.From), m.Code); err != nil {
			return err
		} else if !ok {
			return refuse("amend.token", "place", at, "id", m.From)
		}
	}
	return nil
}

// references replaces the id where other records refer to it, from the last place of a file to the first. The board is
// read again until none is left: what was written is what was meant.
func (m *Renaming) references(s *Set, look Look) (*View, error) {
	for range mostRounds {
		v, err := look(s)
		if err != nil {
			return nil, err
		}
		list := v.mentions(m.Kind, m.From)
		if len(list) == 0 {
			return v, nil
		}
		for _, at := range slices.Backward(list) {
			if at.path {
				continue
			}
			if ok, err := s.token(at.at, m.Kind.String(), string(m.From), string(m.To)); err != nil {
				return nil, err
			} else if !ok {
				return nil, refuse("amend.token", "place", at.at, "id", m.From)
			}
		}
	}
	return nil, refuse("amend.token", "place", "", "id", m.From)
}

// rows writes the ledger: the new record's own row, and where the old address leads.
func (m *Renaming) rows(s *Set, after *View, old *board.Permalink) error {
	moved := *old
	moved.State, moved.To = "moved", []board.LedgerTarget{{ID: m.To}}
	if old.State != "moved" {
		moved.Since = m.On
	}
	moved.Reason, moved.Decision = board.Text{}, board.Decision{}
	rows := after.Book.RecordOne(after.Boards, after.Languages, m.On, m.Kind, m.To)
	return s.Rows(append(rows, ledger.RowFile(&moved)))
}
