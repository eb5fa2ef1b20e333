package check_test

import (
	"strings"
	"testing"
)

// Where a size without a number is reported, and where it may stand.
func TestVagueNumbers(t *testing.T) {
	units := "-- content/site.yaml --\n" + siteYAML(t) +
		"units: [{id: soldier, names: {one: soldier, other: soldiers}, counted: true, also: [troops]}]\n"
	page := func(front, body string) string {
		return units + "-- content/about.md --\n---\ntitle: About\n" + front + "---\n" + body + "\n"
	}
	written := "figures:\n" + strings.Replace(
		aFigure("first", "13.4", "GBP bn", ""), "sources:", "as_written: billions of pounds, sources:", 1,
	)
	for name, test := range map[string]struct{ archive, want string }{
		"money":                       {page("", "It cost billions of dollars."), "vague-number"},
		"a declared unit":             {page("", "It sent tens of thousands of troops."), "vague-number"},
		"words between":               {page("", "It sent several thousand wounded soldiers."), "vague-number"},
		"in a list":                   {page("", "- It cost hundreds of millions of euros."), "vague-number"},
		"in a summary":                {page("summary: It cost millions of pounds.\n", "Text."), "vague-number"},
		"in a cell":                   {page("", "| a |\n|---|\n| It cost millions of pounds |"), "vague-number"},
		"the head of a table":         {page("", "| Millions of pounds |\n|---|\n| none |"), ""},
		"a unit that is not declared": {page("", "It told thousands of Americans."), ""},
		"excused": {
			page("waivers: [{text: billions of dollars, why: Its words.}]\n", "It cost billions of dollars."), "",
		},
		"excused in a summary": {
			page("summary: It cost millions of pounds.\nwaivers: [{text: millions of pounds, why: Its words.}]\n", "Text."), "",
		},
		"as its source writes it": {page(written, "It cost billions of pounds, [[first]]."), ""},
		"code":                    {page("", "`billions of dollars`"), ""},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rulesOf(t, test.archive); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}

// The numbers of a question's title and proposition are those of figures that it names.
func TestNumbersOfQuestions(t *testing.T) {
	question := func(title, proposition, body string) string {
		return "-- content/questions/rise.md --\n---\ntitle: " + title + "\nproposition: " + proposition +
			"\nas_of: 2025-03-01\n---\n" + body + "\n-- content/about.md --\n---\ntitle: About\nfigures:\n" +
			aFigure("level", "5", "GBP bn", "") + "---\nOn [[rise]] to [[level]].\n"
	}
	for name, test := range map[string]struct{ archive, want string }{
		"neither":         {question("Should it rise?", "It should rise.", "Text."), ""},
		"the title":       {question("Should it rise by £4 billion?", "It should rise.", "Text."), "summary-number"},
		"a proposition":   {question("Should it rise?", "It should rise by £4 billion.", "Text."), "summary-number"},
		"both, mentioned": {question("Should it be £5 billion?", "It should be £5bn.", "See [[level]]."), ""},
		"vague":           {question("Should it rise?", "It should cost billions of pounds.", "Text."), "vague-number"},
	} {
		t.Run(name, func(t *testing.T) {
			if got := rulesOf(t, test.archive); got != test.want {
				t.Errorf("got %q, want %q", got, test.want)
			}
		})
	}
}
