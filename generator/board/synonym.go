package board

// Synonym joins words people use to official ones: synonyms.yaml.
type Synonym struct {
	Say  []string `key:"say,required"`
	Mean []string `key:"mean,required"`
}

// SynonymFile is synonyms.yaml.
type SynonymFile struct {
	Record
	List []Synonym `key:"list,scalar"`
}

// Heading is empty: the file has no page.
func (f *SynonymFile) Heading() Text { return Text{} }
