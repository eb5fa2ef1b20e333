package check_test

import (
	"fmt"
	"strings"
	"testing"
)

// A briefing cannot have the address of the page that lists those of a year.
func TestBriefingAtTheAddressOfAYear(t *testing.T) {
	var archive strings.Builder
	for i := range 102 {
		fmt.Fprintf(&archive, "-- content/briefings/b-%d.md --\n---\ntitle: Briefing %d\nsummary: One.\n"+
			"date: 202%d-01-01\nas_of: 2025-01-02\n---\nText.\n", i, i, 3+i%2)
	}
	archive.WriteString("-- content/briefings/2023.md --\n---\ntitle: The year\nsummary: One.\n" +
		"date: 2024-01-01\nas_of: 2025-01-02\n---\nText.\n")
	var found []string
	for _, f := range open(t, archive.String()).Checked(nil).Findings {
		found = append(found, f.Rule+": "+f.Message)
	}
	if len(found) != 1 || found[0] != "duplicate-url: the address /briefings/2023/ is taken" {
		t.Errorf("%q", found)
	}
}
