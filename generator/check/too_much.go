package check

import "explainer/generator/diag"

func tooMuch() Rule {
	site := "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nmeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent.}\n"
	return Rule{
		ID: "too-much", Severity: diag.Error, Fixed: true,
		Summary: "A publication stays within its limits: of files, of records, of what its blocks unfold into, of what is published. (Pages and what they come to are measured by a build, and by check where the publication has layouts of its own.)",
		Why:     "A small text could otherwise unfold into gigabytes, and a stranger’s pull request is built like any other.",
		Remedy:  "Show or hold less, or raise the limit under limits in site.yaml, up to a ceiling: file_mb, total_mb, files, records, rows, page_mb, site_mb.",
		Bad:     site + "limits: {records: 1}\n",
		Good:    site + "limits: {records: 100}\n",
	}
}
