package amount_test

import (
	"os"
	"strings"
	"testing"

	"explainer/generator/amount"
)

// In a thousand sentences of newspaper prose, written for this test, all money
// and percentages are found whole and can be read, and nothing else is: no year,
// score, age, page, address, clock or number of a law. Braces stand around what
// is to be found.
func TestNewspaperProse(t *testing.T) {
	text, err := os.ReadFile("testdata/newspaper.txt")
	if err != nil {
		t.Fatal(err)
	}
	sentences := strings.Split(strings.TrimSpace(string(text)), "\n")
	amounts := 0
	for _, marked := range sentences {
		var want []string
		for _, part := range strings.Split(marked, "{")[1:] {
			found, _, _ := strings.Cut(part, "}")
			want = append(want, found)
		}
		amounts += len(want)
		sentence := strings.NewReplacer("{", "", "}", "").Replace(marked)
		var got []string
		for _, span := range amount.NewFinder(nil).Find(sentence) {
			got = append(got, sentence[span.Start:span.End])
			if _, ok := amount.NewFinder(nil).Read(sentence[span.Start:span.End]); !ok {
				t.Errorf("%s: %q cannot be read", sentence, sentence[span.Start:span.End])
			}
		}
		if strings.Join(got, "|") != strings.Join(want, "|") {
			t.Errorf("%s: finds %q, want %q", sentence, got, want)
		}
	}
	if len(sentences) != 1000 || amounts != 564 {
		t.Errorf("%d sentences with %d amounts", len(sentences), amounts)
	}
}
