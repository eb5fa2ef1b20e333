package record

import (
	"cmp"
	"strings"
	"unicode/utf8"

	"explainer/generator/language"
)

// Source is a work that the publication rests on, in the vocabulary of CSL
// (Citation Style Language 1.0.2); Tier, Copy and
// Origin are the publication's own.
type Source struct {
	ID             string
	Type           string // a CSL item type, such as article-newspaper
	Title          string
	Authors        []Name
	Publisher      string
	ContainerTitle string
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

// String writes the name as a reference list does: "Starmer, Keir".
func (n Name) String() string {
	switch {
	case n.Literal != "":
		return n.Literal
	case n.Given == "":
		return n.Family
	}
	return n.Family + ", " + n.Given
}

// By says who is answerable for the source: its authors, else its publisher,
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

// Author names the source in a sentence: the family names of its authors, else
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
		if last, _ := utf8.DecodeLastRuneInString(text); !strings.ContainsRune(".?!…”’", last) {
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
	if s.URL != "" { // a full stop would break it
		return strings.TrimLeft(b.String()+" "+s.URL, " ")
	}
	return b.String()
}
