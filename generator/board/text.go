package board

// Text is a short text without markup: a title, a name, a label. It knows its language, because a record that is
// shown in English falls back to Vietnamese wherever nobody has translated it, and the page must say so (WCAG 3.1.2).
type Text struct {
	S    string
	Lang LangID
}

// String is the bare text.
func (t Text) String() string { return t.S }

// Empty says whether there is no text.
func (t Text) Empty() bool { return t.S == "" }

// Or is t, or other where t is empty.
func (t Text) Or(other Text) Text {
	if t.S == "" {
		return other
	}
	return t
}

// State tells an absent fact from one that is known not to exist.
type State uint8

// The three states of a fact.
const (
	Unknown State = iota // the key is absent: "chưa có thông tin"
	None                 // the word none: "không có"
	Given
)

// Known is a value that may be absent, denied or given; pages and paper tell the three apart.
type Known[T any] struct {
	V     T
	State State
}

// Is says whether the value is given.
func (k Known[T]) Is() bool { return k.State == Given }

// IsNone says whether it is stated that there is none.
func (k Known[T]) IsNone() bool { return k.State == None }

// Slot is the door for package read: the place of the value and its state.
func (k *Known[T]) Slot() (value any, state *State) { return &k.V, &k.State }
