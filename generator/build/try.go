package build

import (
	"context"
	"errors"

	"explainer/generator/diag"
	"explainer/generator/load"
)

// Try renders every page, as far as it comes before the context ends, and keeps
// none: it returns the findings of the layouts. Those of the binary are trusted.
func Try(ctx context.Context, p *load.Publication) []diag.Finding {
	if p.StockLayouts {
		return nil
	}
	left := newBudget(p.Limits)
	r := &renderer{Publication: p, put: func(_ string, data []byte) error { return left.take(len(data)) }}
	findings, err := r.all(ctx, p.Options.Progress)
	if errors.Is(err, errTooLarge) {
		findings = append(findings, siteTooLarge(p))
	}
	return p.Excerpts(findings)
}
