package build

import (
	"context"
	"errors"

	"explainer/generator/diag"
	"explainer/generator/load"
)

// Try renders every page, until the context ends, and returns the findings of the
// layouts; it writes nothing. The layouts of the binary are not tried, since the
// tests render them with every kind of content.
func Try(ctx context.Context, p *load.Publication) []diag.Finding {
	if p.StockLayouts {
		return nil
	}
	left := newBudget(p.Limits)
	r := &renderer{Publication: p, put: func(_ string, data []byte) error { return left.spend(len(data)) }}
	findings, err := r.all(ctx)
	if errors.Is(err, errTooLarge) {
		findings = append(findings, siteTooLarge(p))
	}
	return p.Excerpts(findings)
}
