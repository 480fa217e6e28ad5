package ledger

import (
	"slices"
	"strings"

	"bangtin/generator/board"
)

// File is a file of the ledger to be written: its path from the content folder, and its bytes.
type File struct {
	Path string
	Data []byte
	// New says that the file must not be there yet: Write refuses to replace one.
	New bool
	// Gone says that the file is to be taken away; Data is not asked for.
	Gone bool
	// Was and Is are the row that it holds, as recorded and as it will be; Was is nil of a new row, both of a log.
	Was, Is *board.Permalink
}

// RowFile is the file of a row.
func RowFile(row *board.Permalink) File {
	return File{Path: RowPath(row.Of, row.ID), Data: encode(row), Is: row}
}

// Record is what recording would write: a file for each record that has none yet, and for each whose titles, or the
// switches under which its addresses exist, or printable facts have changed: its own and those at the offices for which it
// was printed. Rows are never taken away. boards are the board in each language, langs their codes; today is the first date
// of new rows and editions.
func (k *Book) Record(boards []*board.Board, langs []string, today board.Date) []File {
	return k.rowsFor(boards, langs, today, func(_ key, row *board.Permalink) bool {
		k.appendAll(row, today)
		return true
	})
}

// appendAll adds the editions that hold on the day to a row: the record's own, and those at the offices that it was printed
// for.
func (k *Book) appendAll(row *board.Permalink, today board.Date) {
	k.append(row, "", today)
	for _, office := range officesOf(row) {
		if u := k.board.Unit(office); u != nil && u.InForce(today) { // of one that is no more nothing changes
			k.append(row, office, today)
		}
	}
}

// RecordOne is what recording one record of the board would write: none where the ledger has it all.
func (k *Book) RecordOne(boards []*board.Board, langs []string, today board.Date, kind board.Kind, id board.ID) []File {
	return k.rowsFor(boards, langs, today, func(at key, row *board.Permalink) bool {
		if at != (key{kind, id}) {
			return false
		}
		k.appendAll(row, today)
		return true
	})
}

// rowsFor are the files of the rows that change, in the order of the records. want says whether a record's row may be
// written, and may add to it.
func (k *Book) rowsFor(boards []*board.Board, langs []string, today board.Date, want func(key, *board.Permalink) bool) []File {
	var out []File
	last := key{}
	boards[0].Nouns(func(n board.Noun) {
		at := key{n.Rec().Kind, n.Rec().ID}
		if at == last {
			return
		}
		last = at
		row := k.row(at, boards, langs, today)
		if old := k.rows[at]; !want(at, row) || old != nil && sameRow(old, row) {
			return
		}
		file := RowFile(row)
		file.Was = k.rows[at]
		out = append(out, file)
	})
	if row := k.siteRow(boards, langs, today); want(siteKey, row) {
		if file := RowFile(row); k.rows[siteKey] == nil || !sameRow(k.rows[siteKey], row) {
			file.Was = k.rows[siteKey]
			out = append(out, file)
		}
	}
	return out
}

// RowPath is the path of a record's row from the content folder.
func RowPath(kind board.Kind, id board.ID) string {
	return "permalinks/" + kind.String() + "/" + string(id) + ".yaml"
}

// row is what the ledger should hold of a record now. What was recorded stays: code, first date, languages, pairs.
func (k *Book) row(at key, boards []*board.Board, langs []string, today board.Date) *board.Permalink {
	row := &board.Permalink{Of: at.kind, Code: k.Code(at.kind, at.id), First: today, State: "live"}
	row.ID = at.id
	if at.kind == board.UnitKind {
		row.Office = k.Office(at.id)
	}
	if old := k.rows[at]; old != nil {
		row.First, row.UnitPages, row.Also, row.OfficeAlso = old.First, old.UnitPages, old.Also, old.OfficeAlso
		row.Languages, row.Pairs = slices.Clone(old.Languages), slices.Clone(old.Pairs)
		row.Hosts, row.Editions = slices.Clone(old.Hosts), slices.Clone(old.Editions)
	}
	k.recall(row)
	row.UnitPages = row.UnitPages || boards[0].Site.Outputs.UnitPages
	for i, b := range boards {
		title := b.Find(at.kind, string(at.id)).Heading()
		if i == 0 || int(title.Lang) == i {
			row.Titles = append(row.Titles, board.LedgerTitle{Lang: langs[i], Title: board.Text{S: title.S}})
		}
		if !slices.Contains(row.Languages, langs[i]) {
			row.Languages = append(row.Languages, langs[i])
		}
	}
	return row
}

// recall takes up what the log of prints says of a record whose row was lost: the first day, and the offices.
func (k *Book) recall(row *board.Permalink) {
	for _, run := range k.logged[key{row.Of, row.ID}] {
		row.First = min(row.First, run.Date)
		for _, p := range run.Records {
			if p.ID == row.ID && p.Kind.Of() == row.Of && strings.Contains(p.Code, "-") && !slices.Contains(row.Pairs, run.Office) {
				row.Pairs = append(row.Pairs, run.Office)
			}
		}
	}
}

// sameRow says whether two rows would be written alike.
func sameRow(a, b *board.Permalink) bool { return string(encode(a)) == string(encode(b)) }
