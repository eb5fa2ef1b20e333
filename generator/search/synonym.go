package search

import (
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"
)

// synonyms maps a phrase, its words stemmed and with a space between them, to the
// other phrases that mean the same in the publication.
type synonyms map[string][]string

// synonymsOf returns what site.yaml says of words that mean the same.
func synonymsOf(s *site.Site) synonyms {
	out := synonyms{}
	for _, group := range s.Publication.Synonyms {
		phrases := make([]string, len(group.Words))
		for i, phrase := range group.Words {
			phrases[i] = strings.Join(wordsOf(phrase), " ")
		}
		for i, phrase := range phrases {
			key := stemsOf(phrase)
			for j, other := range phrases {
				if i != j && other != "" && stemsOf(other) != key && !slices.Contains(out[key], other) {
					out[key] = append(out[key], other)
				}
			}
		}
	}
	delete(out, "")
	return out
}

// wordsOf returns the words of a phrase as the script divides a query.
func wordsOf(phrase string) []string {
	var out []string
	t := tokenizer{emit: func(term []byte) { out = append(out, string(term)) }}
	t.text(strings.NewReplacer("-", " ", "\u2010", " ", "\u2011", " ").Replace(phrase))
	return out
}

func stemsOf(phrase string) string {
	words := strings.Fields(phrase)
	for i, word := range words {
		words[i] = stem(word)
	}
	return strings.Join(words, " ")
}

// What a result counts for where it has the words of a query as well as others: what
// explains, which is a document or a disagreement, and a briefing most; a record; and a
// source, which others answer by.
const (
	ofBriefing = 1.6
	ofDocument = 1.5
	ofRecord   = 1.0
	ofSource   = 0.5
)

// weights returns what documents count for, each with the first one that it is of.
func weights(s *site.Site) [][2]float64 {
	var out [][2]float64
	first := 0
	for _, g := range Groups(s) {
		weight := ofRecord
		switch info, _ := g.Kind.Info(); {
		case g.Kind == record.KindBriefing:
			weight = ofBriefing
		case g.Kind == record.KindConflict, info.IsDocument():
			weight = ofDocument
		case g.Kind == record.KindSource:
			weight = ofSource
		}
		if len(g.Entries) > 0 {
			out = append(out, [2]float64{float64(first), weight})
		}
		first += len(g.Entries)
	}
	return out
}
