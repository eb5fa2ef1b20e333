package language

// englishTables says what each table of the open data holds.
func englishTables() map[string]string {
	return map[string]string{
		"actors":             "People, states, parties and other bodies that act or take positions.",
		"memberships":        "Offices and seats that actors hold or held in others.",
		"membership_sources": "The sources of each membership.",
		"questions":          "Questions of policy, each with the proposition that actors are for or against.",
		"question_searches":  "Positions that were looked for and not found.",
		"positions":          "Where an actor stood on a question from a date on. A later position of the same actor on the same question takes over.",
		"position_sources":   "The sources of each position.",
		"figures":            "Every number, the rows of the datasets among them, with its unit, period, stage and what became of it.",
		"derivation_inputs":  "The figures that a figure was worked out from, in the order of the operation.",
		"figure_sources":     "The sources of each figure.",
		"conflicts":          "Figures that disagree, and why.",
		"conflict_figures":   "The figures of each conflict.",
		"conflict_sources":   "The sources of each conflict.",
		"events":             "What happened, will happen or was called off.",
		"event_attendees":    "The actors that took part in each event.",
		"event_effects":      "The figures and positions that each event opened, changed or withdrew.",
		"event_sources":      "The sources of each event.",
		"sources":            "The works that the records rest on.",
		"measures":           "What figures measure.",
		"units":              "The units that this publication counts and measures in, beside money and shares.",
		"terms":              "The glossary; a figure’s definition is one of its terms.",
		"datasets":           "Published tables whose rows are figures.",
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
		"figures.period_start":      "The first day of the period; empty if it is open.",
		"figures.period_end":        "The last day of the period; empty if it is open.",
		"derivation_inputs.input":   "A figure that it was worked out from.",
		"figure_sources.supports":   "Whether the source is for the number or for its withdrawal.",
	}
}
