package content

import (
	"reflect"
	"slices"

	"explainer/generator/amount"
	"explainer/generator/record"
)

// Vocabulary is what site.yaml declares that the other files are read with.
type Vocabulary struct {
	Units   *record.Units
	Own     []record.OwnKey
	Numbers *amount.Finder // finds the numbers of texts, among them those of the units
}

// NewVocabulary returns what a document that was read from site.yaml declares. That of
// an empty document has no units.
func NewVocabulary(doc *Document) *Vocabulary {
	declared := allOf[*record.DeclaredUnit](doc)
	v := &Vocabulary{Units: record.NewUnits(declared, allOf[*record.Measure](doc))}
	if doc.Publication != nil {
		v.Own = doc.Publication.Own
	}
	var counted []amount.Unit
	for _, u := range v.Units.List()[:min(len(declared), maxUnits)] {
		if longName(u) != "" {
			continue // which is reported
		}
		a := amount.Unit{ID: u.ID, Names: append(u.Called(), u.Also...)}
		switch {
		case u.Symbol == "":
		case u.Place == record.SymbolBefore:
			a.Leading = []string{u.Symbol}
		default:
			a.Symbols = []string{u.Symbol}
		}
		counted = append(counted, a)
	}
	v.Numbers = amount.NewFinder(counted)
	return v
}

// listOf returns the records of a type that a document declares.
func allOf[T record.Record](doc *Document) (out []T) {
	for r := range Declares[T](doc) {
		out = append(out, r)
	}
	return out
}

// longName returns the first name of a unit that is too long to search texts for.
func longName(u *record.DeclaredUnit) string {
	for _, name := range slices.Concat(u.Called(), u.Also, []string{u.Symbol}) {
		if len(name) > maxUnitName {
			return name
		}
	}
	return ""
}

// Equal reports whether two vocabularies read every file alike.
func (v *Vocabulary) Equal(w *Vocabulary) bool {
	return v.Units.Equal(w.Units) && reflect.DeepEqual(v.Own, w.Own)
}
