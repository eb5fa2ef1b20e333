package check

import "explainer/generator/diag"

// Rule is one thing that a publication is held to.
type Rule struct {
	ID       string
	Severity diag.Severity // unless site.yaml sets another
	Summary  string        // one sentence
	Why      string
	Remedy   string
	Bad      string // an example that breaks it; see Example
	Good     string // the same, mended
	Before   string // the release that both follow, for the rules that compare with one
	Fixed    bool   // the severity cannot be changed, since no build could go on

	run func(*subject, report) // nil where another stage enforces it
}

// report takes the findings of a rule.
type report func(diag.Finding)

// Rules lists all rules, by what they are about. Waivers come last, since what
// they excuse must have been looked for.
func Rules() []Rule {
	rules := append(reading(), linking()...)
	rules = append(rules, sourcing()...)
	rules = append(rules, arithmetic()...)
	rules = append(rules, prose()...)
	return append(rules, goneURL(), silentChange(), droppedConflict(), ruleSetting(), idleWaiver())
}

// linking are the rules of references: ids, addresses, files.
func linking() []Rule {
	return []Rule{
		duplicateID(), danglingReference(), wrongKind(), duplicateURL(), relativeLink(), deadLink(),
		deadLayoutLink(), unusedLayout(), deadAsset(), remoteImage(), maskedAddress(), headingID(), seriesPart(),
		unmentionedRecord(), uncitedSource(), twoCalendars(),
	}
}

// sourcing are the rules of evidence and of its dates.
func sourcing() []Rule {
	return []Rule{
		unsourced(), uncitedParagraph(), weakSources(), oneOrigin(), originCycle(), lateSource(), earlySource(), missingAccessDate(), earlyAccess(), lateSearch(), longQuote(),
		contradiction(), nearConflict(), conflict(), supersedesCycle(), twoStances(), capacity(), partySource(), endedOffice(), reviewOverdue(), reviewTooLate(), futureDate(), updatedBeforePublished(), promisedContact(),
	}
}

// arithmetic are the rules of what numbers say and of what compares.
func arithmetic() []Rule {
	return []Rule{
		ambiguousPeriod(), undeclaredCalendar(), changeDelta(), derivation(), derivationUnit(), derivationPeriod(), shareOver100(),
		percentOrPoints(), missingBaseline(), comparability(), idleMixes(), ghostInTotal(), unitName(), unitConversion(),
	}
}

// prose are the rules of texts.
func prose() []Rule {
	return []Rule{
		unboundNumber(), vagueNumber(), summaryNumber(), labelNumber(), altText(), skippedHeading(), longTitle(), chartTitle(),
		vagueLink(), lowContrast(),
	}
}
