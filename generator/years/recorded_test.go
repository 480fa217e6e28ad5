package years

import (
	"os"
	"path/filepath"
	"slices"
	"strings"

	"gopkg.in/yaml.v3"
)

// row is what a test reads of a row of the ledger, by means of its own.
type row struct {
	Code, State string
	Also        []string
	Office      string
	OfficeAlso  []string `yaml:"office_also"`
	Languages   []string
	UnitPages   bool `yaml:"unit_pages"`
	Pairs       []string
	Editions    []struct{ Mark, At string }
}

// segments are the first parts of addresses, by the folder of the ledger.
var segments = map[string]string{
	"unit": "don-vi", "field": "linh-vuc", "life-event": "tinh-huong", "procedure": "thu-tuc", "initiative": "sang-kien",
	"document": "van-ban", "team": "to-cong-nghe-so", "guide": "huong-dan",
}

// ledger reads all rows, by "procedure/1.001193".
func (w *world) ledger() map[string]*row {
	w.Helper()
	rows := map[string]*row{}
	for _, name := range w.files() {
		id, ok := strings.CutPrefix(strings.TrimSuffix(name, ".yaml"), "permalinks/")
		if !ok {
			continue
		}
		data, err := os.ReadFile(filepath.Join(w.content, filepath.FromSlash(name)))
		if err != nil {
			w.Fatal(err)
		}
		r := new(row)
		if err := yaml.Unmarshal(data, r); err != nil {
			w.Fatalf("%s: %v", name, err)
		}
		rows[id] = r
	}
	return rows
}

// recorded are all addresses that the ledger says were given out.
func (w *world) recorded() []string {
	w.Helper()
	rows := w.ledger()
	set := map[string]bool{}
	for at, r := range rows {
		kind, id, _ := strings.Cut(at, "/")
		segment, ok := segments[kind]
		if !ok {
			continue
		}
		for _, lang := range r.Languages {
			page, short := "", ""
			if lang != "vi" {
				page, short = lang+"/", strings.ToUpper(lang)+"/"
			}
			set[page+segment+"/"+id+"/"] = true
			for _, code := range append([]string{r.Code}, r.Also...) {
				set["Q/"+code+"/"+short] = true
				for _, e := range r.Editions {
					if e.At == "" {
						set["Q/"+code+"."+e.Mark+"/"+short] = true
					}
				}
				w.pairs(set, rows, r, "Q/"+code, short)
			}
			for _, office := range r.Pairs {
				set[page+"don-vi/"+office+"/"+id+"/"] = true
			}
		}
	}
	var out []string
	for path := range set {
		out = append(out, path)
	}
	slices.Sort(out)
	return out
}

// pairs adds the short addresses of a procedure at the offices for which it was printed.
func (w *world) pairs(set map[string]bool, rows map[string]*row, r *row, code, short string) {
	for _, office := range r.Pairs {
		unit := rows["unit/"+office]
		if unit == nil {
			w.Errorf("the ledger has a pair with %s and no row of it", office)
			continue
		}
		for _, o := range append([]string{unit.Office}, unit.OfficeAlso...) {
			set[code+"-"+o+"/"+short] = true
			for _, e := range r.Editions {
				if e.At == office {
					set[code+"-"+o+"."+e.Mark+"/"+short] = true
				}
			}
		}
	}
}
