package glance

import (
	"unicode/utf8"

	"bangtin/generator/board"
)

// amounts are what a procedure may cost today at this office.
type amounts struct {
	span[int64]
	free, noFee bool
	text        *board.Fee // the first that is told in words
	count       int
}

func (f *Facts) amounts() (a amounts) {
	for i := range f.Fees.V {
		fee := &f.Fees.V[i]
		if !fee.Valid.On(f.Today) || !f.Here(fee) {
			continue
		}
		a.count++
		foreign := fee.Currency != "" && fee.Currency != "VND"
		switch {
		case fee.Amount.Kind == board.Free:
			a.free = true
		case fee.Amount.Kind == board.NoFee:
			a.noFee = true
		case fee.Amount.Kind == board.Sum && !foreign:
			n := fee.Amount.Units
			if a.n == 0 {
				a.least, a.most = n, n
			}
			a.least, a.most, a.n = min(a.least, n), max(a.most, n), a.n+1
		case a.text == nil:
			a.text = fee
			a.more = true
		}
	}
	return a
}

// Here says whether a fee kept to some units holds at the office: there, or anywhere below them.
func (f *Facts) Here(x *board.Fee) bool {
	if len(x.Units) == 0 || f.Office == nil {
		return true
	}
	for u, steps := f.Office, 0; u != nil && steps < 8; u, steps = f.Board.Unit(u.ParentOn(f.Today)), steps+1 {
		for _, id := range x.Units {
			if id == u.ID {
				return true
			}
		}
	}
	return false
}

// HowMuch says what it costs (phí, lệ phí).
func (f *Facts) HowMuch(to []Piece) []Piece {
	w := f.Words
	if f.Fees.IsNone() {
		return append(to, w.mark(None, "page.no-fee"))
	}
	a := f.amounts()
	dong := func(n int64) string { return board.Amount{Kind: board.Sum, Units: n}.In(w.Catalog, "") }
	switch {
	case a.n > 0 && (a.free || a.noFee):
		return w.remark(append(to, w.say(w.T("page.free-or", "amount", dong(a.most)))), true)
	case a.n > 0 && a.least < a.most:
		return w.remark(append(to, w.say(w.T("money.dong", "n", w.Int(a.least)+"–"+w.Int(a.most)))), true)
	case a.n > 0:
		return w.remark(append(to, w.say(dong(a.most))), a.more || a.count > 1 && a.n < a.count)
	case a.free:
		return w.remark(append(to, w.say(w.T("money.free"))), a.more)
	case a.noFee:
		return w.remark(append(to, w.say(w.T("money.none"))), a.more)
	case a.text != nil:
		return append(to, w.feeInWords(a.text))
	}
	for i := range f.Channels {
		if t := f.Channels[i].FeeText; !t.Empty() {
			return w.gist(to, t)
		}
	}
	return append(to, w.unknown())
}

// feeInWords is a fee that is a formula, a percentage or another currency, if it is short.
func (w *Words) feeInWords(fee *board.Fee) Piece {
	switch {
	case fee.Amount.Kind == board.Sum:
		return w.say(fee.Amount.In(w.Catalog, fee.Currency))
	case fee.Percent.Set:
		return w.say(fee.Percent.In(w.Catalog) + "%")
	case fee.Text.Inline() && utf8.RuneCountInString(fee.Text.Plain()) <= longText:
		return Piece{Prose: fee.Text}
	}
	return w.say(w.T("page.depends"))
}

// Amount is a fee's sum and percentage in words, "" where it is told by its text alone.
func (w *Words) Amount(x *board.Fee) string {
	text := ""
	if x.Amount.Kind != board.NoAmount && (x.Amount.Kind != board.Varies || x.Text.Empty()) {
		text = x.Amount.In(w.Catalog, x.Currency)
	}
	if !x.Percent.Set {
		return text
	}
	if text != "" {
		text += " + "
	}
	return text + x.Percent.In(w.Catalog) + "%"
}
