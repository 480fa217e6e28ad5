package generator

import (
	"path"
	"slices"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/page"
)

// damage is what the errors of a site hit, record by record: what a build that keeps going must not make anew.
type damage struct {
	site *Site
	// records are those with errors; layers those of local/, which have no page and spoil a procedure's.
	records map[record]bool
	layers  []layer
	// strays are files with errors that belong to no page: they are left out of the board.
	strays map[string]bool
	// wanted are records that site.yaml names and the board hasn't; only those that the ledger knows can be stood for.
	wanted []record
	halt   Halt
}

// Halt is why a build of a site with errors cannot keep going.
type Halt string

// What keeps a build from going on; "" nothing.
const (
	NoBoard       Halt = "no board"        // site.yaml can't be read, or isn't there
	SiteAtFault   Halt = "site at fault"   // every page rests on site.yaml
	LedgerAtFault Halt = "ledger at fault" // short codes that stand on paper would be guessed
	FolderShut    Halt = "folder shut"     // nobody knows which records a folder holds
	NoRecord      Halt = "nobody's error"  // an error that has no file: the program's own
	PageLost      Halt = "page lost"       // a page could not be made, and there is none from before
)

type record struct {
	kind board.Kind
	id   board.ID
}

// layer is what an office sets for a procedure: local/UNIT/CODE.yaml.
type layer struct{ unit, procedure board.ID }

// Halt says why a build of this site cannot keep going (bangtin build --keep-going), "" where it can.
func (s *Site) Halt() Halt { return s.damage().halt }

// damage sorts the errors by record.
func (s *Site) damage() *damage {
	d := &damage{site: s, records: map[record]bool{}, strays: map[string]bool{}}
	if len(s.Boards) == 0 {
		d.halt = NoBoard
		return d
	}
	for _, fault := range s.Faults.Sorted() {
		if fault.Severity == diag.Error {
			d.take(fault)
		}
	}
	for _, r := range d.wanted {
		if !d.records[r] {
			d.halt = SiteAtFault
		}
	}
	return d
}

// take finds what one error hits. A file's name tells the record, even of a file that no record was read from: the
// second spelling of a record, a translation that cannot be read.
func (d *damage) take(fault diag.Diagnostic) {
	file := d.site.inRoot(fault.Pos.File)
	top, rest, nested := strings.Cut(file, "/")
	id := d.site.stem(path.Base(file))
	if !nested {
		d.takeTop(fault, board.ID(id))
		return
	}
	switch kind := board.KindOfFolder(top); {
	case kind == board.PermalinkKind:
		d.takeRow(fault, path.Dir(rest), id)
	case kind == board.LocalKind:
		d.takeLayer(fault, layer{board.ID(path.Dir(rest)), board.ID(id)})
	case kind == board.ResultKind && d.isResult(fault.Pos.File):
		d.records[record{kind, ""}] = true
	case kind.Segment() != "" && kind != board.FormKind && d.known(kind, board.ID(id)):
		d.records[record{kind, board.ID(id)}] = true
	case fault.Code == "unreadable" && top != "forms" && top != "assets" && kind != board.NoticeKind && kind != board.PrintKind:
		d.halt = FolderShut
	default:
		d.strays[fault.Pos.File] = true
		if kind == board.NoticeKind {
			d.records[record{kind, board.ID(id)}] = true
		}
	}
}

// takeTop takes an error of a file, or a folder, that lies in the content folder itself.
func (d *damage) takeTop(fault diag.Diagnostic, id board.ID) {
	switch {
	case fault.Pos.File == "" && fault.Code != "unreadable":
		d.halt = NoRecord
	case id == "site" && fault.Code == "unknown-ref":
		d.wanted = append(d.wanted, record{board.KindNamed(fault.Arg("kind")), board.ID(fault.Arg("id"))})
	case id == "site" && fault.Code == "accent": // no page says anything wrong by it, and all show the nearest that can be read
	case id == "site":
		d.halt = SiteAtFault
	case fault.Code == "unreadable" && id != "indicators" && id != "synonyms":
		d.halt = FolderShut
	default:
		d.strays[fault.Pos.File] = true
		if id == "indicators" {
			d.records[record{board.IndicatorKind, ""}] = true
		}
	}
}

// takeRow takes an error of the ledger. A row whose record went away leads to the page that is kept; anything else
// makes short codes doubtful that stand on paper.
func (d *damage) takeRow(fault diag.Diagnostic, under, id string) {
	if fault.Code != "ledger-lost" {
		d.halt = LedgerAtFault
		return
	}
	d.records[record{board.KindNamed(under), board.ID(id)}] = true
}

// takeLayer takes an error of what an office sets for a procedure. Of an office that nobody knows, perhaps because its
// name is misspelt, it might be any.
func (d *damage) takeLayer(fault diag.Diagnostic, l layer) {
	d.strays[fault.Pos.File] = true
	switch {
	case !d.known(board.ProcedureKind, l.procedure):
	case !d.known(board.UnitKind, l.unit):
		d.records[record{board.ProcedureKind, l.procedure}] = true
	case !slices.Contains(d.layers, l):
		d.layers = append(d.layers, l)
	}
}

// known says whether there is a record of that kind and id, read or not.
func (d *damage) known(kind board.Kind, id board.ID) bool {
	b := d.site.Boards[0]
	n := b.Find(kind, string(id))
	return n != nil && n.Rec().ID == id || b.IsBroken(kind, string(id))
}

func (d *damage) isResult(file string) bool {
	return slices.ContainsFunc(d.site.Boards[0].ResultFiles, func(f *board.ResultFile) bool { return slices.Contains(f.Files, file) })
}

// inRoot is a file's path inside its content root.
func (s *Site) inRoot(file string) string {
	best := ""
	for _, root := range s.workshop.Roots {
		if name := root.Name + "/"; len(name) > len(best) && len(name) > 1 && strings.HasPrefix(file, name) {
			best = name
		}
	}
	return file[len(best):]
}

// stem is a file name without its extension, its language and its date.
func (s *Site) stem(name string) string {
	name = strings.TrimSuffix(name, path.Ext(name))
	for _, code := range s.Languages {
		name = strings.TrimSuffix(name, "."+code)
	}
	name, _, _ = strings.Cut(name, "@")
	return name
}

// updating is the damage as pages need it.
func (d *damage) updating() *page.Updating {
	u := &page.Updating{}
	for r := range d.records {
		u.Add(r.kind, r.id)
	}
	for _, l := range d.layers {
		u.AddLayer(l.procedure)
	}
	d.underLayers(u)
	if u.Any(board.IndicatorKind) {
		d.overIndicators(u)
	}
	return u
}
