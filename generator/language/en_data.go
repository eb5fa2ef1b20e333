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
		"terms":              "The glossary; a figure’s definition is one of its terms.",
		"datasets":           "Published tables whose rows are figures.",
		"dataset_sources":    "The sources of each dataset.",
	}
}

// englishColumns says what each column of the open data holds: "figures.date"
// in that table, "date" in all others.
func englishColumns() map[string]string {
	return map[string]string{
		"id": "The record’s identifier, which no other record of any kind has.", "url": "Where the record is shown.",
		"as_of": "When the facts of the document that declares the record held (EDTF).", "number": "The place in the list, from 1.",
		"source": "The source.", "actor": "The actor.", "question": "The question.", "figure": "The figure.", "position": "The position.", "conflict": "The conflict.", "event": "The event.", "dataset": "The dataset.",
		"measure": "What is measured.", "label": "What it is called.", "title": "The title.", "note": "A note.", "summary": "In a sentence, in the words of the publication.", "definition": "What it means.", "name": "What it is called.",

		"actors.type": "The kind of actor (after Popolo).", "actors.other_names": "Other names.", "actors.sort_name": "The name that lists are sorted by, if it is another.",
		"actors.wikidata": "The actor’s item in Wikidata.", "actors.iso_3166": "The state’s code of three letters (ISO 3166-1).",
		"memberships.organization": "The body that the office or seat is in.", "memberships.role": "The office.", "memberships.start": "From when (EDTF).", "memberships.end": "Until when (EDTF); empty if still so.",
		"membership_sources.number": "The number of the membership.",

		"questions.title": "The question.", "questions.proposition": "A sentence that one can agree with; stances are towards it.", "questions.topic": "The subject it belongs to.",
		"questions.opened": "Since when it is asked (EDTF).", "questions.closed": "When it was settled (EDTF).", "question_searches.date": "When it was looked for (EDTF).",

		"positions.stance": "Towards the question’s proposition.", "positions.date": "From when (EDTF).", "positions.conditions": "On what conditions.", "positions.quote": "A few of the actor’s words, exactly.",
		"positions.basis": "The kind of evidence.", "positions.in_capacity": "The office that the actor spoke in.",

		"figures.subject": "Whose number it is.", "figures.counterparty": "To or from whom.", "figures.definition": "The term that says what is counted.", "figures.dataset": "The dataset that it is a row of.",
		"figures.wording":      "The number in words, with what it depends on.",
		"figures.form":         "A value; a range from low to high; or a change from low to high.",
		"figures.value":        "The number of a value, in its unit; of a change, the difference that its source states. Its digits are those that were written: the true number lies within half a unit of the last.",
		"figures.low":          "The lower end of a range, or the level that a change starts from.",
		"figures.high":         "The upper end of a range, or the level that a change leads to.",
		"figures.bound":        "How the number limits the true one.",
		"figures.unit":         "A currency (ISO 4217), perhaps with k, m, bn or tn; a share of a whole; percentage points; or a count.",
		"figures.power_of_ten": "The power of ten that the number is scaled by: 9 for billions.",
		"figures.period":       "What time it is for: EDTF, or a financial year from April to March such as FY2027-28.",
		"figures.period_start": "The first day of the period; empty if it is open.", "figures.period_end": "The last day of the period; empty if it is open.",
		"figures.recurrence": "Whether it stands for each year, for once, or for a running total.", "figures.price_basis": "Money in the prices of its own time, or after inflation.", "figures.price_year": "The year whose prices real money is counted in.",
		"figures.baseline": "What a change or an extra is measured against.", "figures.baseline_figure": "The figure that it is measured against.", "figures.baseline_note": "A note on it.",
		"figures.derivation": "How it follows from the figures in derivation_inputs: a difference takes the later ones from the first, a ratio divides the first by the others. A value counts as itself, a range as its middle, a change as high less low, each times ten to the power_of_ten.",
		"figures.stage":      "How far money has come, from a demand to an outturn (after IATI, the Kiel Institute and PESA).", "figures.state": "What has become of it.",
		"figures.withdrawn": "When it was withdrawn (EDTF).", "figures.withdrawn_note": "How it was withdrawn.", "figures.rank": "How it is held against others of the same thing (after Wikidata).", "figures.deprecated_reason": "Why it is deprecated.",
		"figures.announced_by": "Who announced it.", "figures.date": "When it was announced (EDTF).", "figures.as_written": "The source’s own wording.", "figures.supersedes": "The figure that it takes the place of.",
		"derivation_inputs.input": "A figure that it was worked out from.", "figure_sources.supports": "Whether the source is for the number or for its withdrawal.",

		"conflicts.reason": "Why they disagree.", "conflicts.note": "The reason in words.",
		"events.date": "When: EDTF; an event may last.", "events.status": "Whether it took place.", "events.location": "Where.",

		"sources.type": "The kind of work (CSL).", "sources.authors": "Its authors.", "sources.publisher": "Its publisher.", "sources.container_title": "The work that contains it.", "sources.issued": "When it was published (EDTF).",
		"sources.accessed": "When it was read (EDTF).", "sources.address": "Where it can be read.", "sources.archive": "Where a copy is kept.", "sources.language": "Its language (BCP 47).",
		"sources.tier": "How near it stands to what it reports; a weak one never carries a claim alone.", "sources.copy": "Who keeps the copy that was read, where it is not the publisher.", "sources.origin": "The source that it only repeats.",
		"datasets.unit": "The unit of its numbers.", "datasets.definition": "The term that says what is counted.", "datasets.licence": "Its licence.",
	}
}
