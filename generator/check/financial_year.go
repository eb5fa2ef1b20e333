package check

import "explainer/generator/diag"

func financialYear() Rule {
	return Rule{
		ID: "financial-year", Severity: diag.Error, Fixed: true,
		Summary: "A financial year names two years that follow each other.",
		Why:     "FY2027-29 is two years or a slip; a reader could not tell which.",
		Remedy:  "Write FY2027-28 for one year, or 2027-04/2029-03 for two.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: FY2027-29\n    value: 13.4\n---\nSee [[first]].\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: FY2027-28\n    value: 13.4\n---\nSee [[first]].\n",
	}
}
