package chart

import "explainer/generator/record"

// InOneUnit returns data with all values that compare in one unit, that of the greatest
// of them, so that no drawing, table or sentence of a chart sets tonnes beside
// megatonnes, or millions beside billions.
func InOneUnit(data []Datum) []Datum {
	out := make([]Datum, len(data))
	units := map[record.Unit]record.Unit{}
	for i, d := range data {
		unit, known := units[d.Figure.Quantity.Unit]
		if !known {
			unit = greatest(data, d.Figure.Quantity.Unit)
			units[d.Figure.Quantity.Unit] = unit
		}
		if !unit.Same(d.Figure.Quantity.Unit) {
			f := *d.Figure
			f.Quantity = f.Quantity.In(unit)
			d.Figure = &f
		}
		out[i] = d
	}
	return out
}

// greatest returns the unit of the greatest value that compares with a unit; of equal
// ones, that of the first.
func greatest(data []Datum, unit record.Unit) record.Unit {
	var found *record.Quantity
	for _, d := range data {
		if q := &d.Figure.Quantity; q.Unit.Comparable(unit) &&
			(found == nil || q.Base().Abs().GreaterThan(found.Base().Abs())) {
			found = q
		}
	}
	return found.Unit
}
