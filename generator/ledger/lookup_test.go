package ledger

import (
	"slices"
	"strings"
	"testing"

	"bangtin/generator/board"
)

// bookOf is a board and its book, with offices, without files.
func bookOf(rows ...*board.Permalink) (*board.Board, *Book) {
	b := &board.Board{Site: &board.Site{}, Permalinks: rows}
	for _, id := range []board.ID{"1.000110", "1.000111", "1.001193", "2.000815"} {
		p := &board.Procedure{Code: board.Code(id)}
		p.Kind, p.ID = board.ProcedureKind, id
		b.Procedures = append(b.Procedures, p)
	}
	for _, id := range []board.ID{"cam-lo", "vinh-hoang"} {
		u := &board.Unit{}
		u.Kind, u.ID = board.UnitKind, id
		b.Units = append(b.Units, u)
	}
	b.Index()
	return b, Open(b)
}

func rowOf(kind board.Kind, id board.ID, also ...string) *board.Permalink {
	row := &board.Permalink{Of: kind, Code: Derive(kind, id), Also: also, First: 20260101, State: "live"}
	row.ID = id
	return row
}

// TestEverySlipIsMeant makes every slip of one symbol, and every swap of two, in a code: the code that was meant is offered,
// and first if the slip is a likely one.
func TestEverySlipIsMeant(t *testing.T) {
	b, book := bookOf(rowOf(board.ProcedureKind, "1.000110"))
	look := book.Lookup(b)
	for _, office := range []board.ID{"", "cam-lo"} {
		code := join(book.Code(board.ProcedureKind, "1.000110"), book.Office(office))
		meant := func(typed string) {
			t.Helper()
			found, slips := look.Find(typed)
			if len(found) > 0 || !slices.ContainsFunc(slips, func(p Place) bool { return p.Code == code && p.ID == "1.000110" && p.Office == office }) {
				t.Errorf("%s for %s: found %v, offered %v", typed, code, found, slips)
			}
		}
		for i := range code {
			if code[i] == '-' {
				continue
			}
			for _, c := range alphabet {
				if byte(c) != code[i] {
					meant(code[:i] + string(c) + code[i+1:])
				}
			}
			if i+1 < len(code) && code[i+1] != '-' && code[i] != code[i+1] {
				meant(code[:i] + code[i+1:i+2] + code[i:i+1] + code[i+2:])
			}
		}
	}
}

// TestLookAlikesComeFirst: of two codes that are one symbol away, the one whose symbol looks alike is the likelier.
func TestLookAlikesComeFirst(t *testing.T) {
	for _, x := range []struct {
		typed, code string
		rank        int
	}{{"9F1KW2C", "9F1KW2C", 0}, {"9F1KWZC", "9F1KW2C", 1}, {"F91KW2C", "9F1KW2C", 2}, {"9F1KW3C", "9F1KW2C", 3}, {"1F9KW2C", "9F1KW2C", 4}, {"9F1KW2", "9F1KW2C", 5}, {"9F11KW2C", "9F1KW2C", 5}} {
		if rank, ok := slip(x.typed, x.code); !ok || rank != x.rank {
			t.Errorf("%s for %s: %d %v", x.typed, x.code, rank, ok)
		}
	}
	for _, typed := range []string{"9F1KW99", "", "9", "9F1KW2CZZ"} {
		if _, ok := slip(typed, "9F1KW2C"); ok {
			t.Errorf("%q passes for a slip", typed)
		}
	}
}

// TestFind finds one record by all that people have in hand.
func TestFind(t *testing.T) {
	moved := rowOf(board.GuideKind, "cam-lo")
	moved.State = "gone"
	longer := derive(board.ProcedureKind, "1.000110", 7)
	b, book := bookOf(rowOf(board.ProcedureKind, "1.000110", longer), moved)
	look := book.Lookup(b)
	for text, want := range map[string]string{
		"1.000110": "procedure:1.000110", "PROCEDURE: 1.000110": "procedure:1.000110", "9f1kw2c": "procedure:1.000110", longer: "procedure:1.000110",
		"9F1K-W2C": "procedure:1.000110", "9F1KW2C.K7M": "procedure:1.000110 .K7M", "9FlKW2C-6CS.k7m/en": "procedure:1.000110 @cam-lo .K7M /en",
		"https://X.VN/bang/Q/9F1KW2C/": "procedure:1.000110", "x.vn/q/9f1kw2c/EN/": "procedure:1.000110 /en", "Q/9F1KW2C-6CS": "procedure:1.000110 @cam-lo",
		"https://x.vn/bang/en/thu-tuc/1.000110/?a#b": "procedure:1.000110 /en", "don-vi/cam-lo/1.000110/index.html": "procedure:1.000110 @cam-lo",
		"thu-tuc/1.000110/2027-03-01/": "procedure:1.000110", "cam-lo": "unit:cam-lo guide:cam-lo", "guide:cam-lo": "guide:cam-lo",
		"huong-dan/cam-lo": "guide:cam-lo", "thu-tuc/": "", "": "", "///": "", "unit:": "", ":": "", "Q/": "", "khong-co": "", "thu-tuc/1.999999": "", "procedure:x": "",
	} {
		found, _ := look.Find(text)
		var got []string
		for _, p := range found {
			s := p.Kind.String() + ":" + string(p.ID)
			if p.Office != "" {
				s += " @" + string(p.Office)
			}
			if p.Mark != "" {
				s += " ." + p.Mark
			}
			if p.Lang != "" {
				s += " /" + p.Lang
			}
			got = append(got, s)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%q: %v, want %s", text, got, want)
		}
	}
	if got := look.Guess("1.00011"); got != "procedure:1.000110" {
		t.Errorf("guessed %s", got)
	}
}

// FuzzFind: whatever is typed, nothing panics, and what is found is there.
func FuzzFind(f *testing.F) {
	for _, s := range []string{"9F1KW2C-6CS.K7M/EN", "https://a/Q/9F1KW2C/", "procedure:1.000110", "//q//", "\xff", "Q/-", "don-vi/cam-lo/"} {
		f.Add(s)
	}
	b, book := bookOf(rowOf(board.ProcedureKind, "1.000110"))
	look := book.Lookup(b)
	f.Fuzz(func(t *testing.T, text string) {
		found, slips := look.Find(text)
		for _, p := range append(found, slips...) {
			if b.Find(p.Kind, string(p.ID)) == nil {
				t.Errorf("%q: %v", text, p)
			}
		}
		Sound(text)
		IsCode(text)
		look.Guess(text)
	})
}

// TestNoCodeIsGivenTwice: codes that came from other boards, and those of what is gone, are taken.
func TestNoCodeIsGivenTwice(t *testing.T) {
	free := Derive(board.ProcedureKind, "1.000110")
	gone := rowOf(board.GuideKind, "x", free)
	gone.State = "gone"
	office := rowOf(board.UnitKind, "y")
	office.OfficeAlso = []string{derive(board.UnitKind, "cam-lo", officeLength)}
	_, book := bookOf(gone, office)
	if got := book.Code(board.ProcedureKind, "1.000110"); got == free || !Own(got, board.ProcedureKind, "1.000110") {
		t.Errorf("%s is given again", got)
	}
	if got := book.Office("cam-lo"); got == office.OfficeAlso[0] || !OwnOffice(got, "cam-lo") {
		t.Errorf("%s is given again", got)
	}
}

// TestEveryLengthTaken: a ledger in which every code of a record is another's doesn't end the program.
func TestEveryLengthTaken(t *testing.T) {
	var also []string
	for n := codeLength; n <= mostSymbols; n++ {
		also = append(also, derive(board.ProcedureKind, "1.000110", n))
	}
	if _, book := bookOf(rowOf(board.GuideKind, "x", also...)); book.Code(board.ProcedureKind, "1.000110") == "" {
		t.Error("no code")
	}
}
