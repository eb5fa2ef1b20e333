package content

import (
	"errors"
	"fmt"
	"regexp"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// BadDecimal returns the finding for a text that ParseDecimal refused. Its remedy
// carries over the text's sign, bound, currency and scale.
func BadDecimal(at diag.Place, rule, text string) diag.Finding {
	f := diag.Errorf(at, rule, "“%s” is not a plain number", text)
	if help := meantNumber(text); help != "" {
		return f.WithHelp("%s", help)
	}
	return f.WithHelp("write %s", string(record.ErrDecimal))
}

// The ways to write a number that are no plain number and have one meaning.
var (
	typedNumber = regexp.MustCompile(
		`^((?:[^0-9.,½¼¾+-]|\pL\. ?)*?)\s*([+-]?)([^0-9.,½¼¾+-]*?)(\.?[0-9½¼¾](?:[0-9.,½¼¾_'’ ]*[0-9.½¼¾])?)(\pL*.*)$`,
	)
	grouped    = regexp.MustCompile(`^[1-9][0-9]{0,2}([,_'’ ][0-9]{3})+(\.[0-9]+)?$`)
	withComma  = regexp.MustCompile(`^([0-9]+|[1-9][0-9]{0,2}([. ][0-9]{3})+),([0-9]{1,2}|[0-9]{4,})$|^0,[0-9]+$`)
	withPoints = regexp.MustCompile(`^[1-9][0-9]{0,2}(\.[0-9]{3}){2,}$`)
	fraction   = regexp.MustCompile(`^[0-9]* ?[½¼¾]$`)
	withoutEnd = regexp.MustCompile(`^([0-9]*\.[0-9]+|[0-9]+\.)$`)
	power      = regexp.MustCompile(`^[+-]?[0-9]+(?:\.[0-9]+)?[eE][+-]?[0-9]{1,2}$`)
	twoNumbers = regexp.MustCompile(`^([0-9]+(?:\.[0-9]+)?) ?(?:-|to) ?([0-9]+(?:\.[0-9]+)?)$`)

	annotated = regexp.MustCompile(`^(.*[0-9]) ?(?:\*+|[†‡§]|\([a-z]\)|\[[a-z0-9]{1,2}\])$`)

	typesetter = strings.NewReplacer("−", "-", "–", "-", "‒", "-", "\u00a0", " ", "\u2009", " ", "\u202f", " ")
)

// meantNumber returns the remedy for a text that is no plain number, empty where it
// is unclear which number was meant.
func meantNumber(text string) string {
	text = strings.TrimSpace(typesetter.Replace(text))
	if m := annotated.FindStringSubmatch(text); m != nil {
		text = m[1] // the mark of a note below the table
	}
	if _, err := record.ParseDecimal(text); err == nil {
		return "write " + text
	}
	if m := twoNumbers.FindStringSubmatch(text); m != nil {
		low, high := m[1], m[2]
		if a, b := decimal.RequireFromString(low), decimal.RequireFromString(high); a.GreaterThan(b) {
			low, high = high, low
		}
		return fmt.Sprintf("where two numbers are meant, write `range: [%s, %s]` in the place of value", low, high)
	}
	if power.MatchString(text) {
		if d, err := decimal.NewFromString(text); err == nil && len(d.String()) <= 20 {
			return "write " + d.String()
		}
		return ""
	}
	m := typedNumber.FindStringSubmatch(text)
	if m == nil {
		return ""
	}
	number := plainDigits(strings.ReplaceAll(m[4], "’", "'"))
	if number == "" {
		return ""
	}
	if m[2] == "-" {
		number = "-" + number
	}
	return dressedNumber(number, m[1]+" "+m[3], m[5])
}

// plainDigits writes a number of digits, separators and fractions as digits with
// a point; empty where it can be read in two ways or in none.
func plainDigits(text string) string {
	switch {
	case grouped.MatchString(text):
		text = strings.NewReplacer(",", "", "_", "", "'", "", " ", "").Replace(text)
	case withComma.MatchString(text):
		text = strings.NewReplacer(".", "", " ", "", ",", ".").Replace(text)
	case withPoints.MatchString(text):
		text = strings.ReplaceAll(text, ".", "")
	case fraction.MatchString(text):
		text = strings.NewReplacer(" ", "", "½", ".5", "¼", ".25", "¾", ".75").Replace(text)
	}
	if withoutEnd.MatchString(text) {
		if text = strings.TrimSuffix(text, "."); text[0] == '.' {
			text = "0" + text
		}
	}
	if _, err := record.ParseDecimal(text); err != nil {
		return ""
	}
	return text
}

// dressedNumber returns the remedy for a number that was typed with a bound or a
// unit, which have keys of their own.
func dressedNumber(number, before, after string) string {
	bound, currency := boundBefore(before)
	words := strings.TrimSpace(strings.TrimSuffix(currency+" "+after, "."))
	unit := meantUnit(words)
	switch times, ok := scaleOf(words); {
	case words == "":
	case unit != "":
		number += ", and " + unit + " under unit"
	case ok:
		number = fmt.Sprintf(
			"%s where the unit has the scale, such as GBP %s; or %s where it has none",
			number,
			times.unit,
			times.of(number),
		)
	default:
		return ""
	}
	if bound != "" {
		number += ", and " + string(bound) + " under bound"
	}
	return "write " + number
}

// boundBefore cuts what bounds a number from the text before it.
func boundBefore(text string) (record.Bound, string) {
	text = strings.TrimSpace(text)
	for _, b := range [...]struct {
		sign  string
		bound record.Bound
	}{
		{">=", record.AtLeast}, {"≥", record.AtLeast}, {"at least", record.AtLeast}, {"<=", record.AtMost}, {"≤", record.AtMost}, {"at most", record.AtMost}, {"up to", record.AtMost},
		{">", record.MoreThan}, {"more than", record.MoreThan}, {"over", record.MoreThan}, {"<", record.LessThan}, {"less than", record.LessThan}, {"under", record.LessThan},
		{"~", record.About}, {"≈", record.About}, {"about", record.About}, {"around", record.About}, {"circa", record.About}, {"ca.", record.About}, {"c.", record.About},
	} {
		if rest, ok := strings.CutPrefix(strings.ToLower(text), b.sign); ok {
			return b.bound, strings.TrimSpace(rest)
		}
	}
	return "", text
}

// typedScale is a scale as a unit has it, with its power of ten.
type typedScale struct {
	unit     string
	exponent int32
}

func (s typedScale) of(number string) string {
	d, _ := decimal.NewFromString(number) // it was read before
	return d.Shift(s.exponent).String()
}

// scaleOf reads a scale as people write it.
func scaleOf(word string) (typedScale, bool) {
	switch strings.ToLower(word) {
	case "k", "thousand":
		return typedScale{"k", 3}, true
	case "m", "mn", "mln", "mio", "million", "millions":
		return typedScale{"m", 6}, true
	case "b", "bn", "bln", "billion", "billions":
		return typedScale{"bn", 9}, true
	case "tn", "trn", "trillion", "trillions":
		return typedScale{"tn", 12}, true
	}
	return typedScale{}, false
}

// wholeCount reports the numbers of a count that are no whole number: nothing is
// counted in parts, so that 370.123 ships are 370,123 with the separator of
// another country. A ratio is given as a count, too, and may have
// parts, as may what falls to each of several years.
func (o *object) wholeCount(f *record.Figure) {
	q, unit := f.Quantity, o.find("unit")
	if !o.isUnit(unit) || !q.Unit.IsWhole() ||
		f.Derivation != nil && (f.Derivation.Op == record.Ratio || f.Derivation.Op == record.Quotient) {
		return
	}
	for _, part := range [...]struct {
		d    decimal.Decimal
		keys [2]string // the first that is given is the number's
	}{{q.Value, [2]string{"value", "change.delta"}}, {q.Low, [2]string{"change.from", "range"}}, {q.High, [2]string{"change.to", "range"}}} {
		key := part.keys[0]
		if !o.at.Has(key) {
			key = part.keys[1]
		}
		if err := CheckCount(part.d); err != nil {
			o.report(diag.Errorf(o.at.Of(key), RuleBadValue, "%s", err).WithHelp("%s", WholeRemedy(part.d)))
			return
		}
	}
}

// isUnit reports whether the value of the i-th key is a unit.
func (o *object) isUnit(i int) bool {
	if i == len(o.used) {
		return false
	}
	_, err := o.units.Parse(o.node.Content[2*i+1].Value)
	return err == nil
}

// CheckCount returns an error for a number that no count can be: one with a
// fraction, and one whose digits may be those of thousands, such as 1.000.
func CheckCount(d decimal.Decimal) error {
	if fraction := -d.Exponent(); fraction <= 0 || d.IsInteger() && fraction%3 != 0 {
		return nil
	}
	return errors.New("a count is a whole number, not " + d.StringFixed(-d.Exponent()))
}

// WholeRemedy returns the remedy for a number that CheckCount refused.
func WholeRemedy(d decimal.Decimal) string {
	digits := strings.ReplaceAll(d.StringFixed(-d.Exponent()), ".", "")
	switch {
	case -d.Exponent()%3 == 0 && d.IsInteger():
		return "write " + d.StringFixed(0) + ", or " + digits + " where the point sets thousands apart"
	case -d.Exponent()%3 == 0:
		return "write " + digits + " if the point sets thousands apart; if it does not, give the number that was counted"
	}
	return "give the number that was counted, or the unit of what was measured"
}
