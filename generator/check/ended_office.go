package check

import (
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func endedOffice() Rule {
	holder := func(id, name, rest string) string {
		return "-- content/actors/" + id + ".md --\n---\ntype: person\nname: " + name + "\nas_of: 2025-03-01\nmemberships: [{organization: united-kingdom, role: Minister, " + rest + ", sources: [report]}]\n---\nA minister.\n"
	}
	successor := holder(
		"second", "The Second", "start: 2025-01-10",
	) + aboutPage + "Once [[first-minister]], now [[second]].\n"
	return Rule{
		ID: "ended-office", Severity: diag.Error,
		Summary: "An office is not marked as held by one person still when another holds it, too.",
		Why:     "An open end means “still so at the as-of date”; readers would be shown two holders of one office.",
		Remedy:  "Add the end of the earlier membership; or say shared: true on both where several hold the role at once.",
		Bad:     holder("first-minister", "The First", "start: 2024-07-05") + successor,
		Good:    holder("first-minister", "The First", "start: 2024-07-05, end: 2025-01-10") + successor,
		run: func(s *subject, report report) {
			for _, terms := range s.openTerms() { // in any order: findings are sorted
				latest := terms[0]
				for _, t := range terms[1:] {
					if t.membership.Start.Compare(latest.membership.Start) > 0 {
						latest = t
					}
				}
				for _, t := range terms {
					switch {
					case latest.membership.Start.After(t.membership.Start):
						report(t.succeededBy(latest))
					case t.holder != latest.holder:
						report(t.heldBeside(latest))
					}
				}
			}
		},
	}
}

// term is a membership of a person that has no end.
type term struct {
	holder     *site.Entry
	membership record.Membership
}

type office struct{ organization, role string }

// openTerms returns the memberships of persons that are open at the as-of date of
// their documents, by office, where several persons claim one.
func (s *subject) openTerms() map[office][]term {
	byOffice := map[office][]term{}
	for _, e := range sound(s.Actors) {
		if e.Actor.Type != record.Person {
			continue
		}
		for _, m := range e.Actor.Memberships {
			if m.End.IsZero() && !m.Shared && !m.Start.IsZero() && !m.Start.After(e.Front().AsOf) {
				o := office{m.Organization, strings.ToLower(m.Role)}
				byOffice[o] = append(byOffice[o], term{e, m})
			}
		}
	}
	return byOffice
}

func (t term) succeededBy(next term) diag.Finding {
	since := next.membership.Start.String()
	return diag.Finding{
		Place:   t.holder.At.Of("memberships"),
		Message: t.holder.Name + " is marked as still " + t.membership.Role + ", which " + next.holder.Name + " has been since " + since,
	}.
		WithRelated(next.holder.At.Of("memberships"), "the later holder").
		WithHelp("add `end: %s` to the earlier membership, or `shared: true` to both if several hold the role at once", since)
}

// heldBeside reports two holders of whom nobody can tell which came later.
func (t term) heldBeside(other term) diag.Finding {
	return diag.Finding{
		Place:   t.holder.At.Of("memberships"),
		Message: t.holder.Name + " and " + other.holder.Name + " are both marked as " + t.membership.Role + " since " + t.membership.Start.String(),
	}.
		WithRelated(other.holder.At.Of("memberships"), "the other holder").
		WithHelp("put the starts right and add the `end` of the earlier membership, or `shared: true` to both if several hold the role at once")
}
