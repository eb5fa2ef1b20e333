package record

import (
	"cmp"
	"strings"
)

// Source is a work that the publication rests on, in the vocabulary of CSL
// (Citation Style Language 1.0.2); Tier, Copy and Origin are the publication's
// own.
type Source struct {
	ID             string // SourceID of the Key
	Key            string // the citation key, as its bibliography has it
	Type           string // a CSL item type, such as article-newspaper
	Title          string
	Authors        []Name
	Publisher      string
	ContainerTitle string
	Within         WithinWork // that container
	Issued         Period
	IssuedAs       string // how Issued is shown instead: a date in words
	Accessed       Date
	AccessedAs     string // how Accessed is shown instead
	URL            string
	Archive        string // archive_location
	Language       string // BCP 47
	Note           string
	Tier           Tier
	Copy           string // who keeps the copy that was read, where it is not its publisher
	Origin         string // id of the source that this one only repeats

	TaggedTitle, TaggedContainer string     // the titles with the tags of CSL; empty where they have none
	Other                        []Variable // the variables of CSL that pages do not show, in the order of their file
}

// Keys implements Keyed.
func (s *Source) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "ifs-2025-02-25",
	}, CitationKey{&s.ID, &s.Key})
	v.Value(
		Key{Name: "type", Required: true, Means: "the kind of work (CSL)", Like: "report"},
		WordAt(&s.Type, SourceTypes),
	)
	v.Value(Key{
		Name: "title", Fill: FillName, Required: true, Late: true, Means: "the title",
		Like: `"Defence spending: what the rise means"`,
	}, titled{&s.Title, &s.TaggedTitle})
	v.Groups(Key{
		Name: "author", Short: "literal", Means: "its authors", Like: "[{family: Curie, given: Marie}]",
		Column: "authors",
	}, groupsAt(&s.Authors))
	v.Value(
		Key{Name: "publisher", Means: "its publisher", Like: `"Institute for Fiscal Studies"`},
		(*Text)(&s.Publisher),
	)
	v.Value(
		Key{Name: "container-title", Means: "the work that contains it", Like: `"The Guardian"`, Rare: true},
		titled{&s.ContainerTitle, &s.TaggedContainer},
	)
	s.Within.Keys(v)
	v.Value(
		Key{Name: "issued", Means: "when it was published (EDTF)", Like: "2025-02-25"},
		published{&s.Issued, &s.IssuedAs},
	)
	v.Value(
		Key{Name: "accessed", Fill: FillToday, Means: "when it was read (EDTF)", Like: "2025-02-26"},
		read{&s.Accessed, &s.AccessedAs},
	)
	v.Value(
		Key{Name: "URL", Means: "where it can be read", Like: "https://example.org/", Column: "address"},
		webAddress(&s.URL),
	)
	v.Value(Key{
		Name: "archive_location", Means: "where a copy is kept", Like: "https://example.org/",
		Column: "archive", Rare: true,
	}, webAddress(&s.Archive))
	v.Value(Key{Name: "language", Means: "its language (BCP 47)", Like: "en", Rare: true}, (*Text)(&s.Language))
	v.Group(
		Key{
			Name: "custom", Required: true, Late: true, Means: "what the publication itself says of it",
			Like: "{tier: primary}",
		},
		embedded(s.custom),
	)
	v.Value(Key{Name: "note", Means: "a note", Like: `"Read as a transcript."`, Rare: true}, (*Text)(&s.Note))
}

func (s *Source) custom(v Visitor) { ownOfSource(v, &s.Tier, &s.Copy, &s.Origin) }

// ownOfSource visits the keys by which a publication says of a source what CSL does not.
func ownOfSource(v Visitor, tier *Tier, keptBy, origin *string) {
	v.Value(Key{
		Name: "tier", Required: true, Late: true,
		Means: "how near it stands to what it reports; a weak one never carries a claim alone", Like: "primary",
		Column: "tier",
	}, WordAt(tier, Tiers))
	v.Value(Key{
		Name:  "copy",
		Means: "who keeps the copy that was read, to which the address then leads, where it is not the publisher",
		Like:  `"Parallel Parliament"`, Column: "copy", Rare: true,
	}, (*Text)(keptBy))
	v.Value(Key{
		Name: "origin", Refers: true, To: []Kind{KindSource}, Means: "the source that it only repeats",
		Like: "ifs-2025-02-25", Column: "origin", Rare: true,
	}, (*Text)(origin))
}

// By returns who is answerable for the source: its authors, else its publisher,
// else the work that contains it.
func (s *Source) By() string {
	names := make([]string, len(s.Authors))
	for i, a := range s.Authors {
		names[i] = a.String()
	}
	switch {
	case len(names) > 0:
		return strings.Join(names, "; ")
	case s.Publisher != "":
		return s.Publisher
	}
	return s.ContainerTitle
}

// Author returns the name of the source in a sentence: the family names of its authors, else
// its publisher, the work that contains it or its title.
func (s *Source) Author() string {
	names := make([]string, len(s.Authors))
	for i, a := range s.Authors {
		names[i] = a.Surname()
	}
	return cmp.Or(strings.Join(names, ", "), s.By(), s.Title)
}

// IsUntitled reports whether works of the type have no title in print, so that a
// source of it needs none if it says by whom it is.
func (s *Source) IsUntitled() bool {
	switch s.Type {
	case "interview", "legal_case", "personal_communication", "review", "review-book":
		return s.By() != ""
	}
	return false
}

// IsWebPage reports whether the source is a page of the web as such, which may be
// changed or taken down without a trace.
func (s *Source) IsWebPage() bool {
	return s.Type == "webpage" || s.Type == "post" || s.Type == "post-weblog"
}

// IsPrinted reports whether works of the type are often read before the date that is
// printed on them.
func (s *Source) IsPrinted() bool {
	switch s.Type {
	case "article-journal", "article-magazine", "book", "chapter", "paper-conference", "periodical", "review",
		"review-book":
		return true
	}
	return false
}

// Identity implements Record.
func (s *Source) Identity() (id, name string) { return s.ID, cmp.Or(s.Title, s.By(), s.Key) }

// Order returns the text by which lists sort the source: who made it, when, and its title.
func (s *Source) Order() string { return s.By() + " " + s.Issued.String() + " " + s.Title }

func sourceKind() KindInfo {
	return KindInfo{
		Kind: KindSource, Article: "a", Called: "source", New: func() Keyed { return new(Source) },
		Folder: "sources", In: InSources, Section: "/sources/", Anchored: true, Found: 13,
		Order: namedBy((*Source).Order),
	}
}
