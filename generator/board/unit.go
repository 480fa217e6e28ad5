package board

// Unit is an office (đơn vị, cơ quan): a commune, a province, a district of old, an agency.
type Unit struct {
	Record
	Name       Text        `key:"name,required"`
	Type       UnitType    `key:"kind,required"`
	Parent     []Parent    `key:"parent"`
	Codes      []UnitCode  `key:"codes"`
	Valid      Validity    `key:"valid"`
	Successors []Successor `key:"successors"`
	Dissolved  bool        `key:"dissolved"`
	Decision   Decision    `key:"decision"`
	Address    Text        `key:"address"`
	Location   Location    `key:"location"`
	Phone      Phone       `key:"phone"`
	Email      Email       `key:"email"`
	URL        URL         `key:"url"`
	Hours      []Hours     `key:"hours"`
	Closed     []Date      `key:"closed"`
	Counters   []Counter   `key:"counters"`
	Payment    Payment     `key:"payment"`
	Zalo       URL         `key:"zalo"`
	Body       Prose       `key:"body"`
}

// Heading is the unit's name.
func (u *Unit) Heading() Text { return u.Name }

// ParentOn is the id of the unit above on a day, "" if none is known.
func (u *Unit) ParentOn(day Date) ID {
	for _, p := range u.Parent {
		if (Validity{p.From, p.Until}).On(day) {
			return p.Unit
		}
	}
	return ""
}

// Parent is the unit above, for a time (đơn vị cấp trên).
type Parent struct {
	Unit  ID   `key:"unit,required,scalar" ref:"unit"`
	From  Date `key:"from"`
	Until Date `key:"until"`
}

// UnitCode is a code in somebody's register (mã đơn vị hành chính): never an identity, since codes are used again.
type UnitCode struct {
	System string `key:"system,required"`
	Code   string `key:"code,required"`
	From   Date   `key:"from"`
	Until  Date   `key:"until"`
}

// Successor is what a unit became; Part when only a part of it went there.
type Successor struct {
	Unit ID   `key:"unit,required,scalar" ref:"unit"`
	Part bool `key:"part"`
}

// Decision is the act that made or changed something (quyết định, nghị quyết).
type Decision struct {
	Number  string `key:"number,scalar"`
	Date    Date   `key:"date"`
	Issuer  Text   `key:"issuer"`
	Kind    Change `key:"kind"`
	Changes Prose  `key:"changes"`
}

// Location is a point on the map in degrees (WGS 84).
type Location struct {
	Lat Decimal `key:"lat"`
	Lon Decimal `key:"lon"`
}

// Counter is a desk of an office (quầy) and the fields it serves.
type Counter struct {
	Name   Text  `key:"name,required,scalar"`
	Fields []ID  `key:"fields" ref:"field"`
	Note   Prose `key:"note"`
}

// Payment is the account that fees may be paid to; off unless an office sets it.
type Payment struct {
	Bank    string `key:"bank"`
	Account string `key:"account"`
	Holder  string `key:"holder"`
}
