package check

import "explainer/generator/diag"

func wrongType() Rule {
	return Rule{
		ID: "wrong-type", Severity: diag.Error, Fixed: true,
		Summary: "Values have the form that their key asks for.",
		Why:     "A list where one id belongs, or text where a number belongs, is a misunderstanding.",
		Remedy:  "Write the value in the form that the finding shows.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, attendees: united-kingdom, sources: [report]}]\n---\nThen [[it]].\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, attendees: [united-kingdom], sources: [report]}]\n---\nThen [[it]].\n",
	}
}
