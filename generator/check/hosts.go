package check

import (
	"bangtin/generator/board"
	"bangtin/generator/diag"
	"bangtin/generator/ledger"
)

// hosts holds the addresses of site.yaml against those that the ledger has given out: who changes one has to say so
// (bangtin move --host), since whatever is printed leads to the old one.
func hosts(r *run) {
	if row := r.SiteRow(); row != nil {
		r.host(row)
	}
}

func (r *run) host(row *board.Permalink) {
	pages, short := r.Site.Hosts()
	tell := func(key string, use board.HostUse, now board.URL) bool {
		old := ledger.Host(row, use)
		if old == nil || old.URL == now || r.Site.IsSpoilt("base_url", "short_url") {
			return false
		}
		flag := ""
		if use == "short" {
			flag = " --short"
		}
		r.faults.Add(diag.New("host-changed", r.Site.At(key), "key", key, "old", string(old.URL), "new", string(now), "flag", flag).
			With("ledger", row.At("hosts")))
		return true
	}
	if tell("base_url", "pages", pages) && r.Site.ShortURL == "" {
		return // short addresses went with it: one cause, one message
	}
	key := "short_url"
	if r.Site.ShortURL == "" {
		key = "base_url"
	}
	tell(key, "short", short)
}
