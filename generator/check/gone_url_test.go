package check_test

import (
	"fmt"
	"strings"
	"testing"
)

// growingTable is a dataset of two subjects in as many years.
func growingTable(years int) string {
	var b strings.Builder
	b.WriteString("-- content/datasets/shares.md --\n---\ntitle: Shares\nsummary: Shares of GDP.\nas_of: 2025-02-28\n" +
		"measure: defence-spending\nunit: \"% of GDP\"\nsubject_column: who\nperiod_column: year\n" +
		"value_column: share\nstage_column: stage\nsources: [report]\n---\nOf two states.\n" +
		"-- content/datasets/shares.csv --\nwho,year,share,stage\n")
	for year := 2025 - years; year < 2025; year++ {
		fmt.Fprintf(&b, "united-kingdom,%d,2.1,outturn\nFRA,%d,1.9,outturn\n", year, year)
	}
	return b.String()
}

// A row of a table that has grown too long for one page is still there, on another; one
// that is taken out is gone.
func TestRowsOfAGrowingTable(t *testing.T) {
	before := release(t, growingTable(100))
	if found := open(t, growingTable(130)).Checked(before).Findings; len(found) > 0 {
		t.Errorf("rows that moved are reported: %v", found)
	}
	found := open(t, growingTable(99)).Checked(before).Findings
	if len(found) != 2 || found[0].Rule != "gone-url" {
		t.Errorf("two rows are gone, and reported is %v", found)
	}
}
