package board

import (
	"errors"
	"strconv"
	"testing"

	"bangtin/generator/diag"
)

// fuzz gives any text to a parser: nothing panics, what is refused has a code of the table, what is offered in its place
// is taken, and what is taken is the same value when it is written as show writes it. The seeds are the guesses of kind.
func fuzz[T comparable](f *testing.F, parse func(string) (T, error), show func(T) string, kind string) {
	known := map[string]bool{}
	for _, c := range diag.Codes() {
		known[c] = true
	}
	for _, w := range guesses[kind].all {
		f.Add(w.value)
	}
	f.Fuzz(func(t *testing.T, s string) {
		v, err := parse(s)
		if err == nil {
			if again, err := parse(show(v)); err != nil || again != v {
				t.Errorf("%q is written %q, which is %v, %v", s, show(v), again, err)
			}
			return
		}
		var fault *Fault
		if !errors.As(err, &fault) || !known[fault.Code] {
			t.Fatalf("%q: %v", s, err)
		}
		if guess := (diag.Diagnostic{Args: fault.Args}).Arg("guess"); guess != "" {
			if _, err := parse(guess); err != nil {
				t.Errorf("%q: the guess %q is refused as well: %v", s, guess, err)
			}
		}
	})
}

// itself is how values that are kept to the letter are written.
func itself[T ~string](v T) string { return string(v) }

func FuzzDate(f *testing.F) { fuzz(f, ParseDate, Date.ISO, "date") }

func FuzzMoney(f *testing.F) {
	words := catalog(f, "vi")
	show := func(a Amount) string {
		if a.Kind == Varies { // shown as a sentence, written as the word
			return "varies"
		}
		return plainSpaces(a.In(words, ""))
	}
	fuzz(f, ParseAmount, show, "money")
}

func FuzzDuration(f *testing.F) {
	words := catalog(f, "vi")
	show := func(d Duration) string { return plainSpaces(d.In(words)) }
	fuzz(f, ParseDuration, show, "duration")
}

func FuzzClock(f *testing.F) { fuzz(f, ParseClock, Clock.String, "clock") }

func FuzzDays(f *testing.F) {
	words := catalog(f, "vi")
	fuzz(f, ParseDays, func(d Days) string { return d.In(words) }, "days")
}

func FuzzDecimal(f *testing.F) { fuzz(f, ParseDecimal, Decimal.String, "decimal") }

func FuzzPercent(f *testing.F) { fuzz(f, ParsePercent, Decimal.String, "percent") }

func FuzzFigure(f *testing.F) {
	show := func(d Decimal) string { // with a zero after three decimals, which might be thousands
		if s := d.String(); len(s) > 4 && s[len(s)-4] == '.' {
			return s + "0"
		}
		return d.String()
	}
	fuzz(f, ParseFigure, show, "figure")
}

func FuzzDegrees(f *testing.F) { fuzz(f, ParseDegrees, Decimal.String, "degrees") }

func FuzzCode(f *testing.F) { fuzz(f, ParseCode, itself, "code") }

func FuzzID(f *testing.F) { fuzz(f, ParseRef, itself, "id") }

func FuzzCodeRef(f *testing.F) { fuzz(f, ParseCodeRef, itself, "code ref") }

func FuzzPhone(f *testing.F) { fuzz(f, ParsePhone, itself, "phone") }

func FuzzURL(f *testing.F) { fuzz(f, ParseURL, itself, "url") }

func FuzzEmail(f *testing.F) { fuzz(f, ParseEmail, itself, "email") }

func FuzzColour(f *testing.F) { fuzz(f, ParseColour, itself, "colour") }

func FuzzPeriod(f *testing.F) { fuzz(f, ParsePeriod, itself, "period") }

func FuzzWhole(f *testing.F) { fuzz(f, ParseWhole, strconv.Itoa, "whole") }

func FuzzYear(f *testing.F) { fuzz(f, ParseYear, strconv.Itoa, "year") }

func FuzzBool(f *testing.F) { fuzz(f, ParseBool, strconv.FormatBool, "bool") }

func FuzzSize(f *testing.F) {
	show := func(n Size) string {
		if n%1024 == 0 {
			return strconv.FormatInt(int64(n)/1024, 10) + " KiB"
		}
		return strconv.FormatInt(int64(n), 10) + " B"
	}
	fuzz(f, ParseSize, show, "size")
}

func FuzzPath(f *testing.F) {
	parse := func(s string) (FilePath, error) { return ParseFilePath(s, "forms/") }
	fuzz(f, parse, itself, "path")
}
