package check

import "explainer/generator/diag"

func badAsset() Rule {
	return Rule{
		ID: "bad-asset", Severity: diag.Error, Fixed: true,
		Summary: "Stylesheets and scripts are well-formed.",
		Why:     "A browser would skip what it cannot read.",
		Remedy:  "Put its syntax right.",
		Bad:     "-- static/assets/extra.js --\nlet = ;\n",
		Good:    "-- static/assets/extra.js --\nlet open = true;\n",
	}
}
