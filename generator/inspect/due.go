package inspect

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Agenda lists the documents that are to be reviewed.
type Agenda struct {
	AsOf  string   `json:"as_of"`
	Until string   `json:"until"` // the last day that was asked for
	Due   []Review `json:"due"`   // the earliest first
	Never int      `json:"never"` // how many documents that say as of when their facts held name no day
}

// Review is a document that is to be reviewed on a day.
type Review struct {
	Dated
	Owner   string `json:"owner,omitempty"`
	URL     string `json:"url"`
	Overdue int    `json:"overdue"` // days since then, 0 where it is today or later
}

// Due lists what is to be reviewed on or before a day, and what should have been
// before the day of the site. An owner, where one is given, is the only one whose
// documents are listed.
func Due(s *site.Site, until record.Date, owner string) Agenda {
	a := Agenda{AsOf: s.AsOf.String(), Until: until.String(), Due: []Review{}}
	for _, e := range s.Documents() {
		f := e.Front()
		if f.ReviewBy.IsZero() && !f.AsOf.IsZero() && (owner == "" || f.Owner == owner) {
			a.Never++
		}
		if f.ReviewBy.IsZero() || f.ReviewBy.After(until) || owner != "" && f.Owner != owner {
			continue
		}
		a.Due = append(a.Due, Review{
			Dated:   Dated{Link: link(s, e), File: e.Unit.Doc.Path, Day: f.ReviewBy.String()},
			Owner:   f.Owner,
			URL:     s.BaseURL + e.URL,
			Overdue: max(0, f.ReviewBy.DaysUntil(s.AsOf)),
		})
	}
	slices.SortFunc(a.Due, func(a, b Review) int { return cmp.Or(cmp.Compare(a.Day, b.Day), cmp.Compare(a.File, b.File)) })
	return a
}

// Owners lists those who have documents to review, each once.
func Owners(s *site.Site) []string {
	var out []string
	for _, e := range s.Documents() {
		if owner := e.Front().Owner; owner != "" {
			out = append(out, owner)
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// Text returns the agenda for a terminal.
func (a Agenda) Text() string {
	var b strings.Builder
	fmt.Fprintf(&b, "To be reviewed until %s: %d\n", a.Until, len(a.Due))
	for _, r := range a.Due {
		fmt.Fprintf(&b, "  %s  %s%s\n", r.Day, diag.Inert(r.File), r.remarks())
	}
	if a.Never > 0 {
		fmt.Fprintf(&b, "With as_of and no review_by: %d\n", a.Never)
	}
	return b.String()
}

// remarks says who is to review a document, and since when.
func (r Review) remarks() string {
	var out []string
	if r.Owner != "" {
		out = append(out, diag.Inert(r.Owner))
	}
	switch {
	case r.Overdue == 1:
		out = append(out, "1 day overdue")
	case r.Overdue > 1:
		out = append(out, fmt.Sprintf("%d days overdue", r.Overdue))
	}
	if len(out) == 0 {
		return ""
	}
	return "  (" + strings.Join(out, ", ") + ")"
}
