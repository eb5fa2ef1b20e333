package site

import (
	"reflect"
	"slices"
	"testing"

	"explainer/generator/record"
)

// The slots are those of the table of kinds, in its order.
func TestSlotsAreTheKinds(t *testing.T) {
	infos := slices.Collect(record.Kinds())
	if len(slots) != len(infos) {
		t.Fatalf("there are %d slots and %d kinds", len(slots), len(infos))
	}
	for i, info := range infos {
		if slots[i].kind != info.Kind {
			t.Errorf("slot %d is of %s, the kind there is %s", i, slots[i].kind, info.Kind)
		}
		var e Entry
		if slots[i].set(&e, info.New()); info.Kind != record.KindPage && reflect.ValueOf(e).IsZero() {
			t.Errorf("the slot of %s sets nothing", info.Kind)
		}
	}
}
