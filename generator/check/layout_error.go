package check

import "explainer/generator/diag"

func layoutError() Rule {
	return Rule{
		ID: "layout-error", Severity: diag.Error, Fixed: true,
		Summary: "Layouts are well-formed and ask only for what a page has.",
		Why:     "A page that cannot be made stops the build; half a page is never published.",
		Remedy:  "Put the layout right; `explainer help layouts` lists what each kind of page has.",
		Bad:     "-- templates/page.html --\n{{define \"main\"}}<h1>{{.Title}</h1>{{end}}\n",
		Good:    "-- templates/page.html --\n{{define \"main\"}}<h1>{{.Title}}</h1>{{end}}\n",
	}
}
