package check

import (
	"strings"

	"explainer/generator/diag"
)

func remoteImage() Rule {
	return Rule{
		ID: "remote-image", Severity: diag.Error,
		Summary: "Images are files of the publication.",
		Why:     "The site's own security policy allows no image from elsewhere, so that no reader would see it; and it would tell another site who reads what.",
		Remedy:  "Save the image in static/, if its licence allows it, and link it as /name.png; or link to the page that shows it.",
		Bad:     aboutPage + "![The front line in February 2025](https://example.org/map.svg)\n",
		Good:    mapFile + aboutPage + "![The front line in February 2025](/map.svg)\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					if lower := strings.ToLower(link.Destination); link.Image &&
						(strings.HasPrefix(lower, "https://") || strings.HasPrefix(lower, "http://")) {
						report(diag.Finding{
							Place:   link.Place,
							Message: "the image is on another site, and the policy of this one forbids to load it",
						}.WithHelp("save it in static/ and link it as /name%s, or link to the page that shows it", ending(link.Destination)))
					}
				}
			}
		},
	}
}

// ending returns the ending of an image's address, .png if it has none.
func ending(address string) string {
	for _, known := range []string{".svg", ".jpg", ".jpeg", ".webp", ".gif", ".avif"} {
		if strings.HasSuffix(strings.ToLower(address), known) {
			return known
		}
	}
	return ".png"
}
