package check

import "explainer/generator/diag"

func yamlAlias() Rule {
	return Rule{
		ID: "yaml-alias", Severity: diag.Error, Fixed: true,
		Summary: "Values are written out, without the anchors and aliases of YAML.",
		Why:     "Each record has one place, and a small file cannot unfold into a huge one.",
		Remedy:  "Write the value out, or put a text that begins with & or * in quotes.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nsummary: &short Who we are.\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
	}
}
