package language_test

import (
	"reflect"
	"slices"
	"testing"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
)

// Every language has every word.
func TestNoWordIsMissing(t *testing.T) {
	for _, code := range language.Codes() {
		l, ok := language.For(code)
		if !ok {
			t.Fatalf("Codes lists %s, For does not know it", code)
		}
		words := reflect.ValueOf(l.Words)
		for i := range words.NumField() {
			if name := words.Type().Field(i).Name; isEmpty(words.Field(i)) {
				t.Errorf("%s has no %s", code, name)
			}
		}
	}
	if _, ok := language.For("xx"); ok {
		t.Error("a language that does not exist is known")
	}
}

func isEmpty(v reflect.Value) bool {
	switch v.Kind() {
	case reflect.Struct: // plural forms: those that English uses
		return v.FieldByName("Other").IsZero()
	case reflect.Map:
		return v.Len() == 0
	case reflect.Array:
		for i := range v.Len() {
			if v.Index(i).IsZero() {
				return true
			}
		}
		return false
	}
	return v.IsZero()
}

func TestEnglish(t *testing.T) {
	l, _ := language.For("en")
	for text, want := range map[string]string{
		"13.40": "13.40", "5000": "5,000", "1234567.891": "1,234,567.891", "-0.5": "−0.5", "999": "999", "1000": "1,000", "0": "0", "100000000000000000000.25": "100,000,000,000,000,000,000.25",
	} {
		if got := l.Number(decimal.RequireFromString(text)); got != want {
			t.Errorf("%s is written %s, not %s", text, got, want)
		}
	}
	if got := l.Day(2025, 2, 26); got != "26 February 2025" {
		t.Error(got)
	}
	for months, want := range map[int]string{0: "less than a month old", 1: "1 month old", 23: "23 months old", 24: "2 years old", 47: "3 years old"} {
		if got := l.Age(months); got != want {
			t.Errorf("%d months: %s", months, got)
		}
	}
	if got := l.Month(2025, 2); got != "February 2025" {
		t.Error(got)
	}
	for n, want := range map[int]string{0: "0 sources", 1: "1 source", 2: "2 sources"} {
		if got := l.Plural(n, l.Words.SourceCount); got != want {
			t.Errorf("%d: %s", n, got)
		}
	}
}

// Names sort as people expect: without regard to case or accents.
func TestSortKeys(t *testing.T) {
	l, _ := language.For("en")
	names := []string{"Zelensky", "Élysée", "abbott", "Davey", "Åland", "estonia"}
	key := l.SortKeys()
	slices.SortFunc(names, func(a, b string) int {
		return slices.Compare([]byte(key(a)), []byte(key(b)))
	})
	if want := []string{"abbott", "Åland", "Davey", "Élysée", "estonia", "Zelensky"}; !slices.Equal(names, want) {
		t.Errorf("got %v", names)
	}
}
