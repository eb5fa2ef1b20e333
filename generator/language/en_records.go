package language

func englishActor() ActorWords {
	return ActorWords{
		AlsoKnownAs:    "Also known as",
		Offices:        "Offices and memberships",
		Members:        "Members and office-holders",
		Since:          "Since",
		Until:          "Until",
		Present:        "still so at the as-of date",
		Identifiers:    "Identifiers",
		FiguresAbout:   "Figures",
		PositionsTaken: "Positions",
		EventsAttended: "Events",
		InBriefings:    "In the briefings",
		PartOf:         "Part of",
		Parts:          "Parts of it",
	}
}

func englishPosition(v variety) PositionWords {
	return PositionWords{
		Proposition:    "The proposition",
		StanceOn:       "%s. Proposition: %s",
		AtStake:        "What is at stake",
		HowItChanged:   "What was recorded before",
		Conditions:     "Conditions",
		InCapacity:     "as",
		NothingFound:   "Nothing found, searched on %s",
		SearchedHow:    "Searched %s for “%s”.",
		NotYetSearched: "Not yet searched",
		NoPositions:    "No position is recorded yet.",
		Opened:         "Opened",
		Closed:         "Closed",
		MatrixCaption:  "The latest recorded stance of each actor on each proposition",
		Before:         "Before:",
		NotYetHeld:     "Nothing on record by then",
		OnDay:          "Who stood where on",
		EarlierChange:  "Earlier change",
		LaterChange:    "Later change",
		LatestDay:      "Latest",
		HeldOnDay:      "{held} of {all} stances on record stood on that day.",
		NobodyOnDay:    "Nothing is on record by that day.",
		MatrixIntro: "The latest stance of each actor on each question, with the day on which it was taken; an earlier one stands below it. " +
			either(
				v, "Shape, colour and words say the same. ", "Shape, color and words say the same. ",
			) +
			"“Nothing found” means that somebody looked, “Not yet searched” that nobody has.",
		MatrixMarks:    "What the marks mean",
		ReplacedBy:     "Replaced by a later stance",
		InBetween:      "What happened in between",
		NothingBetween: "No recorded event lies in between.",
		MoreEarlier:    Forms{One: "%d more before that", Other: "%d more before that"},
		Question:       "Question",
		StanceHeading:  "The stance",
		Covered:        Forms{One: "%d of %s covered", Other: "%d of %s covered"},
		WithPosition:   Forms{One: "%d with a position", Other: "%d with a position"},
		SearchedInVain: Forms{One: "nothing found for %d", Other: "nothing found for %d"},
		Unsearched:     Forms{One: "%d not yet searched", Other: "%d not yet searched"},
	}
}

func englishFigure() FigureWords {
	return FigureWords{
		Value:                "Value",
		Unit:                 "Unit",
		Period:               "Period",
		Price:                "Prices",
		Definition:           "What is counted",
		Baseline:             "Against",
		Stage:                "Stage",
		State:                "State",
		Measure:              "Measure",
		Subject:              "Of",
		Counterparty:         "Paid to or by",
		AnnouncedBy:          "Announced by",
		Announced:            "Announced",
		AsWritten:            "As the source puts it",
		Supersedes:           "Supersedes",
		OthersDiffer:         "Others differ",
		SupersededBy:         "Superseded by",
		DerivedFrom:          "Worked out from",
		UsedBy:               "Used to work out",
		Deprecated:           "Deprecated",
		ConflictsWith:        "Figures for the same thing that differ",
		Label:                "Figure",
		ByMeasure:            "By what is measured",
		FiguresCaption:       "Figures, with period, stage and source",
		FiguresUnstaged:      "Figures, with period and source",
		DownloadCSV:          "Download as CSV",
		Total:                "Total",
		Notes:                "Notes",
		Mixes:                "Note",
		DerivationSum:        "the sum of",
		DerivationDifference: "the difference of",
		DerivationRatio:      "the ratio of",
		DerivationProduct:    "the product of",
		InputsWord:           "and",
		Spans: map[string]Forms{
			"days": {One: "day", Other: "days"}, "weeks": {One: "week", Other: "weeks"},
			"months": {One: "month", Other: "months"}, "years": {One: "year", Other: "years"},
		},
		DividedBy:    "divided by %s",
		MultipliedBy: "multiplied by %s",
	}
}

func englishEvent() EventWords {
	return EventWords{
		Location:      "Place",
		Attendees:     "Present",
		Involved:      "Involved",
		Effects:       "What it changed",
		Accessed:      "Read on",
		Archive:       "Archived copy",
		RestsOnThis:   "What rests on it",
		NothingRests:  "Nothing on this site rests on it.",
		RepeatsOrigin: "Repeats",
		Language:      "Language",
		CopyAt:        "Copy at",
		EditedByNames: "edited by %s",
		CopyKeptBy:    "Read in a copy kept by %s.",
	}
}

func englishStanding(v variety) StandingWords {
	return StandingWords{
		Standings: map[string]string{
			"demanded":   "demanded",
			"withdrawn":  "withdrawn",
			"cancelled":  either(v, "cancelled", "canceled"),
			"superseded": "superseded",
			"deprecated": "deprecated",
		},
		NoLongerStands:    "This number no longer stands:",
		NowStands:         "now",
		Corrected:         "Corrected",
		WhyTheyDiffer:     "Why they differ",
		Prefers:           "This site prefers",
		PrefersNone:       "Unless a preference is stated, this site prefers none of them.",
		Or:                "or",
		DisagreementsText: "Sources often give different numbers for what looks like the same thing. Each set stands here with its sources and the reason why they differ. Those that most pages of this site mention come first.",
		DisagreementCount: Forms{One: "%d disagreement", Other: "%d disagreements"},
		MonthsOld:         Forms{One: "%d month old", Other: "%d months old"},
		YearsOld:          Forms{One: "%d year old", Other: "%d years old"},
		UnderAMonthOld:    "less than a month old",
		AgeAsOf:           "%s as of %s",
		ReportCount:       Forms{One: "%d report", Other: "%d reports"},
		OriginCount:       Forms{One: "%d origin", Other: "%d origins"},
	}
}
