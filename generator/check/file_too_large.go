package check

import "explainer/generator/diag"

func fileTooLarge() Rule {
	return Rule{
		ID: "file-too-large", Severity: diag.Error, Fixed: true,
		Summary: "No file is larger than 32 MB, or limits.file_mb in site.yaml.",
		Why:     "A briefing is a few kilobytes; a file this large is a mistake, and would make every build slow.",
		Remedy:  "Split it, or link to it where it is published.",
		Bad:     "truncate -s 33M static/film.mp4\n",
		Good:    "truncate -s 1M static/film.mp4\n",
	}
}
