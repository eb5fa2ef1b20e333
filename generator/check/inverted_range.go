package check

import "explainer/generator/diag"

func invertedRange() Rule {
	return Rule{
		ID: "inverted-range", Severity: diag.Error, Fixed: true,
		Summary: "No range, period or office ends before it begins.",
		Why:     "Its ends were swapped, or one of them is wrong.",
		Remedy:  "Write the earlier, or lower, end first, or put right the one that is wrong.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: 2027\n    range: [7, 6]\n---\nSee [[first]].\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: 2027\n    range: [6, 7]\n---\nSee [[first]].\n",
	}
}
