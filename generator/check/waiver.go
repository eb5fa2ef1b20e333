package check

import (
	"strings"

	"explainer/generator/site"
)

func waived(u site.Unit, text string) bool {
	for _, w := range u.Doc.Waivers {
		if covers(w.Record.Text, text) {
			return true
		}
	}
	return false
}

// covers reports whether a waiver's text is, or holds, the text found.
func covers(waiver, text string) bool { return waiver != "" && strings.Contains(waiver, text) }
