package language

func englishValue(v variety) ValueWords {
	return ValueWords{
		Stances:     englishStances(),
		Bases:       englishBases(),
		Stages:      englishStages(v),
		States:      englishStates(v),
		Recurrences: map[string]string{"annual": "a year", "one-off": "once", "cumulative": "in all"},
		Reasons:     englishReasons(),
		ActorTypes:  englishActorTypes(v),
		ActorGroups: englishActorGroups(v),
		Tiers: map[string]string{
			"primary":     "Primary or official",
			"established": "Established",
			"weak":        "Weak: never alone",
		},
		EventStatuses: map[string]string{
			"scheduled": "Scheduled",
			"occurred":  "Took place",
			"cancelled": either(v, "Cancelled", "Canceled"),
		},
		ChangeKinds: map[string]string{
			"update":      "Update",
			"improvement": "Improvement",
			"correction":  "Correction",
		},
		Callouts: englishCallouts(),
	}
}

func englishStances() map[string]string {
	return map[string]string{
		"support":                 "Agrees",
		"support-with-conditions": "Agrees, with conditions",
		"neutral":                 "Neutral",
		"oppose-with-conditions":  "Disagrees, with conditions",
		"oppose":                  "Disagrees",
		"mixed":                   "Mixed",
		"unclear":                 "Unclear",
	}
}

func englishBases() map[string]string {
	return map[string]string{
		"statement": "Own statement",
		"vote":      "Vote",
		"manifesto": "Manifesto",
		"document":  "Document",
		"reported":  "As reported",
	}
}

func englishStages(v variety) map[string]string {
	return map[string]string{
		"demanded":  "Demanded",
		"proposed":  "Proposed",
		"pledged":   "Pledged",
		"committed": "Committed",
		"allocated": "Allocated",
		"budgeted":  "Budgeted",
		"disbursed": "Disbursed",
		"outturn":   either(v, "Outturn", "Actual"),
		"estimate":  "Estimate",
		"observed":  "Observed",
		"estimated": "Estimated",
		"forecast":  "Forecast",
		"target":    "Target",
	}
}

func englishStates(v variety) map[string]string {
	return map[string]string{
		"active":     "Active",
		"achieved":   "Achieved",
		"superseded": "Superseded",
		"withdrawn":  "Withdrawn",
		"cancelled":  either(v, "Cancelled", "Canceled"),
		"disputed":   "Disputed",
	}
}

func englishReasons() map[string]string {
	return map[string]string{
		"baseline":    "Measured against different baselines",
		"definition":  "Different things are counted",
		"period":      "Periods that are not the same",
		"vintage":     "Different editions of the statistics",
		"price-basis": "Different prices",
		"rounding":    "Rounding",
		"error":       "One of them is an error",
		"disputed":    "Disputed",
	}
}

func englishActorTypes(v variety) map[string]string {
	return map[string]string{
		"person":      "Person",
		"state":       "State",
		"government":  "Government",
		"party":       "Party",
		"alliance":    "Alliance",
		"institution": "Institution",
		"company":     "Company",
		"group":       "Group",

		"organisation": either(v, "Organisation", "Organization"),
		"country":      "Country or territory",
		"region":       "Region",
	}
}

func englishActorGroups(v variety) map[string]string {
	return map[string]string{
		"person":      "People",
		"state":       "States",
		"government":  "Governments",
		"party":       "Parties",
		"alliance":    "Alliances",
		"institution": "Institutions",
		"company":     "Companies",
		"group":       "Groups",

		"organisation": either(v, "Organisations", "Organizations"),
		"country":      "Countries and territories",
		"region":       "Regions",
	}
}

func englishCallouts() map[string]string {
	return map[string]string{
		"note":      "Note",
		"tip":       "Tip",
		"important": "Important",
		"warning":   "Warning",
		"caution":   "Caution",
	}
}
