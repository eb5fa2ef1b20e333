package check

import "explainer/generator/diag"

func symlinkCycle() Rule {
	return Rule{
		ID: "symlink-cycle", Severity: diag.Error, Fixed: true,
		Summary: "No symbolic link leads back to a folder that it lies in.",
		Why:     "Following it would never end.",
		Remedy:  "Remove the link.",
		Bad:     "ln -s . content/again\n",
		Good:    aboutPage + "Text.\n",
	}
}
