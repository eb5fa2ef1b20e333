package page

import (
	"sync"
	"testing"
)

// Pages that ask at once get the same part.
func TestMemoIsOneForAllPages(t *testing.T) {
	var k memo[string, int]
	got := make([]*int, 64)
	var wait sync.WaitGroup
	for i := range got {
		wait.Go(func() { got[i] = k.get("a", func() int { return i }) })
	}
	wait.Wait()
	for i, v := range got {
		if v != got[0] {
			t.Fatalf("page %d got another one", i)
		}
	}
	if other := k.get("b", func() int { return -1 }); *other != -1 || other == got[0] {
		t.Errorf("another key has %d", *other)
	}
}
