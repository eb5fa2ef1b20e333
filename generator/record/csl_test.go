package record_test

import (
	"testing"

	"explainer/generator/language"
	"explainer/generator/record"
)

// A title is shown without the tags that CSL allows in one.
func TestPlainTitle(t *testing.T) {
	for title, want := range map[string]string{
		"CO<sub>2</sub> in 2024":                              "CO₂ in 2024",
		"10<sup>-3</sup> metres":                              "10⁻³ metres",
		"On <i>Origin</i> and <b>Species</b>":                 "On Origin and Species",
		`The <span class="nocase">iPhone</span> affair`:       "The iPhone affair",
		"<sc>bc</sc> and <em>after</em>":                      "bc and after",
		"Is 3 < 5?":                                           "Is 3 < 5?",
		"a <script>x</script> stays for the layout to escape": "a <script>x</script> stays for the layout to escape",
		"x<sub>i</sub> is no digit":                           "xi is no digit",
	} {
		if got := record.PlainTitle(title); got != want {
			t.Errorf("%q is shown as %q, want %q", title, got, want)
		}
	}
}

// What a journal article has stands in its reference.
func TestCitationOfAnArticle(t *testing.T) {
	l, _ := language.For("en")
	s := record.Source{
		Title: "Aid", Authors: []record.Name{{Family: "Doe", Given: "Jane"}, {Given: "Plato"}}, ContainerTitle: "Journal of Aid",
		Within: record.WithinWork{Volume: "12", Issue: "3", Pages: "45-67", DOI: "10.1000/182"},
	}
	if got, want := s.Citation(l), "Doe, Jane; Plato. Aid. Journal of Aid. 12(3), 45–67. https://doi.org/10.1000/182"; got != want {
		t.Errorf("the reference is\n%s\nwant\n%s", got, want)
	}
}
