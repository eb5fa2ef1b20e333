package language_test

import (
	"reflect"
	"testing"

	"explainer/generator/language"
)

func known(t *testing.T, code string) *language.Language {
	t.Helper()
	l, ok := language.For(code)
	if !ok {
		t.Fatalf("%s is not known", code)
	}
	return l
}

// Plain English is British English, but for the tag.
func TestPlainEnglishIsBritish(t *testing.T) {
	plain, british := words(t, "en"), words(t, "en-GB")
	if !reflect.DeepEqual(plain, british) {
		t.Error("the words of en and en-GB differ")
	}
	if got := language.QuotesOf("en-US"); got != language.QuotesOf("en") {
		t.Errorf("the quotation marks of en-US are %v", got)
	}
}

// words are the words of a language without those that are functions, which cannot
// be compared.
func words(t *testing.T, code string) language.Words {
	w := known(t, code).Words
	fields := reflect.ValueOf(&w).Elem()
	for _, field := range reflect.VisibleFields(fields.Type()) {
		if field.Type.Kind() == reflect.Func {
			fields.FieldByIndex(field.Index).SetZero()
		}
	}
	return w
}

// American English has its own dates and spelling, and the same numbers.
func TestAmericanEnglish(t *testing.T) {
	l := known(t, "en-US")
	for _, c := range []struct{ got, want string }{
		{l.Day(2025, 2, 26), "February 26, 2025"},
		{l.Days(2025, 2, 23, 25), "February 23–25, 2025"},
		{l.Month(2025, 2), "February 2025"},
		{l.ShortDay(2025, 9, 6), "Sep 6, 2025"},
		{l.Season(2025, 2), "fall 2025"},
		{l.MoneyUnit("GBP", "bn"), "£ billion"},
		{l.Words.Licence, "License"},
		{l.Words.States["cancelled"], "Canceled"},
		{l.Words.EventStatuses["cancelled"], "Canceled"},
		{l.Words.Stages["outturn"], "Actual"},
		{l.Words.Cash, "nominal"},
		{l.Plural(2000, l.Words.SourceCount), "2,000 sources"},
	} {
		if c.got != c.want {
			t.Errorf("written %q, not %q", c.got, c.want)
		}
	}
	if got := known(t, "en-GB").Day(2025, 2, 26); got != "26 February 2025" {
		t.Errorf("en-GB writes %s", got)
	}
}

// A language that lacks words is not known, and says what it lacks.
func TestPreparedLanguageIsRefused(t *testing.T) {
	if _, ok := language.For("uk"); ok || len(language.Lacks("uk")) == 0 {
		t.Error("Ukrainian is known, or lacks nothing: move it to known")
	}
	for _, code := range append(language.Codes(), "xx") {
		if got := language.Lacks(code); got != nil {
			t.Errorf("%s lacks %v", code, got)
		}
	}
}

func TestMeant(t *testing.T) {
	for text, want := range map[string]string{
		"en-UK": "en-GB", "EN": "en", "english": "en", "en_us": "en-US", "American English": "en-US", "UK English": "en-GB",
		"Ukrainian": "uk", "uk-UA": "uk", "en-AU": "", "fr": "", "": "",
	} {
		if got := language.Meant(text); got != want {
			t.Errorf("%s means %q, not %q", text, got, want)
		}
	}
}
