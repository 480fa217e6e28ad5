package generator_test

import (
	"crypto/sha256"
	"io"
	"os"
	"testing"
	"testing/fstest"

	"bangtin/generator"
	"bangtin/generator/board"
	"bangtin/generator/ledger"
	"bangtin/generator/output"
	"bangtin/generator/read"
)

// made is a sum over all files that a build of the content makes on a day, and the next day on which it makes others.
func made(t *testing.T, w *generator.Workshop, day board.Date) (sum string, next board.Date) {
	t.Helper()
	site, err := w.Load(day)
	if err != nil {
		t.Fatal(err)
	}
	if site.Faults.HasErrors() {
		t.Fatal(site.Faults.Sorted())
	}
	plan, err := site.Plan()
	if err != nil {
		t.Fatal(err)
	}
	h := sha256.New()
	plan.Jobs(func(job output.Job) bool {
		data, err := job.Make()
		if err != nil {
			t.Fatal(job.Path, err)
		}
		_, _ = io.WriteString(h, job.Path+"\x00")
		_, _ = h.Write(data)
		if job.Done != nil {
			job.Done(data)
		}
		return true
	})
	return string(h.Sum(nil)), site.Next()
}

// dated is a board on which something of each sort changes on a day of its own in January 2027.
func dated(t *testing.T) fstest.MapFS {
	return goodBoard(t, change{
		"procedures/1.000111@2027-01-03.yaml": "code: \"1.000111\"\ntitle: Bản mới\nfield: ho-tich\nlevel: commune\nverified: {on: 2027-01-05}\neffective: {until: 2027-01-20}\n",
		"procedures/9.000001.yaml":            "code: \"9.000001\"\ntitle: Phí\nfield: ho-tich\nlevel: commune\nfees:\n  - {amount: 8.000, valid: {until: 2027-01-06}}\n  - {amount: 5.000, valid: {from: 2027-01-09}}\nlegal_basis: [1/2027/TT]\n",
		"documents/tt.yaml":                   "number: 1/2027/TT\ntitle: Thông tư\ndate: 2027-01-11\neffective: {from: 2027-01-13, until: 2027-01-14}\n",
		"notices/nghi.yaml":                   "title: Nghỉ\nfrom: 2027-01-16\nuntil: 2027-01-17\n",
		"units/moi.yaml":                      "name: Xã Mới\nkind: commune\nparent: [{unit: tinh-a, until: 2027-01-23}]\nvalid: {from: 2027-01-22, until: 2027-01-26}\nclosed: [2027-01-24]\n",
		"local/vinh-son/9.000001.yaml":        "fees:\n  - {amount: 1.000, valid: {from: 2027-01-28}}\ndecision: 1/NQ\n",
		"permalinks/field/ho-tich.yaml":       "code: " + ledger.Derive(board.FieldKind, "ho-tich") + "\nfirst: 2027-01-30\n",
	})
}

// TestNext holds build --next to its word, day by day: the files stay the same until the day that it names, and are others
// on that day.
func TestNext(t *testing.T) {
	t.Parallel()
	w := generator.New(generator.Options{Roots: []read.Root{{FS: dated(t)}}, Templates: os.DirFS("../templates")})
	day := board.Date(20261230)
	before, next := made(t, w, day)
	turns := 0
	for day = day.AddDays(1); day <= 20270203; day = day.AddDays(1) {
		now, then := made(t, w, day)
		switch {
		case day < next && now != before:
			t.Errorf("%s differs, and the next day was to be %s", day, next)
		case day == next && now == before:
			t.Errorf("%s is as before", day)
		case day == next:
			turns++
		}
		before, next = now, then
	}
	if turns < 17 {
		t.Errorf("only %d turns", turns)
	}
}

// TestNextOnTheSample does the same around each turn of the sample board in its next year, papers and all.
func TestNextOnTheSample(t *testing.T) {
	t.Parallel()
	w := generator.New(generator.Options{Roots: []read.Root{{FS: os.DirFS("../content")}}, Templates: os.DirFS("../templates")})
	day := board.Date(20261124)
	before, next := made(t, w, day)
	for turns := 0; turns < 4; turns++ {
		if last := next.AddDays(-1); last > day {
			if now, then := made(t, w, last); now != before || then != next {
				t.Errorf("%s differs from %s, and the next day was to be %s", last, day, next)
			}
		}
		day = next
		now, then := made(t, w, day)
		if now == before {
			t.Errorf("%s is as before", day)
		}
		before, next = now, then
	}
}
