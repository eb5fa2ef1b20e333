package record

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/language"
)

// Source is a work that the publication rests on, in the vocabulary of CSL
// (Citation Style Language 1.0.2); Tier, Copy and Origin are the publication's
// own.
type Source struct {
	ID             string
	Type           string // a CSL item type, such as article-newspaper
	Title          string
	Authors        []Name
	Publisher      string
	ContainerTitle string
	Within         WithinWork // that container
	Issued         Period
	Accessed       Date
	URL            string
	Archive        string // archive_location
	Language       string // BCP 47
	Note           string
	Tier           Tier
	Copy           string // who keeps the copy that was read, where it is not its publisher
	Origin         string // id of the source that this one only repeats
}

// Name is a CSL name: a person's two parts, or a body's one.
type Name struct{ Family, Given, Literal string }

// Keys implements Keyed.
func (s *Source) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "ifs-2025-02-25",
	}, (*ID)(&s.ID))
	v.Value(
		Key{Name: "type", Required: true, Means: "the kind of work (CSL)", Like: "report"},
		WordAt(&s.Type, SourceTypes),
	)
	v.Value(Key{
		Name: "title", Fill: FillName, Required: true, Means: "the title",
		Like: `"Defence spending: what the rise means"`,
	}, titled{&s.Title})
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
		titled{&s.ContainerTitle},
	)
	s.Within.Keys(v)
	v.Value(Key{Name: "issued", Means: "when it was published (EDTF)", Like: "2025-02-25"}, (*published)(&s.Issued))
	v.Value(
		Key{Name: "accessed", Fill: FillToday, Means: "when it was read (EDTF)", Like: "2025-02-26"},
		(*read)(&s.Accessed),
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
		Key{Name: "custom", Required: true, Means: "what the publication itself says of it", Like: "{tier: primary}"},
		embedded(s.custom),
	)
	v.Value(Key{Name: "note", Means: "a note", Like: `"Read as a transcript."`, Rare: true}, (*Text)(&s.Note))
}

func (s *Source) custom(v Visitor) {
	v.Value(Key{
		Name: "tier", Required: true,
		Means: "how near it stands to what it reports; a weak one never carries a claim alone", Like: "primary",
		Column: "tier",
	}, WordAt(&s.Tier, Tiers))
	v.Value(Key{
		Name:  "copy",
		Means: "who keeps the copy that was read, to which the address then leads, where it is not the publisher",
		Like:  `"Parallel Parliament"`, Column: "copy", Rare: true,
	}, (*Text)(&s.Copy))
	v.Value(Key{
		Name: "origin", Refers: true, To: []Kind{KindSource}, Means: "the source that it only repeats",
		Like: "ifs-2025-02-25", Column: "origin", Rare: true,
	}, (*Text)(&s.Origin))
}

// SourceTypes lists the item types of CSL 1.0.2 that a publication like this
// can cite.
func SourceTypes() []string {
	return []string{
		"article", "article-journal", "article-magazine", "article-newspaper", "bill", "book", "broadcast",
		"chapter", "collection", "dataset", "document", "entry", "entry-encyclopedia", "event", "figure",
		"graphic", "hearing", "interview", "legal_case", "legislation", "manuscript", "map", "motion_picture",
		"pamphlet", "paper-conference", "periodical", "personal_communication", "post", "post-weblog",
		"regulation", "report", "review", "song", "speech", "standard", "thesis", "treaty", "webpage",
	}
}

// Keys implements Keyed.
func (n *Name) Keys(v Visitor) {
	v.Value(Key{Name: "family", Means: "a person's family name", Like: "Starmer"}, (*Text)(&n.Family))
	v.Value(Key{Name: "given", Means: "a person's other names", Like: "Keir"}, (*Text)(&n.Given))
	v.Value(Key{Name: "literal", Means: "a body's name", Like: `"Institute for Fiscal Studies"`}, (*Text)(&n.Literal))
}

// String writes the name as a reference list does: "Starmer, Keir".
func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "" || n.Family == "":
		return n.Family + n.Given
	}
	return n.Family + ", " + n.Given
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

// endsSentence reports whether a text ends in a full stop or in what stands for
// one; a closing quotation mark has it inside.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".?!…", last) || unicode.Is(unicode.Pf, last)
}

// Author returns the name of the source in a sentence: the family names of its authors, else
// its publisher, the work that contains it or its title.
func (s *Source) Author() string {
	names := make([]string, len(s.Authors))
	for i, a := range s.Authors {
		names[i] = cmp.Or(a.Literal, a.Family, a.Given)
	}
	return cmp.Or(strings.Join(names, ", "), s.By(), s.Title)
}

// Citation writes the source in one line of plain text: who, when, what, where.
func (s *Source) Citation(l *language.Language) string {
	var b strings.Builder
	sentence := func(text string) {
		if text == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		if !endsSentence(text) {
			b.WriteByte('.')
		}
	}
	by, when := s.By(), s.Issued.Text(l)
	if when != "" {
		when = " (" + when + ")"
	}
	if by == "" { // a work without an author begins with its title [APA]
		sentence(s.Title + when)
	} else {
		sentence(by + when)
		sentence(s.Title)
	}
	if s.ContainerTitle != s.By() {
		sentence(s.ContainerTitle)
	}
	sentence(s.Within.text(l))
	if s.Publisher != s.By() && s.Publisher != s.ContainerTitle {
		sentence(s.Publisher)
	}
	if s.Within.DOI != "" {
		b.WriteString(" https://doi.org/" + s.Within.DOI)
	}
	if s.URL != "" { // a full stop would break it
		return strings.TrimLeft(b.String()+" "+s.URL, " ")
	}
	return b.String()
}

// Identity implements Record.
func (s *Source) Identity() (id, name string) { return s.ID, s.Title }

// Order returns the text by which lists sort the source: who made it, when, and its title.
func (s *Source) Order() string { return s.By() + " " + s.Issued.String() + " " + s.Title }

func sourceKind() KindInfo {
	return KindInfo{
		Kind: KindSource, Article: "a", Called: "source", New: func() Keyed { return new(Source) },
		Folder: "sources", In: InSources, Section: "/sources/", Anchored: true, Found: 13,
		Order: namedBy((*Source).Order),
	}
}
