package publish

import (
	"errors"
	"syscall"
)

// isHeldOpen reports whether an error may come from another program's having the file open. Source: Microsoft,
// "System Error Codes": ERROR_ACCESS_DENIED, ERROR_SHARING_VIOLATION, ERROR_LOCK_VIOLATION. The first may also mean
// what it says; then half a second is lost before it is reported.
func isHeldOpen(err error) bool {
	return errors.Is(err, syscall.Errno(5)) || errors.Is(err, syscall.Errno(32)) || errors.Is(err, syscall.Errno(33))
}
