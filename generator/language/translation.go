package language

import "strings"

// translations lists the languages whose documents may lie beside those of the site,
// each with its code before the ending: about.uk.md. They are not published.
func translations() []string { return []string{"uk"} }

// TranslationOf returns the code of another language that the name of a document's file
// has, and whether it has one.
func TranslationOf(file string) (code string, ok bool) {
	for _, code := range translations() {
		if strings.HasSuffix(file, "."+code+".md") {
			return code, true
		}
	}
	return "", false
}
