package cli

import (
	"runtime/debug"
	"testing"
)

// Findings for programs say where the program is published, where the path of its module
// says it.
func TestHome(t *testing.T) {
	for path, want := range map[string]string{
		"explainer": "", "": "", "example.org/tools/explainer": "https://example.org/tools/explainer",
	} {
		if got := homeOf(&debug.BuildInfo{Main: debug.Module{Path: path}}); got != want {
			t.Errorf("a module at %q is published at %q, not %q", path, got, want)
		}
	}
	if homeOf(nil) != "" {
		t.Error("a program without its build information is published somewhere")
	}
}
