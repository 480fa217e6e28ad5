package amend

import (
	"slices"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Retirement says that a record is given up (bỏ một mục): why, since when, by which decision, and what takes its place.
type Retirement struct {
	Kind board.Kind
	ID   board.ID
	// To are the records that take its place, their kinds given.
	To       []board.LedgerTarget
	Reason   string
	Decision board.Decision
	On       board.Date
}

// Retire takes a record off the board, its versions, translations and layers with it, and writes what became of it into
// the ledger. It may have been taken off already. What still refers to it is a Refusal that names each place.
func Retire(s *Set, look Look, r Retirement) error {
	before, err := look(s)
	if err != nil {
		return err
	}
	if err := before.judge(); err != nil {
		return err
	}
	row := before.Book.Row(r.Kind, r.ID)
	if err := r.fits(before, row); err != nil {
		return err
	}
	own, layers := before.files(r.Kind, r.ID)
	for _, f := range slices.Concat(own, layers) {
		if err := s.Remove(f); err != nil {
			return err
		}
	}
	gone := *row
	gone.State, gone.Since, gone.To, gone.Reason, gone.Decision = "gone", r.On, r.To, board.Text{S: ledger.OneLine(r.Reason)}, r.Decision
	if err := s.Rows([]ledger.File{ledger.RowFile(&gone)}); err != nil {
		return err
	}
	after, err := look.sound(s, before, nil)
	if err != nil {
		return err
	}
	if after.has(r.Kind, r.ID) {
		return refuse("amend.still", "path", after.Boards[0].Find(r.Kind, string(r.ID)).Rec().Files[0])
	}
	return nil
}

// fits says what stands in the way.
func (r *Retirement) fits(v *View, row *board.Permalink) error {
	switch {
	case row == nil:
		return refuse("amend.unrecorded", "id", r.ID)
	case row.State == "moved":
		return refuse("amend.moved", "id", r.ID, "to", aim(row))
	}
	for _, t := range r.To {
		switch kind := t.Kind.Of(); {
		case kind == r.Kind && t.ID == r.ID:
			return refuse("amend.to-itself", "id", r.ID)
		case !v.has(kind, t.ID):
			return refuse("amend.to-nowhere", "kind", kind, "id", t.ID)
		}
	}
	own, layers := v.files(r.Kind, r.ID)
	if err := below(slices.Concat(own, layers)); err != nil {
		return err
	}
	list := slices.DeleteFunc(v.mentions(r.Kind, r.ID), func(m mention) bool { return m.path })
	if len(list) > 0 {
		return &Refusal{Key: "amend.mentioned", Args: []any{"id", r.ID}, Places: places(list)}
	}
	return nil
}

// aim is where a row leads, as KIND:ID.
func aim(row *board.Permalink) string {
	if len(row.To) == 0 {
		return ""
	}
	kind := row.To[0].Kind.Of()
	if kind == board.NoKind {
		kind = row.Of
	}
	return kind.String() + ":" + string(row.To[0].ID)
}
