//go:build !windows

package publish

// isHeldOpen is always false: these systems rename over open files and remove them.
func isHeldOpen(error) bool { return false }
