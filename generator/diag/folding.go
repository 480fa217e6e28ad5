package diag

// How much is written out where there is a lot: people read the first few of what says the same, and the first screens
// of what goes wrong in one way. Machines are told everything.
const (
	// mostOfCode is how many errors of one code are written out, however they differ.
	mostOfCode = 20
	// mostPlaces is how many of the places that are not written out are named.
	mostPlaces = 5
)

// folded are faults that are not written out.
type folded struct {
	// like is one of those written out; the folded ones have its code.
	like Diagnostic
	// same tells that they say the same as it, word for word.
	same bool
	n    int
	// at are the places of the first of them.
	at []Pos
}

// folding chooses what to write out. Errors are alike if they have the code and the words in common: one field that
// was renamed is one cause in four hundred files. Errors without words (a file that is no YAML) have a cause each.
// Warnings are alike if they have the code in common: they can wait, and there may be one for every record.
type folding struct {
	alike   int // so many alike are written out; 0 is all
	ofCode  int // so many errors of one code are written out; 0 is all
	kin     map[string]int
	codes   map[string]int
	rests   map[string]*folded
	inOrder []*folded
}

func newFolding(alike, ofCode int) *folding {
	return &folding{alike: alike, ofCode: ofCode, kin: map[string]int{}, codes: map[string]int{}, rests: map[string]*folded{}}
}

// shows says whether a fault is written out, and counts it where it isn't.
func (f *folding) shows(d Diagnostic) bool {
	if f.alike <= 0 {
		return true
	}
	k := kinship(d)
	switch {
	case k != "" && f.kin[k] >= f.alike:
		f.rest(k, d, d.Severity == Error)
		return false
	case d.Severity == Error && f.ofCode > 0 && f.codes[d.Code] >= f.ofCode:
		f.rest(d.Code, d, false)
		return false
	}
	f.kin[k]++
	f.codes[d.Code]++
	return true
}

func (f *folding) rest(key string, d Diagnostic, same bool) {
	r := f.rests[key]
	if r == nil {
		r = &folded{like: d, same: same}
		f.rests[key] = r
		f.inOrder = append(f.inOrder, r)
	}
	r.n++
	if len(r.at) < mostPlaces && d.Pos.File != "" {
		r.at = append(r.at, d.Pos)
	}
}

// kinship is what a fault has in common with those that are alike; "" if it is like no other.
func kinship(d Diagnostic) string {
	if d.Severity == Warning {
		return "warning " + d.Code
	}
	words := ""
	for i := 0; i+1 < len(d.Args); i += 2 {
		if !passing[d.Args[i]] {
			words += "\x00" + d.Args[i+1]
		}
	}
	if words == "" {
		return ""
	}
	return d.Code + words
}

// passing are the arguments that change while the fault stays the same: counts, ages, days, sizes, guesses.
var passing = map[string]bool{"n": true, "days": true, "today": true, "size": true, "first": true, "guess": true}
