package publish

import "time"

// attempts is how often insist tries: with pauses of 1, 2, 4 … 256 ms, half a second in all. A virus scanner or an
// indexer lets go within that; a file open in an editor does not, and then the user has to be told.
const attempts = 10

// patiently does something that Windows forbids while another program has the file open, and tries again for a while
// as long as that is the reason. Elsewhere the reason does not exist, and it tries once.
func patiently(do func() error) error { return insist(do, isHeldOpen) }

// insist does something until it succeeds, fails for good, or has failed too often.
func insist(do func() error, passing func(error) bool) error {
	err := do()
	for i := 1; i < attempts && err != nil && passing(err); i++ {
		time.Sleep(time.Millisecond << (i - 1))
		err = do()
	}
	return err
}
