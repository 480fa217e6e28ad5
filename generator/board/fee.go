package board

import (
	"slices"
	"strconv"
	"strings"
)

// Thing tells what a fee is for, as a key: fees for different things don't concern each other.
func (f *Fee) Thing() string {
	channels, cases := slices.Sorted(slices.Values(f.Channel)), slices.Sorted(slices.Values(f.Cases))
	var b strings.Builder
	for _, c := range channels {
		b.WriteString(string(c) + " ")
	}
	b.WriteByte('\n')
	for _, c := range cases {
		b.WriteString(string(c) + " ")
	}
	return b.String() + "\n" + f.Per.S + "\n" + f.Text.Plain() + "\n" + f.CurrencyCode()
}

// CurrencyCode is the fee's currency (ISO 4217): đồng, where none is named.
func (f *Fee) CurrencyCode() string {
	if f.Currency == "" {
		return "VND"
	}
	return f.Currency
}

// Price is a fee's amount as an editor writes it: "8.000", "free", "5%"; "" where it is told in words alone.
func (f *Fee) Price() string {
	switch f.Amount.Kind {
	case Free:
		return "free"
	case NoFee:
		return "none"
	case Varies:
		return "varies"
	case Sum:
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

// Ruled is a fee's amount with the rule that sets it first: "8.000 (12/2024/NQ-HĐND)".
func (f *Fee) Ruled() string {
	out := f.Price()
	if out == "" {
		out = f.Text.Plain()
	}
	if len(f.Basis) > 0 {
		out += " (" + f.Basis[0].Number + ")"
	}
	return out
}
