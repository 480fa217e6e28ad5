package page

import (
	"bangtin/generator/board"
	"bangtin/generator/ledger"
)

// ShortPath is the short address of a record in a language: "Q/7K3FAPQ/", "Q/7K3FAPQ/EN/".
func (p *Pages) ShortPath(lang board.LangID, n board.Noun) string {
	return p.locales[lang].shortPath(p.Book.Code(n.Rec().Kind, n.Rec().ID))
}

// ShortOfficePath is the short address of a procedure at one office: "Q/7K3FAPQ-V2H/". The office may be one that has left
// the board.
func (p *Pages) ShortOfficePath(lang board.LangID, procedure, office board.ID) string {
	return p.locales[lang].shortPath(p.Book.Pair(procedure, office))
}

func (l *locale) shortPath(code string) string {
	if l.id == 0 {
		return ledger.ShortPath(code)
	}
	return ledger.InLanguage(ledger.ShortPath(code), l.code)
}

// own is a record as this language shows it; of a procedure, the version of today.
func (l *locale) own(n board.Noun) board.Noun {
	rec := n.Rec()
	if now := l.b.ProcedureOn(rec.ID, l.p.Today); rec.Kind == board.ProcedureKind && now != nil {
		return now
	}
	if own := l.b.Find(rec.Kind, string(rec.ID)); own != nil {
		return own
	}
	return n
}

// short leads on from a short address. There is one for every record in every language.
func (l *locale) short(code, tail string, title board.Text) ([]byte, error) {
	return l.handOn(l.shortPath(code), l.dir+tail, title)
}
