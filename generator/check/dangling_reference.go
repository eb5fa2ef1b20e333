package check

import "explainer/generator/diag"

func danglingReference() Rule {
	return Rule{
		ID: "dangling-reference", Severity: diag.Error, Fixed: true,
		Summary: "Every id that is named exists and is published.",
		Why:     "A reader who follows it would find nothing.",
		Remedy:  "Put the spelling right, declare what is meant, or take the reference out.",
		Bad:     aboutPage + "See [[united-kingdon]].\n",
		Good:    aboutPage + "See [[united-kingdom]].\n",
	}
}
