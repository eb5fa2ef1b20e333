package check

import (
	"crypto/sha256"
	"encoding/hex"
	"net/url"
	"slices"
	"strings"

	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// Release is a publication as it was published before: what its manifest tells
// of it. It is kept small, since a publication may have many thousand figures.
type Release struct {
	URLs      []string            // of its files
	Claims    map[string]string   // by id, what a figure or a position said; see claims
	Anchors   []string            // the addresses of sources, terms and what else has no page to itself, sorted
	Notes     []string            // digests of the notes of what changed, sorted
	Conflicts map[string][]string // by the fragment of its address, the figures that a conflict named
}

// ReleaseOf returns what a release says of itself, but for the addresses of its
// files.
func ReleaseOf(s *site.Site) Release {
	e := Release{Claims: make(map[string]string, len(s.Figures)+len(s.Positions))}
	for _, group := range claiming(s) {
		for _, entry := range group {
			e.Claims[entry.ID] = claimsOf(entry).String()
		}
	}
	for info := range record.Kinds() {
		if info.Anchored {
			e.Anchors = append(e.Anchors, anchorsOf(s.Of(info.Kind))...)
		}
	}
	for _, entry := range s.Conflicts {
		if e.Conflicts == nil {
			e.Conflicts = map[string][]string{}
		}
		e.Conflicts[site.ConflictAnchor(entry)] = entry.Conflict.Figures
	}
	for _, c := range s.Changes() {
		e.Notes = append(e.Notes, digest(c.Change))
	}
	slices.Sort(e.Anchors)
	slices.Sort(e.Notes)
	e.Notes = slices.Compact(e.Notes)
	return e
}

// anchorsOf returns the addresses of entries that have an id. A conflict without
// one stands where its figures say, which a rule of its own holds together.
func anchorsOf(entries []*site.Entry) []string {
	var out []string
	for _, e := range entries {
		if e.ID != "" {
			out = append(out, e.URL)
		}
	}
	return out
}

// claiming returns the entries of the kinds whose records claim something.
func claiming(s *site.Site) [][]*site.Entry {
	var out [][]*site.Entry
	for info := range record.Kinds() {
		claims := false
		record.Walk(info.New(), func(_ string, k record.Key, _ record.Form) { claims = claims || k.Claim })
		if claims {
			out = append(out, s.Of(info.Kind))
		}
	}
	return out
}

// told returns the digests of the notes that were published before.
func (e *Release) told() map[string]bool {
	told := make(map[string]bool, len(e.Notes))
	for _, note := range e.Notes {
		told[note] = true
	}
	return told
}

// digest tells a note from others, wherever it stands.
func digest(c record.Change) string {
	sum := sha256.Sum256(
		[]byte(strings.Join(append([]string{c.Date.String(), string(c.Kind), c.Note}, c.Records...), "\x00")),
	)
	return hex.EncodeToString(sum[:8])
}

// claims are what readers rely on of a record: the values of the keys that its
// declaration marks as claims, by their dotted names. Keys that are not given,
// or that say no more than their absence would, are left out.
type claims map[string]string

// claimsOf returns what an entry claims now.
func claimsOf(e *site.Entry) claims {
	c := claimVisitor{claims: claims{}}
	if e.Figure == nil {
		e.Record.Keys(&c)
		return c.claims
	}
	figure := *e.Figure
	figure.Quantity = canonical(figure.Quantity)
	if figure.PriceBasis == record.Nominal { // as money is that says nothing
		figure.PriceBasis = ""
	}
	figure.Keys(&c)
	if figure.Period.HasFinancialYear() && !figure.Period.IsBritish() {
		c.claims["period"] += " (" + figure.Period.Days() + ")" // another calendar has other days
	}
	return c.claims
}

// claimVisitor collects claims.
type claimVisitor struct {
	claims claims
	group  string // the dotted name of the group whose keys are visited, with its dot
}

// Value implements record.Visitor.
func (c *claimVisitor) Value(k record.Key, v record.Value) {
	if k.Claim {
		c.claim(k, v.String())
	}
}

// List implements record.Visitor.
func (c *claimVisitor) List(k record.Key, l record.List) {
	if k.Claim {
		c.claim(k, strings.Join(l.Strings(), ","))
	}
}

// Group implements record.Visitor.
func (c *claimVisitor) Group(k record.Key, g record.Group) {
	g.Keys(&claimVisitor{claims: c.claims, group: c.group + k.Name + "."})
}

// Groups implements record.Visitor: no list of groups is a claim.
func (*claimVisitor) Groups(record.Key, record.Groups) {}

func (c *claimVisitor) claim(k record.Key, value string) {
	if value != "" && value != k.Default {
		c.claims[c.group+k.Name] = value
	}
}

// String writes the claims as parseClaims reads them: as a query of an address.
func (c claims) String() string {
	values := url.Values{}
	for key, value := range c {
		values.Set(key, value)
	}
	return values.Encode()
}

// parseClaims reads claims; of a text that is none it returns what it can.
func parseClaims(text string) claims {
	values, _ := url.ParseQuery(text) // of a manifest that others changed
	c := claims{}
	for key := range values {
		c[key] = values.Get(key)
	}
	return c
}

// canonical writes money and declared units in one scale, whichever an editor chose,
// so that 0.015 billion is no other claim than 15 million.
func canonical(q record.Quantity) record.Quantity {
	if q.Unit.Kind != record.Money && q.Unit.Kind != record.Declared {
		return q
	}
	from, largest := q.Unit, decimal.Max(q.Value.Abs(), q.Low.Abs(), q.High.Abs())
	for _, scale := range []string{"tn", "bn", "m", "k", ""} {
		to := from
		to.Scale = scale
		if scaled := rescale(largest, from, to); scaled.GreaterThanOrEqual(decimal.NewFromInt(1)) || scale == "" {
			q.Value, q.Low, q.High = rescale(q.Value, from, to), rescale(q.Low, from, to), rescale(q.High, from, to)
			q.Unit = to
			break
		}
	}
	return q
}

// rescale turns a number of one scale of a unit into one of another.
func rescale(d decimal.Decimal, from, to record.Unit) decimal.Decimal {
	return to.Scaled(record.Quantity{Value: d, Unit: from}.Base())
}
