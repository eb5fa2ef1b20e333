package record

// The allowed values of a record's keys. Each type's function lists them in
// the order in which they are shown.

// Stance is how an actor stands towards a question's proposition.
type Stance string

// The stances. Absence of a record is not a stance.
const (
	Support               Stance = "support"
	SupportWithConditions Stance = "support-with-conditions"
	Neutral               Stance = "neutral"
	OpposeWithConditions  Stance = "oppose-with-conditions"
	Oppose                Stance = "oppose"
	Mixed                 Stance = "mixed"
	Unclear               Stance = "unclear"
)

// Stances lists the stances from support to oppose, then those without a side.
func Stances() []Stance {
	return []Stance{Support, SupportWithConditions, Neutral, OpposeWithConditions, Oppose, Mixed, Unclear}
}

// Basis is the kind of evidence that a position rests on.
type Basis string

// Bases lists the kinds of evidence for a position, from the actor's own words on.
func Bases() []Basis { return []Basis{"statement", "vote", "manifesto", "document", "reported"} }

// State is what has become of a figure.
type State string

// The states.
const (
	Active     State = "active"
	Achieved   State = "achieved"
	Superseded State = "superseded"
	Withdrawn  State = "withdrawn"
	Cancelled  State = "cancelled"
	Disputed   State = "disputed"
)

// States lists the states of a figure.
func States() []State {
	return []State{Active, Achieved, Superseded, Withdrawn, Cancelled, Disputed}
}

// Rank is how the publication holds a figure against others of the same thing,
// as Wikidata ranks statements: deprecate, do not delete.
type Rank string

// The ranks.
const (
	Preferred  Rank = "preferred"
	Normal     Rank = "normal"
	Deprecated Rank = "deprecated"
)

// Ranks lists the ranks, best first.
func Ranks() []Rank { return []Rank{Preferred, Normal, Deprecated} }

// Bound says how a value limits the true one.
type Bound string

// The bounds.
const (
	Exact    Bound = "exact"
	About    Bound = "about"
	AtLeast  Bound = "at-least"
	AtMost   Bound = "at-most"
	MoreThan Bound = "more-than"
	LessThan Bound = "less-than"
)

// Bounds lists the bounds, Exact first.
func Bounds() []Bound { return []Bound{Exact, About, AtLeast, AtMost, MoreThan, LessThan} }

// PriceBasis says whether money is counted in the prices of its own time.
type PriceBasis string

// The price bases.
const (
	Nominal PriceBasis = "nominal" // cash
	Real    PriceBasis = "real"    // after inflation, in the prices of a named year
)

// PriceBases lists the price bases.
func PriceBases() []PriceBasis { return []PriceBasis{Nominal, Real} }

// Recurrence says whether a figure stands for each year, for once, or for a
// running total.
type Recurrence string

// The recurrences.
const (
	Annual     Recurrence = "annual"
	OneOff     Recurrence = "one-off"
	Cumulative Recurrence = "cumulative"
)

// Recurrences lists the recurrences.
func Recurrences() []Recurrence { return []Recurrence{Annual, OneOff, Cumulative} }

// BaselineKind is what a change or an "extra" is measured against.
type BaselineKind string

// The kinds of baseline.
const (
	PriorLevel     BaselineKind = "prior-level"
	Counterfactual BaselineKind = "counterfactual"
	Target         BaselineKind = "target"
)

// BaselineKinds lists the kinds of baseline.
func BaselineKinds() []BaselineKind { return []BaselineKind{PriorLevel, Counterfactual, Target} }

// ConflictReason is why two figures of one thing differ.
type ConflictReason string

// The reasons by which none of the figures may be taken for right.
const (
	ReasonError    ConflictReason = "error"
	ReasonDisputed ConflictReason = "disputed"
)

// ConflictReasons lists the reasons why figures of one thing differ.
func ConflictReasons() []ConflictReason {
	return []ConflictReason{"baseline", "definition", "vintage", "period", "price-basis", "rounding", ReasonError, ReasonDisputed}
}

// ActorType is the kind of an actor, after Popolo.
type ActorType string

// The types of actor that the generator treats in their own way.
const (
	Person      ActorType = "person"
	Party       ActorType = "party"
	CountryType ActorType = "country" // a state or a territory: an entry of ISO 3166-1
	Region      ActorType = "region"
)

// ActorTypes lists the types of actor.
func ActorTypes() []ActorType {
	acting := []ActorType{Person, "state", "government", Party, "alliance", "institution", "company", "group"}
	return append(acting, SubjectTypes()...)
}

// SubjectTypes lists the types of those that are counted more often than they act.
func SubjectTypes() []ActorType { return []ActorType{"organisation", CountryType, Region} }

// EventStatus says whether an event has taken place.
type EventStatus string

// The statuses of an event.
const (
	Scheduled      EventStatus = "scheduled"
	Occurred       EventStatus = "occurred"
	EventCancelled EventStatus = "cancelled"
)

// EventStatuses lists the statuses of an event.
func EventStatuses() []EventStatus { return []EventStatus{Scheduled, Occurred, EventCancelled} }

// ChangeKind is what a change note reports, after the ONS revisions policy.
type ChangeKind string

// The kinds of change.
const (
	Update      ChangeKind = "update"
	Improvement ChangeKind = "improvement"
	Correction  ChangeKind = "correction"
)

// ChangeKinds lists the kinds of change.
func ChangeKinds() []ChangeKind { return []ChangeKind{Update, Improvement, Correction} }

// RuleSeverity is how severely a publication takes a rule.
type RuleSeverity string

// The severities of a rule.
const (
	RuleError   RuleSeverity = "error"
	RuleWarning RuleSeverity = "warning"
	RuleOff     RuleSeverity = "off" // the rule is not run
)

// RuleSeverities lists the severities of a rule, strictest first.
func RuleSeverities() []RuleSeverity { return []RuleSeverity{RuleError, RuleWarning, RuleOff} }

// Host is a hosting platform whose ways and limits a site is built for; "" is any
// host.
type Host string

// The hosts.
const (
	AnyHost    Host = ""
	Cloudflare Host = "cloudflare"
	GitHub     Host = "github"
	Netlify    Host = "netlify"
)

// Hosts lists the hosts that can be named.
func Hosts() []Host { return []Host{Cloudflare, GitHub, Netlify} }

// Tier is how near a source stands to what it reports.
type Tier string

// The tiers.
const (
	Primary     Tier = "primary"
	Established Tier = "established"
	Weak        Tier = "weak" // never carries a claim alone
)

// Tiers lists the tiers, strongest first.
func Tiers() []Tier { return []Tier{Primary, Established, Weak} }
