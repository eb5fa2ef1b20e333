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
	Genre           string
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
		Key{Name: "genre", Means: "what it is, more closely than its type says", Like: `"PhD thesis"`, Rare: true},
		(*Text)(&w.Genre),
	)
	v.Value(
		Key{Name: "collection-title", Means: "the series that it is part of", Like: `"Briefing papers"`, Rare: true},
		titled{&w.CollectionTitle, new(string)},
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
	}, titled{&w.EventTitle, new(string)})
	v.Value(
		Key{Name: "DOI", Means: "its digital object identifier", Like: `"10.1000/182"`, Rare: true},
		parsed{&w.DOI, Form{Name: FormCode, Expects: "a DOI, such as 10.1000/182", Pattern: doiPattern}, parseDOI},
	)
}

const doiPattern = `10\.[0-9]{4,9}/\S+`

var doi = regexp.MustCompile(`^(?i:https?://(?:dx\.|www\.)?doi\.org/|doi:\s*)?(` + doiPattern + `)$`)

// parseDOI reads a DOI, with or without the address of the resolver before it.
func parseDOI(text string) (string, error) {
	m := doi.FindStringSubmatch(strings.TrimSpace(text))
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
	pages := strings.ReplaceAll(strings.ReplaceAll(w.Pages, "--", "-"), "-", "–")
	for _, part := range []string{w.Genre, w.EventTitle, w.CollectionTitle, w.Edition, w.Number, where, pages} {
		if part != "" {
			parts = append(parts, part)
		}
	}
	return strings.Join(parts, ", ")
}
