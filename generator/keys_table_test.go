package generator_test

import (
	"slices"
	"strings"
)

// unseenOfTables lists the keys of a dataset that say how its table is read: readers
// see what was read.
func unseenOfTables() []string {
	return strings.Fields("separator encoding skip skip_last comment columns decimal thousands negative missing " +
		"marks.mark marks.means periods period_form month_column values.definition")
}

// unlistedOfTables lists the keys of a dataset that say where its table has what:
// its rows, which are figures, have it in the open data.
func unlistedOfTables() []string {
	return append(unseenOfTables(), strings.Fields("subject subject_column period period_column value_column values.column "+
		"values.as values.measure values.unit where.column where.is stage stage_column marks.stage")...)
}

// excused reports whether a key needs to reach no reader.
func excused(why map[string]string, ofTables []string, key string) bool {
	name, isDataset := strings.CutPrefix(key, "dataset.")
	return why[key] != "" || isDataset && slices.Contains(ofTables, name)
}
