package check

import (
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

func partySource() Rule {
	position := "-- content/actors/the-party.md --\n---\ntype: party\nname: The Party\nas_of: 2025-03-01\n---\nA party.\n" +
		"-- content/actors/member.md --\n---\ntype: person\nname: A Member\nas_of: 2025-03-01\n---\nA member of [[the-party]].\n" +
		"-- content/sources/party.yaml --\n- {id: programme, type: document, title: A programme, publisher: The Party, issued: 2025-02-26, custom: {tier: primary}}\n" +
		"-- content/about.md --\n---\ntitle: About\npositions:\n  - {id: it, actor: member, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [programme%]}\n---\nShe [[it|wants it]].\n"
	return Rule{
		ID: "party-source", Severity: diag.Error,
		Summary: "A person’s stance rests on more than what a party published.",
		Why:     "A party’s words are the party’s; what a member of it wants is known when the member has said so.",
		Remedy:  "Cite what the person said or how they voted, or record the stance as the party’s.",
		Bad:     strings.ReplaceAll(position, "%", ""),
		Good:    strings.ReplaceAll(position, "%", ", report"),
		run: func(s *subject, report report) {
			parties := s.partyNames()
			for _, e := range sound(s.Positions) {
				actor := s.Entry(e.Position.Actor)
				if actor == nil || actor.Actor == nil || actor.Actor.Type != record.Person {
					continue
				}
				if party := byParties(s.known(e.Position.Sources), parties); party != nil {
					report(diag.Finding{
						Place:   e.At.Of("sources"),
						Message: "the stance of " + actor.Name + " rests on what " + party.Name + " published alone",
					}.WithHelp("cite what the person said or how they voted, or make it a position of %s", party.ID))
				}
			}
		},
	}
}

// partyNames returns the parties by all their names, in lower case.
func (s *subject) partyNames() map[string]*site.Entry {
	names := map[string]*site.Entry{}
	for _, e := range s.Actors {
		if e.Actor.Type == record.Party {
			for _, name := range slices.Concat(e.Actor.OtherNames, []string{e.Actor.Name}) {
				names[strings.ToLower(name)] = e
			}
		}
	}
	return names
}

// byParties returns a party that some sources come from, if parties made all of
// them; nil otherwise.
func byParties(sources []*site.Entry, parties map[string]*site.Entry) (party *site.Entry) {
	for _, e := range sources {
		if party = parties[strings.ToLower(e.Source.By())]; party == nil {
			return nil
		}
	}
	return party
}
