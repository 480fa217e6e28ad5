package check

import (
	"slices"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/diag"
)

// feesOverlap finds two amounts for one thing at one office. A province's resolutions may hold for a part of it each,
// said in a fee's units; where two such parts overlap, nobody knows what to pay.
func feesOverlap(r *run) {
	r.feeLists(func(rec *board.Record, fees []board.Fee) {
		same := map[string][]int{} // the fees for one thing, as far as they are kept to some offices
		for i, f := range fees {
			if len(f.Units) == 0 {
				continue
			}
			key := thing(f)
			for _, k := range same[key] {
				if unit := r.shared(fees[k], f); unit != "" && price(fees[k]) != price(f) {
					at := func(i int) diag.Pos { return rec.At("fees." + strconv.Itoa(i) + ".amount") }
					r.faults.Add(diag.New("fees-overlap", at(i), "unit", string(unit), "a", price(fees[k]), "b", price(f)).With("first", at(k)))
					break
				}
			}
			same[key] = append(same[key], i)
		}
	})
}

// thing tells what a fee is for: fees for different things don't concern each other.
func thing(f board.Fee) string {
	channels, cases := slices.Sorted(slices.Values(f.Channel)), slices.Sorted(slices.Values(f.Cases))
	var b strings.Builder
	for _, c := range channels {
		b.WriteString(string(c) + " ")
	}
	b.WriteByte('\n')
	for _, c := range cases {
		b.WriteString(string(c) + " ")
	}
	return b.String() + "\n" + f.Per.S + "\n" + f.Text.Plain() + "\n" + currency(f)
}

func currency(f board.Fee) string {
	if f.Currency == "" {
		return "VND"
	}
	return f.Currency
}

// price is a fee's amount as an editor writes it.
func price(f board.Fee) string {
	switch f.Amount.Kind {
	case board.Free:
		return "free"
	case board.NoFee:
		return "none"
	case board.Varies:
		return "varies"
	case board.Sum:
		s := strconv.FormatInt(f.Amount.Units, 10)
		for i := len(s) - 3; i > 0; i -= 3 {
			s = s[:i] + "." + s[i:]
		}
		return s
	}
	if f.Percent.Set {
		return f.Percent.String() + "%"
	}
	return ""
}

// shared is an office at which both fees hold on one day, today or later; "" if there is none.
func (r *run) shared(a, b board.Fee) board.ID {
	if !a.Valid.Overlaps(b.Valid) {
		return ""
	}
	for _, v := range []board.Validity{a.Valid, b.Valid} {
		if v.Until != 0 && v.Until < r.Today {
			return ""
		}
	}
	day := max(a.Valid.From, b.Valid.From, r.Today)
	for _, x := range a.Units {
		for _, y := range b.Units {
			if r.isBelow(x, y, day) {
				return x
			}
			if r.isBelow(y, x, day) {
				return y
			}
		}
	}
	return ""
}
