package board

// Party is who does something: an office of the board, or a name in words.
type Party struct {
	Unit ID
	Name Text
}

// Empty says whether nobody is named.
func (p Party) Empty() bool { return p.Unit == "" && p.Name.Empty() }

// UnitSet is which offices are meant: all that fit, or a list.
type UnitSet struct {
	// Listed says that IDs is the whole answer; otherwise every unit in force whose kind fits is meant.
	Listed bool
	IDs    []ID
}
