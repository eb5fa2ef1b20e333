package check

import "explainer/generator/diag"

func unusedLayout() Rule {
	return Rule{
		ID: "unused-layout", Severity: diag.Warning,
		Summary: "Every file of templates/, and all that one defines, is used by some page.",
		Why:     "A layout under a misspelt name changes nothing, and readers go on seeing the built-in one.",
		Remedy:  "Give it the name of what it is to replace, show it by {{template}} in another, or delete it.",
		Bad:     "-- templates/page.html --\n{{define \"mian\"}}<h1>{{.Title}}</h1>{{end}}\n",
		Good:    "-- templates/page.html --\n{{define \"main\"}}<h1>{{.Title}}</h1>{{end}}\n",
		run: func(s *subject, report report) {
			for _, u := range s.layouts.Unused {
				f, word := diag.Finding{Place: u.Place, Message: "no page is made with this file"}, u.Place.File
				if u.Name != "" {
					f.Message, word = "nothing shows what is defined as “"+u.Name+"”", u.Name
				}
				if near := diag.Nearest(word, u.Meant); near != "" {
					report(f.WithHelp("did you mean %s?", near))
					continue
				}
				report(
					f.WithHelp(
						"delete it, or see `explainer templates` and `explainer help layouts` for what there is",
					),
				)
			}
		},
	}
}
