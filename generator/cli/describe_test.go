package cli

import (
	"runtime/debug"
	"strings"
	"testing"
)

// A build from a clone says its commit and the time of that; one without says how
// to have them.
func TestDescribe(t *testing.T) {
	commit := []debug.BuildSetting{
		{Key: "vcs.revision", Value: "70766a5"},
		{Key: "vcs.time", Value: "2026-11-28T19:59:31Z"},
	}
	changed := append(commit[:2:2], debug.BuildSetting{Key: "vcs.modified", Value: "true"})
	for _, test := range []struct {
		version  string
		settings []debug.BuildSetting
		want     string
	}{
		{"v0.0.0-2026-70766a5", commit, "explainer v0.0.0-2026-70766a5\ncommit 70766a5 of 2026-11-28T19:59:31Z\ngo1.26 "},
		{"(devel)", changed, "explainer (devel)\ncommit 70766a5 of 2026-11-28T19:59:31Z, with changes\ngo1.26 "},
		{"v1.2.0", nil, "explainer v1.2.0\ngo1.26 "},
		{"(devel)", nil, "explainer, built without its commit; `go build -buildvcs=true` in a clone includes it\ngo1.26 "},
	} {
		info := &debug.BuildInfo{
			GoVersion: "go1.26",
			Main:      debug.Module{Version: test.version},
			Settings:  test.settings,
		}
		if got := describe(info); !strings.HasPrefix(got, test.want) {
			t.Errorf("got %q, want %q", got, test.want)
		}
	}
}
