package site

// Strangers returns what the table of a dataset names as subjects and that is no actor,
// as it is written there, in the order of the table.
func (s *Site) Strangers(dataset *Entry) []string {
	var out []string
	seen := map[string]bool{}
	for _, row := range dataset.Rows {
		name := row.Figure.Subject
		if name == dataset.Dataset.Subject || seen[name] {
			continue
		}
		if seen[name] = true; s.byID[name] == nil || s.byID[name].Actor == nil {
			out = append(out, name)
		}
	}
	return out
}
