package check

import (
	"maps"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func silentChange() Rule {
	figure := declaredFigure + "    value: %\n---\nIt costs [[first]].\n"
	noted := strings.Replace(
		strings.ReplaceAll(figure, "%", "13.9"),
		"title: About\n",
		"title: About\nchanges: [{date: 2025-03-01, kind: correction, note: The sum was given too low., records: [first]}]\n",
		1,
	)
	return Rule{
		ID: "silent-change", Severity: diag.Error,
		Summary: "A figure or a stance that was published does not change, nor what it is said of, without a note. (Asked with check --against.)",
		Why:     "Whoever cited the old value must be able to see that it changed, when and why.",
		Remedy:  "Add an entry to changes: that names the record, since no other stands on its page; or keep the old figure and let the new one supersede it.",
		Before:  strings.ReplaceAll(figure, "%", "13.4"),
		Bad:     strings.ReplaceAll(figure, "%", "13.9"),
		Good:    noted,
		run: func(s *subject, report report) {
			if s.before == nil {
				return
			}
			told := s.before.told()
			for _, group := range claiming(s.Site) {
				for _, e := range sound(group) {
					now := claimsOf(e)
					if was, published := s.before.Claims[e.ID]; published && was != now.String() &&
						!newlyNoted(e, told) {
						report(s.changed(e, parseClaims(was), now))
					}
				}
			}
		},
	}
}

// newlyNoted reports whether a note that was not published before tells of an
// entry: by its id or, of a row that has no page of its own, as one on the whole
// of its dataset.
func newlyNoted(e *site.Entry, told map[string]bool) bool {
	isNew := func(c record.Change) bool { return !told[digest(c)] }
	if slices.ContainsFunc(e.ChangesTo(), func(c site.Change) bool { return isNew(c.Change) }) {
		return true
	}
	return e.IsRow() &&
		slices.ContainsFunc(e.Front().Changes, func(c record.Change) bool { return len(c.Records) == 0 && isNew(c) })
}

// changed reports what of an entry differs from what was published, at the
// first key that does.
func (s *subject) changed(e *site.Entry, was, now claims) diag.Finding {
	f := diag.Finding{Place: e.At.Of("id")}
	var parts []string
	both := maps.Clone(was)
	maps.Copy(both, now)
	for _, key := range slices.Sorted(maps.Keys(both)) {
		if was[key] == now[key] {
			continue
		}
		if parts = append(parts, key+" was "+given(was[key])+" and is "+given(now[key])); len(parts) == 1 &&
			e.At.Has(key) {
			f.Place = e.At.Of(key)
		}
	}
	f.Message = e.ID + " has changed since it was published, and no note says so: " + strings.Join(parts, "; ")
	return f.WithHelp(
		"add to the document: `changes: [{date: %s, kind: correction, note: …, records: [%s]}]`", s.AsOf, e.ID,
	)
}

func given(part string) string {
	if part == "" {
		return "not given"
	}
	return part
}
