package record

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"github.com/shopspring/decimal"
)

// Text is a Value of plain text, or the id of another record.
type Text string

// Set implements Value.
func (t *Text) Set(text string) error { *t = Text(strings.TrimSpace(text)); return nil }

// String implements Value.
func (t *Text) String() string { return string(*t) }

// Form implements Value.
func (t *Text) Form() Form { return Form{Name: FormText, Expects: "text"} }

// ID is a Value of a record's own id.
type ID string

// Set implements Value. It takes any text: what an id may be, content checks.
func (i *ID) Set(text string) error { *i = ID(text); return nil }

// String implements Value.
func (i *ID) String() string { return string(*i) }

// Form implements Value.
func (i *ID) Form() Form {
	return Form{Name: FormID, Expects: "an id, such as a-short-name", Pattern: `[a-z0-9]+(-[a-z0-9]+)*`}
}

// Flag is a Value of true or false; false counts as not given.
type Flag bool

// Set implements Value.
func (f *Flag) Set(text string) error {
	if text != "true" && text != "false" {
		return FormError("true or false")
	}
	*f = text == "true"
	return nil
}

// String implements Value.
func (f *Flag) String() string {
	if *f {
		return "true"
	}
	return ""
}

// Form implements Value.
func (f *Flag) Form() Form { return Form{Name: FormFlag, Expects: "true or false"} }

// Set implements Value.
func (d *Date) Set(text string) (err error) { *d, err = ParseDate(text); return err }

// Form implements Value.
func (d *Date) Form() Form {
	return Form{Name: FormDate, Expects: "a date, such as 2025-02-26", Pattern: DatePattern}
}

// Day is a Value of a date that names a calendar day.
type Day Date

// Set implements Value.
func (d *Day) Set(text string) error {
	date, err := ParseDay(text)
	*d = Day(date)
	return err
}

// String implements Value.
func (d *Day) String() string { return Date(*d).String() }

// Form implements Value.
func (d *Day) Form() Form {
	return Form{Name: FormDay, Expects: "a day, such as 2025-02-26", Pattern: `[0-9]{4}-[0-9]{2}-[0-9]{2}`}
}

// Set implements Value.
func (p *Period) Set(text string) (err error) { *p, err = ParsePeriod(text); return err }

// Form implements Value.
func (p *Period) Form() Form {
	return Form{Name: FormPeriod, Expects: "a period, such as 2027, 2025-Q1 or FY2027-28", Pattern: PeriodPattern}
}

// The patterns of dates and periods, which open data and JSON Schema state.
const (
	DatePattern   = `([0-9]{2}([0-9]{2}|[0-9]X|XX|[0-9]0s)|[0-9]{4}-([0-9]{2}(-([0-9]{2}|XX))?|Q[1-4]|H[12]|W[0-9]{2}|XX(-XX)?))[?~%]?`
	timePattern   = `FY[0-9]{4}(-[0-9]{2})?|` + DatePattern
	endPattern    = `(` + timePattern + `|\.\.)?`
	PeriodPattern = timePattern + `|` + endPattern + `/` + endPattern
)

// UnitValue is a Value of a unit, which may be one that the publication declares.
type UnitValue interface {
	Value
	// SetIn sets the value, as Set does, to a unit of some that are declared.
	SetIn(units *Units, text string) error
}

// unitValue is a unit. Without one it is written as a count, the zero Unit.
type unitValue struct{ at *Unit }

func (u unitValue) Set(text string) error { return u.SetIn(nil, text) }
func (u unitValue) SetIn(units *Units, text string) (err error) {
	*u.at, err = units.Parse(text)
	return err
}
func (u unitValue) String() string { return u.at.String() }
func (u unitValue) Form() Form     { return Form{Name: FormUnit, Expects: "a unit, such as GBP bn"} }

// number is an exact decimal. The zero Decimal, which no text reads as, counts
// as not given.
type number struct{ at *decimal.Decimal }

func (n number) Set(text string) (err error) { *n.at, err = ParseDecimal(text); return err }
func (n number) String() string              { return digitsOf(*n.at) }
func (n number) Form() Form {
	return Form{
		Name:    FormNumber,
		Expects: "a number, such as 13.4",
		Pattern: strings.Trim(decimalPattern.String(), "^$"),
	}
}

// digitsOf writes a decimal with every digit that was written.
func digitsOf(d decimal.Decimal) string {
	if d == (decimal.Decimal{}) {
		return ""
	}
	return d.StringFixed(max(0, -d.Exponent()))
}

// word is a value that is one of a set.
type word[T ~string] struct {
	at  *T
	all func() []T
}

func (w word[T]) Set(text string) error {
	for _, allowed := range w.all() {
		if string(allowed) == text {
			*w.at = allowed
			return nil
		}
	}
	return FormError("one of " + strings.Join(w.words(), ", "))
}

func (w word[T]) words() []string {
	var out []string
	for _, allowed := range w.all() {
		out = append(out, string(allowed))
	}
	return out
}

func (w word[T]) String() string { return string(*w.at) }
func (w word[T]) Form() Form {
	words := w.words()
	return Form{Name: FormWord, Expects: "one of " + strings.Join(words, ", "), Words: words}
}

// whole is a whole number from 1 to a greatest one; 0 counts as not given.
type whole struct {
	at   *int
	most int
}

func (w whole) Set(text string) error {
	n, err := strconv.Atoi(text)
	if err != nil || n < 1 || n > w.most {
		return FormError(fmt.Sprintf("a whole number from 1 to %d", w.most))
	}
	*w.at = n
	return nil
}

func (w whole) String() string {
	if *w.at == 0 {
		return ""
	}
	return strconv.Itoa(*w.at)
}

func (w whole) Form() Form {
	return Form{Name: FormWhole, Expects: "a whole number", Most: w.most}
}

// parsed is a text that a parser reads, and may write in another way.
type parsed struct {
	at    *string
	form  Form
	parse func(string) (string, error)
}

func (p parsed) Set(text string) (err error) { *p.at, err = p.parse(text); return err }
func (p parsed) String() string              { return *p.at }
func (p parsed) Form() Form                  { return p.form }

// matching is a text that a pattern fits as a whole.
func matching(at *string, pattern *regexp.Regexp, expects string, form FormError) Value {
	return parsed{
		at,
		Form{Name: FormCode, Expects: expects, Pattern: strings.Trim(pattern.String(), "^$")},
		func(text string) (string, error) {
			if !pattern.MatchString(text) {
				return "", form
			}
			return text, nil
		},
	}
}

// texts is a List of plain texts, or of ids.
type texts struct{ at *[]string }

func (t texts) Add(text string) error { *t.at = append(*t.at, strings.TrimSpace(text)); return nil }
func (t texts) Strings() []string     { return *t.at }
func (t texts) Form() Form            { return Form{Name: FormText, Expects: "text"} }

// embedded is a Group whose keys lie in the record itself.
type embedded func(Visitor)

// Keys implements Group.
func (e embedded) Keys(v Visitor) { e(v) }

// Make implements Group.
func (e embedded) Make() {}

// optional is a Group that a record may do without.
type optional[T any, P interface {
	*T
	Keyed
}] struct{ at **T }

func groupAt[T any, P interface {
	*T
	Keyed
}](at **T) Group {
	return optional[T, P]{at}
}

func (o optional[T, P]) Keys(v Visitor) {
	part := *o.at
	if part == nil {
		part = new(T)
	}
	P(part).Keys(v)
}

func (o optional[T, P]) Make() { *o.at = new(T) }

// parts is a list of groups.
type parts[T any, P interface {
	*T
	Keyed
}] struct{ at *[]T }

func groupsAt[T any, P interface {
	*T
	Keyed
}](at *[]T) Groups {
	return parts[T, P]{at}
}

func (p parts[T, P]) Len() int       { return len(*p.at) }
func (p parts[T, P]) At(i int) Keyed { return P(&(*p.at)[i]) }
func (p parts[T, P]) Blank() Keyed   { return P(new(T)) }
func (p parts[T, P]) Add() Keyed {
	var part T
	*p.at = append(*p.at, part)
	return p.At(p.Len() - 1)
}

// The values of types outside this package, such as blocks.

// TextAt returns the Value of a text, or of the id of a record.
func TextAt(at *string) Value { return (*Text)(at) }

// FlagAt returns the Value of true or false.
func FlagAt(at *bool) Value { return (*Flag)(at) }

// WordAt returns the Value of a word of a set.
func WordAt[T ~string](at *T, all func() []T) Value { return word[T]{at, all} }

// TextsAt returns the List of texts, or of the ids of records.
func TextsAt(at *[]string) List { return texts{at} }

// NamesAt returns the list of some names.
func NamesAt(at *[]Name) Groups { return groupsAt(at) }
