package language

import "strings"

func englishPage(v variety) PageWords {
	return PageWords{
		Skip:          "Skip to content",
		MainNav:       "Main",
		Menu:          "Menu",
		Home:          "Home",
		Breadcrumbs:   "You are here",
		Contents:      "Contents",
		SiteNav:       "All of this site",
		Feeds:         "Feeds",
		FollowPage:    "Follow by feed",
		By:            "By",
		ByYear:        "By year",
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
		Record:          "Full record, and how to cite it",
		NotCheckedSince: "Not checked since %s. This page was due to be checked again by %s.",
		Cite:            "Cite this",
		Follow:          "Follow this question",
	}
}

func englishList() ListWords {
	return ListWords{
		ListOfYear:    "%s, %s",
		PartOfSeries:  "Part %s of the series %s",
		PreviousPart:  "Previous part",
		NextPart:      "Next part",
		Questions:     "Questions",
		Topics:        "Topics",
		Figures:       "Figures",
		Datasets:      "Datasets",
		Actor:         "Actor",
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
	}
}

func englishSearch() SearchWords {
	return SearchWords{
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
		FilterSources:     "Show only sources that name",
		StopWords: strings.Fields("a about an and are as at be been but by can did do does for from had has have how if in " +
			"into is it its many much of on or so than that the their them then there these they this to was were what " +
			"when where which who whom whose why will with would"),
		ResultsOrMore: "Results: %d or more",
	}
}

func englishBriefing() BriefingWords {
	return BriefingWords{
		WhereThingsStand: "Where things stand",
		KeyFigures:       "Key figures",
		WhoStandsWhere:   "Who stands where",
		Latest:           "What’s new",
		AllBriefings:     "All briefings",
		AllPositions:     "Everyone on every question",
		MinuteCount:      Forms{One: "%d minute to read", Other: "%d minutes to read"},
		ShortVersion:     "The short version",
		WhosWho:          "Who’s who",
		Evidence:         "The numbers in this text",
		Source:           "Source",
	}
}

func englishChange() ChangeWords {
	return ChangeWords{
		AllChanges:        "Changes",
		AllChangesSummary: "Every correction, improvement and update of every page, newest first. Corrections are always shown.",
		NoChanges:         "Nothing has been changed since it was published.",
		ChangesFeed:       "Changes as a feed",
		Concerns:          "Concerns",
		FoldedChanges: Forms{
			One:   "%d earlier update or improvement, %s",
			Other: "%d earlier updates and improvements, %s",
		},
	}
}
