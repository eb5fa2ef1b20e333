package check

import (
	"slices"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// evidence is a record that must rest on sources.
type evidence struct {
	entry   *site.Entry
	sources []string
}

// evidences returns the records that rest on sources of their own. The rows of a
// dataset rest on the dataset's.
func (s *subject) evidences() []evidence {
	var out []evidence
	for info := range record.Kinds() {
		if !record.Has(info.New(), "sources") {
			continue
		}
		for _, e := range sound(s.Of(info.Kind)) {
			if !e.IsRow() { // which rests on what its dataset rests on
				out = append(out, evidence{e, record.ListOf(e.Record, "sources")})
			}
		}
	}
	return out
}

// at returns the place at which a record names its sources.
func (ev evidence) at() diag.Place { return ev.entry.At.Of("sources") }

// known returns the entries of those of some sources that exist, each once.
func (s *subject) known(ids []string) []*site.Entry {
	out := make([]*site.Entry, 0, len(ids))
	for _, id := range ids {
		if e := s.Entry(id); e != nil && e.Source != nil && !slices.Contains(out, e) {
			out = append(out, e)
		}
	}
	return out
}

// sound returns the entries without a finding of an earlier stage.
func sound(entries []*site.Entry) []*site.Entry {
	out := make([]*site.Entry, 0, len(entries))
	for _, e := range entries {
		if !e.Broken {
			out = append(out, e)
		}
	}
	return out
}
