package render

import "testing"

// A preview that is left open renders one publication after another and must not
// keep the pointers of all of them.
func TestPointersAreBounded(t *testing.T) {
	var p pieces
	for i := range 3 * mostPointers {
		p.remember(&i, "")
	}
	kept := 0
	p.byPointer.Range(func(_, _ any) bool { kept++; return true })
	if kept > mostPointers {
		t.Errorf("%d pointers are kept", kept)
	}
}
