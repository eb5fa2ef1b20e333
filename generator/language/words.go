package language

// Words are all the words that a reader sees outside what editors write. Every
// language must have every one of them, which a test checks.
type Words struct {
	// Whole page.
	Skip, MainNav, Menu, Home, Breadcrumbs, Contents   string
	SiteNav, Feeds, FollowPage, By, ByYear             string
	AsOf, Published, Updated, Licence, EditedBy        string
	EventsAsOf, DataAsOf, ReviewBy, ReportMistake      string
	Changes, Sources, References, MentionedIn, Related string
	NotFoundTitle, NotFoundText                        string
	DraftNotice, FutureNotice, ReviewPassed            string

	// Kinds of page and record.
	Briefing, Briefings, Actors, Questions, Figures, Datasets, Timeline, Glossary, Topics, Authors string
	Actor, Figure, Dataset, Position, Event                                                        string
	BriefingCount, ActorCount, FigureCount, PositionCount, SourceCount, EventCount                 Forms
	NumberCount, NumberCountUnstaged, PageCount, MoreCount                                         Forms

	ListOfYear string // the list, the year

	PartOfSeries           string // the number of the part, the name of the series
	PreviousPart, NextPart string

	Kinds                    map[string]string // one record of a kind, by the kind's name
	Positions, Events, Pages string

	// Search. What a reader typed stands where %s does.
	Search, SearchHint, SearchNothing, SearchSimilar, SearchFailed, SearchMore string
	SearchBrowse, SearchAll, SearchKey, SearchNeedsScript, ResultsOrMore       string
	ResultCount                                                                Forms
	StopWords                                                                  []string // say nothing of what is looked for

	// Home.
	WhereThingsStand, KeyFigures, WhoStandsWhere, Latest, AllBriefings, AllPositions string

	// Briefings and notes.
	ShortVersion, WhosWho, Evidence, Source string

	// Actors.
	AlsoKnownAs, Offices, Members, Since, Until, Present, Identifiers string
	FiguresAbout, PositionsTaken, EventsAttended, InBriefings         string
	PartOf, Parts                                                     string
	Where                                                             string // heads the places that numbers are of

	// Questions and positions.
	Proposition, AtStake, HowItChanged, Conditions                                     string
	StanceOn                                                                           string // "%s. Proposition: %s": the stance, the proposition
	InCapacity, NothingFound, SearchedHow, NotYetSearched, NoPositions, Opened, Closed string
	MatrixCaption, MatrixIntro, MatrixMarks, Before, NotYetHeld                        string

	// The control that shows who stood where on another day.
	OnDay, EarlierChange, LaterChange, LatestDay string
	HeldOnDay                                    string // {held} of {all} stances stood on that day
	NobodyOnDay                                  string // none did

	// Figures.
	Value, Unit, Period, Price, Definition, Baseline, Stage, State                               string
	Measure, Subject, Counterparty, AnnouncedBy, Announced, AsWritten, Supersedes                string
	OthersDiffer, SupersededBy, DerivedFrom, UsedBy, Withdrawn, Deprecated, ConflictsWith, Label string
	ByMeasure, ConflictHeading, FiguresCaption, FiguresUnstaged                                  string
	DownloadCSV, Notes, Mixes, Total                                                             string
	DerivationSum, DerivationDifference, DerivationRatio, DerivationProduct, InputsWord          string

	// Events and sources.
	Location, Attendees, Effects, Accessed, Archive    string
	Involved                                           string // actors in an event that has no place to be present at
	RestsOnThis, NothingRests, RepeatsOrigin, Language string
	EditedByNames                                      string // "edited by %s"
	CopyAt, CopyKeptBy                                 string // "Copy at" an address; "Read in a copy kept by %s."

	// Links whose text does not say where they lead, in lower case.
	VagueLinks []string

	// What becomes of numbers and stances, and how well they are backed.
	Standings                             map[string]string // of a number that must not be read without a warning, by state, rank or stage
	NoLongerStands                        string            // before how it ended
	NowStands                             string            // before the number that took another's place
	Corrected                             string
	WhyTheyDiffer, Prefers, PrefersNone   string
	DisagreementsText                     string // introduces the list of them
	Or                                    string // between two alternatives
	DisagreementCount                     Forms
	MonthsOld, YearsOld                   Forms
	UnderAMonthOld, AgeAsOf               string // "%s as of %s"
	ReplacedBy, InBetween, NothingBetween string
	MoreEarlier                           Forms // %d
	Question, StanceHeading               string
	Record                                string // a link to a record's own page
	Covered                               Forms  // of %s: "3 of 24 actors covered"
	WithPosition, SearchedInVain          Forms
	Unsearched                            Forms
	ReportCount, OriginCount              Forms
	NotCheckedSince                       string // "… %s … %s": as of, due
	Cite                                  string

	// The page of changes.
	AllChanges, AllChangesSummary, NoChanges, ChangesFeed, Concerns string
	FoldedChanges                                                   Forms // … from %s to %s
	// Feeds.
	Follow string

	// Open data.
	OpenData, OpenDataText, OpenDataUse, OpenDataReading       string
	CiteAs, DataPackage, TablesHeading, Table, Rows, Kilobytes string
	RowCount                                                   Forms
	Tables, Columns                                            map[string]string // what they hold, by name

	// Charts: sentences of a drawing's description, with gaps marked %s.
	ChartOne         string // name, value
	ChartExtremes    string // highest value, its name, lowest value, its name
	ChartRanked      string // name, value
	ChartOrder       string // values with their names, from the highest on
	ChartUp          string // name, first value, its period, last value, its period; as in the next two
	ChartDown        string
	ChartLevel       string
	ChartHighest     string // value, its period, as in the next
	ChartLowest      string
	ChartLastOrder   string // names, from the highest on
	ChartPoint       string // name, value, period
	ChartCropped     string
	ChartGaps        string
	ChartDashed      string
	ChartEnds        string
	ChartUnits       string
	ChartStruck      string
	ChartRanges      string
	ChartOpen        string
	TimelineAbout    string // first date, last date
	ChartData        string // heads the table
	ChartKey         string // heads the key
	DownloadChart    string
	DownloadTimeline string
	ChartForms       map[string]string // by the form that an editor writes

	// The words of allowed values, by the value an editor writes.
	Stances, Bases, Stages, States, Recurrences, Reasons                 map[string]string
	ActorTypes, ActorGroups, Tiers, EventStatuses, ChangeKinds, Callouts map[string]string

	// How quantities are written. Money sets an amount together: sign, number,
	// scale and currency, each as it is written, empty where there is none.
	Money                    func(sign, number, scale, currency string) string
	Scales                   map[string]string   // by the suffix that an editor writes: k, m, bn, tn
	Currencies               map[string]Currency // by ISO 4217 code
	CurrencyCode             string              // %s is the code of a currency without a name
	Percent                  string              // %s: the number
	PercentOf, PercentOfUnit string              // %s of what; the unit alone
	Wholes                   map[string]string   // what shares are of: GDP, GNI
	PercentagePoints         Forms
	PercentagePointsUnit     string
	Per                      string // "%s per %s": of what for each of what
	RatioUnit                string
	Units                    string            // heads the units that a publication declares
	Bounds                   map[string]string // %s: the number or amount, by the bound that an editor writes
	RangeDash                string
	FromTo                   string // "from %s to %s"
	Cash                     string
	RealTerms                string // "in %s prices"
	RealUnstated             string
	Against                  string // "against %s"
	Counterfactual           string

	// How dates are written. The names of months that the functions get are the
	// CLDR's, in the form that stands beside a day.
	Approximately, Uncertain          string // %s: the date
	OnOrBefore, OnOrAfter, ToPeriod   string
	Year                              string // %d: the year
	FinancialYear, ShortFinancialYear string // %d: the year in which it begins, the last two digits of the next
	FiscalYear, NamedYear             string // %d: the one year that names it
	ShortNamedYear                    string
	FiscalYears, NamedYears           string    // %d: those that name the first and the last of several
	Season, Quarter                   [4]string // %d: the year
	Half                              [2]string
	ShortQuarter, ShortHalf           string // %d: its number, the year
	Week, ShortWeek                   string // %d: its number, the year
	Decade, DecadePhrase              string // %d: the year that it begins with
	QuarterPhrase                     [4]string
	HalfPhrase                        [2]string

	DividedBy, MultipliedBy string // %s: a plain number of a derivation

	// %s: what is known of a date whose other part is not, and the end of an
	// interval whose other end is not.
	YearNotKnown, MonthNotKnown, DayNotKnown string
	FromUnknown, ToUnknown                   string

	Day         func(day int, month string, year int) string
	DaysOfMonth func(first, last int, month string, year int) string
	MonthOfYear func(month int, name string, year int) string

	// Package locales has one short month of British English, Sept.
	ShortMonths      [12]string
	ShortDay         func(day int, month string, year int) string
	ShortMonthOfYear func(month string, year int) string
}
