package check

import "explainer/generator/diag"

func wrongKind() Rule {
	return Rule{
		ID: "wrong-kind", Severity: diag.Error, Fixed: true,
		Summary: "Every id that is named is of the kind that belongs there.",
		Why:     "A person is no question, and a term no source.",
		Remedy:  "Name a record of the kind that the finding asks for.",
		Bad:     aboutPage + "It rises [@nato].\n",
		Good:    aboutPage + "It rises [@report].\n",
	}
}
