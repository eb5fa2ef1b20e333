package check

import "explainer/generator/diag"

func datasetRow() Rule {
	return Rule{
		ID: "dataset-row", Severity: diag.Error, Fixed: true,
		Summary: "A dataset has a table, with the columns it names, and every row is a figure.",
		Why:     "Each row gets a place of its own and can be mentioned.",
		Remedy:  "Put the cell right, or leave the value empty where there is none.",
		Bad:     spendingTable + "who,year,value\nunited-kingdom,2024,about 60\n",
		Good:    spendingTable + "who,year,value\nunited-kingdom,2024,60.0\n",
	}
}
