package amount_test

import (
	"os"
	"strings"
	"testing"

	"explainer/generator/amount"

	"github.com/google/go-cmp/cmp"
)

// A size that nobody can check is found, and nothing that only heads a table or counts
// what is no unit.
func TestVague(t *testing.T) {
	tests := map[string][]string{
		"It cost billions of dollars.":                                {"billions of dollars"},
		"Hundreds of millions of euros were lost":                     {"Hundreds of millions of euros"},
		"They lost tens of thousands of soldiers and dozens of tanks": {"tens of thousands of soldiers", "dozens of tanks"},
		"It sent several hundred main battle tanks":                   {"several hundred main battle tanks"},
		"a few billion pounds":                                        {"few billion pounds"},
		"a couple of million US dollars":                              {"couple of million US dollars"},
		"a multi-million-pound scheme":                                {"multi-million-pound"},
		"multibillion-dollar aid":                                     {"multibillion-dollar"},
		"many thousands of people, about some million people":         {"thousands of people", "some million people"},
		"said thousands\nof wounded soldiers":                         {"thousands\nof wounded soldiers"},
		"мільярди доларів і сотні мільйонів євро":                     {"мільярди доларів", "сотні мільйонів євро"},
		"bil\u00adlions of dollars":                                   {},
		"lost billions of dol\u00adlars":                              {"billions of dol\u00adlars"},
		"Billions of dollars":                                         {},
		"Spending, in billions of dollars":                            {},
		"Receipts (millions of pounds), fiscal years":                 {},
		"thousands of Americans, millions of letters":                 {},
		"Millions were promised; thousands of years":                  {},
		"hundreds of times, several hundred, a few euros":             {},
		"thousands of the 400 tanks, hundreds of tankers":             {},
		"£5 billion and 400 tanks":                                    {},
	}
	for text, want := range tests {
		got := []string{}
		for _, s := range declaredFinder().Vague(text) {
			got = append(got, text[s.Start:s.End])
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Errorf("%s: %s", text, diff)
		}
	}
}

// In a thousand sentences of newspaper prose, the vague sums are found and nothing
// else is.
func TestNoFalseVagueNumbers(t *testing.T) {
	text, err := os.ReadFile("testdata/newspaper.txt")
	if err != nil {
		t.Fatal(err)
	}
	var got []string
	for sentence := range strings.Lines(string(text)) {
		sentence = strings.NewReplacer("{", "", "}", "").Replace(sentence)
		for _, s := range amount.NewFinder(nil).Vague(sentence) {
			got = append(got, sentence[s.Start:s.End])
		}
	}
	want := []string{"Thousands of pounds", "few million pounds", "multi-million-pound"}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
