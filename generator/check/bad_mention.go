package check

import "explainer/generator/diag"

func badMention() Rule {
	return Rule{
		ID: "bad-mention", Severity: diag.Error, Fixed: true,
		Summary: "Mentions are written [[id]] or [[id|label]].",
		Why:     "A mention that cannot be read would be shown with its brackets.",
		Remedy:  "Write [[id]] or [[id|label]], on one line.",
		Bad:     aboutPage + "The [[united-kingdom|]].\n",
		Good:    aboutPage + "The [[united-kingdom|realm]].\n",
	}
}
