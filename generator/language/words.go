package language

// Forms are the plural forms of a phrase; %d stands for the number. A language
// without a form leaves it empty.
type Forms struct{ One, Few, Many, Other string }

// Words are all the words that a reader meets outside what editors write.
// A test holds every language to filling in every one of them.
type Words struct {
	// Whole page.
	Skip, MainNav, Footer, Home, Breadcrumbs, Contents, BackToTop string
	AsOf, Published, Updated, Licence, EditedBy                   string
	Changes, Sources, References, MentionedIn, Related, NoChanges string
	NotFoundTitle, NotFoundText                                   string
	DraftNotice, FutureNotice, ReviewPassed, Expires              string

	// Kinds of page and record.
	Briefings, Actors, Questions, Positions, Figures, Datasets, Timeline, Glossary, About     string
	Briefing, Actor, Question, Position, Figure, Dataset, Event, Source, Term, Page, Conflict string
	BriefingCount, ActorCount, FigureCount, PositionCount, SourceCount, EventCount            Forms

	// Home.
	WhereThingsStand, KeyFigures, WhoStandsWhere, Latest, AllBriefings, AllFigures, AllActors string

	// Actors.
	AlsoKnownAs, Offices, Members, Since, Until, Present, NoEnd, Identifiers string
	FiguresAbout, PositionsTaken, EventsAttended, InBriefings                string

	// Questions and positions.
	Proposition, Topic, AtStake, Evidence, HowItChanged, Stance, Conditions, Quote, Basis string
	InCapacity, Earlier, NothingFound, NotYetSearched, NoPositions, Opened, Closed        string
	ReplacedOn, MatrixCaption, Coverage                                                   string

	// Figures.
	Value, Unit, Period, Price, Definition, Baseline, Stage, State, Rank, Recurrence    string
	Measure, Subject, Counterparty, AnnouncedBy, Announced, AsWritten, Supersedes       string
	SupersededBy, DerivedFrom, UsedBy, Withdrawn, Deprecated, ConflictsWith, Label      string
	ByMeasure, NotPublished, Total, Why, ConflictHeading, FiguresCaption, Reason        string
	DownloadCSV, RowsFrom, Notes, ChartTableCaption, NotComparable, Mixes               string
	DerivationSum, DerivationDifference, DerivationRatio, DerivationProduct, InputsWord string

	// Events and sources.
	Date, Location, Attendees, Effects, Status, Publisher, Author, Issued, Accessed, Archive string
	Tier, RestsOnThis, NothingRests, RepeatsOrigin, Locator, Cite, Language                  string

	// Sentences with a gap, marked %s.
	AsOfDate, UpdatedOn, PublishedOn, MentionsOf, AgainstPeriod, InPrices, ToPeriod string

	// The words of allowed values, by the value an editor writes.
	Kinds, Stances, Bases, Stages, States, Ranks, Bounds, Recurrences, Reasons map[string]string
	ActorTypes, Tiers, EventStatuses, ChangeKinds, Callouts, PriceBases        map[string]string

	// How quantities are said.
	Scales         map[string]string // by the scale's suffix: m, bn, tn
	Currencies     map[string]string // symbols, by ISO 4217 code; a code without one is written itself
	PercentOf      string            // %s of what
	PercentagePts  Forms
	RangeDash      string
	FromTo         string // "from %s to %s"
	Cash           string
	RealTerms      string // "in %s prices"
	RealUnstated   string
	Against        string // "against %s"
	Counterfactual string
	FinancialYear  string // "%s" as 2027-28
	Approximately  string // of a date
	Uncertain      string
	OnOrBefore     string
	OnOrAfter      string
	Season         [4]string

	// MonthOfYear sets a month beside its year; the name is CLDR's, which in
	// some languages stands in the genitive.
	MonthOfYear func(month int, name string, year int) string
}
