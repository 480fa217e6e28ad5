package generator

import (
	"bangtin/generator/lang"
	"bangtin/generator/ledger"
)

// spoken are the catalogues of all languages that the program knows, whatever the board's: faults are told in the language of
// whoever asks. Only printed sheets need them, so that a board without any reads none.
func (s *Site) spoken() (all []*lang.Catalog, err error) {
	if len(s.Boards[0].Prints) == 0 {
		return nil, nil
	}
	for _, code := range lang.Available(s.workshop.Templates) {
		c, err := lang.Load(s.workshop.Templates, code)
		if err != nil {
			return nil, err
		}
		all = append(all, c)
	}
	return all, nil
}

// Stale is how many printed sheets hang with facts that no longer hold, and at how many places; and how many of the sheets
// were true until the changes which are not in the ledger yet.
func (s *Site) Stale() (sheets, places, unrecorded int) {
	if s.Book == nil { // nothing could be read
		return 0, 0, 0
	}
	var last *ledger.Stale
	for _, x := range s.Book.Stale(s.Today) {
		sheets += x.Copies()
		if x.Unrecorded {
			unrecorded += x.Copies()
		}
		if last == nil || last.Run != x.Run {
			places++
		}
		last = &x
	}
	return sheets, places, unrecorded
}
