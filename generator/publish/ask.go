package publish

// Has says whether a file stands in the output folder at the path now, whether it is planned or not. Safe for
// concurrent use.
func (s *Stage) Has(path string) bool {
	_, err := s.find("read", path)
	return err == nil
}

// Planned says whether the path was given to Put or Keep. Safe for concurrent use.
func (s *Stage) Planned(path string) bool { return s.plan.holds(path, isFile, s.folds) }
