package record

import (
	"cmp"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/language"
)

// endsSentence reports whether a text ends in a full stop or in what stands for
// one; a closing quotation mark has it inside.
func endsSentence(text string) bool {
	last, _ := utf8.DecodeLastRuneInString(text)
	return strings.ContainsRune(".?!…", last) || unicode.Is(unicode.Pf, last)
}

// Citation writes the source in one line of plain text: who, when, what, where.
func (s *Source) Citation(l *language.Language) string {
	return s.reference(l, s.Title, s.ContainerTitle)
}

// TextRuns writes the citation as runs of text, with what its titles set in italics or otherwise;
// none where nothing is, so that the Citation is the whole.
func (s *Source) TextRuns(l *language.Language) []TextRun {
	if s.TaggedTitle == "" && s.TaggedContainer == "" {
		return nil
	}
	return TextRuns(s.reference(l, cmp.Or(s.TaggedTitle, s.Title), cmp.Or(s.TaggedContainer, s.ContainerTitle)))
}

// reference writes the citation with the titles in one form or the other.
func (s *Source) reference(l *language.Language, title, container string) string {
	var b strings.Builder
	sentence := func(text string) {
		if text == "" {
			return
		}
		if b.Len() > 0 {
			b.WriteByte(' ')
		}
		b.WriteString(text)
		if !endsSentence(PlainTitle(text)) {
			b.WriteByte('.')
		}
	}
	by, when := s.By(), cmp.Or(s.IssuedAs, s.Issued.Text(l))
	if when != "" {
		when = " (" + when + ")"
	}
	if by == "" { // a work without an author begins with its title [APA]
		sentence(title + when)
	} else {
		sentence(by + when)
		sentence(title)
	}
	if s.ContainerTitle != by {
		sentence(container)
	}
	sentence(s.Within.text(l))
	if s.Publisher != by && s.Publisher != s.ContainerTitle {
		sentence(s.Publisher)
	}
	if s.Within.DOI != "" && !strings.HasSuffix(strings.ToLower(s.URL), strings.ToLower(s.Within.DOI)) {
		b.WriteString(" https://doi.org/" + s.Within.DOI)
	}
	if s.URL != "" { // a full stop would break it
		return strings.TrimLeft(b.String()+" "+s.URL, " ")
	}
	return b.String()
}
