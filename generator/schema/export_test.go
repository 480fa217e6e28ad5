package schema

// What the tests outside the package need: package read imports this one, so they cannot stand inside.
var (
	Catalogue = catalog
	Compiled  = compiled
	ParseYAML = parse
)
