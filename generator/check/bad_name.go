package check

import "explainer/generator/diag"

func badName() Rule {
	return Rule{
		ID: "bad-name", Severity: diag.Error, Fixed: true,
		Summary: "Files have names that can be shown.",
		Why:     "A line break in a name would break the lists of files that hosts read.",
		Remedy:  "Give the file a name of letters, digits, dots and dashes.",
		Bad:     "truncate -s 1M static/a\abell.txt\n",
		Good:    "truncate -s 1M static/a-bell.txt\n",
	}
}
