package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func lateSource() Rule {
	text := "-- content/sources/later.yaml --\n- {id: later, type: report, title: A later report, issued: 2025-02-28, custom: {tier: primary}}\n" +
		"-- content/about.md --\n---\ntitle: About\ndate: 2025-02-26\n%---\nIt rises [@later].\n"
	return Rule{
		ID: "late-source", Severity: diag.Error,
		Summary: "No document rests on a source that was issued after the document was last touched.",
		Why:     "Whoever wrote it cannot have read that source; either the date or the source is wrong, or the change was not noted.",
		Remedy:  "Set updated: and say under changes: what the source added; or put the date of the source right.",
		Bad:     strings.ReplaceAll(text, "%", ""),
		Good:    strings.ReplaceAll(text, "%", "updated: 2025-03-01\n"),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				touched := u.Doc.Front.Touched()
				if touched.IsZero() {
					continue
				}
				for _, use := range sourceUses(u) {
					if e := s.Entry(use.id); e != nil && e.Source != nil && e.Source.Issued.Start.After(touched) {
						report(diag.Finding{
							Place:   use.at,
							Message: e.ID + " was issued after this document was last touched, on " + touched.String(),
						}.WithRelated(e.At.Of("issued"), "issued here").
							WithHelp("set `updated:` and note the change, or put the date of the source right"))
					}
				}
			}
		},
	}
}

// sourceUse is where a document first names a source.
type sourceUse struct {
	id string
	at diag.Place
}

// sourceUses are the sources that a document names, each where it first does.
func sourceUses(u site.Unit) []sourceUse {
	var out []sourceUse
	seen := map[string]bool{}
	use := func(id string, at diag.Place) {
		if !seen[id] {
			seen[id] = true
			out = append(out, sourceUse{id, at})
		}
	}
	for _, r := range u.Doc.References {
		use(r.To, r.At)
	}
	if u.Body != nil {
		for _, c := range u.Body.Citations {
			use(c.ID, c.Place)
		}
	}
	return out
}
