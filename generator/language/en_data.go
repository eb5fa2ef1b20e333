package language

func englishData(v variety) DataWords {
	return DataWords{
		TableRows:  Forms{One: "%d row", Other: "%d rows"},
		RowsFromTo: "rows %s to %s",
		RowsOf:     "%s, from %s",
		ByRows:     "Pages of the table",
		NewestRows: "The newest number of each. Its name leads to all of them.",
		WholeTable: "The whole table",
		Previous:   "Previous",
		Next:       "Next",
		SpanFromTo: "%s to %s",
		ListParts:  "Pages of the list",
		PageOf:     "page %s of %s",
		HighestOf:  "The %s highest of %s.",
		ChartTable: "The data of this chart as a table",

		OpenData:        "Open data",
		OpenDataText:    "Every record of this site as tables: numbers, positions, events and what they rest on.",
		OpenDataUse:     "The CSV files open in any spreadsheet and belong together as the tables of a database do: a column marked with an arrow names a row of another table. The JSON files hold the same records, each with what belongs to it. The data package describes every file and column for machines (Frictionless Data Package 2.0).",
		OpenDataReading: "All files are in UTF-8. An empty cell, or null, means that nothing is given. Dates are as exact as they are known (EDTF, ISO 8601-2). Items of a list in one cell are set apart by “|”. In the CSV files an apostrophe stands before a text that a spreadsheet could take for a formula. From figures and derivation_inputs every derived number can be worked out again.",
		CiteAs:          "Cite as",
		DataPackage:     "Data package",
		ListsAreJoined:  "Items are set apart by “|”.",
		Catalogue:       "Catalogue",
		CatalogueText:   "for data portals (DCAT-AP 3)",
		DatasetColumns: map[string]string{
			"subject":      "Whose number it is: the identifier of an actor.",
			"subject_name": "The name of the subject.",
			"period":       "The time that the number is of (EDTF; FY2027-28 is a financial year).",
			"value":        "The number, with every digit that was published.",
			"unit":         "What the number counts.",
			"stage":        "How firm the number is; empty where the measure has no stages.",
		},
		TablesHeading: "Tables",
		Table:         "Table",
		Rows:          "Rows",
		Kilobytes:     "%s kB",
		RowCount:      Forms{One: "%d", Other: "%d"},
		Columns:       englishColumns(v),
		Tables:        englishTables(),
	}
}

// englishTables says what each table of the open data holds.
func englishTables() map[string]string {
	return map[string]string{
		"memberships":        "Offices and seats that actors hold or held in others.",
		"membership_sources": "The sources of each membership.",
		"question_searches":  "Positions that were looked for and not found.",
		"briefing_questions": "The questions that each briefing is about.",
		"briefing_actors":    "The actors that each briefing is about.",
		"briefing_authors":   "Who wrote each briefing.",
		"briefing_topics":    "The topics that each briefing belongs to.",
		"position_sources":   "The sources of each position.",
		"derivation_inputs":  "The figures that a figure was worked out from, in the order of the operation.",
		"figure_sources":     "The sources of each figure.",
		"conflict_figures":   "The figures of each conflict.",
		"conflict_sources":   "The sources of each conflict.",
		"event_attendees":    "The actors that took part in each event.",
		"event_effects":      "The figures and positions that each event opened, changed or withdrew.",
		"event_sources":      "The sources of each event.",
		"dataset_sources":    "The sources of each dataset.",
	}
}

// englishColumns says what each column of the open data holds that no key of a
// record declares: "figures.form" in that table, "url" in all others. In American
// English it also says what a key declares in a British word.
func englishColumns(v variety) map[string]string {
	return map[string]string{
		"id":                        "The record’s identifier, which no other record of any kind has.",
		"url":                       "Where the record is shown.",
		"as_of":                     "When the facts of the document that declares the record held (EDTF).",
		"number":                    "The place in the list, from 1.",
		"source":                    "The source.",
		"actor":                     "The actor.",
		"question":                  "The question.",
		"topic":                     "The topic.",
		"author":                    "The author.",
		"briefing":                  "The briefing.",
		"briefings.date":            "When it was published.",
		"briefings.updated":         "When it was last changed; empty where it was not.",
		"figure":                    "The figure.",
		"position":                  "The position.",
		"conflict":                  "The conflict.",
		"event":                     "The event.",
		"dataset":                   "The dataset.",
		"title":                     "The title.",
		"summary":                   "In a sentence, in the words of the publication.",
		"definition":                "What it means.",
		"datasets.licence":          either(v, "", "Its license."),
		"membership_sources.number": "The number of the membership.",
		"questions.title":           "The question.",
		"question_searches.date":    "When it was looked for (EDTF).",
		"question_searches.where":   "What was searched.",
		"question_searches.query":   "The words that were searched for.",
		"figures.dataset":           "The dataset that it is a row of.",
		"figures.wording":           "The number in words, with what it depends on.",
		"figures.form":              "A value; a range from low to high; or a change from low to high.",
		"figures.value":             "The number of a value, in its unit; of a change, the difference that its source states. Its digits are those that were written: the true number lies within half a unit of the last.",
		"figures.low":               "The lower end of a range, or the level that a change starts from.",
		"figures.high":              "The upper end of a range, or the level that a change leads to.",
		"figures.power_of_ten":      "The power of ten that the number is scaled by: 9 for billions.",
		"figures.unit_id":           "The declared unit that the number is in, or is a share of.",
		"figures.per":               "Of how many of the unit in per_unit the number is for each.",
		"figures.per_unit":          "The declared unit that the number is for each of.",
		"figures.period_start":      "The first day of the period; empty if it is open.",
		"figures.period_end":        "The last day of the period; empty if it is open.",
		"derivation_inputs.input":   "A figure that it was worked out from.",
		"figure_sources.supports":   "Whether the source is for the number or for its withdrawal.",
	}
}
