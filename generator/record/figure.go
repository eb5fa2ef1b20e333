package record

import (
	"cmp"
	"fmt"
	"strings"

	"explainer/generator/language"
)

// Figure is one sourced, dated number about somebody's money, share or count.
type Figure struct {
	ID, Label    string
	Measure      string // id of a measure
	Subject      string // actor id: whose
	Counterparty string // actor id: to or from whom
	Quantity     Quantity
	Period       Period
	Recurrence   Recurrence
	PriceBasis   PriceBasis // empty where the record does not say, and for all but money
	PriceYear    string     // of Real prices; UnstatedYear where the source does not say
	Definition   string     // term id
	Baseline     *Baseline
	Stage        Stage
	Ladder       *Ladder // that of its measure, which linking sets; nil for that of public money
	State        State
	Withdrawal   *Withdrawal
	Rank         Rank
	RankReason   string // why it is deprecated
	AnnouncedBy  string // actor id
	Date         Date
	AsWritten    string
	Supersedes   string // figure id
	Derivation   *Derivation
	Sources      []string
	Note         string
}

// Keys implements Keyed.
func (f *Figure) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "uk-defence-share",
	}, (*ID)(&f.ID))
	v.Value(Key{
		Name: "label", Fill: FillName, Required: true, Means: "what a table or a chart calls it",
		Like: `"UK defence spending, target"`,
	}, (*Text)(&f.Label))
	v.Value(Key{
		Name: "measure", Required: true, Refers: true, To: []Kind{KindMeasure}, Claim: true,
		Means: "what is measured", Like: "defence-spending",
	}, (*Text)(&f.Measure))
	v.Value(Key{
		Name: "subject", Required: true, Refers: true, To: []Kind{KindActor}, Claim: true,
		Means: "whose number it is", Like: "united-kingdom",
	}, (*Text)(&f.Subject))
	v.Value(Key{
		Name: "counterparty", Refers: true, To: []Kind{KindActor}, Claim: true, Means: "to or from whom",
		Like: "ukraine",
	}, (*Text)(&f.Counterparty))
	v.Value(Key{
		Name: "definition", Refers: true, To: []Kind{KindTerm}, Claim: true,
		Means: "the term that says what is counted", Like: "nato-definition",
	}, (*Text)(&f.Definition))
	f.Quantity.Keys(v)
	v.Value(Key{
		Name: "period", Required: true, Claim: true,
		Means: "what time it is for: EDTF, 2025-Q1, 2025-H2, 2025-W07, or a financial year, from April to March unless the publication declares another calendar",
		Like:  "FY2027-28",
	}, &f.Period)
	v.Value(Key{
		Name: "recurrence", Claim: true,
		Means: "whether it stands for each year, for once, or for a running total", Like: "annual",
	}, WordAt(&f.Recurrence, Recurrences))
	v.Value(Key{
		Name: "price_basis", Claim: true, Means: "money in the prices of its own time, or after inflation",
		Like: "real", Rare: true,
	}, WordAt(&f.PriceBasis, PriceBases))
	v.Value(Key{
		Name: "price_year", Claim: true, Means: "the year whose prices real money is counted in",
		Like: "2024-25", Rare: true,
	}, (*Text)(&f.PriceYear))
	v.Group(Key{
		Name: "baseline", Means: "what a change or an extra is measured against",
		Like: `{kind: prior-level, note: "The year before."}`,
	}, groupAt(&f.Baseline))
	v.Group(Key{
		Name: "derivation", Means: "how it follows from other figures, which is recomputed",
		Like: "{op: difference, inputs: [later, earlier]}", Rare: true,
	}, groupAt(&f.Derivation))
	v.Value(Key{
		Name: "stage", Fill: FillEmpty, Claim: true, Means: "how far it has come on the ladder of its measure",
		Like: "pledged",
	}, stageValue{&f.Stage})
	v.Value(Key{
		Name: "state", Claim: true, Default: string(Active), Means: "what has become of it", Like: "withdrawn",
		Rare: true,
	}, WordAt(&f.State, States))
	v.Group(Key{
		Name: "withdrawn", Means: "when and how it was withdrawn",
		Like: `{date: 2025-02-23, note: "Dropped from the draft.", sources: [the-report]}`, Rare: true,
	}, groupAt(&f.Withdrawal))
	v.Value(Key{
		Name: "rank", Claim: true, Default: string(Normal),
		Means: "how it is held against others of the same thing (after Wikidata)", Like: "preferred",
		Rare: true,
	}, WordAt(&f.Rank, Ranks))
	v.Value(Key{
		Name: "deprecated_reason", Means: "why it is deprecated", Like: `"A trade site gave another year."`,
		Rare: true,
	}, (*Text)(&f.RankReason))
	v.Value(
		Key{Name: "announced_by", Refers: true, To: []Kind{KindActor}, Means: "who announced it", Like: "keir-starmer"},
		(*Text)(&f.AnnouncedBy),
	)
	v.Value(Key{Name: "date", Past: true, Means: "when it was announced (EDTF)", Like: "2025-02-25"}, &f.Date)
	v.Value(
		Key{Name: "as_written", Means: "the source’s own wording", Like: `"an increase of £13.4 billion"`, Rare: true},
		(*Text)(&f.AsWritten),
	)
	v.Value(Key{
		Name: "supersedes", Refers: true, To: []Kind{KindFigure},
		Means: "the figure that it takes the place of", Like: "uk-defence-share-2030", Rare: true,
	}, (*Text)(&f.Supersedes))
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&f.Sources))
	v.Value(
		Key{Name: "note", Means: "what a reader of it should know", Like: `"Rounded by the source."`},
		(*Text)(&f.Note),
	)
}

// Keys implements Keyed.
func (b *Baseline) Keys(v Visitor) {
	v.Value(Key{
		Name: "kind", Required: true, Claim: true, Means: "what a change or an extra is measured against",
		Like: "prior-level", Column: "baseline",
	}, WordAt(&b.Kind, BaselineKinds))
	v.Value(Key{
		Name: "figure", Refers: true, To: []Kind{KindFigure}, Means: "the figure that it is measured against",
		Like: "uk-defence-2024-25",
	}, (*Text)(&b.Figure))
	v.Value(Key{Name: "note", Means: "a note on it", Like: `"Spending in 2024-25."`}, (*Text)(&b.Note))
}

// Keys implements Keyed.
func (w *Withdrawal) Keys(v Visitor) {
	v.Value(Key{
		Name: "date", Past: true, Required: true, Means: "when it was withdrawn (EDTF)", Like: "2025-02-23",
		Column: "withdrawn",
	}, &w.Date)
	v.Value(
		Key{Name: "note", Required: true, Means: "how it was withdrawn", Like: `"Dropped from the draft."`},
		(*Text)(&w.Note),
	)
	v.List(Key{
		Name: "sources", Required: true, Refers: true, To: []Kind{KindSource}, Means: "who says so",
		Like: "[ifs-2025-02-25]", Column: NoColumn,
	}, TextsAt(&w.Sources))
}

// UnstatedYear is the price year of a figure in real terms whose source does
// not say in the prices of which year.
const UnstatedYear = "unstated"

// Baseline is what a change or an "extra" is measured against.
type Baseline struct {
	Kind   BaselineKind
	Figure string // figure id, where the baseline is itself a record
	Note   string
}

// Withdrawal says when and how a demand or a promise was dropped.
type Withdrawal struct {
	Date    Date
	Note    string
	Sources []string
}

// IsLive reports whether the figure may be added to others: it was not merely
// demanded, and was not dropped.
func (f *Figure) IsLive() bool { return f.Firmness() != Demand && !f.Dropped() }

// Dropped reports whether the number no longer holds: it was withdrawn, cancelled
// or superseded, or the publication deprecates it. A demand that nobody has taken
// back is not dropped: it is still demanded.
func (f *Figure) Dropped() bool {
	return f.State == Withdrawn || f.State == Cancelled || f.State == Superseded || f.Rank == Deprecated
}

// Text returns the number as a mention in prose shows it: "£13.4 billion".
func (f *Figure) Text(l *language.Language) string { return f.Quantity.Text(l) }

// Wording returns the number with all that it depends on: "£13.4 billion a year,
// cash, against 2024-25". The function figure returns the figure with an id, such
// as that of the baseline, or nil.
func (f *Figure) Wording(l *language.Language, figure func(id string) *Figure) string {
	var b strings.Builder
	b.WriteString(f.Text(l))
	if f.Recurrence == Annual || f.Recurrence == Cumulative {
		b.WriteString(" " + l.Words.Recurrences[string(f.Recurrence)])
	}
	if prices := f.Prices(l); prices != "" {
		b.WriteString(", " + prices)
	}
	if f.Baseline != nil {
		if against := f.Baseline.text(l, figure); against != "" {
			b.WriteString(", " + against)
		}
	}
	return b.String()
}

// Prices returns in whose prices money is counted: "cash", "in 2024-25 prices".
// It is empty where the record does not say, since money may be aid in kind or a
// sum whose source names no prices.
func (f *Figure) Prices(l *language.Language) string {
	switch {
	case f.PriceBasis == Nominal:
		return l.Words.Cash
	case f.PriceBasis != Real:
		return ""
	case f.PriceYear == UnstatedYear:
		return l.Words.RealUnstated
	}
	return fmt.Sprintf(l.Words.RealTerms, f.PriceYear)
}

// ComparedPrices returns the price basis and the price year by which a figure
// is compared with others. Money that does not say is compared as nominal,
// which is never printed.
func (f *Figure) ComparedPrices() (PriceBasis, string) {
	if f.Quantity.Unit.Kind == Money && f.PriceBasis == "" {
		return Nominal, f.PriceYear
	}
	return f.PriceBasis, f.PriceYear
}

// text says what a figure is measured against: the period of the figure that is
// its baseline, or, for a counterfactual, the record's own note.
func (b *Baseline) text(l *language.Language, figure func(id string) *Figure) string {
	if b.Kind == Counterfactual && b.Note != "" {
		return fmt.Sprintf(l.Words.Counterfactual, strings.TrimSuffix(b.Note, "."))
	}
	if base := figure(b.Figure); base != nil {
		return fmt.Sprintf(l.Words.Against, base.Period.Phrase(l))
	}
	return ""
}

// Thing identifies what a figure claims to say the number of: a measure of a
// subject and a counterparty in a period, in comparable units, of one stage and
// definition, in the prices of one year, of one recurrence, against one kind of
// baseline. It is comparable, so that it can key a map.
func (f *Figure) Thing() Thing {
	prices, priceYear := f.ComparedPrices()
	t := Thing{
		measure: f.Measure, subject: f.Subject, counterparty: f.Counterparty, period: f.Period,
		unit:  f.Quantity.Unit.essence(),
		stage: f.Stage, definition: f.Definition, prices: prices, priceYear: priceYear, recurrence: f.Recurrence,
	}
	if f.Baseline != nil {
		t.baseline = f.Baseline.Kind
	}
	return t
}

// Matter identifies what readers take a figure for, whatever its stage, its definition
// and its period; of what time it is, Period.Meets says of two. A level and a change are
// two matters; it is comparable, so that it can key a map.
func (f *Figure) Matter() Thing {
	t := f.Thing()
	t.stage, t.definition, t.recurrence, t.period = "", "", "", Period{}
	if f.Baseline != nil || f.Quantity.Form == ChangeForm {
		t.baseline = PriorLevel
	}
	return t
}

// Rivals reports whether two figures of one matter cannot both be true unless a
// record says how they differ. What is asked for, promised or expected is no rival of
// what was made of it, nor of what somebody else asks for; a sum for each year is none
// of one for several years.
func (f *Figure) Rivals(g *Figure) bool {
	asked := f.Firmness().isPromise() || g.Firmness().isPromise()
	if asked && (f.Stage != g.Stage || f.AnnouncedBy != g.AnnouncedBy) {
		return false
	}
	if f.Recurrence != g.Recurrence && f.Recurrence != "" && g.Recurrence != "" && !f.Period.isOneYear() {
		return false
	}
	return !f.Quantity.Agrees(g.Quantity) && !f.Quantity.roundsTo(g.Quantity)
}

// Alike reports whether two figures differ in nothing but whose they are, of
// when and how much: they can stand side by side without a word.
func (f *Figure) Alike(g *Figure) bool {
	t, u := f.Thing(), g.Thing()
	t.subject, t.counterparty, t.period = u.subject, u.counterparty, u.period
	sameBaseline := f.Baseline == g.Baseline || f.Baseline != nil && g.Baseline != nil && *f.Baseline == *g.Baseline
	return t == u && sameBaseline && f.Period.sameForm(g.Period)
}

// Thing is the identity of what a figure measures; see Figure.Thing.
type Thing struct {
	measure, subject, counterparty string
	period                         Period
	unit                           essence
	stage                          Stage
	definition                     string
	prices                         PriceBasis
	priceYear                      string
	recurrence                     Recurrence
	baseline                       BaselineKind
}

// CompareFigures orders figures by subject, period, quantity and id: the order
// of every table that says no other. It is total, since ids are unique.
func CompareFigures(f, g *Figure) int {
	if c := cmp.Compare(f.Subject, g.Subject); c != 0 {
		return c // most figures differ in this
	}
	if c := f.Period.Compare(g.Period); c != 0 {
		return c
	}
	return cmp.Or(f.Quantity.Compare(g.Quantity), cmp.Compare(f.ID, g.ID))
}

// Identity implements Record.
func (f *Figure) Identity() (id, name string) { return f.ID, f.Label }

func figureKind() KindInfo {
	return KindInfo{
		Kind: KindFigure, Article: "a", Called: "figure", New: func() Keyed { return new(Figure) },
		Key: "figures", In: InDocument, Section: "/figures/", Found: 9, Order: orderedBy(CompareFigures), Mentioned: true,
	}
}
