package scaffold

import (
	"strings"

	"explainer/generator/record"
	"explainer/generator/source"
)

// Publication is what a scaffold may refer to: the day, and the ids of each
// kind, the most used first.
type Publication struct {
	Day                                         record.Date
	Measures, Actors, Questions, Terms, Sources []string
}

// Name is what a new document or record is to be called. The title is empty
// where only the id is known.
type Name struct{ ID, Title string }

// Documents lists the kinds that are a file each.
func Documents() []record.Kind {
	return []record.Kind{record.KindBriefing, record.KindActor, record.KindQuestion, record.KindTerm, record.KindDataset, record.KindPage}
}

const hint = "# Fill in what stands empty; `explainer check` says what is missing. Lines that begin with # can stay as they are."

// Document makes a document of one of the kinds that Documents lists. A
// dataset comes with the table it describes.
func Document(kind record.Kind, n Name, p Publication) []source.File {
	file := func(folder string, keys []key) source.File {
		text := "---\n" + hint + "\n" + strings.Join(lines(keys), "\n") + "\n---\n"
		return source.NewFile("content/"+folder+n.ID+".md", []byte(text))
	}
	switch kind {
	case record.KindBriefing:
		return []source.File{file("briefings/", briefing(n, p))}
	case record.KindActor:
		return []source.File{file("actors/", actor(n, p))}
	case record.KindQuestion:
		return []source.File{file("questions/", question(n, p))}
	case record.KindTerm:
		return []source.File{file("glossary/", term(n))}
	case record.KindDataset:
		return []source.File{file("datasets/", dataset(n, p)), source.NewFile("content/datasets/"+n.ID+".csv", []byte("subject,period,value,stage\n"))}
	}
	return []source.File{file("", page(n, p))}
}

func briefing(n Name, p Publication) []key {
	return []key{
		given("title", quoted(n.Title), "what the page is called"),
		blank("summary", "one sentence, which lists and search engines show"),
		given("date", p.Day.String(), "the day it is published; with a later day it is held back until then"),
		given("as_of", p.Day.String(), "the day on which its facts held"),
		maybe("draft", "true", "holds it back"),
		maybe("review_by", "2027-06-30", "when its facts are to be looked at again"),
		maybe("questions", "[]", "what it is about: "+choices(p.Questions)),
		maybe("actors", "[]", "whom it is about: "+choices(p.Actors)),
		maybe("figures", "[]", "`explainer new figure --in "+n.ID+"` adds one here; so do position, event and conflict"),
	}
}

func actor(n Name, p Publication) []key {
	return []key{
		blank("type", words(record.ActorTypes())),
		given("name", quoted(n.Title), "as it is written in a text"),
		given("as_of", p.Day.String(), "the day on which its facts held"),
		maybe("summary", `""`, "one sentence, which lists and search engines show"),
		maybe("sort_name", `"Starmer, Keir"`, "where lists put a person"),
		maybe("other_names", "[]", "other names it goes by"),
		maybe("identifiers", "{wikidata: Q145}", "its item in Wikidata; of a state also iso_3166: GBR"),
		maybe("memberships", "[{organization: "+first(p.Actors, "house-of-commons")+`, role: "Member", start: 2025, sources: []}]`, "offices and seats; without an end it holds still"),
	}
}

func question(n Name, p Publication) []key {
	return []key{
		given("title", quoted(n.Title), "the question, with its question mark"),
		blank("proposition", "one sentence that one can agree with; stances are towards it"),
		given("as_of", p.Day.String(), "the day on which its facts held"),
		maybe("topic", "defence", "questions of one topic stand together"),
		maybe("opened", "2025", "when it came up; closed: when it was settled"),
		maybe("searched", "{"+first(p.Actors, "nato")+": "+p.Day.String()+"}", "whose position was looked for in vain, and when"),
	}
}

func term(n Name) []key {
	return []key{
		given("title", quoted(n.Title), "the term"),
		blank("summary", "its definition, in one sentence"),
	}
}

func dataset(n Name, p Publication) []key {
	return []key{
		given("title", quoted(n.Title), "what the table shows"),
		given("date", p.Day.String(), "the day it is published"),
		given("as_of", p.Day.String(), "the day on which its facts held"),
		given("measure", only(p.Measures), "what is measured: "+choices(p.Measures)),
		blank("unit", unitHint),
		given("subject_column", "subject", "the column that holds the id of an actor"),
		given("period_column", "period", "the column that holds a year, a month, or a financial year: 2025, 2025-02, FY2024-25"),
		given("value_column", "value", "the column that holds the number, in digits with a point"),
		given("stage_column", "stage", words(record.Stages())+"; take this line out if the table has no such column"),
		given("sources", list(only(p.Sources)), "where it comes from, in brackets: "+choices(p.Sources)),
		maybe("summary", `""`, "one sentence, which lists and search engines show"),
		maybe("definition", first(p.Terms, "nato-definition"), "what is counted, a term of the glossary: "+choices(p.Terms)),
		maybe("licence", "CC-BY-4.0", "under which others may use the table"),
		maybe("notes", `""`, "what a reader of the table should know"),
	}
}

func page(n Name, p Publication) []key {
	return []key{
		given("title", quoted(n.Title), "what the page is called"),
		maybe("summary", `""`, "one sentence, which lists and search engines show"),
		maybe("as_of", p.Day.String(), "the day on which its facts held"),
		maybe("draft", "true", "holds it back"),
	}
}

// first is an id to show how a key is written, from the publication if it has
// one.
func first(ids []string, otherwise string) string {
	if len(ids) == 0 {
		return otherwise
	}
	return ids[0]
}

// list writes an id as a list of one; none leaves the list to be filled in.
func list(id string) string {
	if id == "" {
		return ""
	}
	return "[" + id + "]"
}
