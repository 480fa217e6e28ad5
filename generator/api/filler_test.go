package api

import (
	"reflect"
	"strings"

	"bangtin/generator/board"
)

// filler fills in every key of a noun.
type filler struct {
	text string
	lang board.LangID
	none bool // everything that can be denied is
}

func (f filler) fill(v reflect.Value, tag string) {
	if tag == "-" {
		return
	}
	switch x := v.Addr().Interface().(type) {
	case *board.Text:
		*x = board.Text{S: f.text, Lang: f.lang}
	case *board.Prose:
		*x = board.PlainProse(f.text, f.lang)
	case *board.Party:
		x.Name = board.Text{S: f.text, Lang: f.lang}
	case *board.UnitSet:
		*x = board.UnitSet{Listed: true, IDs: []board.ID{"xa"}}
	case *board.ID:
		*x = "xa"
	case *board.Code:
		*x = "1.000110"
	case *board.Amount:
		*x = board.Amount{Kind: board.Sum, Units: 8000}
	case *board.Duration:
		*x = board.Duration{Hundredths: 150, Unit: board.WorkingDay}
	case *board.Decimal:
		*x = board.Decimal{Micro: -1_500_000, Set: true}
	case *board.Count:
		*x = board.Count{N: 0, Set: true}
	case *board.Date:
		*x = today
	case *board.Period:
		*x = "2026-Q3"
	case *board.URL:
		*x = "https://a.example.vn/?a=1&b=2"
	case *board.Email:
		*x = "a@example.vn"
	case *board.FilePath:
		*x = "a.pdf"
	default:
		f.other(v)
	}
}

func (f filler) other(v reflect.Value) {
	if e, ok := v.Interface().(interface{ Values() []string }); ok {
		v.SetString(e.Values()[0])
		return
	}
	switch v.Kind() {
	case reflect.String:
		v.SetString(f.text)
	case reflect.Bool:
		v.SetBool(true)
	case reflect.Int, reflect.Int32, reflect.Int64:
		v.SetInt(1)
	case reflect.Uint8, reflect.Uint16:
		v.SetUint(1)
	case reflect.Slice:
		v.Set(reflect.MakeSlice(v.Type(), 2, 2))
		for i := range v.Len() {
			f.fill(v.Index(i), "")
		}
	case reflect.Struct:
		if strings.HasPrefix(v.Type().Name(), "Known[") {
			if f.none {
				v.Field(1).SetUint(uint64(board.None))
				return
			}
			v.Field(1).SetUint(uint64(board.Given))
			f.fill(v.Field(0), "")
			return
		}
		for i := range v.NumField() {
			if sf := v.Type().Field(i); sf.Anonymous || sf.Tag.Get("key") != "" {
				f.fill(v.Field(i), sf.Tag.Get("key"))
			}
		}
	}
}

// noun is a full record of a kind.
func noun[T any, P interface {
	*T
	board.Noun
}](f filler, kind board.Kind, id board.ID) P {
	n := P(new(T))
	f.fill(reflect.ValueOf(n).Elem(), "")
	n.Rec().Kind, n.Rec().ID = kind, id
	return n
}

// full is a board with every key of every kind: once given, once denied where that can be.
func full(f filler, l board.LangID) *board.Board {
	b := &board.Board{Lang: l, Site: noun[board.Site](f, board.SiteKind, "site")}
	b.Site.BaseURL, b.Site.ShortURL, b.Site.Unit = "https://a.example.vn/b", "", "xa"
	denied := f
	denied.none = true
	b.Units = []*board.Unit{noun[board.Unit](f, board.UnitKind, "xa")}
	b.Units[0].Parent[0].Unit = "tinh"
	b.Fields = []*board.Field{noun[board.Field](f, board.FieldKind, "xa")}
	b.LifeEvents = []*board.LifeEvent{noun[board.LifeEvent](f, board.LifeEventKind, "xa")}
	later := noun[board.Procedure](denied, board.ProcedureKind, "1.000110")
	later.Version = board.NewDate(2027, 3, 1)
	b.Procedures = []*board.Procedure{noun[board.Procedure](f, board.ProcedureKind, "1.000110"), later, noun[board.Procedure](f, board.ProcedureKind, "1.000111")}
	b.Initiatives = []*board.Initiative{noun[board.Initiative](f, board.InitiativeKind, "xa")}
	b.Documents = []*board.Document{noun[board.Document](f, board.DocumentKind, "van-ban")}
	b.Teams = []*board.Team{noun[board.Team](f, board.TeamKind, "xa")}
	b.Guides = []*board.Guide{noun[board.Guide](f, board.GuideKind, "xa")}
	b.Notices = []*board.Notice{noun[board.Notice](f, board.NoticeKind, "xa")}
	local := noun[board.Local](f, board.LocalKind, "xa/1.000110")
	local.Unit, local.Code = "xa", "1.000110"
	free := noun[board.Local](denied, board.LocalKind, "tinh/1.000110")
	free.Unit, free.Code = "tinh", "1.000110"
	b.Locals = []*board.Local{local, free}
	b.Procedures[0].Agency.Performs = board.Party{Unit: "xa"}
	b.IndicatorFile = noun[board.IndicatorFile](f, board.IndicatorKind, "")
	b.Results = []*board.Result{{Unit: "xa", Period: "2026", Indicator: "xa", Numerator: board.Decimal{Micro: 1, Set: true}, Denominator: board.Decimal{Set: true}, Source: f.text, Example: true}}
	gone := noun[board.Permalink](f, board.PermalinkKind, "da-mat")
	gone.Of, gone.State, gone.Code, gone.Titles[0].Lang, gone.Titles[1].Lang = board.ProcedureKind, "gone", "SE6XA62", "vi", "en"
	gone.To = []board.LedgerTarget{{Kind: "unit", ID: "xa", Part: true}}
	b.Permalinks = []*board.Permalink{gone}
	b.Files = []*board.File{{Path: "forms/a.pdf"}, {Path: "assets/a.pdf"}}
	b.Index()
	return b
}
