package check

import "explainer/generator/diag"

func datasetTable() Rule {
	return Rule{
		ID: "dataset-table", Severity: diag.Error, Fixed: true,
		Summary: "A dataset’s CSV is well-formed.",
		Why:     "A spreadsheet and this site must read the same table.",
		Remedy:  "Give every line a cell for each column, and put a cell that holds a comma in quotes.",
		Bad:     spendingTable + "who,year,value\nunited-kingdom,2024\n",
		Good:    spendingTable + "who,year,value\nunited-kingdom,2024,60.0\n",
	}
}
