package amend

import (
	"path"
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// Other is the board whose ledger is taken in.
type Other struct {
	*View
	// Source gives a file of it by the path that people see.
	Source func(file string) ([]byte, bool)
}

// Absorbed is what was taken in.
type Absorbed struct {
	// Taken are rows of records that this board did not have, United those that both had and that changed here.
	Taken, United int
	Prints, Hosts int
	// Dropped are offices whose short code an office of this board has: theirs never was on paper.
	Dropped []board.ID
	// Undecided are the rows that now lead to nothing.
	Undecided []*board.Permalink
}

// Absorb takes the ledger of another board into this one's, and its log of prints: what leads to a record there leads to
// the one of the same kind and id here. A code that leads to different records on the two boards is a Refusal. Done again,
// it changes nothing.
func Absorb(s *Set, look Look, other Other, today board.Date) (*Absorbed, error) {
	before, err := look(s)
	if err != nil {
		return nil, err
	}
	if err := before.judge(); err != nil {
		return nil, err
	}
	a := &absorber{set: s, mine: before, other: other, today: today, dropped: map[string]bool{}, out: &Absorbed{}}
	if err := a.clashes(); err != nil {
		return nil, err
	}
	for _, row := range other.Boards[0].Permalinks {
		if row.Of != board.SiteKind {
			if err := a.row(row); err != nil {
				return nil, err
			}
		}
	}
	if err := a.hosts(); err != nil {
		return nil, err
	}
	if err := a.prints(); err != nil {
		return nil, err
	}
	after, err := look(s)
	if err != nil {
		return nil, err
	}
	if err := after.judge(); err != nil {
		return nil, err
	}
	for _, row := range after.Boards[0].Permalinks {
		if row.Of != board.SiteKind && (row.State == "" || row.State == "live") && !after.has(row.Of, row.ID) {
			a.out.Undecided = append(a.out.Undecided, row)
		}
	}
	return a.out, nil
}

type absorber struct {
	set   *Set
	mine  *View
	other Other
	today board.Date
	// dropped are codes of offices there that offices here have, and that never were on paper.
	dropped map[string]bool
	out     *Absorbed
}

// row takes in one row.
func (a *absorber) row(theirs *board.Permalink) error {
	row := *theirs
	if a.dropped[row.Office] {
		row.Office = ""
	}
	row.OfficeAlso = slices.DeleteFunc(slices.Clone(row.OfficeAlso), func(code string) bool { return a.dropped[code] })
	mine := a.have(row.Of, row.ID)
	if mine == nil {
		a.out.Taken++
		return a.set.Rows([]ledger.File{ledger.RowFile(&row)})
	}
	row.State, row.To = mine.State, mine.To // what this board says of the record holds
	united, _ := ledger.Unite(mine, &row)
	file := ledger.RowFile(united)
	old, err := a.set.Read(file.Path)
	if err == nil && string(old) == string(file.Data) {
		return nil
	}
	a.out.United++
	return a.set.Rows([]ledger.File{file})
}

// have is this board's row of a record, or the one that recording would write, nil where it knows no such record.
func (a *absorber) have(kind board.Kind, id board.ID) *board.Permalink {
	if row := a.mine.Book.Row(kind, id); row != nil {
		return row
	}
	for _, f := range a.mine.Book.RecordOne(a.mine.Boards, a.mine.Languages, a.today, kind, id) {
		return f.Is
	}
	return nil
}

// clashes refuses codes that lead to one record here and to another there.
func (a *absorber) clashes() error {
	codes, offices := owners(a.mine.Boards[0])
	printed := printedOffices(a.other.Boards[0])
	var found []string
	for _, row := range a.other.Boards[0].Permalinks {
		their := name(row.Of, row.ID)
		for _, code := range append([]string{row.Code}, row.Also...) {
			if o, ok := codes[code]; ok && o != their {
				found = append(found, code+"  "+o+" ≠ "+their)
			}
		}
		if row.Of != board.UnitKind {
			continue
		}
		for _, code := range append([]string{row.Office}, row.OfficeAlso...) {
			o, taken := offices[code]
			switch {
			case code == "" || !taken || o == row.ID:
			case !printed[row.ID]:
				a.dropped[code] = true
				a.out.Dropped = append(a.out.Dropped, row.ID)
			default:
				found = append(found, "-"+code+"  "+name(board.UnitKind, o)+" ≠ "+name(board.UnitKind, row.ID))
			}
		}
	}
	if len(found) > 0 {
		return &Refusal{Key: "amend.clash", Places: found}
	}
	return nil
}

func name(kind board.Kind, id board.ID) string { return kind.String() + ":" + string(id) }

// owners are the records and the offices that the codes of a ledger lead to.
func owners(b *board.Board) (codes map[string]string, offices map[string]board.ID) {
	codes, offices = map[string]string{}, map[string]board.ID{}
	for _, row := range b.Permalinks {
		for _, code := range append([]string{row.Code}, row.Also...) {
			codes[code] = name(row.Of, row.ID)
		}
		if row.Of != board.UnitKind {
			continue
		}
		for _, code := range append([]string{row.Office}, row.OfficeAlso...) {
			offices[code] = row.ID
		}
	}
	return codes, offices
}

// printedOffices are the offices for which something was printed.
func printedOffices(b *board.Board) map[board.ID]bool {
	out := map[board.ID]bool{}
	for _, row := range b.Permalinks {
		for _, id := range row.Pairs {
			out[id] = true
		}
	}
	return out
}

// hosts notes the other board's hosts as former ones of this board.
func (a *absorber) hosts() error {
	mine := *a.have(board.SiteKind, "site")
	mine.Hosts = slices.Clone(mine.Hosts)
	their := a.other.Book.SiteRow()
	if their == nil {
		pages, short := a.other.Boards[0].Site.Hosts()
		their = &board.Permalink{Hosts: []board.LedgerHost{{URL: pages, Use: "pages"}, {URL: short, Use: "short"}}}
	}
	for _, h := range their.Hosts {
		if slices.ContainsFunc(mine.Hosts, func(o board.LedgerHost) bool { return o.URL == h.URL && o.Use == h.Use }) {
			continue
		}
		if h.Until == 0 {
			h.Until = max(a.today, h.From)
		}
		mine.Hosts = append(mine.Hosts, h)
		a.out.Hosts++
	}
	if a.out.Hosts == 0 {
		return nil
	}
	ledger.SortHosts(mine.Hosts)
	return a.set.Rows([]ledger.File{ledger.RowFile(&mine)})
}

// prints takes in the log of prints. A run that is here to the letter is not taken again; another of its name gets one of
// its own.
func (a *absorber) prints() error {
	for _, run := range a.other.Boards[0].Prints {
		data, ok := a.other.Source(run.Files[0])
		if !ok {
			continue
		}
		stem := strings.TrimSuffix(path.Base(run.Files[0]), path.Ext(run.Files[0]))
		for n := 1; ; n++ {
			id := stem
			if n > 1 {
				id += "-" + strconv.Itoa(n)
			}
			old, err := a.set.Read(ledger.LogPath(board.ID(id)))
			if err == nil && string(old) == string(data) {
				break
			}
			if err != nil {
				a.out.Prints++
				if err := a.set.Put(ledger.LogPath(board.ID(id)), data); err != nil {
					return err
				}
				break
			}
		}
	}
	return nil
}
