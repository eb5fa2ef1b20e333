package language

import (
	"fmt"

	"github.com/gohugoio/locales/en_GB"
	"github.com/gohugoio/locales/en_US"
	"golang.org/x/text/language"
)

// english is English without a region, which is written as the British do.
func english() *Language { return britishAs("en") }

func britishEnglish() *Language { return britishAs("en-GB") }

func britishAs(code string) *Language {
	return &Language{Code: code, Words: englishWords(british), locale: en_GB.New().(locale), tag: language.BritishEnglish}
}

func americanEnglish() *Language {
	locale := en_US.New().(locale)
	return &Language{Code: "en-US", Words: englishWords(american), locale: locale, tag: language.AmericanEnglish}
}

// variety is a way in which English is spelt and dated. Both count billions on the
// short scale, set quotations in the same marks and have the same plurals.
type variety int

const (
	british variety = iota
	american
)

// either returns how a variety has it, where the two differ.
func either[T any](v variety, inBritain, inAmerica T) T {
	if v == american {
		return inAmerica
	}
	return inBritain
}

func englishWords(v variety) Words {
	return Words{
		Skip:          "Skip to content",
		MainNav:       "Main",
		Menu:          "Menu",
		Home:          "Home",
		Breadcrumbs:   "You are here",
		Contents:      "Contents",
		SiteNav:       "All of this site",
		Feeds:         "Feeds",
		AsOf:          "As of",
		Published:     "Published",
		Updated:       "Updated",
		Licence:       either(v, "Licence", "License"),
		EditedBy:      "Edited by",
		EventsAsOf:    "Events as of",
		DataAsOf:      "Data as of",
		ReviewBy:      "To be checked again by",
		ReportMistake: "Report a mistake",
		Changes:       "Changes to this page",
		Sources:       "Sources",
		References:    "References",
		MentionedIn:   "Mentioned in",
		Related:       "Related",
		NotFoundTitle: "Page not found",
		NotFoundText:  "There is no page at this address. It may have moved. The lists below lead to everything that is published.",
		DraftNotice:   "Draft: not published",
		FutureNotice:  "Dated in the future: not published yet",
		ReviewPassed:  "This page was due to be checked again by %s.",

		Briefing:      "Briefing",
		Briefings:     "Briefings",
		Actors:        "Actors",
		Questions:     "Questions",
		Figures:       "Figures",
		Datasets:      "Datasets",
		Timeline:      "Timeline",
		Glossary:      "Glossary",
		Actor:         "Actor",
		Figure:        "Figure",
		Dataset:       "Dataset",
		Position:      "Position",
		Event:         "Event",
		BriefingCount: Forms{One: "%d briefing", Other: "%d briefings"},
		ActorCount:    Forms{One: "%d actor", Other: "%d actors"},
		FigureCount:   Forms{One: "%d figure", Other: "%d figures"},
		PositionCount: Forms{One: "%d position", Other: "%d positions"},
		SourceCount:   Forms{One: "%d source", Other: "%d sources"},
		EventCount:    Forms{One: "%d event", Other: "%d events"},
		NumberCount: Forms{
			One:   "%d number or term, with period, stage and source",
			Other: "%d numbers and terms, with period, stage and source",
		},
		NumberCountUnstaged: Forms{
			One:   "%d number or term, with period and source",
			Other: "%d numbers and terms, with period and source",
		},
		PageCount: Forms{One: "%d page", Other: "%d pages"},
		MoreCount: Forms{One: "%d more", Other: "%d more"},

		Kinds: map[string]string{
			"briefing": "Briefing",
			"actor":    "Actor",
			"question": "Question",
			"page":     "Page",
			"term":     "Term",
			"dataset":  "Dataset",
			"figure":   "Figure",
			"event":    "Event",
			"position": "Position",
			"conflict": "Numbers that disagree",
			"source":   "Source",
		},
		Positions: "Positions",
		Events:    "Events",
		Pages:     "Other pages",

		Search:            "Search",
		SearchHint:        "Search for a name, a word or a number, such as 2.5%",
		SearchNothing:     "Nothing was found for “%s”.",
		SearchSimilar:     "No word is spelled like that. Results for words that come near: %s.",
		SearchFailed:      "The search could not be loaded. The lists below name everything.",
		SearchMore:        "More results",
		SearchBrowse:      "Everything, by kind",
		SearchAll:         "The whole list",
		SearchKey:         "Open this search from any page with the key /",
		SearchNeedsScript: "This search runs in your browser and needs JavaScript. The lists below do not.",
		ResultCount:       Forms{One: "%d result", Other: "%d results"},
		ResultsOrMore:     "Results: %d or more",

		WhereThingsStand: "Where things stand",
		KeyFigures:       "Key figures",
		WhoStandsWhere:   "Who stands where",
		Latest:           "What’s new",
		AllBriefings:     "All briefings",
		AllPositions:     "Everyone on every question",

		ShortVersion: "The short version",
		WhosWho:      "Who’s who",
		Evidence:     "The numbers in this text",
		Source:       "Source",

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
		Where:          "Where",
		Parts:          "Parts of it",

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
			either(v, "Shape, colour and words say the same. ", "Shape, color and words say the same. ") +
			"“Nothing found” means that somebody looked, “Not yet searched” that nobody has.",
		MatrixMarks: "What the marks mean",

		Value:                "Value",
		Unit:                 "Unit",
		Period:               "Period",
		Price:                "Prices",
		Definition:           "What is counted",
		Baseline:             "Against",
		Stage:                "Stage",
		State:                "State",
		Measure:              "Measure",
		Subject:              "Whose",
		Counterparty:         "To or from",
		AnnouncedBy:          "Announced by",
		Announced:            "Announced",
		AsWritten:            "As the source puts it",
		Supersedes:           "Supersedes",
		OthersDiffer:         "Others differ",
		SupersededBy:         "Superseded by",
		DerivedFrom:          "Worked out from",
		UsedBy:               "Used to work out",
		Withdrawn:            "Withdrawn",
		Deprecated:           "Deprecated",
		ConflictsWith:        "Figures for the same thing that differ",
		Label:                "Figure",
		ByMeasure:            "By what is measured",
		ConflictHeading:      "Numbers that disagree",
		FiguresCaption:       "Figures, with period, stage and source",
		FiguresUnstaged:      "Figures, with period and source",
		DownloadCSV:          "Download as CSV",
		Total:                "Total",
		Notes:                "Notes",
		Mixes:                "Read with care",
		DerivationSum:        "the sum of",
		DerivationDifference: "the difference of",
		DerivationRatio:      "the ratio of",
		DerivationProduct:    "the product of",
		InputsWord:           "and",

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
		CopyAt:        "copy at",
		EditedByNames: "edited by %s",
		CopyKeptBy:    "Read in a copy kept by %s.",

		VagueLinks: []string{
			"here",
			"click here",
			"this",
			"this link",
			"link",
			"this page",
			"read more",
			"more",
			"see more",
			"learn more",
		},

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
		ReplacedBy:        "Replaced by a later stance",
		InBetween:         "What happened in between",
		NothingBetween:    "No recorded event lies in between.",
		MoreEarlier:       Forms{One: "%d more before that", Other: "%d more before that"},
		Question:          "Question",
		StanceHeading:     "The stance",
		Record:            "Full record, and how to cite it",
		Covered:           Forms{One: "%d of %s covered", Other: "%d of %s covered"},
		WithPosition:      Forms{One: "%d with a position", Other: "%d with a position"},
		SearchedInVain:    Forms{One: "nothing found for %d", Other: "nothing found for %d"},
		Unsearched:        Forms{One: "%d not yet searched", Other: "%d not yet searched"},
		ReportCount:       Forms{One: "%d report", Other: "%d reports"},
		OriginCount:       Forms{One: "%d origin", Other: "%d origins"},
		NotCheckedSince:   "Not checked since %s. This page was due to be checked again by %s.",
		Cite:              "Cite this",

		AllChanges:        "Changes",
		AllChangesSummary: "Every correction, improvement and update of every page, newest first. Corrections are always shown.",
		NoChanges:         "Nothing has been changed since it was published.",
		ChangesFeed:       "Changes as a feed",
		Concerns:          "Concerns",
		FoldedChanges: Forms{
			One:   "%d earlier update or improvement, %s",
			Other: "%d earlier updates and improvements, %s",
		},
		Follow: "Follow this question",

		OpenData:        "Open data",
		OpenDataText:    "Every record of this site as tables: numbers, positions, events and what they rest on.",
		OpenDataUse:     "The CSV files open in any spreadsheet and belong together as the tables of a database do: a column marked with an arrow names a row of another table. The JSON files hold the same records, each with what belongs to it. The data package describes every file and column for machines (Frictionless Data Package 2.0).",
		OpenDataReading: "All files are in UTF-8. An empty cell, or null, means that nothing is given. Dates are as exact as they are known (EDTF, ISO 8601-2). Items of a list in one cell are set apart by “|”. In the CSV files an apostrophe stands before a text that a spreadsheet could take for a formula. From figures and derivation_inputs every derived number can be worked out again.",
		CiteAs:          "Cite as",
		DataPackage:     "Data package",
		TablesHeading:   "Tables",
		Table:           "Table",
		Rows:            "Rows",
		Kilobytes:       "%s kB",
		RowCount:        Forms{One: "%d", Other: "%d"},
		Tables:          englishTables(),
		Columns:         englishColumns(v),

		ChartOne:       "%s: %s.",
		ChartExtremes:  "The highest is %s (%s), the lowest %s (%s).",
		ChartRanked:    "%s, %s",
		ChartOrder:     "From the highest to the lowest: %s.",
		ChartUp:        "%s: up from %s (%s) to %s (%s).",
		ChartDown:      "%s: down from %s (%s) to %s (%s).",
		ChartLevel:     "%s: %s (%s) at the beginning, %s (%s) at the end.",
		ChartHighest:   "In between, the highest is %s (%s).",
		ChartLowest:    "In between, the lowest is %s (%s).",
		ChartLastOrder: "At the end, from the highest to the lowest: %s.",
		ChartPoint:     "%s: %s (%s).",
		ChartCropped:   "The scale does not begin at zero.",
		ChartDashed: "A line is dashed " + either(v, "towards", "toward") +
			" what is estimated or has not happened yet.",
		ChartGaps:        "A line breaks where there is no figure for a period.",
		ChartEnds:        "Of more than two periods, the first and the last are drawn.",
		ChartUnits:       "Different units stand apart, each with a scale of its own.",
		ChartStruck:      "What was demanded, withdrawn or superseded is dotted and struck, and is never added to anything.",
		ChartRanges:      "A thin line with two ends is a range.",
		ChartOpen:        "An arrow shows on which side a number is open.",
		TimelineAbout:    "Time runs from %s to %s. The numbers are those of the list below.",
		ChartData:        "The data of this chart",
		ChartKey:         "How it is drawn",
		DownloadChart:    "Download this chart’s data (CSV)",
		DownloadTimeline: "Download this timeline’s data (CSV)",
		ChartForms: map[string]string{
			"bar":        "A bar for each figure; all bars begin at zero.",
			"comparison": "A bar for each way to reckon the same thing; all bars begin at zero, and a dashed line shows on the others how far the first reaches.",
			"dot":        "A dot for each figure.",
			"line":       "A line for each series over time.",
			"slope":      "A line for each series, from the first period to the last.",
		},

		Stances: map[string]string{
			"support":                 "Agrees",
			"support-with-conditions": "Agrees, with conditions",
			"neutral":                 "Neutral",
			"oppose-with-conditions":  "Disagrees, with conditions",
			"oppose":                  "Disagrees",
			"mixed":                   "Mixed",
			"unclear":                 "Unclear",
		},
		Bases: map[string]string{
			"statement": "Own statement",
			"vote":      "Vote",
			"manifesto": "Manifesto",
			"document":  "Document",
			"reported":  "As reported",
		},
		Stages: map[string]string{
			"demanded":  "Demanded",
			"proposed":  "Proposed",
			"pledged":   "Pledged",
			"committed": "Committed",
			"allocated": "Allocated",
			"budgeted":  "Budgeted",
			"disbursed": "Disbursed",
			"outturn":   "Outturn",
			"estimate":  "Estimate",
			"observed":  "Observed",
			"estimated": "Estimated",
			"forecast":  "Forecast",
			"target":    "Target",
		},
		States: map[string]string{
			"active":     "Active",
			"achieved":   "Achieved",
			"superseded": "Superseded",
			"withdrawn":  "Withdrawn",
			"cancelled":  either(v, "Cancelled", "Canceled"),
			"disputed":   "Disputed",
		},
		Recurrences: map[string]string{"annual": "a year", "one-off": "once", "cumulative": "in all"},
		Reasons: map[string]string{
			"baseline":    "Measured against different baselines",
			"definition":  "Different things are counted",
			"vintage":     "Different editions of the statistics",
			"price-basis": "Different prices",
			"rounding":    "Rounding",
			"error":       "One of them is an error",
			"disputed":    "Disputed",
		},
		ActorTypes: map[string]string{
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
		},
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
		Callouts: map[string]string{
			"note":      "Note",
			"tip":       "Tip",
			"important": "Important",
			"warning":   "Warning",
			"caution":   "Caution",
		},

		Money:  func(sign, number, scale, currency string) string { return sign + currency + number + scale },
		Scales: map[string]string{"k": " thousand", "m": " million", "bn": " billion", "tn": " trillion"},
		Currencies: map[string]Currency{
			"GBP": sign("£"),
			"USD": sign("$"),
			"EUR": sign("€"),
			"UAH": sign("₴"),
		},
		CurrencyCode:  "%s\u00a0",
		Percent:       "%s%%",
		PercentOf:     "%s%% of %s",
		PercentOfUnit: "%% of %s",
		Wholes:        map[string]string{"GDP": "GDP", "GNI": "GNI"},

		PercentagePoints:     Forms{One: "%d percentage point", Other: "%d percentage points"},
		PercentagePointsUnit: "percentage points",
		Bounds: map[string]string{
			"about":     "about %s",
			"at-least":  "at least %s",
			"at-most":   "at most %s",
			"more-than": "more than %s",
			"less-than": "less than %s",
		},
		RangeDash:      "–",
		FromTo:         "from %s to %s",
		Cash:           "cash",
		RealTerms:      "in %s prices",
		RealUnstated:   "after inflation",
		Against:        "against %s",
		Counterfactual: "against “%s”",

		Approximately:      "about %s",
		Uncertain:          "%s (uncertain)",
		OnOrBefore:         "up to %s",
		OnOrAfter:          "from %s",
		ToPeriod:           "%s to %s",
		Year:               "%04d",
		FinancialYear:      "%04d-%02d",
		ShortFinancialYear: "%04d-%02d",
		Season:             [4]string{"spring %d", "summer %d", either(v, "autumn %d", "fall %d"), "winter %d"},
		Day:                either(v, dayFirst, monthFirst),
		DaysOfMonth:        either(v, daysFirst, monthBeforeDays),
		MonthOfYear:        func(_ int, name string, year int) string { return fmt.Sprintf("%s %d", name, year) },

		ShortMonths: [12]string{
			"Jan",
			"Feb",
			"Mar",
			"Apr",
			"May",
			"Jun",
			"Jul",
			"Aug",
			"Sep",
			"Oct",
			"Nov",
			"Dec",
		},
		ShortDay:         either(v, dayFirst, monthFirst),
		ShortMonthOfYear: func(month string, year int) string { return fmt.Sprintf("%s %d", month, year) },
	}
}

func dayFirst(day int, month string, year int) string {
	return fmt.Sprintf("%d %s %d", day, month, year)
}

func monthFirst(day int, month string, year int) string {
	return fmt.Sprintf("%s %d, %d", month, day, year)
}

func daysFirst(first, last int, month string, year int) string {
	return fmt.Sprintf("%d–%d %s %d", first, last, month, year)
}

func monthBeforeDays(first, last int, month string, year int) string {
	return fmt.Sprintf("%s %d–%d, %d", month, first, last, year)
}
