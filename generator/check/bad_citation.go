package check

import "explainer/generator/diag"

func badCitation() Rule {
	return Rule{
		ID: "bad-citation", Severity: diag.Error, Fixed: true,
		Summary: "Every part of a citation names a source: [@id, p. 3; see @other].",
		Why:     "A citation that cannot be read leaves its claim without a source.",
		Remedy:  "Write [@source-id], [@source-id, p. 3] or [@one; see @another].",
		Bad:     aboutPage + "It rises [@report; p. 3].\n",
		Good:    aboutPage + "It rises [@report, p. 3].\n",
	}
}
