package language

import (
	"fmt"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/gohugoio/locales/ar"
	"github.com/gohugoio/locales/uk"
)

// Every language has every word, in every plural form that its rules use.
func TestNoWordIsMissing(t *testing.T) {
	for _, code := range Codes() {
		l, ok := For(code)
		if !ok || l.Code != code {
			t.Fatalf("Codes lists %s, For returns %+v", code, l)
		}
		for _, name := range missing(l) {
			t.Errorf("%s has no %s", code, name)
		}
		if spoken, _, _ := strings.Cut(code, "-"); quotes()[spoken] == (Quotes{}) {
			t.Errorf("%s has no quotation marks", code)
		}
	}
	if _, ok := For("xx"); ok {
		t.Error("a language that does not exist is known")
	}
}

// A language that is begun as a copy of another lacks the plural forms that the
// other has no use for.
func TestCopiedLanguageIsIncomplete(t *testing.T) {
	for code, copied := range map[string]struct {
		locale locale
		forms  []string
	}{
		"uk": {uk.New().(locale), []string{"Few", "Many"}},
		"ar": {ar.New().(locale), []string{"Zero", "Two", "Few", "Many"}},
	} {
		l := english()
		l.Code, l.locale = code, copied.locale
		lacking := missing(l)
		for _, form := range copied.forms {
			for _, phrase := range []string{"SourceCount", "ResultCount", "PercentagePoints", "MonthsOld"} {
				if !slices.Contains(lacking, phrase+"."+form) {
					t.Errorf("%s, copied from English, is not said to lack %s.%s", code, phrase, form)
				}
			}
		}
		for _, name := range lacking {
			if _, form, ok := strings.Cut(name, "."); !ok || !slices.Contains(copied.forms, form) {
				t.Errorf("%s is said to lack %s", code, name)
			}
		}
	}
}

// Whatever a language leaves out is found: a word, an entry of a table, a function.
func TestEmptyWordIsMissing(t *testing.T) {
	for name, empty := range map[string]func(*Words){
		"Skip":                     func(w *Words) { w.Skip = "" },
		"VagueLinks":               func(w *Words) { w.VagueLinks = nil },
		"Stances[oppose]":          func(w *Words) { w.Stances["oppose"] = "" },
		"Season[2]":                func(w *Words) { w.Season[2] = "" },
		"SourceCount.One":          func(w *Words) { w.SourceCount.One = "" },
		"Currencies[GBP].Scaled":   func(w *Words) { w.Currencies["GBP"] = Currency{Counted: invariable("£"), Alone: "£"} },
		"Money":                    func(w *Words) { w.Money = nil },
		"Scales[tn]":               func(w *Words) { delete(w.Scales, "tn") },
		"ReviewPassed: %s":         func(w *Words) { w.ReviewPassed = "Too late." },
		"ActorCount.Other: %d":     func(w *Words) { w.ActorCount.Other = "actors" },
		"HeldOnDay: {all} {held}":  func(w *Words) { w.HeldOnDay = "{held} of {alle}" },
		"ChartUp: %s %s %s %s %s":  func(w *Words) { w.ChartUp = "%s: up from %s (%s) to %s." },
		"Bounds[about]: %s":        func(w *Words) { w.Bounds["about"] = "about " },
		"PercentagePoints.One: %d": func(w *Words) { w.PercentagePoints.One = "percentage point" },
	} {
		l := english()
		empty(&l.Words)
		if got := missing(l); !slices.Equal(got, []string{name}) {
			t.Errorf("without %s, missing are %v", name, got)
		}
	}
}

// A language may set the gaps of a phrase in another order.
func TestGapsMayMove(t *testing.T) {
	l := english()
	l.Words.AgeAsOf = "as of %[2]s, %[1]s"
	if got := missing(l); len(got) > 0 {
		t.Errorf("missing are %v", got)
	}
	if got := fmt.Sprintf(l.Words.AgeAsOf, "2 years old", "2027"); got != "as of 2027, 2 years old" {
		t.Error(got)
	}
}

// English, which other languages are compared with, leaves no word empty.
func TestEnglishLeavesNoWordEmpty(t *testing.T) {
	words := reflect.ValueOf(english().Words)
	for _, field := range reflect.VisibleFields(words.Type()) {
		if word := words.FieldByIndex(field.Index); word.Kind() == reflect.String && word.String() == "" {
			t.Errorf("the word %s is empty", field.Name)
		}
	}
}
