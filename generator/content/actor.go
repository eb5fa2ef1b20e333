package content

import (
	"regexp"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// actor reads an actor; its name is the title of its page.
func (doc *Document) actor(o *object) {
	a := &record.Actor{
		ID:         doc.ID,
		Type:       oneOf(o, "type", record.ActorTypes()),
		Name:       o.text("name"),
		OtherNames: o.texts("other_names"),
		SortName:   o.text("sort_name"),
	}
	if ids, ok := o.sub("identifiers", "identifiers"); ok {
		a.Wikidata = parsed(ids, "wikidata", "an item of Wikidata, such as Q145", match(wikidataPattern, errWikidata))
		a.ISO3166 = parsed(ids, "iso_3166", "a country's three letters, such as GBR", match(isoPattern, errISO))
		ids.done()
	}
	a.Memberships = o.memberships()
	o.require("type", "name")
	if doc.Front.Title == "" {
		doc.Front.Title = a.Name
	}
	doc.Actor = a
}

var (
	wikidataPattern = regexp.MustCompile(`^Q[1-9][0-9]*$`)
	isoPattern      = regexp.MustCompile(`^[A-Z]{3}$`)
	errWikidata     = record.FormError("an item of Wikidata, which is a Q and a number, such as Q145")
	errISO          = record.FormError("a country as the three capital letters of ISO 3166-1, such as GBR")
)

// match is a parser that takes a text as it is if it fits a pattern.
func match(pattern *regexp.Regexp, err error) func(string) (string, error) {
	return func(text string) (string, error) {
		if !pattern.MatchString(text) {
			return "", err
		}
		return text, nil
	}
}

func (o *object) memberships() []record.Membership {
	var out []record.Membership
	for _, n := range o.items("memberships", "a list of memberships, each with organization and role") {
		m := &object{decoder: o.decoder, node: n, what: "membership", part: "memberships.", at: &Keys{Whole: o.place(n)}}
		if !m.open() {
			continue
		}
		out = append(out, m.membership())
		m.done()
	}
	return out
}

func (o *object) membership() record.Membership {
	m := record.Membership{
		Organization: o.ref("organization", record.KindActor),
		Role:         o.text("role"),
		Start:        o.date("start"),
		End:          o.date("end"),
		Shared:       o.truth("shared"),
		Sources:      o.refs("sources", record.KindSource),
	}
	o.require("organization", "role", "sources")
	if !m.Start.IsZero() && !m.End.IsZero() && m.Start.After(m.End) {
		o.report(diag.Errorf(o.at.Of(o.part+"end"), RuleInverted, "the membership ends before it begins").WithHelp("put right its start or its end"))
	}
	return m
}
