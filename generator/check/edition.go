package check

import (
	"crypto/sha256"
	"encoding/hex"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/shopspring/decimal"
)

// Edition is a publication as it was published before: what its manifest tells
// of it. It is kept small, since a publication may have many thousand figures.
type Edition struct {
	URLs    []string          // of its files
	Claims  map[string]string // by id, what a figure or a position said; see claim
	Anchors []string          // the addresses of sources, terms and what else has no page to itself, sorted
	Notes   []string          // digests of the notes of what changed, sorted
}

// EditionOf is what an edition tells of itself, but for the addresses of its
// files.
func EditionOf(s *site.Site) Edition {
	e := Edition{Claims: make(map[string]string, len(s.Figures)+len(s.Positions))}
	for _, group := range [][]*site.Entry{s.Figures, s.Positions} {
		for _, entry := range group {
			e.Claims[entry.ID] = claimOf(entry).String()
		}
	}
	for _, group := range [][]*site.Entry{s.Sources, s.Terms, s.Measures, s.Events, s.Conflicts} {
		for _, entry := range group {
			e.Anchors = append(e.Anchors, entry.URL)
		}
	}
	for _, c := range s.Changes() {
		e.Notes = append(e.Notes, digest(c.Change))
	}
	slices.Sort(e.Anchors)
	slices.Sort(e.Notes)
	e.Notes = slices.Compact(e.Notes)
	return e
}

// digest tells a note from others, wherever it stands.
func digest(c record.Change) string {
	sum := sha256.Sum256([]byte(strings.Join(append([]string{c.Date.String(), string(c.Kind), c.Note}, c.Records...), "\x00")))
	return hex.EncodeToString(sum[:8])
}

// claim is all that decides what a figure or a position says, one part for
// each of its keys. Parts that are not given are empty.
type claim []string

// figureKeys and positionKeys are the keys that the parts of a claim come from.
var (
	figureKeys   = [...]string{"value", "state", "rank", "measure", "subject", "counterparty", "period", "stage", "recurrence", "price_basis", "definition", "baseline.kind"}
	positionKeys = [...]string{"stance", "date", "actor", "question"}
)

// claimOf is what an entry says now.
func claimOf(e *site.Entry) claim {
	if p := e.Position; p != nil {
		return claim{string(p.Stance), p.Date.String(), p.Actor, p.Question}
	}
	f := e.Figure
	c := claim{canonical(f.Quantity).String(), "", "", f.Measure, f.Subject, f.Counterparty, f.Period.String(), string(f.Stage), string(f.Recurrence), "", f.Definition, ""}
	if f.State != record.Active {
		c[1] = string(f.State)
	}
	if f.Rank != record.Normal {
		c[2] = string(f.Rank)
	}
	if f.PriceBasis == record.Real {
		c[9] = string(f.PriceBasis) + " " + f.PriceYear
	}
	if f.Baseline != nil {
		c[11] = string(f.Baseline.Kind)
	}
	return c
}

// String writes the claim as parseClaim reads it.
func (c claim) String() string { return strings.TrimRight(strings.Join(c, "|"), "|") }

// parseClaim reads a claim of the same kind as another.
func parseClaim(text string, like claim) claim {
	c := make(claim, len(like))
	copy(c, strings.Split(text, "|"))
	return c
}

// canonical writes money in one scale, whichever an editor chose, so that
// 0.015 billion is no other claim than 15 million.
func canonical(q record.Quantity) record.Quantity {
	if q.Unit.Kind != record.Money {
		return q
	}
	from, largest := q.Unit, decimal.Max(q.Value.Abs(), q.Low.Abs(), q.High.Abs())
	for _, scale := range []string{"tn", "bn", "m", "k", ""} {
		to := record.Unit{Kind: record.Money, Currency: from.Currency, Scale: scale}
		if scaled := rescale(largest, from, to); scaled.GreaterThanOrEqual(decimal.NewFromInt(1)) || scale == "" {
			q.Value, q.Low, q.High, q.Unit = rescale(q.Value, from, to), rescale(q.Low, from, to), rescale(q.High, from, to), to
			break
		}
	}
	return q
}

// rescale turns a number of one scale of a currency into one of another.
func rescale(d decimal.Decimal, from, to record.Unit) decimal.Decimal {
	return to.Scaled(record.Quantity{Value: d, Unit: from}.Base())
}

// claimKeys are the keys of an entry that its claim is made of.
func claimKeys(e *site.Entry) []string {
	if e.Position != nil {
		return positionKeys[:]
	}
	return figureKeys[:]
}

// claimPlace is where an entry says a part of its claim.
func claimPlace(e *site.Entry, key string) diag.Place {
	if key == "value" {
		return valueAt(e)
	}
	return e.At.Of(key)
}

// valueAt is the place of the key under which a figure states its number.
func valueAt(e *site.Entry) diag.Place { return e.At.Of(valueKey(e.Figure.Quantity)) }
