package record_test

import (
	"strings"
	"testing"

	"explainer/generator/record"
)

// A citation key of another program gives an id that is always the same.
func TestSourceID(t *testing.T) {
	for key, want := range map[string]string{
		"ifs-2025":                   "ifs-2025",
		"smith2019":                  "smith2019",
		"LabourParty2024":            "labourparty2024",
		"@doe:2020":                  "doe-2020",
		"doi:10.1371/journal.1":      "doi-10-1371-journal-1",
		"O'Brien_2020":               "obrien-2020",
		"Müller2020":                 "muller2020",
		"42":                         "42",
		"":                           "",
		"київ2020":                   "2020-aff12aef",
		"?":                          "8a8de823",
		strings.Repeat("Long", 20):   "longlonglonglonglonglonglonglonglonglonglonglonglonglonglong-fda78f62",
		"http://zotero.org/users/1/": "http-zotero-org-users-1",
	} {
		if got := record.SourceID(key); got != want {
			t.Errorf("%q is %q, want %q", key, got, want)
		}
	}
}

// FuzzSourceID makes an id of any key, which is the id of that id.
func FuzzSourceID(f *testing.F) {
	f.Add("LabourParty2024")
	f.Add("київ")
	f.Fuzz(func(t *testing.T, key string) {
		id := record.SourceID(key)
		if id == "" && strings.Trim(key, " \t\r\n\v\f\u0085\u00a0@") != "" && strings.TrimSpace(strings.TrimPrefix(strings.TrimSpace(key), "@")) != "" {
			t.Errorf("%q has no id", key)
		}
		if id != "" && (!record.IsID(id) || record.SourceID(id) != id) {
			t.Errorf("%q is %q", key, id)
		}
	})
}

// Names stand in lists and in sentences as CSL parts them.
func TestNames(t *testing.T) {
	for _, test := range []struct {
		name           record.Name
		list, sentence string
	}{
		{record.Name{Family: "Starmer", Given: "Keir"}, "Starmer, Keir", "Starmer"},
		{record.Name{Family: "Gaulle", Given: "Charles", NonDropping: "de"}, "de Gaulle, Charles", "de Gaulle"},
		{record.Name{Family: "Beethoven", Given: "Ludwig", Dropping: "van"}, "Beethoven, Ludwig van", "Beethoven"},
		{record.Name{Family: "Orsay", Given: "Ann", NonDropping: "d’"}, "d’Orsay, Ann", "d’Orsay"},
		{record.Name{Family: "King", Given: "Martin", Suffix: "Jr."}, "King, Martin, Jr.", "King"},
		{record.Name{Given: "Plato"}, "Plato", "Plato"},
		{record.Name{Literal: "An institute"}, "An institute", "An institute"},
	} {
		if got := test.name.String(); got != test.list {
			t.Errorf("%+v is %q in a list, want %q", test.name, got, test.list)
		}
		if got := test.name.Surname(); got != test.sentence {
			t.Errorf("%+v is %q in a sentence, want %q", test.name, got, test.sentence)
		}
	}
}

// FuzzTextRuns parts any text at its tags: the runs hold no tag of CSL, and a text without
// one is one run.
func FuzzTextRuns(f *testing.F) {
	f.Add("CO<sub>2</sub> and <i>E. <b>coli</i></b> <span class=\"nocase\">x")
	f.Fuzz(func(t *testing.T, text string) {
		var whole string
		for _, s := range record.TextRuns(text) {
			if s.Text == "" {
				t.Errorf("%q has an empty run", text)
			}
			whole += s.Text
		}
		if !strings.Contains(text, "<") && whole != text {
			t.Errorf("%q is %q", text, whole)
		}
	})
}
