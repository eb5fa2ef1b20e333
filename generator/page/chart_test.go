package page_test

import (
	"slices"
	"testing"

	"explainer/generator/block"
	"explainer/generator/chart"
)

// What an editor may write in a chart is what can be drawn.
func TestChartsCanBeDrawn(t *testing.T) {
	if forms := texts(block.ChartTypes()); !slices.Equal(forms, texts([]chart.Form{chart.BarForm, chart.LineForm, chart.MultiplesForm, chart.SlopeForm, chart.DotForm, chart.ComparisonForm})) {
		t.Errorf("editors write %v", forms)
	}
	if orders := texts(block.ChartOrders()); !slices.Equal(orders, texts([]chart.Order{chart.Descending, chart.Ascending})) {
		t.Errorf("editors write %v", orders)
	}
}

func texts[T ~string](values []T) []string {
	out := make([]string, len(values))
	for i, v := range values {
		out[i] = string(v)
	}
	return out
}
