package check

import "explainer/generator/diag"

func brokenMarkup() Rule {
	return Rule{
		ID: "broken-markup", Severity: diag.Error, Fixed: true,
		Summary: "What is written in Markdown is read as Markdown.",
		Why:     "A sign too few, and readers see stars, bars and brackets instead of what they were to make.",
		Remedy:  "Close what is open, put a space behind the signs of a heading, a line |---|---| below the header of a table; or write a backslash before a sign that is meant.",
		Bad:     aboutPage + "The sum **was never paid.\n",
		Good:    aboutPage + "The sum **was never** paid.\n",
	}
}
