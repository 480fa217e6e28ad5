package board

// PrintRun is one run of `bangtin print` (một lần in) whose sheets hang somewhere: prints/NAME.yaml. The program writes
// it, an editor commits it, and takes the file away when the sheets are taken down. Its name holds the day, the sheet and
// a mark of the rest, so that two branches do not share one by accident.
type PrintRun struct {
	Record
	Date  Date      `key:"date,required"`
	Sheet PaperName `key:"sheet,required"`
	// Size ("A3"), Up (sheets on a page) and Grid ("3x8") are as they were asked for, absent where they were not.
	Size string `key:"size"`
	Up   int    `key:"up"`
	Grid string `key:"grid"`
	// Lang is the language of the sheets, absent for the board's first; Case the one case of a checklist, absent for all.
	Lang string `key:"lang"`
	Case ID     `key:"case"`
	// Office is the one that the sheets are for, "" for none.
	Office ID `key:"at"`
	// Hangs is where they hang, as whoever printed them put it.
	Hangs Text `key:"where,required"`
	// Copies is how many of each were made, 0 where nobody said.
	Copies  int       `key:"copies"`
	Records []Printed `key:"records,required"`
}

// Heading is where the sheets hang.
func (p *PrintRun) Heading() Text { return p.Hangs }

// Printed is a record on a sheet, and what its QR code said.
type Printed struct {
	Kind PrintedKind `key:"kind,required"`
	ID   ID          `key:"id,required"`
	// Code is the short code under the QR code, "7K3FAPQ" or "7K3FAPQ-V2H"; the board's own sheet has none.
	Code string `key:"code"`
	// Edition is the mark of the facts on the sheet, "" where the sheet had none.
	Edition string `key:"edition"`
}

// PrintedKind is the name of a kind of record that can be printed.
type PrintedKind string

// Values are the words of the log: the board itself, and the kinds with a page.
func (PrintedKind) Values() []string {
	out := []string{SiteKind.String()}
	for _, k := range PageKinds {
		out = append(out, k.String())
	}
	return out
}

// Of is the kind of that name, NoKind where the file has another word.
func (k PrintedKind) Of() Kind { return KindNamed(string(k)) }
