package record_test

import (
	"strings"
	"testing"
	"unicode"

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
	if got, ok := record.FindLookAlike("https://кіт-shop.com/"); !ok || got.Meant != "" || got.Letter != 'к' ||
		got.Script != "Cyrillic" {
		t.Errorf("a label that mixes other letters gives %+v, %t", got, ok)
	}
}

// A host that seems to end before it does is found; the slash that ends it is none.
func TestHostsThatSeemToEnd(t *testing.T) {
	for text, want := range map[string]rune{
		"https://gov.uk⁄report.example.org/":    '⁄',
		"https://gov.uk∕report.example.org":     '∕',
		"https://gov.uk⧸report.example.org/a":   '⧸',
		"https://gov.uk／report.example.org/":    '／',
		"https://gov.uk？report.example.org/":    '？',
		"https://gov.uk＃report.example.org/":    '＃',
		"https://gov.uk%E2%81%84a.example.org/": '⁄',
		"https://gov.uk/report⁄example":         0,
		"https://gov.uk/?1∕2":                   0,
		"https://gov.uk。/":                      0,
		"https://日本語.example/":                  0,
	} {
		if got, ok := record.FindLookAlike(text); ok != (want != 0) || got.Letter != want || got.Script != "" {
			t.Errorf("%q gives %+v, %t", text, got, ok)
		}
	}
}

// Whatever an address is, nothing is left of a login once it is taken away, and
// what was meant by a host that looks like another can be typed.
func FuzzMasked(f *testing.F) {
	for _, seed := range []string{"https://a:b@c@gоv.uk/", "https://xn--gv-fmc.uk", "https://%D0%BE.org", "https://xn--\xff", "://@", "mailto:a@b"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, address string) {
		rest, _ := record.WithoutLogin(address)
		if again, had := record.WithoutLogin(rest); had || again != rest {
			t.Errorf("%q becomes %q, which becomes %q", address, rest, again)
		}
		found, ok := record.FindLookAlike(address)
		if ok != (found.Letter != 0) ||
			strings.ContainsFunc(found.Meant, func(r rune) bool { return r > unicode.MaxASCII }) {
			t.Errorf("%q looks like %+v, %t", address, found, ok)
		}
	})
}
