package diag

import (
	"cmp"
	"strings"
)

// Nearest returns the candidate that a misspelt word most likely meant, or ""
// where none is near: one that differs by one slip; else one that has the word as
// its first or last words, between dashes; else one of which at most a third of
// the word's characters differ. Slips are counted by edit distance with
// transpositions. The first of equally near candidates wins.
func Nearest(word string, candidates []string) string {
	best, limit := "", len([]rune(word))/3+1
	least := limit
	for _, c := range candidates {
		if c == word {
			continue
		}
		if d := distance(word, c, least); d < least {
			best, least = c, d
		}
	}
	if best != "" && least == 1 {
		return best
	}
	return cmp.Or(holding(word, candidates), best)
}

// holding returns the first candidate that has a word as its first or last words.
func holding(word string, candidates []string) string {
	for _, c := range candidates {
		if word != "" && (strings.HasPrefix(c, word+"-") || strings.HasSuffix(c, "-"+word)) {
			return c
		}
	}
	return ""
}

// maxSuggestions is how many different words a Suggester searches for. Whoever
// has more misspelt words has renamed something, and sees that from the first.
const maxSuggestions = 50

// Suggester finds the nearest of many candidates for many words. It searches
// for each word once, and for at most maxSuggestions words, which bounds the
// time: a thousand mistakes among a hundred thousand names cost seconds.
type Suggester struct {
	candidates []string
	found      map[string]string
}

// NewSuggester returns a Suggester; of equally near candidates the first wins.
func NewSuggester(candidates []string) *Suggester {
	return &Suggester{candidates: candidates, found: map[string]string{}}
}

// Nearest returns what the function Nearest does, or "" after maxSuggestions
// different words.
func (s *Suggester) Nearest(word string) string {
	near, known := s.found[word]
	if !known && len(s.found) < maxSuggestions {
		near = Nearest(word, s.candidates)
		s.found[word] = near
	}
	return near
}

// distance is the optimal string alignment distance of a and b, or limit where
// it is at least that.
func distance(a, b string, limit int) int {
	s, t := []rune(a), []rune(b)
	if len(s)-len(t) >= limit || len(t)-len(s) >= limit {
		return limit
	}
	two, one, row := make([]int, len(t)+1), make([]int, len(t)+1), make([]int, len(t)+1)
	for j := range one {
		one[j] = j
	}
	for i := 1; i <= len(s); i++ {
		row[0] = i
		least := i
		for j := 1; j <= len(t); j++ {
			cost := 1
			if s[i-1] == t[j-1] {
				cost = 0
			}
			row[j] = min(one[j]+1, row[j-1]+1, one[j-1]+cost)
			if i > 1 && j > 1 && s[i-1] == t[j-2] && s[i-2] == t[j-1] {
				row[j] = min(row[j], two[j-2]+1)
			}
			least = min(least, row[j])
		}
		if least > limit { // not >=: a transposition goes back two rows, and can gain one
			return limit
		}
		two, one, row = one, row, two
	}
	return min(one[len(t)], limit)
}
