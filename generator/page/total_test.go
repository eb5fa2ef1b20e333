package page

import (
	"testing"

	"explainer/generator/record"

	"github.com/google/go-cmp/cmp"
)

// A sum is known no better than its parts: where one is at least and another at
// most, it is only about so much.
func TestBoundOf(t *testing.T) {
	one := func(b record.Bound) record.Quantity { return record.Quantity{Bound: b} }
	got := map[string]record.Bound{}
	want := map[string]record.Bound{}
	for _, c := range []struct {
		a, b record.Quantity
		want record.Bound
	}{
		{one(record.Exact), one(record.Exact), record.Exact},
		{one(record.Exact), one(record.AtLeast), record.AtLeast},
		{one(record.MoreThan), one(record.AtLeast), record.AtLeast},
		{one(record.LessThan), one(record.Exact), record.AtMost},
		{one(record.AtMost), one(record.AtLeast), record.About},
		{one(record.About), one(record.Exact), record.About},
		{record.Quantity{Form: record.RangeForm}, one(record.AtLeast), record.About},
	} {
		key := string(c.a.Bound) + " and " + string(c.b.Bound)
		got[key], want[key] = boundOf([]record.Quantity{c.a, c.b}), c.want
	}
	if diff := cmp.Diff(want, got); diff != "" {
		t.Error(diff)
	}
}
