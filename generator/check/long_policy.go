package check

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
)

// RuleLongPolicy is broken by more inline scripts than a host's headers can list.
const RuleLongPolicy = "long-policy"

func longPolicy() Rule {
	var scripts strings.Builder
	for i := range 40 {
		fmt.Fprintf(&scripts, "<script>f(%d)</script>\n", i)
	}
	return Rule{
		ID: RuleLongPolicy, Severity: diag.Warning, Fixed: true,
		Summary: "The inline scripts of static/ fit into the site's Content-Security-Policy.",
		Why: "The policy lists each inline script by its hash. Cloudflare Pages drops a policy of more than 2,000 " +
			"characters, and the pages are published without one.",
		Remedy: "Move the scripts into files in static/, and load them.",
		Bad:    "-- static/tool.html --\n" + scripts.String(),
		Good:   "-- static/tool.html --\n<script src=\"/tool.js\"></script>\n-- static/tool.js --\nf(1);\n",
	}
}
