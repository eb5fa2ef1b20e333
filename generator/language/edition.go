package language

import "strings"

// editions lists the languages whose documents may lie beside those that are
// published, each with its code before the ending: about.uk.md.
func editions() []string { return []string{"uk"} }

// EditionOf returns the code of the language that a document is kept for, and
// whether its file name has one.
func EditionOf(file string) (code string, ok bool) {
	for _, code := range editions() {
		if strings.HasSuffix(file, "."+code+".md") {
			return code, true
		}
	}
	return "", false
}
