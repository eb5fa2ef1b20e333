package check

import "explainer/generator/diag"

func misplacedFile() Rule {
	return Rule{
		ID: "misplaced-file", Severity: diag.Error, Fixed: true,
		Summary: "Every file of content/ lies where its kind belongs.",
		Why:     "A document’s folder says what it is; one that lies elsewhere would be left out.",
		Remedy:  "Move it to the folder of its kind, or, if it is an image or another file, to static/.",
		Bad:     "-- content/notes/about.md --\n---\ntitle: About\n---\nText.\n",
		Good:    aboutPage + "Text.\n",
	}
}
