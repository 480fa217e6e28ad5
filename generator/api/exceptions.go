package api

import (
	"reflect"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// exception is a key that cannot be written without looking at the object it is in.
type exception struct {
	in  reflect.Type
	key string
	// write writes the key's members, schema is what they are: nothing for a key that is no data.
	write  func(p *pen, owner reflect.Value)
	schema []property
}

// property is a member and its JSON Schema; about is the key of its description, "" for that of the content model.
type property struct{ key, schema, about string }

// exceptions is the table of them.
var exceptions = []exception{
	{reflect.TypeFor[board.Member](), "phone", writePhone, []property{{"phone", anyString, ""}}},
	{reflect.TypeFor[board.Member](), "consent", func(*pen, reflect.Value) {}, nil},
	{reflect.TypeFor[board.Fee](), "currency", writeCurrency, []property{{"currency", anyString, ""}}},
	{reflect.TypeFor[board.Basis](), "number", writeBasis, []property{{"number", anyString, "api.basis.number"}, {"document", anyString, "api.basis.document"}}},
}

func exceptionFor(t *schema.Type, f *schema.Field) *exception {
	for i := range exceptions {
		if x := &exceptions[i]; x.in == t.Go && x.key == f.Key {
			return x
		}
	}
	return nil
}

// writePhone writes a person's telephone number only with the person's consent, as pages do (Luật 91/2025/QH15). The
// consent is to being shown on the board, so it is not passed on.
func writePhone(p *pen, owner reflect.Value) {
	if m := owner.Addr().Interface().(*board.Member); m.Consent {
		p.member("phone", string(m.Phone))
	}
}

// writeCurrency names the currency of every sum, also where the editor left out that it is đồng (ISO 4217: VND).
func writeCurrency(p *pen, owner reflect.Value) {
	f := owner.Addr().Interface().(*board.Fee)
	if f.Currency == "" && f.Amount.Kind == board.Sum {
		p.member("currency", "VND")
	}
	p.member("currency", f.Currency)
}

// writeBasis names a document by its number, and by its id where the board has it: editors may write either. Of a document
// with errors the number is not told, unless it is what the editor wrote.
func writeBasis(p *pen, owner reflect.Value) {
	b := owner.Addr().Interface().(*board.Basis)
	doc := p.l.b.Document(b.Number)
	if doc == nil {
		p.member("number", b.Number)
		return
	}
	if !p.d.updating(doc) {
		p.member("number", doc.Number)
	} else if b.Number != string(doc.ID) {
		p.member("number", b.Number)
	}
	p.member("document", string(doc.ID))
}
