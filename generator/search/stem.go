package search

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode/utf8"
)

// stem returns what the forms of a word have in common, of a term in lower case; the
// term itself where it has no other form. The script in the browser stems queries by
// the same rules.
//
// English words lose the s of their plural, after Harman's S-stemmer (1991), whose
// stems are words again, so that a word finds its plural and no other word; and they
// are written with -ise, -yse and -ence, however the text writes them. Ukrainian
// words lose the ending of their case, by a list in the manner of the light stemmers
// of Dolamic and Savoy (2009); a last ц becomes к, as in безпеці and безпека.
func stem(term string) string {
	if utf8.RuneCountInString(term) == maxTerm {
		return term // it may be cut
	}
	if r, _ := utf8.DecodeRuneInString(term); 'а' <= r && r <= 'ґ' {
		return withoutCase(term)
	}
	for _, c := range []byte(term) {
		if c < 'a' || c > 'z' {
			return term
		}
	}
	if regular, ok := irregular[term]; ok {
		return regular
	}
	return british(singular(term))
}

// irregular are verbs that people search by in another form than the text has.
var irregular = map[string]string{
	"paid": "pay", "gave": "give", "given": "give", "spent": "spend", "lent": "lend", "sent": "send", "said": "say",
	"bought": "buy", "sold": "sell", "took": "take", "taken": "take", "met": "meet", "held": "hold", "won": "win",
}

var (
	notPlural = regexp.MustCompile(`^.{0,3}$|(?:us|ss|is)$`)
	plurals   = []replacement{
		{regexp.MustCompile(`ies$`), "y"}, {regexp.MustCompile(`(ss|sh|ch|x|o)es$`), "$1"}, {regexp.MustCompile(`s$`), ""},
	}
	spellings = []replacement{
		{regexp.MustCompile(`(.)ense$`), "${1}ence"}, {regexp.MustCompile(`(.{3}[iy])z([eai])`), "${1}s$2"},
	}
)

// replacement is a rule of spelling.
type replacement struct {
	pattern *regexp.Regexp
	by      string
}

// singular returns a word without the s of the plural, by the first rule that fits.
func singular(word string) string {
	if notPlural.MatchString(word) {
		return word
	}
	for _, r := range plurals {
		if r.pattern.MatchString(word) {
			return r.pattern.ReplaceAllString(word, r.by)
		}
	}
	return word
}

// british returns a word as the British write it, who may write -ise, -yse and -ence.
func british(word string) string {
	for _, r := range spellings {
		word = r.pattern.ReplaceAllString(word, r.by)
	}
	return word
}

// endings are those of Ukrainian nouns and adjectives by their case, the longest
// first.
var endings = [...]string{
	"іями", "ього", "ьому", "іям", "іях", "ями", "ами", "ові", "еві", "єві", "ого", "ому", "ими", "іми", "ією", "ої", "ою", "ею", "єю", "ям",
	"ам", "ах", "ях", "ів", "їв", "ий", "ій", "их", "іх", "им", "ім", "ем", "єм", "ом", "ую", "юю", "ая", "яя", "ія", "ії",
	"ію", "а", "я", "о", "е", "є", "и", "і", "ї", "у", "ю", "й", "ь",
}

// leastStem is how many letters a Ukrainian stem has at least.
const leastStem = 3

func withoutCase(w string) string {
	for _, ending := range endings {
		if s, ok := strings.CutSuffix(w, ending); ok && utf8.RuneCountInString(s) >= leastStem {
			w = s
			break
		}
	}
	if s, ok := strings.CutSuffix(w, "ц"); ok {
		w = s + "к"
	}
	return w
}

// stemmed ends a stem in the index, whose documents have another form of the word.
const stemmed = "="

// stems gathers the documents of the forms of each word.
type stems map[string][]posting

// add adds the documents of a term to those of its stem.
func (s stems) add(term string, postings []posting) {
	if root := stem(term); root != term {
		s[root+stemmed] = append(s[root+stemmed], postings...)
	}
}

// terms returns a term for each stem.
func (s stems) terms() []term {
	var out []term
	for root, postings := range s {
		slices.SortFunc(postings, func(a, b posting) int {
			return cmp.Or(cmp.Compare(a.doc, b.doc), cmp.Compare(b.tier, a.tier))
		})
		postings = slices.CompactFunc(postings, func(a, b posting) bool { return a.doc == b.doc })
		out = append(out, term{text: root, lists: best(postings)})
	}
	return out
}
