package record

import (
	"fmt"
	"regexp"
	"strings"

	"explainer/generator/language"
)

// WithinWork says where a work stands within the one that contains it, in the
// variables of CSL.
type WithinWork struct {
	CollectionTitle string
	Editors         []Name
	Edition         string
	Volume          string
	Issue           string
	Number          string
	Pages           string // page
	EventTitle      string
	DOI             string
}

// Keys implements Keyed.
func (w *WithinWork) Keys(v Visitor) {
	v.Value(
		Key{Name: "collection-title", Means: "the series that it is part of", Like: `"Briefing papers"`, Rare: true},
		(*Text)(&w.CollectionTitle),
	)
	v.Groups(Key{
		Name: "editor", Short: "literal", Means: "who edited the work that contains it",
		Like: "[{family: Doe, given: Jane}]", Rare: true, Column: "editors",
	}, groupsAt(&w.Editors))
	v.Value(Key{Name: "edition", Means: "its edition", Like: `"2nd"`, Rare: true}, (*Text)(&w.Edition))
	v.Value(Key{Name: "volume", Means: "the volume that it is in", Like: `"12"`, Rare: true}, (*Text)(&w.Volume))
	v.Value(Key{Name: "issue", Means: "the issue that it is in", Like: `"3"`, Rare: true}, (*Text)(&w.Issue))
	v.Value(Key{Name: "number", Means: "its number in a series", Like: `"CBP 8175"`, Rare: true}, (*Text)(&w.Number))
	v.Value(
		Key{Name: "page", Means: "the pages that it is on", Like: `"45-67"`, Rare: true, Column: "pages"},
		(*Text)(&w.Pages),
	)
	v.Value(Key{
		Name: "event-title", Means: "the conference or hearing that it was given at",
		Like: `"Munich Security Conference"`, Rare: true,
	}, (*Text)(&w.EventTitle))
	v.Value(
		Key{Name: "DOI", Means: "its digital object identifier", Like: `"10.1000/182"`, Rare: true},
		parsed{&w.DOI, Form{Name: FormCode, Expects: "a DOI, such as 10.1000/182", Pattern: doiPattern}, parseDOI},
	)
}

const doiPattern = `10\.[0-9]{4,9}/\S+`

var doi = regexp.MustCompile(`^(?:https?://(?:dx\.)?doi\.org/|doi:)?(` + doiPattern + `)$`)

// parseDOI reads a DOI, with or without the address of the resolver before it.
func parseDOI(text string) (string, error) {
	m := doi.FindStringSubmatch(text)
	if m == nil {
		return "", FormError("a DOI, such as 10.1000/182")
	}
	return m[1], nil
}

// text writes where the work stands: "edited by Doe, Jane, 12(3), 45–67".
func (w *WithinWork) text(l *language.Language) string {
	where := w.Volume
	if w.Issue != "" {
		where += fmt.Sprintf("(%s)", w.Issue)
	}
	var editors []string
	for _, name := range w.Editors {
		editors = append(editors, name.String())
	}
	var parts []string
	if len(editors) > 0 {
		parts = append(parts, fmt.Sprintf(l.Words.EditedByNames, strings.Join(editors, "; ")))
	}
	for _, part := range []string{w.EventTitle, w.CollectionTitle, w.Edition, w.Number, where, strings.ReplaceAll(w.Pages, "-", "–")} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}

// OtherVariables lists the variables of CSL 1.0.2 that a bibliography may hold
// and this publication does not show: they are left in the file, so that a
// library can be exported over it again.
func OtherVariables() []string {
	return []string{
		"abstract", "annote", "archive", "archive_collection", "archive-place", "authority", "available-date", "call-number", "categories",
		"chair", "chapter-number", "citation-key", "citation-label", "citation-number", "collection-editor", "collection-number", "compiler",
		"composer", "container-author", "container-title-short", "contributor", "curator", "dimensions", "director", "division",
		"editorial-director", "event", "event-date", "event-place", "executive-producer", "first-reference-note-number", "genre", "guest",
		"host", "illustrator", "interviewer", "ISBN", "ISSN", "journalAbbreviation", "jurisdiction", "keyword", "locator", "medium",
		"narrator", "number-of-pages", "number-of-volumes", "organizer", "original-author", "original-date", "original-publisher",
		"original-publisher-place", "original-title", "page-first", "part-number", "part-title", "performer", "PMCID", "PMID", "printing-number",
		"producer", "publisher-place", "recipient", "references", "reviewed-author", "reviewed-genre", "reviewed-title", "scale",
		"script-writer", "section", "series-creator", "shortTitle", "source", "status", "submitted", "supplement-number", "title-short",
		"translator", "version", "volume-title", "volume-title-short", "year-suffix",
	}
}

// PlainTitle writes a title without the tags that CSL allows in one: italics,
// bold, small capitals and protected capitals fall away, and digits and signs
// that are raised or lowered become those of Unicode.
func PlainTitle(title string) string {
	if !strings.Contains(title, "<") {
		return title
	}
	title = raised.ReplaceAllStringFunc(title, func(tagged string) string {
		inner := tagged[len("<sub>") : len(tagged)-len("</sub>")]
		if strings.HasPrefix(tagged, "<sub>") {
			return subscripts.Replace(inner)
		}
		return superscripts.Replace(inner)
	})
	return tags.ReplaceAllString(title, "")
}

var (
	raised     = regexp.MustCompile(`<sub>[^<]*</sub>|<sup>[^<]*</sup>`)
	tags       = regexp.MustCompile(`</?(?:i|b|em|strong|sc|sub|sup|span)(?:\s[^<>]*)?>`)
	subscripts = strings.NewReplacer(
		"0", "₀", "1", "₁", "2", "₂", "3", "₃", "4", "₄", "5", "₅", "6", "₆", "7", "₇", "8", "₈", "9", "₉",
		"+", "₊", "-", "₋",
	)
	superscripts = strings.NewReplacer(
		"0", "⁰", "1", "¹", "2", "²", "3", "³", "4", "⁴", "5", "⁵", "6", "⁶", "7", "⁷", "8", "⁸", "9", "⁹",
		"+", "⁺", "-", "⁻", "n", "ⁿ",
	)
)

// titled is a title of CSL, which may hold tags.
type titled struct{ at *string }

func (t titled) Set(text string) error { *t.at = PlainTitle(strings.TrimSpace(text)); return nil }
func (t titled) String() string        { return *t.at }
func (t titled) Form() Form            { return Form{Name: FormText, Expects: "text"} }
