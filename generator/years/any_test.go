package years

import (
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"
)

// TestAnyYears does to a board, in any order, whatever an office may do: add, edit, move, merge, split, retire, absorb,
// switch off. After each act every address that the ledger ever knew answers, after one hop at most.
func TestAnyYears(t *testing.T) {
	lives, acts := 6, 8
	if testing.Short() {
		lives = 1
	}
	for seed := range lives {
		t.Run(fmt.Sprint(seed), func(t *testing.T) {
			t.Parallel()
			l := &life{world: newWorld(t, "vinh-thai", "2023-03-01"), dice: rand.New(rand.NewPCG(uint64(seed), 6)), known: map[string]bool{}}
			l.did("the beginning")
			for range acts {
				l.act()
			}
			t.Logf("%d addresses answer after this life:\n%s", len(l.known), strings.Join(l.story, "\n"))
		})
	}
}

// life is a board to which things happen by chance.
type life struct {
	*world
	dice     *rand.Rand
	n        int // of what was made
	story    []string
	known    map[string]bool
	absorbed bool
}

// act lets one thing happen, on a later day.
func (l *life) act() {
	l.Helper()
	day, err := time.Parse(time.DateOnly, l.day)
	if err != nil {
		l.Fatal(err)
	}
	l.day = day.AddDate(0, 0, 1+l.dice.IntN(300)).Format(time.DateOnly)
	acts := []func() string{l.add, l.fee, l.retitle, l.move, l.merge, l.split, l.retire, l.absorb, l.languages, l.unitPages, l.paper}
	for {
		if what := acts[l.dice.IntN(len(acts))](); what != "" {
			l.did(what)
			return
		}
	}
}

// did records and builds, and asks for every address that was ever known.
func (l *life) did(what string) {
	l.Helper()
	l.story = append(l.story, l.day+" "+what)
	l.run(0, "record")
	l.run(0, "build")
	for _, path := range l.recorded() {
		l.known[path] = true
	}
	failed := l.Failed()
	for path := range l.known {
		byFiles(l.T, l.public, path)
	}
	if l.Failed() && !failed {
		l.Fatalf("after this life:\n%s", strings.Join(l.story, "\n"))
	}
}

// some is a record of a kind that lies in the content, "" where there is none; of units, communes in force.
func (l *life) some(folder string) string {
	var ids []string
	for _, name := range l.files() {
		id, ok := strings.CutPrefix(name, folder+"/")
		if !ok || strings.Contains(id, "@") {
			continue
		}
		if folder == "units" && !l.inForce(name) {
			continue
		}
		ids = append(ids, strings.TrimSuffix(strings.TrimSuffix(id, ".yaml"), ".md"))
	}
	if len(ids) == 0 {
		return ""
	}
	return ids[l.dice.IntN(len(ids))]
}

func (l *life) inForce(name string) bool {
	text := l.read(name)
	return strings.Contains(text, "kind: commune") && !strings.Contains(text, "until")
}

func (l *life) add() string {
	l.n++
	id := fmt.Sprintf("9.%06d", l.n)
	text := l.read("procedures/" + l.some("procedures") + ".yaml")
	_, rest, _ := strings.Cut(text, "\n")
	l.write("procedures/"+id+".yaml", "code: \""+id+"\"\n"+rest)
	return "add " + id
}

func (l *life) fee() string {
	id := l.some("procedures")
	name := "procedures/" + id + ".yaml"
	text := l.read(name)
	sum := 1000 * (1 + l.dice.IntN(20))
	fees := fmt.Sprintf("fees:\n  - {amount: %d, per: Mỗi trang}\n", sum)
	from := strings.Index(text, "fees:")
	if from < 0 {
		return ""
	}
	until := from + strings.Index(text[from:], "result:")
	l.write(name, text[:from]+fees+text[until:])
	return fmt.Sprint("fee of ", id, ": ", sum)
}

func (l *life) retitle() string {
	id := l.some("guides")
	if id == "" {
		return ""
	}
	l.n++
	text := l.read("guides/" + id + ".md")
	before, rest, _ := strings.Cut(text, "title: ")
	_, rest, _ = strings.Cut(rest, "\n")
	l.write("guides/"+id+".md", fmt.Sprintf("%stitle: Cách làm số %d\n%s", before, l.n, rest))
	return "another title for " + id
}

func (l *life) move() string {
	folder, kind := "guides", "guide"
	if l.dice.IntN(2) == 0 {
		folder, kind = "procedures", "procedure"
	}
	id := l.some(folder)
	if id == "" {
		return ""
	}
	l.n++
	to := fmt.Sprintf("moi-%d", l.n)
	if kind == "procedure" {
		to = fmt.Sprintf("8.%06d", l.n)
	}
	l.run(0, "move", kind+":"+id, to)
	return "move " + id + " to " + to
}

// merge makes one new commune of all that are in force; split shares one out to two.
func (l *life) merge() string {
	var old []string
	for range 8 {
		if id := l.some("units"); id != "" && !slices.Contains(old, id) {
			old = append(old, id)
		}
	}
	return l.reorganise(old, 1, "")
}

func (l *life) split() string { return l.reorganise([]string{l.some("units")}, 2, "có") }

func (l *life) reorganise(old []string, parts int, part string) string {
	if len(old) == 0 || old[0] == "" {
		return ""
	}
	table, what := "old_id,new_id,part\n", ""
	for range parts {
		l.n++
		id := fmt.Sprintf("xa-%d", l.n)
		l.write("units/"+id+".yaml", fmt.Sprintf("name: Xã số %d\nkind: commune\nvalid: {from: %s}\n", l.n, l.day))
		for _, o := range old {
			table += o + "," + id + "," + part + "\n"
		}
		what += " " + id
	}
	if site := l.read("site.yaml"); slices.ContainsFunc(old, func(o string) bool { return strings.Contains(site, "unit: "+o+"\n") }) {
		before, rest, _ := strings.Cut(site, "unit: ")
		_, rest, _ = strings.Cut(rest, "\n")
		l.write("site.yaml", before+"unit: "+strings.Fields(what)[0]+"\n"+rest)
	}
	file := filepath.Join(l.content, "..", "sap-xep.csv")
	if err := os.WriteFile(file, []byte(table), 0o644); err != nil {
		l.Fatal(err)
	}
	l.reorganised(file)
	return fmt.Sprint(old, " become", what)
}

func (l *life) retire() string {
	folder, kind := "guides", "guide"
	if l.dice.IntN(2) == 0 {
		folder, kind = "procedures", "procedure"
	}
	id, heir := l.some(folder), l.some(folder)
	if id == "" || folder == "procedures" && heir == id {
		return ""
	}
	args := []string{"retire", kind + ":" + id, "--reason", "Không còn dùng", "--decision", "1/QĐ-UBND"}
	if heir != id {
		args = append(args, "--to", heir)
	}
	l.run(0, args...)
	return "retire " + id + ", heir " + heir
}

func (l *life) absorb() string {
	if l.absorbed {
		return ""
	}
	l.absorbed = true
	other := newWorld(l.T, "vinh-tu", l.day)
	other.run(0, "record")
	other.run(0, "build")
	other.prints("stickers", "--all", "--at", "vinh-tu")
	for _, path := range other.recorded() {
		l.known[path] = true
	}
	l.takeIn(other)
	return "absorb"
}

func (l *life) languages() string { return l.toggle("languages: [vi, en]", "languages: [vi]") }

func (l *life) unitPages() string { return l.toggle("unit_pages: true", "unit_pages: false") }

func (l *life) toggle(on, off string) string {
	if strings.Contains(l.read("site.yaml"), on) {
		l.edit("site.yaml", on, off)
		return off
	}
	l.edit("site.yaml", off, on)
	return on
}

func (l *life) paper() string {
	id := l.some("units")
	if id == "" {
		return ""
	}
	l.run(0, "print", "stickers", "--all", "--at", id, "--log", "Cửa "+id, "-o", filepath.Join(l.content, "..", "paper.pdf"))
	return "paper at " + id
}

// reorganised carries a reorganisation out; what is left for people to decide doesn't keep the addresses from answering.
func (l *life) reorganised(file string) {
	l.Helper()
	l.runAny([]int{0, 1}, "move", "--units", file, "--on", l.day, "--decision", "1/NQ-HĐND")
}

// takeIn absorbs another board, and does with its records what the program says is to be done.
func (l *life) takeIn(other *world) {
	l.Helper()
	l.runAny([]int{0, 1}, "links", "absorb", other.content)
	rows := l.ledger()
	for _, at := range slices.Sorted(maps.Keys(rows)) {
		kind, id, _ := strings.Cut(at, "/")
		if kind == "site" || l.has(kind, id) || rows[at].State != "live" {
			continue
		}
		l.run(0, "retire", kind+":"+id, "--reason", "Bảng này nhận từ xã bạn")
	}
}

func (l *life) has(kind, id string) bool {
	folder := kind + "s"
	for _, name := range l.files() {
		if stem := strings.TrimSuffix(strings.TrimSuffix(name, ".yaml"), ".md"); stem == folder+"/"+id {
			return true
		}
	}
	return false
}
