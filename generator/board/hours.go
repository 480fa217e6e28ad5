package board

// Hours is one row of opening hours (giờ làm việc), or their description in words.
type Hours struct {
	Days  Days  `key:"days"`
	Open  Clock `key:"open"`
	Close Clock `key:"close"`
	Text  Text  `key:"text,scalar"`
}
