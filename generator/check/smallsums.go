package check

import (
	"strconv"

	"bangtin/generator/board"
)

// smallSums warns of sums under 1,000 đồng: "20" written for 20.000.
func smallSums(r *run) {
	r.feeLists(func(rec *board.Record, fees []board.Fee) {
		for i, f := range fees {
			if f.Amount.Kind == board.Sum && f.Amount.Units < 1000 && f.CurrencyCode() == "VND" {
				n := strconv.FormatInt(f.Amount.Units, 10)
				r.report(rec, "fees."+strconv.Itoa(i)+".amount", "money-small", "value", n, "thousands", n+".000")
			}
		}
	})
}
