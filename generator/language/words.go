package language

// Words are all the words that a reader sees outside what editors write. Every
// language must have every one of them, which a test checks.
type Words struct {
	Kinds map[string]KindWords // by the name of the kind

	PageWords
	ListWords
	SearchWords
	BriefingWords
	ActorWords
	PositionWords
	FigureWords
	EventWords
	StandingWords
	ChangeWords
	DataWords
	ChartWords
	ValueWords
	QuantityWords
	DateWords
}

// KindWords are those of a kind of record.
type KindWords struct {
	One   string // one record, among the results of a search: "Briefing"
	Many  string // several, as a group: "Briefings"
	List  string // the title of the page that lists them, where that is not Many
	Table string // what their table of the open data holds

	// Labels name what a page shows of a record, by its keys. Layouts write
	// words.Kinds.treaty.Labels.parties.
	Labels map[string]string
}

// PageWords are those of what stands on pages of every kind.
type PageWords struct {
	Skip, MainNav, Menu, Home, Breadcrumbs, Contents   string
	SiteNav, Feeds, FollowPage, By, ByYear             string
	AsOf, Published, Updated, Licence, EditedBy        string
	EventsAsOf, DataAsOf, ReviewBy, ReportMistake      string
	Changes, Sources, References, MentionedIn, Related string
	NotFoundTitle, NotFoundText                        string
	DraftNotice, FutureNotice, ReviewPassed            string

	// Links whose text does not say where they lead, in lower case.
	VagueLinks      []string
	Record          string // a link to a record's own page
	NotCheckedSince string // "… %s … %s": as of, due
	Cite            string
	Follow          string
}

// ListWords are those of lists and their parts, and how many there are of something.
type ListWords struct {
	Questions, Figures, Datasets, Topics                                           string
	Actor                                                                          string
	BriefingCount, ActorCount, FigureCount, PositionCount, SourceCount, EventCount Forms
	NumberCount, NumberCountUnstaged, PageCount, MoreCount                         Forms
	ListOfYear                                                                     string // the list, the year
	// PartOfSeries: the number of the part, the name of the series.
	PartOfSeries           string
	PreviousPart, NextPart string
}

// SearchWords are those of the search. What a reader typed stands where %s does.
type SearchWords struct {
	Search, SearchHint, SearchNothing, SearchSimilar, SearchFailed, SearchMore string
	SearchBrowse, SearchAll, SearchKey, SearchNeedsScript, ResultsOrMore       string
	ResultCount                                                                Forms
	FilterSources                                                              string   // labels a field that leaves out other sources
	StopWords                                                                  []string // say nothing of what is looked for
}

// BriefingWords are those of the front page and briefings.
type BriefingWords struct {
	WhereThingsStand, KeyFigures, WhoStandsWhere, Latest, AllBriefings, AllPositions string
	ShortVersion, WhosWho, Evidence, Source                                          string
	MinuteCount                                                                      Forms // to read a text
}

// ActorWords are those of the pages of actors.
type ActorWords struct {
	AlsoKnownAs, Offices, Members, Since, Until, Present, Identifiers string
	FiguresAbout, PositionsTaken, EventsAttended, InBriefings         string
	PartOf, Parts                                                     string
}

// PositionWords are those of questions, positions and the matrix of both.
type PositionWords struct {
	Proposition, AtStake, HowItChanged, Conditions string
	// StanceOn is "%s. Proposition: %s": the stance, the proposition.
	StanceOn                                                                           string
	InCapacity, NothingFound, SearchedHow, NotYetSearched, NoPositions, Opened, Closed string
	MatrixCaption, MatrixIntro, MatrixMarks, Before, NotYetHeld                        string

	// The control that shows who stood where on another day.
	OnDay, EarlierChange, LaterChange, LatestDay string
	HeldOnDay                                    string // {held} of {all} stances stood on that day
	NobodyOnDay                                  string // none did

	ReplacedBy, InBetween, NothingBetween string
	MoreEarlier                           Forms // %d
	Question, StanceHeading               string
	Covered                               Forms // of %s: "3 of 24 actors covered"
	WithPosition, SearchedInVain          Forms
	Unsearched                            Forms
}

// FigureWords are those of the pages and tables of figures.
type FigureWords struct {
	Value, Unit, Period, Price, Definition, Baseline, Stage, State                    string
	Measure, Subject, Counterparty, AnnouncedBy, Announced, AsWritten, Supersedes     string
	OthersDiffer, SupersededBy, DerivedFrom, UsedBy, Deprecated, ConflictsWith, Label string
	ByMeasure, FiguresCaption, FiguresUnstaged                                        string
	DownloadCSV, Notes, Mixes, Total                                                  string
	DerivationSum, DerivationDifference, DerivationRatio, DerivationProduct           string
	InputsWord                                                                        string
	DividedBy, MultipliedBy                                                           string           // %s: a plain number of a derivation, or so many of Spans
	Spans                                                                             map[string]Forms // by their id: days
}

// EventWords are those of events and sources.
type EventWords struct {
	Location, Attendees, Effects, Accessed, Archive    string
	Involved                                           string // actors in an event that has no place to be present at
	RestsOnThis, NothingRests, RepeatsOrigin, Language string
	EditedByNames                                      string // "edited by %s"
	CopyAt, CopyKeptBy                                 string // "Copy at" an address; "Read in a copy kept by %s."
}

// StandingWords are those of what becomes of numbers, and how well they are backed.
type StandingWords struct {
	// Standings are those of a number that must not be read without a warning, by state,
	// rank or stage.
	Standings                           map[string]string
	NoLongerStands                      string // before how it ended
	NowStands                           string // before the number that took another's place
	Corrected                           string
	WhyTheyDiffer, Prefers, PrefersNone string
	DisagreementsText                   string // introduces the list of them
	Or                                  string // between two alternatives
	DisagreementCount                   Forms
	MonthsOld, YearsOld                 Forms
	UnderAMonthOld, AgeAsOf             string // "%s as of %s"
	ReportCount, OriginCount            Forms
}

// ChangeWords are those of the page of changes.
type ChangeWords struct {
	AllChanges, AllChangesSummary, NoChanges, ChangesFeed, Concerns string
	FoldedChanges                                                   Forms // … from %s to %s
}

// DataWords are those of the open data.
type DataWords struct {
	// Tables.
	TableRows          Forms
	RowsFromTo, RowsOf string // the numbers of the first and the last; that, and the name of the first row
	ByRows, NewestRows string // heads the pages of a table; the newest row of each subject
	WholeTable         string // names the link from a page of a table to its dataset
	Previous, Next     string // page of a table
	SpanFromTo         string // two periods
	ListParts, PageOf  string // heads the pages of a list; the number of a page, of how many
	HighestOf          string // how many are shown, of how many
	ChartTable         string // leads to the table that a chart shows

	// Open data.
	OpenData, OpenDataText, OpenDataUse, OpenDataReading       string
	CiteAs, DataPackage, TablesHeading, Table, Rows, Kilobytes string
	RowCount                                                   Forms
	Tables, Columns                                            map[string]string // what they hold, by name
	ListsAreJoined                                             string
	Catalogue, CatalogueText                                   string
	DatasetColumns                                             map[string]string // what those of a published table hold
}

// ChartWords are those of charts: sentences of a drawing’s description, with gaps marked %s, and what stands beside it.
type ChartWords struct {
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
}

// ValueWords are those of allowed values, by the value that an editor writes.
type ValueWords struct {
	Stances, Bases, Stages, States, Recurrences, Reasons                 map[string]string
	ActorTypes, ActorGroups, Tiers, EventStatuses, ChangeKinds, Callouts map[string]string
}

// QuantityWords are those of how quantities are written.
type QuantityWords struct {

	// Money sets an amount together: sign, number, scale and currency, each as it is
	// written, empty where there is none.
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
}

// DateWords are those of how dates are written.
type DateWords struct {
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

	// %s: what is known of a date whose other part is not, and the end of an
	// interval whose other end is not.
	YearNotKnown, MonthNotKnown, DayNotKnown string
	FromUnknown, ToUnknown                   string

	// The names of months that these functions get are the CLDR's, in the form that
	// stands beside a day.
	Day         func(day int, month string, year int) string
	DaysOfMonth func(first, last int, month string, year int) string
	MonthOfYear func(month int, name string, year int) string

	// Package locales has one short month of British English, Sept.
	ShortMonths      [12]string
	ShortDay         func(day int, month string, year int) string
	ShortMonthOfYear func(month string, year int) string
}
