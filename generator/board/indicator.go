package board

// Result is one figure of results/*.csv: an indicator of a unit in a period.
type Result struct {
	Unit        ID
	Period      Period
	Indicator   ID
	Numerator   Decimal
	Denominator Decimal
	Source      string
	// Example marks a figure that only illustrates.
	Example bool
}

// ResultFile is one file of results/*.csv.
type ResultFile struct {
	Record
	List []Result
}

// Heading is empty: figures have no page of their own.
func (f *ResultFile) Heading() Text { return Text{} }

// Indicator is a figure's name and formula (chỉ số): indicators.yaml.
type Indicator struct {
	ID      ID     `key:"id,required"`
	Name    Text   `key:"name,required"`
	Unit    Text   `key:"unit_of_measure"`
	Better  Better `key:"better"`
	Formula Text   `key:"formula"`
	Source  Text   `key:"source"`
	Target  Text   `key:"target"`
}

// IndicatorFile is indicators.yaml.
type IndicatorFile struct {
	Record
	List []Indicator `key:"list,scalar"`
}

// Heading is empty: the file has no page.
func (f *IndicatorFile) Heading() Text { return Text{} }
