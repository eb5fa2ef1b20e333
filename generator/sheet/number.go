package sheet

import (
	"regexp"
	"strings"

	"explainer/generator/record"

	"github.com/shopspring/decimal"
)

// typeset replaces what typesetters write for signs of the keyboard.
var typeset = strings.NewReplacer("−", "-", "–", "-", "‒", "-", "\u00a0", " ", "\u2009", " ", "\u202f", " ", "’", "'")

// shaped matches a number with what stands before and behind it: a sign, digits with
// marks between them, an exponent.
var shaped = regexp.MustCompile(`^(\D*?)([+-]?)((?:[0-9][0-9.,' ]*)?[0-9]|[.,][0-9]+)([eE][+-]?[0-9]{1,3})?([^0-9].*)?$`)

// written is a number as it stands in a cell.
type written struct {
	before, sign, digits, exponent, behind string
	parentheses                            bool // around all of it
}

// take divides the text of a cell; ok is false where it holds no number.
func take(text string) (w written, ok bool) {
	text = strings.TrimSpace(typeset.Replace(text))
	if inner, found := strings.CutPrefix(text, "("); found {
		if inner, found = strings.CutSuffix(inner, ")"); found && !strings.ContainsAny(inner, "()") {
			text, w.parentheses = strings.TrimSpace(inner), true
		}
	}
	m := shaped.FindStringSubmatch(text)
	if m == nil {
		return written{}, false
	}
	w.before, w.sign, w.digits, w.exponent, w.behind = strings.TrimSpace(m[1]), m[2], m[3], m[4], strings.TrimSpace(m[5])
	if sign, rest := strings.CutPrefix(w.before, "-"); rest && w.sign == "" { // -£5
		w.before, w.sign = strings.TrimSpace(sign), "-"
	}
	return w, true
}

// isPlain reports whether a text is digits with at most one point and a minus, as
// most are.
func isPlain(text string) bool {
	text = strings.TrimPrefix(text, "-")
	points := 0
	for i := range len(text) {
		switch c := text[i]; {
		case c == '.' && i > 0 && i < len(text)-1:
			points++
		case c < '0' || c > '9':
			return false
		}
	}
	return text != "" && points <= 1
}

// The ways to write digits.
var (
	withPoint   = regexp.MustCompile(`^[0-9]*\.[0-9]+$`)
	withComma   = regexp.MustCompile(`^[0-9]*,[0-9]+$`)
	oneGroup    = regexp.MustCompile(`^[1-9][0-9]{0,2}[.,][0-9]{3}$`) // 1,234: of thousands, or with decimals
	commaGroups = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:,[0-9]{2,3})*,[0-9]{3}(\.[0-9]+)?$`)
	pointGroups = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:\.[0-9]{3})+(,[0-9]+)?$`)
	spaceGroups = regexp.MustCompile(`^[1-9][0-9]{0,2}(?: [0-9]{3})+([.,][0-9]+)?$`)
	quoteGroups = regexp.MustCompile(`^[1-9][0-9]{0,2}(?:'[0-9]{3})+([.,][0-9]+)?$`)
)

// number reads digits in a format; ok is false where they are not written in it.
func number(w written, f *record.Format) (d decimal.Decimal, ok bool) {
	digits, ok := ungrouped(w.digits, f.Thousands)
	if !ok {
		return d, false
	}
	if f.Decimal == record.DecimalComma {
		if strings.Contains(digits, ".") {
			return d, false
		}
		digits = strings.Replace(digits, ",", ".", 1)
	}
	if strings.HasPrefix(digits, ".") {
		digits = "0" + digits
	}
	if _, err := record.ParseDecimal(digits); err != nil {
		return d, false
	}
	if d, err := decimal.NewFromString(digits + w.exponent); err == nil && between(d.Exponent(), -40, 40) {
		if d.Exponent() > 0 {
			d = decimal.RequireFromString(d.String()) // the zeros of 1E+06 are digits
		}
		if w.sign == "-" || w.parentheses {
			d = d.Neg()
		}
		return d, true
	}
	return d, false
}

func between(n, low, high int32) bool { return low <= n && n <= high }

// ungrouped takes the marks between thousands out of digits.
func ungrouped(digits string, mark record.Thousands) (string, bool) {
	groups, sign := commaGroups, ","
	switch mark {
	case record.ThousandsPoint:
		groups, sign = pointGroups, "."
	case record.ThousandsSpace:
		groups, sign = spaceGroups, " "
	case record.ThousandsApostrophe:
		groups, sign = quoteGroups, "'"
	}
	if mark == "" || !strings.Contains(digits, sign) {
		return digits, true
	}
	return strings.ReplaceAll(digits, sign, ""), groups.MatchString(digits)
}
