package scaffold

import (
	"strings"

	"explainer/generator/record"
)

// Record is a record that a document or a bibliography is to declare.
type Record struct {
	Kind record.Kind
	ID   string
	keys []key
}

// Records lists the kinds that other files declare.
func Records() []record.Kind {
	return []record.Kind{record.KindFigure, record.KindPosition, record.KindEvent, record.KindConflict, record.KindSource, record.KindMeasure}
}

// NewRecord makes a record of one of the kinds that Records lists.
func NewRecord(kind record.Kind, n Name, p Publication) Record {
	r := Record{Kind: kind, ID: n.ID}
	switch kind {
	case record.KindFigure:
		r.keys = figure(n, p)
	case record.KindPosition:
		r.keys = position(n, p)
	case record.KindEvent:
		r.keys = event(n, p)
	case record.KindConflict:
		r.keys = conflict(n, p)
	case record.KindSource:
		r.keys = cited(n, p)
	default:
		r.keys = measure(n)
	}
	return r
}

// list is the key under which a file holds records of the kind; a bibliography
// is a list itself.
func (r Record) list() string {
	if r.Kind == record.KindSource {
		return ""
	}
	return string(r.Kind) + "s"
}

// Text is a file that holds the record alone, as a bibliography does.
func (r Record) Text() []byte { return []byte(strings.Join(entry(r.keys, 0), "\n") + "\n") }

const unitHint = `GBP, GBP bn, USD m (ISO 4217), "% of GDP", "percentage points", "%" or count`

func figure(n Name, p Publication) []key {
	return []key{
		given("id", n.ID, "a text mentions it as [["+n.ID+"]]"),
		given("label", quoted(n.Title), "what a table calls it: UK defence spending, target"),
		given("measure", only(p.Measures), "what is measured: "+choices(p.Measures)),
		given("subject", only(p.Actors), "whose: "+choices(p.Actors)),
		blank("value", "digits with a point, such as 13.4; instead: range: [6, 7] or change: {from: 0.5, to: 0.3}"),
		blank("unit", unitHint),
		blank("period", "the time it is about: 2027, 2025-02, 2022/2024 or FY2027-28"),
		blank("stage", words(record.Stages())),
		given("sources", list(only(p.Sources)), "who says so, in brackets: "+choices(p.Sources)),
		maybe("counterparty", first(p.Actors, "ukraine"), "to or from whom"),
		maybe("bound", "about", words(record.Bounds())),
		maybe("recurrence", "annual", words(record.Recurrences())),
		maybe("definition", first(p.Terms, "nato-definition"), "what is counted, a term of the glossary"),
		maybe("baseline", `{kind: prior-level, note: ""}`, "what a change or extra money is measured against"),
		maybe("announced_by", first(p.Actors, "ukraine"), "who gave the number"),
		maybe("date", p.Day.String(), "when it was given"),
		maybe("note", `""`, "what a reader of it should know"),
	}
}

func position(n Name, p Publication) []key {
	return []key{
		given("id", n.ID, "a text mentions it as [["+n.ID+"]]"),
		given("actor", only(p.Actors), "whose: "+choices(p.Actors)),
		given("question", only(p.Questions), "on what: "+choices(p.Questions)),
		blank("stance", words(record.Stances())+", towards the question's proposition"),
		blank("date", "the day from which the actor stood so"),
		given("summary", quoted(n.Title), "the stance in a sentence of your own"),
		blank("basis", words(record.Bases())),
		given("sources", list(only(p.Sources)), "who says so, in brackets: "+choices(p.Sources)),
		maybe("conditions", `""`, "on what the stance depends"),
		maybe("quote", `""`, "a few words, exact"),
		maybe("in_capacity", `"Prime Minister"`, "a role from the actor's memberships"),
	}
}

func event(n Name, p Publication) []key {
	return []key{
		given("id", n.ID, "a text mentions it as [["+n.ID+"]]"),
		given("name", quoted(n.Title), "what happened, as a title"),
		blank("date", "2025-02-26, 2025-02, or 2025-06-24/2025-06-25 where it lasted"),
		given("sources", list(only(p.Sources)), "who says so, in brackets: "+choices(p.Sources)),
		maybe("status", "scheduled", words(record.EventStatuses())),
		maybe("location", `"The Hague"`, "where"),
		maybe("attendees", "[]", "actors who were there"),
		maybe("summary", `""`, "what came of it, in a sentence"),
		maybe("effects", "[]", "figures and positions that it opened, changed or withdrew"),
	}
}

func conflict(n Name, p Publication) []key {
	return []key{
		given("id", n.ID, "a text mentions it as [["+n.ID+"]]"),
		maybe("title", "How much more Britain is to spend on defence", "what is in dispute, as a heading in plain words"),
		blank("figures", "the two or more that disagree: [one, another]"),
		blank("reason", words(record.ConflictReasons())),
		given("note", quoted(n.Title), "why they disagree, in a sentence"),
		given("sources", list(only(p.Sources)), "who says so, in brackets: "+choices(p.Sources)),
	}
}

func cited(n Name, p Publication) []key {
	return []key{
		given("id", n.ID, "a text cites it as [@"+n.ID+"]"),
		blank("type", "report, article-newspaper, webpage, speech, hearing, dataset, legislation … (CSL)"),
		given("title", quoted(n.Title), "as it calls itself"),
		{name: "custom", group: []key{blank("tier", "primary (its own words), established (careful reporting) or weak (carries no claim alone)")}},
		given("accessed", p.Day.String(), "the day you read it"),
		maybe("publisher", `""`, "who published it; author: [{family: …, given: …}] where a person wrote it"),
		maybe("issued", p.Day.String(), "when it was published: a day, a month or a year"),
		maybe("URL", "https://example.org/", "where it was read; under custom, copy: … names who keeps it, where that is not the publisher"),
	}
}

func measure(n Name) []key {
	return []key{
		given("id", n.ID, "figures name it under measure"),
		given("label", quoted(n.Title), "what tables call it"),
		blank("definition", "what it counts, in a sentence"),
	}
}
