package check

import "explainer/generator/diag"

func unnamedColumn() Rule {
	return Rule{
		ID: "unnamed-column", Severity: diag.Warning, Fixed: true,
		Summary: "Each column of a dataset’s table has a name.",
		Why:     "The table is published as it stands, and nobody could tell what the column holds. Programs that number their rows write such a column first.",
		Remedy:  "Name the column in the first line of the table, or take it out.",
		Bad:     spendingTable + ",who,year,value\n0,united-kingdom,2024,60.0\n",
		Good:    spendingTable + "row,who,year,value\n0,united-kingdom,2024,60.0\n",
	}
}
