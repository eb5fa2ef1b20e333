package load

import (
	"explainer/generator/check"
	"explainer/generator/diag"
	"explainer/generator/publish"
)

// longPolicy reports the first page of static/ with whose inline scripts the site's
// Content-Security-Policy is longer than a line of _headers may be.
func (p *Publication) longPolicy() []diag.Finding {
	var survey publish.Survey
	for _, f := range p.Assets.Files {
		if f.Named {
			continue
		}
		survey.Add(f.Path, f.Data)
		if len(survey.Policy()) > publish.MaxPolicy {
			const message = "with the inline scripts and styles up to this page, the policy is longer than %d characters"
			at := diag.Place{File: "static/" + f.Path}
			return []diag.Finding{diag.Warnf(at, check.RuleLongPolicy, message, publish.MaxPolicy).
				WithHelp("move the scripts into files, and load them with `<script src=…>`")}
		}
	}
	return nil
}
