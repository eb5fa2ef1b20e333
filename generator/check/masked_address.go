package check

import (
	"fmt"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

func maskedAddress() Rule {
	source := "-- content/sources/web.yaml --\n- id: page\n  type: webpage\n  title: A page\n  URL: https://%example.org/page\n  accessed: 2025-02-28\n  custom: {tier: primary}\n" + aboutPage + "It rises [@page].\n"
	return Rule{
		ID: "masked-address", Severity: diag.Error,
		Summary: "Addresses of sources and in texts show where they lead.",
		Why:     "A name before the host, as in https://gov.uk@example.org/, and a host with a Cyrillic letter that looks Latin lead readers elsewhere than they think; a password in an address is published with it.",
		Remedy:  "Write the address without a name and password, and with the letters that its host has.",
		Bad:     strings.ReplaceAll(source, "%", "gov.uk@"),
		Good:    strings.ReplaceAll(source, "%", ""),
		run: func(s *subject, report report) {
			for _, e := range sound(s.Sources) {
				reportMasked(report, e.At.Of("URL"), e.Source.URL)
				reportMasked(report, e.At.Of("archive_location"), e.Source.Archive)
			}
			for u := range s.texts() {
				for _, link := range u.Body.Links {
					reportMasked(report, link.Place, link.Destination)
				}
			}
		},
	}
}

// reportMasked reports an address that hides where it leads.
func reportMasked(report report, at diag.Place, address string) {
	if rest, had := record.WithoutLogin(address); had {
		report(diag.Finding{Place: at, Message: "the address has a name or a password before its host"}.
			WithHelp("write %s, if that is where it is to lead", rest))
	}
	if found, ok := record.FindLookAlike(address); ok {
		report(lookAlike(at, found))
	}
}

func lookAlike(at diag.Place, found record.LookAlike) diag.Finding {
	const message = "the host “%s” has “%c”, a %s letter, where readers see a Latin one"
	if found.Script == "" {
		const message = "the host “%s” has “%c”, which looks as though the host ended there"
		return diag.Finding{Place: at, Message: fmt.Sprintf(message, found.Host, found.Letter)}.
			WithHelp("copy the address from a page of the site that it names")
	}
	f := diag.Finding{Place: at, Message: fmt.Sprintf(message, found.Host, found.Letter, found.Script)}
	if found.Meant == "" {
		return f.WithHelp("copy the address from a page of the site that it names")
	}
	return f.WithHelp("did you mean %s? If not, copy the address from a page of the site that it names", found.Meant)
}
