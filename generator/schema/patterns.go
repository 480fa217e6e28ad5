package schema

// patterns are the forms of scalars that are text, as package board takes them. They may take more than it does, and
// never less.
var patterns = map[string]string{
	"date":     `^([0-9]{4}-[0-9]{1,2}-[0-9]{1,2}|[0-9]{1,2}/[0-9]{1,2}/[0-9]{4})$`,
	"duration": `^[0-9]+([.,][0-9]{1,2})?\s*[^0-9.,\s].*$`,
	"url":      `^https?://`,
	"email":    `^[^@ ]+@[^@ ]+$`,
	"colour":   `^#[0-9A-Fa-f]{6}$`,
	"clock":    `^[0-9]{1,2}(:[0-9]{2}|[hH]([0-9]{2})?)$`,
}

// numeric are the forms of scalars that YAML may take for numbers. They are allowed as such, because the decoder
// reads them to the letter.
var numeric = map[string]string{
	"id":     id,
	"units":  id,
	"code":   `^[0-9]{1,3}\.[0-9]{6}([.-][A-Za-z0-9]+)*$`,
	"number": `^-?[0-9]{1,9}([.,][0-9]{1,6})?\s*%?$`,
	"phone":  `^\+?\(?[0-9][0-9 .()-]{1,18}[0-9]$`,
	"period": `^(19|20|21)[0-9]{2}(-(Q[1-4]|0[1-9]|1[0-2]))?$`,
	"size":   `^[0-9]+ ?([KkMm]([Ii]?[Bb])?|[Bb])?$`,
	"string": "", "text": "", "markdown": "", "party": "",
}

const (
	id = `^[a-z0-9]+([.-][a-z0-9]+)*$`
	// codeRef is the form of a reference to a procedure: a code may be written with capitals.
	codeRef = `^[A-Za-z0-9]+([.-][A-Za-z0-9]+)*$`
	// boolean are the words for yes and no, in any case.
	boolean = `^([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Cc][ÓóOo]|[Kk][Hh][ÔôOo][Nn][Gg])$`
	// money is words, or a number with dots between its thousands and đồng after it.
	money = `^([^0-9]+|([0-9]+|[0-9]{1,3}(\.[0-9]{3})+)\s*[^0-9.,]*)$`
)

// moneyWords are what editors are offered in the place of a sum.
var moneyWords = []string{"free", "none", "varies"}
