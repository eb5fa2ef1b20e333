package content

import (
	"cmp"
	"errors"
	"regexp"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"

	"github.com/shopspring/decimal"
	"go.yaml.in/yaml/v4"
	"golang.org/x/text/unicode/norm"
)

// text reads a line or more of plain text.
func (o *object) text(key string) string {
	n := o.value(key)
	if n == nil || !o.scalar(n, "text") {
		return ""
	}
	return strings.TrimSpace(n.Value)
}

// texts reads a list of texts.
func (o *object) texts(key string) []string {
	var out []string
	for _, n := range o.items(key, `a list of texts, such as ["one", "two"]`) {
		if o.scalar(n, "text") {
			out = append(out, strings.TrimSpace(n.Value))
		}
	}
	return out
}

// truth reads true or false.
func (o *object) truth(key string) bool {
	n := o.value(key)
	if n == nil {
		return false
	}
	if n.Kind != yaml.ScalarNode || (n.Value != "true" && n.Value != "false") {
		o.wrong(n, "true or false")
		return false
	}
	return n.Value == "true"
}

// id reads the record's own id, which all its references then carry.
func (o *object) id(key string) string {
	n := o.value(key)
	if n == nil || !o.scalar(n, "an id, such as uk-defence-share") {
		return ""
	}
	if !IsID(n.Value) {
		o.report(badID(o.place(n), n.Value))
		return ""
	}
	o.owner = n.Value
	return n.Value
}

var idPattern = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)

// IsID reports whether a text is an id: lower-case words joined by dashes, of
// a length that any file system takes as a name.
func IsID(text string) bool { return len(text) <= 120 && idPattern.MatchString(text) }

func badID(at diag.Place, text string) diag.Finding {
	return diag.Errorf(at, RuleBadID, "%q cannot be an id", text).
		WithHelp("an id is lower-case letters and digits, in words joined by single dashes: %s", cmp.Or(SuggestID(text), "uk-defence-share"))
}

var (
	notID      = regexp.MustCompile(`[^a-z0-9]+`)
	unlettered = regexp.MustCompile(`[\p{M}'’ʼ]+`) // accents, once they are apart, and apostrophes
)

// SuggestID makes an id out of any text: "Britain’s économie" is
// britains-economie. It is empty for a text without a letter that an id can
// hold.
func SuggestID(text string) string {
	plain := unlettered.ReplaceAllString(norm.NFD.String(strings.ToLower(text)), "")
	id := strings.Trim(notID.ReplaceAllString(plain, "-"), "-")
	return strings.TrimRight(id[:min(len(id), 60)], "-")
}

// ref reads the id of another record, which must be of one of the kinds.
func (o *object) ref(key string, want ...record.Kind) string {
	n := o.value(key)
	if n == nil {
		return ""
	}
	return o.refer(key, n, want)
}

// refs reads a list of ids.
func (o *object) refs(key string, want ...record.Kind) []string {
	var out []string
	for _, n := range o.items(key, "a list of ids, such as [nato, ukraine]") {
		if id := o.refer(key, n, want); id != "" {
			out = append(out, id)
		}
	}
	return out
}

// parsed reads a scalar through a parser whose error is the message.
func parsed[T any](o *object, key, expected string, parse func(string) (T, error)) T {
	var none T
	n := o.value(key)
	if n == nil {
		return none
	}
	return parsedNode(o.decoder, n, expected, parse)
}

func parsedNode[T any](d *decoder, n *yaml.Node, expected string, parse func(string) (T, error)) T {
	var none T
	if !d.scalar(n, expected) {
		return none
	}
	v, err := parse(n.Value)
	if err != nil {
		d.report(badValue(d.place(n), n.Value, expected, err))
		return none
	}
	return v
}

// badValue reports a text that a parser refused. The remedy is the form that the
// parser asks for, filled in with what the author may have meant; or, where it
// understood the form but not the value, an example of what is expected.
func badValue(at diag.Place, text, expected string, err error) diag.Finding {
	var form record.FormError
	if errors.As(err, &form) {
		if errors.Is(err, errDecimal) {
			return BadDecimal(at, RuleBadValue, text)
		}
		f := diag.Errorf(at, RuleBadValue, "“%s” cannot be read here", text)
		if value := meant(expected, text); value != "" {
			return f.WithHelp("did you mean %q?", value)
		}
		return f.WithHelp("write %s", string(form))
	}
	f := diag.Errorf(at, ruleOf(err), "“%s” is not right: %s", text, err)
	if strings.HasPrefix(expected, "a period") {
		if years := financialYears(text); years != "" {
			return f.WithHelp("did you mean %q?", years)
		}
	}
	return f.WithHelp("write %s", expected)
}

// BadPeriod reports a text of a table that ParsePeriod refused, under the rule
// that the table is held to.
func BadPeriod(at diag.Place, rule, text string, err error) diag.Finding {
	f := badValue(at, text, aPeriod, err)
	f.Rule = rule
	return f
}

// aPeriod is what a period's key expects.
const aPeriod = "a period, such as 2027 or FY2027-28"

// ruleOf is the rule that a value breaks which has the form of one.
func ruleOf(err error) string {
	switch {
	case errors.Is(err, record.ErrInverted):
		return RuleInverted
	case errors.Is(err, record.ErrFinancialYear):
		return RuleFinancial
	}
	return RuleBadValue
}

func (o *object) period(key string) record.Period {
	return parsed(o, key, aPeriod, record.ParsePeriod)
}

// date reads a date of any precision.
func (o *object) date(key string) record.Date {
	return parsed(o, key, "a date, such as 2025-02-26", record.ParseDate)
}

// day reads a date that must name a calendar day.
func (o *object) day(key string) record.Date {
	return parsed(o, key, "a day, such as 2025-02-26", parseDay)
}

func parseDay(text string) (record.Date, error) {
	d, err := record.ParseDate(text)
	var form record.FormError
	if errors.As(err, &form) || err == nil && (!d.IsDay() || d.Mark != 0) {
		return record.Date{}, errDay
	}
	return d, err
}

func (o *object) unit(key string) record.Unit {
	return parsed(o, key, "a unit, such as GBP bn", record.ParseUnit)
}

func (o *object) decimal(key string) decimal.Decimal {
	return parsed(o, key, "a number, such as 13.4", ParseDecimal)
}

// oneOf reads one of the allowed values of a vocabulary; none given is the
// empty value.
func oneOf[T ~string](o *object, key string, allowed []T) T {
	n := o.value(key)
	if n == nil {
		return ""
	}
	return choice(o.decoder, n, allowed)
}

func choice[T ~string](d *decoder, n *yaml.Node, allowed []T) T {
	names := make([]string, len(allowed))
	for i, a := range allowed {
		names[i] = string(a)
	}
	if !d.scalar(n, "one of "+strings.Join(names, ", ")) {
		return ""
	}
	for _, a := range allowed {
		if string(a) == n.Value {
			return a
		}
	}
	f := diag.Errorf(d.place(n), RuleBadValue, "“%s” is none of %s", n.Value, strings.Join(names, ", "))
	if near := diag.Nearest(n.Value, names); near != "" {
		f = f.WithHelp("did you mean %q?", near)
	} else {
		f = f.WithHelp("choose one of them")
	}
	d.report(f)
	return ""
}
