package record

import (
	"cmp"
	"fmt"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
	"golang.org/x/text/currency"
)

// UnitKind is what sort of thing a unit counts.
type UnitKind uint8

// The kinds of unit.
const (
	Count            UnitKind = iota // things
	Money                            // a currency, perhaps scaled
	Share                            // per cent of a named whole, such as GDP
	Percent                          // per cent of whatever the definition says
	PercentagePoints                 // a difference of two percentages
	Declared                         // a unit that the publication declares, perhaps scaled
	Index                            // points of an index that is 100 in its base period
	Times                            // how many times one is of another
)

// Unit is what a number counts: money of a currency (ISO 4217) with a scale, a
// share of a named whole, a percentage, percentage points, things, points of an
// index, a ratio, or a unit that the publication declares; perhaps for each of
// something else.
type Unit struct {
	Kind     UnitKind
	Currency string        // ISO 4217, of Money
	Scale    string        // k, m, bn or tn, of Money and Declared; empty for units
	Whole    string        // of Share: GDP, GNI or a measure in words
	Of       *DeclaredUnit // of Declared, and of a Share of something declared
	Base     string        // the period in which an Index is 100
	Per      Per           // what the number is for each of; the zero Per for none
}

// Per is the lower half of a unit: tonne, or 100,000 people.
type Per struct {
	Number int64 // at least 1; 0 where there is no lower half
	Of     *DeclaredUnit
}

const (
	errUnit = FormError(
		`a unit such as GBP, GBP bn, USD bn, "% of GDP", "% of GNI", "percentage points", "%", ratio, ` +
			`"index 2015 = 100" or count` + orDeclared,
	)
	orDeclared = ", or one that content/site.yaml declares under units"
)

// ParseUnit reads a unit as editors write it, of those that need no declaration.
func ParseUnit(text string) (Unit, error) { return (*Units)(nil).Parse(text) }

// Parse reads a unit as editors write it: GBP bn, % of GDP, thousand soldiers, EUR per
// tonne, per 100,000 people.
func (us *Units) Parse(text string) (Unit, error) {
	u, err := us.whole(text)
	if err == nil {
		return u, nil
	}
	for at := range text { // the name of a unit may hold a "per" itself: vehicles per day
		under, ok := strings.CutPrefix(text[at:], "per ")
		if !ok || at > 0 && text[at-1] != ' ' {
			continue
		}
		if u, err = us.divided(text[:at], under); err == nil {
			return u, nil
		}
	}
	return Unit{}, err
}

// divided reads a unit of two halves. The upper one is empty, or ends with a space.
func (us *Units) divided(over, under string) (u Unit, err error) {
	if over != "" {
		if u, err = us.whole(strings.TrimSuffix(over, " ")); err != nil {
			return Unit{}, err
		}
	}
	if u.Kind != Count && u.Kind != Money && u.Kind != Declared || over == "count " {
		return Unit{}, errUnit
	}
	u.Per, err = us.per(under)
	return u, err
}

var perPattern = regexp.MustCompile(`^(?:([1-9][0-9]{0,2}(?:,[0-9]{3}){1,4}|[1-9][0-9]{0,14}) )?(.+)$`)

// per reads the lower half of a unit.
func (us *Units) per(text string) (Per, error) {
	m := perPattern.FindStringSubmatch(text)
	if m == nil {
		return Per{}, errUnit
	}
	of := us.Named(m[2])
	if of == nil {
		return Per{}, us.unknown(m[2])
	}
	n := decimal.NewFromInt(1)
	if m[1] != "" {
		n = decimal.RequireFromString(strings.ReplaceAll(m[1], ",", ""))
	}
	return Per{Number: n.IntPart(), Of: of}, nil
}

var indexPattern = regexp.MustCompile(`^index (\S+) ?= ?100$`)

// whole reads a unit without a lower half.
func (us *Units) whole(text string) (Unit, error) {
	switch text {
	case "count":
		return Unit{Kind: Count}, nil
	case "%":
		return Unit{Kind: Percent}, nil
	case "ratio":
		return Unit{Kind: Times}, nil
	case "percentage points":
		return Unit{Kind: PercentagePoints}, nil
	case "% of GDP", "% of GNI":
		return Unit{Kind: Share, Whole: strings.TrimPrefix(text, "% of ")}, nil
	}
	if whole, ok := strings.CutPrefix(text, "% of "); ok {
		if of := us.Named(whole); of != nil {
			return Unit{Kind: Share, Of: of}, nil
		}
		if us != nil && us.wholes[whole] != "" {
			return Unit{Kind: Share, Whole: us.wholes[whole]}, nil
		}
		return Unit{}, us.unknown(whole)
	}
	if m := indexPattern.FindStringSubmatch(text); m != nil {
		if p, err := ParsePeriod(m[1]); err == nil {
			return Unit{Kind: Index, Base: p.String()}, nil
		}
	}
	if of, scale := us.scaled(text); of != nil {
		return Unit{Kind: Declared, Of: of, Scale: scale}, nil
	}
	return us.money(text)
}

// scaled reads a declared unit that may stand behind a scale: thousand soldiers.
func (us *Units) scaled(text string) (of *DeclaredUnit, scale string) {
	if of = us.Named(text); of != nil {
		return of, ""
	}
	word, rest, _ := strings.Cut(text, " ")
	i := slices.Index(scaleWords[:], word)
	if of = us.Named(rest); i < 0 || of == nil || len(of.Scales) > 0 && !slices.Contains(of.Scales, word) {
		return nil, ""
	}
	return of, scaleSuffixes[i]
}

func (us *Units) money(text string) (Unit, error) {
	code, scale, _ := strings.Cut(text, " ")
	if len(code) != 3 || strings.ToUpper(code) != code || exponent(scale) < 0 {
		return Unit{}, us.unknown(text)
	}
	if _, err := currency.ParseISO(code); err != nil {
		return Unit{}, fmt.Errorf("%s is no currency code of ISO 4217", code)
	}
	return Unit{Kind: Money, Currency: code, Scale: scale}, nil
}

// String writes the unit as Parse reads it.
func (u Unit) String() string {
	if u.Per.Number == 0 {
		return u.over()
	}
	over := u.over() + " "
	if u.Kind == Count {
		over = ""
	}
	return over + "per " + u.Per.String()
}

func (u Unit) over() string {
	switch u.Kind {
	case Money:
		return strings.TrimSuffix(u.Currency+" "+u.Scale, " ")
	case Share:
		return "% of " + u.Whole + u.Of.several()
	case Percent:
		return "%"
	case PercentagePoints:
		return "percentage points"
	case Declared:
		return strings.TrimPrefix(scaleWord(u.Scale)+" "+u.Of.several(), " ")
	case Index:
		return "index " + u.Base + " = 100"
	case Times:
		return "ratio"
	}
	return "count"
}

// undivided returns the unit without its lower half.
func (u Unit) undivided() Unit {
	u.Per = Per{}
	return u
}

// String writes the lower half as Parse reads it.
func (p Per) String() string {
	if p.Number == 1 {
		return cmp.Or(p.Of.Names.One, p.Of.several())
	}
	return fmt.Sprintf("%d %s", p.Number, p.Of.several())
}

// The scales, as a currency has them and as they are written before another unit.
var (
	scaleSuffixes = [...]string{"k", "m", "bn", "tn"}
	scaleWords    = [...]string{"thousand", "million", "billion", "trillion"}
)

func scaleWord(suffix string) string {
	if i := slices.Index(scaleSuffixes[:], suffix); i >= 0 {
		return scaleWords[i]
	}
	return ""
}

// exponent returns the power of ten that a scale stands for, -1 for any other text.
func exponent(scale string) int32 {
	if scale == "" {
		return 0
	}
	if i := slices.Index(scaleSuffixes[:], scale); i >= 0 {
		return 3 * int32(i+1)
	}
	return -1
}

// isPercentage reports whether numbers of the unit are hundredths.
func (u Unit) isPercentage() bool {
	return u.Kind == Share || u.Kind == Percent || u.Kind == PercentagePoints
}

// IsWhole reports whether numbers of the unit are counted, one by one.
func (u Unit) IsWhole() bool {
	return u.Per.Number == 0 && (u.Kind == Count || u.Kind == Declared && u.Of.Counted && u.Scale == "")
}

// base converts a number of the unit into its base: pounds for GBP bn, and the unit
// that all conversions lead to for one that is declared.
func (u Unit) base(d decimal.Decimal) decimal.Decimal {
	d = d.Shift(exponent(u.Scale))
	if u.Kind == Declared {
		return d.Mul(u.Of.factor)
	}
	return d
}

// Scaled converts a number in the unit's base into one in its scale: 2000000 into
// 2 for GBP m.
func (u Unit) Scaled(base decimal.Decimal) decimal.Decimal {
	if u.Kind == Declared && !u.Of.factor.Equal(decimal.NewFromInt(1)) {
		base = trimmed(base.Div(u.Of.factor))
	}
	return base.Shift(-exponent(u.Scale))
}

// trimmed returns a number without the zeros that a division leaves at its end.
func trimmed(d decimal.Decimal) decimal.Decimal {
	for d.Exponent() < 0 && d.Equal(d.Truncate(-d.Exponent()-1)) {
		d = d.Truncate(-d.Exponent() - 1)
	}
	return d
}

// PowerOfTen returns the power of ten that a number of the unit is scaled by: 9
// for billions.
func (u Unit) PowerOfTen() int { return int(exponent(u.Scale)) }

// DeclaredID returns the id of the declared unit that numbers are in, or are a share
// of; empty for units that need no declaration.
func (u Unit) DeclaredID() string { return u.Of.id() }

// DeclaredID returns the id of the unit below, empty where there is none.
func (p Per) DeclaredID() string { return p.Of.id() }

// Count returns of how many of the unit below numbers are for each, empty where there
// is none.
func (p Per) Count() string {
	if p.Number == 0 {
		return ""
	}
	return strconv.FormatInt(p.Number, 10)
}

// BaseID returns the id of the unit that a declared one is converted into, empty for
// any other unit.
func (u Unit) BaseID() string {
	if u.Kind != Declared {
		return ""
	}
	return u.Of.root.ID
}

// Comparable reports whether numbers of the two units can be added, ordered or
// charted together: money of one currency whatever its scale, units that a declared
// conversion joins, or one and the same unit.
func (u Unit) Comparable(v Unit) bool { return u.essence() == v.essence() }

// Same reports whether two units are one, scale and all. Declared ones are known by
// their ids.
func (u Unit) Same(v Unit) bool { return u.compare(v) == 0 }

// compare orders units by what they count, then by scale and conversion.
func (u Unit) compare(v Unit) int {
	return cmp.Or(cmp.Compare(u.Kind, v.Kind), cmp.Compare(u.Currency, v.Currency), cmp.Compare(u.Whole, v.Whole),
		cmp.Compare(u.Of.id(), v.Of.id()), cmp.Compare(u.Base, v.Base), cmp.Compare(u.Scale, v.Scale),
		cmp.Compare(u.Per.Number, v.Per.Number), cmp.Compare(u.Per.Of.id(), v.Per.Of.id()))
}

// Essence names what two numbers must have in common to be compared: the unit without
// its scale, in its base.
func (u Unit) Essence() string { return u.inBase().String() }

func (u Unit) inBase() Unit {
	u.Scale = ""
	if u.Kind == Declared {
		u.Of = u.Of.root
	}
	return u
}

// essence is a unit without its scale and its conversion, with the ids of those that are
// declared. It can key a map.
type essence struct {
	kind                  UnitKind
	currency, whole, base string
	of, perOf             string // ids
	per                   int64
}

func (u Unit) essence() essence {
	u = u.inBase()
	return essence{u.Kind, u.Currency, u.Whole, u.Base, u.Of.id(), u.Per.Of.id(), u.Per.Number}
}

func (e essence) compare(f essence) int {
	return cmp.Or(cmp.Compare(e.kind, f.kind), cmp.Compare(e.currency, f.currency), cmp.Compare(e.whole, f.whole),
		cmp.Compare(e.of, f.of), cmp.Compare(e.base, f.base), cmp.Compare(e.per, f.per), cmp.Compare(e.perOf, f.perOf))
}
