package check

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"
)

// Edition is a publication as it was published before: what its manifest tells
// of it.
type Edition struct {
	URLs   []string         // of its pages
	Claims map[string]Claim // by id
}

// Claim is what a figure or a position said, in a form that can be compared.
type Claim struct {
	Value string
	Notes int // how many changes its document had noted
}

// Claims are what the figures and positions of a site say, by id.
func Claims(s *site.Site) map[string]Claim {
	claims := make(map[string]Claim, len(s.Figures)+len(s.Positions))
	for _, e := range s.Figures {
		claims[e.ID] = Claim{Value: figureValue(e.Figure), Notes: len(e.Front().Changes)}
	}
	for _, e := range s.Positions {
		claims[e.ID] = Claim{Value: string(e.Position.Stance), Notes: len(e.Front().Changes)}
	}
	return claims
}

// figureValue is a figure's number with all that decides what it says.
func figureValue(f *record.Figure) string {
	value := f.Quantity.String()
	if f.State != record.Active {
		value += ", " + string(f.State)
	}
	if f.Rank == record.Deprecated {
		value += ", " + string(f.Rank)
	}
	return value
}

// valueAt is where an entry says its number or its stance.
func valueAt(e *site.Entry) diag.Place {
	if e.Position != nil {
		return e.At.Of("stance")
	}
	return e.At.Of(valueKey(e.Figure.Quantity))
}
