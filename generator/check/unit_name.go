package check

import (
	"slices"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// unitSite is the start of a site.yaml that declares units.
const unitSite = "-- content/site.yaml --\ntitle: Example\nbase_url: https://example.org\nlanguage: en\n" +
	"measures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\nunits:\n"

func unitName() Rule {
	return Rule{
		ID: "unit-name", Severity: diag.Error,
		Summary: "Every name and symbol of a unit is its own, and no word that figures write another unit with.",
		Why:     "A figure in “t” would be in one of two units, and nobody could tell in which.",
		Remedy:  "Give one of the two another name or symbol.",
		Bad:     unitSite + "  - {id: tonne, names: {one: tonne, other: tonnes}}\n  - {id: long-ton, names: {one: tonne, other: tons}}\n",
		Good:    unitSite + "  - {id: tonne, names: {one: tonne, other: tonnes}}\n  - {id: long-ton, names: {one: ton, other: tons}}\n",
		run: func(s *subject, report report) {
			holders := map[string]*site.Entry{}
			for _, e := range s.UnitsOfMeasure {
				for _, name := range unitWords(e.Measured) {
					first := holders[name]
					switch _, err := record.ParseUnit(name); {
					case err == nil:
						report(diag.Finding{
							Place:   e.At.Of("names"),
							Message: "“" + name + "” is how figures write a unit that needs no declaration",
						}.WithHelp("give %s another name", e.ID))
					case first != nil && first != e:
						report(diag.Finding{
							Place:   e.At.Of("names"),
							Message: "“" + name + "” is a name of the unit " + first.ID + ", too",
						}.WithRelated(first.At.Of("names"), "its names").WithHelp("give one of the two another name"))
					default:
						holders[name] = e
					}
				}
			}
		},
	}
}

// unitWords lists what may stand for a unit in a figure.
func unitWords(u *record.DeclaredUnit) []string {
	words := slices.Concat([]string{u.ID}, u.Called(), u.Also)
	if u.Symbol != "" {
		words = append(words, u.Symbol)
	}
	return words
}
