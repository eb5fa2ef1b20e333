package language

import (
	"cmp"
	"fmt"
	"strings"
)

// Currency is what a currency is called in each place that it can stand in.
type Currency struct {
	Counted Forms  // beside a number: £, фунти
	Scaled  string // beside a number with a scale, which may ask for another case
	Alone   string // at the head of a column
}

// sign is a currency that is written as a sign, which has no forms.
func sign(text string) Currency {
	return Currency{Counted: invariable(text), Scaled: text, Alone: text}
}

// Money writes an amount of a currency (ISO 4217) in a scale (k, m, bn, tn or
// none): "£13.4 billion". A currency without a name is written by its code.
func (l *Language) Money(n Numeral, currency, scale string) string {
	c, named := l.Words.Currencies[currency]
	name := c.Scaled
	switch {
	case !named:
		name = fmt.Sprintf(l.Words.CurrencyCode, currency)
	case scale == "":
		name = c.Counted.of(n.plural)
	}
	return l.Words.Money(n.sign, n.digits, l.Words.Scales[scale], name)
}

// MoneyUnit writes a currency and a scale for the head of a column: "£ billion".
func (l *Language) MoneyUnit(currency, scale string) string {
	c, named := l.Words.Currencies[currency]
	name := c.Scaled
	switch {
	case !named:
		name = currency
	case scale == "":
		name = c.Alone
	}
	return strings.TrimSpace(l.Words.Money("", "", l.Words.Scales[scale], name))
}

// Percent writes a percentage: "2.5%".
func (l *Language) Percent(n Numeral) string { return fmt.Sprintf(l.Words.Percent, n) }

// PercentUnit writes the unit of a percentage: "%".
func (l *Language) PercentUnit() string { return strings.TrimSpace(fmt.Sprintf(l.Words.Percent, "")) }

// Share writes a percentage of a named whole: "2.5% of GDP".
func (l *Language) Share(n Numeral, whole string) string {
	return fmt.Sprintf(l.Words.PercentOf, n, l.whole(whole))
}

// ShareUnit writes the unit of a share: "% of GDP".
func (l *Language) ShareUnit(whole string) string {
	return fmt.Sprintf(l.Words.PercentOfUnit, l.whole(whole))
}

func (l *Language) whole(name string) string { return cmp.Or(l.Words.Wholes[name], name) }

// Unit is a unit of measure that a publication declares, as it is written.
type Unit struct {
	Names  Forms  // without their number
	Symbol string // stands beside digits in the place of a name; may be empty
	Before bool   // the symbol stands before the number
}

// noBreak joins a number and a symbol, which are read as one word.
const noBreak = "\u00a0"

// Counted writes how many of a unit there are, in a scale (k, m, bn, tn or none):
// "400 tanks", "1.5 million homes", "2,000 km".
func (l *Language) Counted(n Numeral, scale string, u Unit) string {
	number := n.String() + l.Words.Scales[scale]
	switch {
	case u.Symbol == "" && scale == "":
		return number + " " + u.Names.of(n.plural)
	case u.Symbol == "":
		return number + " " + u.Names.Other
	case u.Before:
		return u.Symbol + noBreak + number
	}
	return number + noBreak + u.Symbol
}

// CountedUnit writes a unit and a scale for the head of a column: "thousand tanks".
func (l *Language) CountedUnit(scale string, u Unit) string {
	return strings.TrimSpace(l.Words.Scales[scale] + " " + cmp.Or(u.Symbol, u.Names.Other))
}

// One writes a unit as what a number is for each of: "tonne", "km".
func (l *Language) One(u Unit) string {
	return cmp.Or(u.Symbol, u.Names.of(l.Whole(1).plural))
}

// Per sets an amount, which may be empty, over what it is for each of: "€40 per tonne".
func (l *Language) Per(over, under string) string {
	return strings.TrimSpace(fmt.Sprintf(l.Words.Per, over, under))
}

// Index writes points of an index with its base: "104.3 (2015 = 100)".
func (l *Language) Index(n Numeral, base string) string {
	return n.String() + " (" + l.IndexUnit(base) + ")"
}

// IndexUnit writes the unit of an index: "2015 = 100".
func (l *Language) IndexUnit(base string) string { return base + " = 100" }

// PercentagePoints writes a difference of percentages: "0.2 percentage points".
func (l *Language) PercentagePoints(n Numeral) string { return counted(n, l.Words.PercentagePoints) }

// Bounded sets a number or an amount behind its bound, such as at-least; an
// exact one stays as it is.
func (l *Language) Bounded(bound, text string) string {
	if pattern := l.Words.Bounds[bound]; pattern != "" {
		return fmt.Sprintf(pattern, text)
	}
	return text
}
