package check

import (
	"regexp"
	"strings"

	"explainer/generator/diag"
)

func altText() Rule {
	return Rule{
		ID: "alt-text", Severity: diag.Error,
		Summary: "Every image has a text that says what it shows.",
		Why:     "Readers who do not see the image read that text instead (WCAG 2.2, 1.1.1).",
		Remedy:  "Say between the brackets what the image shows, not that it is one.",
		Bad:     mapFile + aboutPage + "![](/map.svg)\n",
		Good:    mapFile + aboutPage + "![The front line in February 2025](/map.svg)\n",
		run: func(s *subject, report report) {
			for _, e := range sound(s.Briefings) {
				if alt := e.Briefing.ImageAlt; alt != "" && !describes(alt) {
					report(diag.Finding{
						Place:   e.At.Of("image_alt"),
						Message: "“" + alt + "” does not say what the image shows",
					}.WithHelp("say what it shows: `image_alt: \"The front line in February 2025\"`"))
				}
			}
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					if !link.Image || describes(link.Text) {
						continue
					}
					f := diag.Finding{Place: link.Place, Message: "the image has no text for those who cannot see it"}
					if text := strings.TrimSpace(link.Text); text != "" {
						f.Message = "“" + text + "” does not say what the image shows"
					}
					report(
						f.WithHelp(
							"say what it shows: ![The front line in February 2025](%s)",
							imageAddress(link.Destination),
						),
					)
				}
			}
		},
	}
}

// fileName is a text that names a file, not what it shows.
var fileName = regexp.MustCompile(`(?i)^\S+\.(?:svg|png|jpe?g|gif|webp|avif)$`)

// describes reports whether an image's text says more than that it is one.
func describes(text string) bool {
	text = strings.ToLower(strings.Trim(text, " .:…"))
	if text == "" || fileName.MatchString(text) {
		return false
	}
	switch strings.TrimPrefix(strings.TrimPrefix(text, "an "), "a ") {
	case "image",
		"img", "picture", "pic", "photo", "photograph", "graphic", "graph", "chart", "diagram", "drawing",
		"illustration", "icon", "screenshot", "alt", "alt text", "зображення", "фото", "фотографія", "малюнок",
		"картинка", "графік", "діаграма",
		"ілюстрація":
		return false
	}
	return true
}

// imageAddress returns the address of an image for a remedy: that of a picture
// pasted into the text would be its bytes.
func imageAddress(destination string) string {
	if strings.HasPrefix(destination, "data:") {
		return "/name.png"
	}
	return destination
}
