package record

import (
	"slices"
	"strings"
)

// SourceTypes lists the item types of CSL 1.0.2.
func SourceTypes() []string {
	return []string{
		"article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
		"chapter", "classic", "collection", "dataset", "document", "entry", "entry-dictionary",
		"entry-encyclopedia", "event", "figure", "graphic", "hearing", "interview", "legal_case", "legislation",
		"manuscript", "map", "motion_picture", "musical_score", "pamphlet", "paper-conference", "patent",
		"performance", "periodical", "personal_communication", "post", "post-weblog", "regulation", "report",
		"review", "review-book", "software", "song", "speech", "standard", "thesis", "treaty", "webpage",
	}
}

// Variable is a variable of CSL with its value, of which one field is set.
type Variable struct {
	Name  string
	Text  string
	List  []string
	Names []Name
	Date  CSLDate
}

// VariableForm is what the values of a variable of CSL are.
type VariableForm uint8

// The forms of variables.
const (
	VariableText  VariableForm = 1 + iota // a text or a number
	VariableList                          // a list of texts
	VariableNames                         // a list of names
	VariableDate
)

// VariableFormOf returns the form of a variable of CSL 1.0.2; ok is false for a name
// that CSL does not have.
func VariableFormOf(name string) (form VariableForm, ok bool) {
	switch {
	case name == "categories":
		return VariableList, true
	case slices.Contains(nameVariables(), name):
		return VariableNames, true
	case slices.Contains(dateVariables(), name):
		return VariableDate, true
	case slices.Contains(textVariables(), name):
		return VariableText, true
	}
	return 0, false
}

func nameVariables() []string {
	return []string{
		"author", "chair", "collection-editor", "compiler", "composer", "container-author", "contributor", "curator",
		"director", "editor", "editorial-director", "editor-translator", "executive-producer", "guest", "host",
		"illustrator", "interviewer", "narrator", "organizer", "original-author", "performer", "producer",
		"recipient", "reviewed-author", "script-writer", "series-creator", "translator",
	}
}

func dateVariables() []string {
	return []string{"accessed", "available-date", "event-date", "issued", "original-date", "submitted"}
}

// textVariables lists the others, with the names that JSON and the specification have
// beside each other.
func textVariables() []string {
	return []string{
		"abstract", "annote", "archive", "archive_collection", "archive_location", "archive-place", "authority",
		"call-number", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-number",
		"collection-title", "container-title", "container-title-short", "dimensions", "division", "DOI", "edition",
		"event", "event-place", "event-title", "first-reference-note-number", "genre", "ISBN", "ISSN", "issue",
		"journalAbbreviation", "jurisdiction", "keyword", "language", "license", "locator", "medium", "note", "number",
		"number-of-pages", "number-of-volumes", "original-publisher", "original-publisher-place", "original-title",
		"page", "page-first", "part", "part-number", "part-title", "PMCID", "PMID", "printing", "printing-number",
		"publisher", "publisher-place", "references", "reviewed-genre", "reviewed-title", "scale", "section",
		"shortTitle", "source", "status", "supplement", "supplement-number", "title", "title-short", "URL", "version",
		"volume", "volume-title", "volume-title-short", "year-suffix",
	}
}

// ExportName returns the name of a variable in CSL-JSON, where the specification has
// another.
func ExportName(variable string) string {
	switch variable {
	case "part-number", "printing-number", "supplement-number":
		name, _, _ := strings.Cut(variable, "-")
		return name
	case "editor-translator":
		return "translator"
	}
	return variable
}
