package check

import "explainer/generator/diag"

func badID() Rule {
	return Rule{
		ID: "bad-id", Severity: diag.Error, Fixed: true,
		Summary: "Ids are lower-case words joined by dashes.",
		Why:     "They are part of addresses, which must hold on every system and for ever.",
		Remedy:  "Write it in lower-case letters and digits, in words joined by single dashes.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nid: About_Us\n---\nText.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nid: about-us\n---\nText.\n",
	}
}
