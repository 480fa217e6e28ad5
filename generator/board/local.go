package board

// Local is what one office sets itself for one procedure, or a province for all offices below it.
type Local struct {
	Record
	// Unit and Code are taken from the file's path, local/UNIT/CODE.yaml.
	Unit     ID           `key:"-"`
	Code     ID           `key:"-"`
	Decision Decision     `key:"decision"`
	Fees     Known[[]Fee] `key:"fees"`
	Channels []Channel    `key:"channels"`
	Counter  Text         `key:"counter"`
	Note     Prose        `key:"note"`
}

// Heading is empty: a layer has no page.
func (l *Local) Heading() Text { return Text{} }
