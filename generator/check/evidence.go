package check

import "explainer/generator/site"

// evidence is a record that must rest on sources.
type evidence struct {
	entry   *site.Entry
	sources []string
}

func evidences(s *site.Site) []evidence {
	var out []evidence
	for _, e := range sound(s.Figures) {
		if e.Anchor() == "" { // rows rest on their dataset's sources
			out = append(out, evidence{e, e.Figure.Sources})
		}
	}
	for _, e := range sound(s.Positions) {
		out = append(out, evidence{e, e.Position.Sources})
	}
	for _, e := range sound(s.Events) {
		out = append(out, evidence{e, e.Event.Sources})
	}
	for _, e := range sound(s.Datasets) {
		out = append(out, evidence{e, e.Dataset.Sources})
	}
	return out
}

// sound are the entries that nothing was reported about yet.
func sound(entries []*site.Entry) []*site.Entry {
	out := make([]*site.Entry, 0, len(entries))
	for _, e := range entries {
		if !e.Broken {
			out = append(out, e)
		}
	}
	return out
}
