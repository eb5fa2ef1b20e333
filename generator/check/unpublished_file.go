package check

import "explainer/generator/diag"

func unpublishedFile() Rule {
	return Rule{
		ID: "unpublished-file", Severity: diag.Warning, Fixed: true,
		Summary: "Every file in static/ is published, unless a program left it there.",
		Why: "A name that begins with a dot hides a file on most systems, and often holds settings or passwords, " +
			"so that only .well-known/, .nojekyll and .htaccess are published.",
		Remedy: "Give the file a name without the dot, or move it out of static/.",
		Bad:    "-- static/.security.txt --\nContact: mailto:editor@example.org\n",
		Good:   "-- static/.well-known/security.txt --\nContact: mailto:editor@example.org\n",
	}
}
