package record_test

import (
	"testing"

	"explainer/generator/record"
)

// A login is found and taken away however the rest is written.
func TestWithoutLogin(t *testing.T) {
	for text, want := range map[string]string{
		"https://user:secret@example.org/a?b#c": "https://example.org/a?b#c",
		"https://user@example.org":              "https://example.org",
		"https://www.gov.uk@evil.example/":      "https://evil.example/",
		"https://a@b@example.org:8080/":         "https://example.org:8080/",
		"https://user:%zz@example.org/":         "https://example.org/",
		`https://www.gov.uk\@example.org/`:      "https://example.org/",
		"https://@example.org/":                 "https://example.org/",
		"https://example.org/@user":             "",
		"https://example.org?to=a@b":            "",
		"https://example.org#@":                 "",
		"mailto:user@example.org":               "",
		"/about/@user":                          "",
	} {
		if got, had := record.WithoutLogin(text); had != (want != "") || had && got != want || !had && got != text {
			t.Errorf("%q gives %q, %t", text, got, had)
		}
	}
}

// A host looks like another where scripts mix in a label, or a label has only
// letters that look Latin; a word of another script does not.
func TestLookAlikes(t *testing.T) {
	for text, want := range map[string]string{
		"https://gоv.uk/report":               "gov.uk",   // a Cyrillic o
		"https://оесd.org":                    "oecd.org", // Latin d, Cyrillic rest
		"https://сосо.com/":                   "coco.com", // Cyrillic alone
		"https://user@gοv.uk/":                "gov.uk",   // a Greek omicron
		"https://xn--gv-fmc.uk/":              "gov.uk",
		"https://g%D0%BEv.uk:8080/":           "gov.uk:8080",
		"https://приклад.com/":                "",
		"https://минобороны.рф/":              "",
		"https://сор.укр/":                    "",
		"https://bücher.example/":             "",
		"https://日本語.example/":                "",
		"https://example.org/приклад-example": "",
		"https://example.org/gоv":             "",
	} {
		if got, ok := record.FindLookAlike(text); ok != (want != "") || got.Meant != want {
			t.Errorf("%q looks like %q, %t, want %q", text, got.Meant, ok, want)
		}
	}
	if got, ok := record.FindLookAlike("https://кіт-shop.com/"); !ok || got.Meant != "" || got.Letter != 'к' || got.Script != "Cyrillic" {
		t.Errorf("a label that mixes other letters gives %+v, %t", got, ok)
	}
}
