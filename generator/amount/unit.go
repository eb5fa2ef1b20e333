package amount

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Unit is a unit that a publication counts or measures in, as texts write it behind
// a number.
type Unit struct {
	ID      string
	Names   []string // in any case: soldier, soldiers
	Symbols []string // as they stand: km, Mt, °C
}

// Finder finds and reads amounts: those of money and percentages, and those of the
// units that it was made with. It is safe for concurrent use.
type Finder struct {
	units   []Unit
	names   []unitName // the longest first
	any     *regexp.Regexp
	grammar grammar
}

// unitName is a way to write a unit.
type unitName struct {
	text, id string
	exact    bool // in upper and lower case as it stands
}

// NewFinder returns a finder of amounts, among them those of some units.
func NewFinder(units []Unit) *Finder {
	f := &Finder{units: units}
	for _, u := range units {
		for _, name := range u.Names {
			f.names = append(f.names, unitName{strings.ToLower(subscripts.Replace(name)), u.ID, false})
		}
		for _, symbol := range u.Symbols {
			f.names = append(f.names, unitName{subscripts.Replace(symbol), u.ID, true})
		}
	}
	if len(f.names) == 0 {
		return f
	}
	slices.SortStableFunc(f.names, func(a, b unitName) int { return cmp.Compare(len(b.text), len(a.text)) })
	unit := patternOf(f.names)
	f.any = regexp.MustCompile(unit)
	f.grammar = grammar{
		digits: before(unit, `(?:`+pair+`|DIGITS(?:SCALE)?DASH)?(?:SLASHED|DIGITS)(?:SCALE)?(?:SPACE|-)?`),
		words: before(unit, `(?:SPELT(?:SCALE)?\s+(?i:to|or|до|чи)\s+)?(?:(?i:PARTOF)SCALE|ONESCALE|SPELT(?:SCALE)?)`+
			`(?:SPACE+|-)`),
		promising:  func(string) bool { return true },
		misleading: func(string, int, int) bool { return false }, // see counts
	}
	return f
}

// before returns the pattern of a number before a unit.
func before(unit, number string) *regexp.Regexp {
	return regexp.MustCompile(`^(?:` + expanded(number) + unit + `)`)
}

// patternOf returns the pattern of any of some names. They are in an order in which a
// name stands before those that it begins with, and beside those that begin like it,
// which package regexp then tries as one.
func patternOf(names []unitName) string {
	sorted := slices.Clone(names)
	slices.SortStableFunc(sorted, func(a, b unitName) int {
		return cmp.Compare(strings.ToLower(b.text), strings.ToLower(a.text))
	})
	patterns := make([]string, len(sorted))
	for i, n := range sorted {
		patterns[i] = n.pattern()
	}
	return `(?:` + strings.Join(patterns, "|") + `)`
}

// pattern matches the name with any space between its words, and with digits on the
// line or below it: CO2 is CO₂.
func (n unitName) pattern() string {
	words := strings.Fields(n.text)
	for i := range words {
		words[i] = digit.ReplaceAllStringFunc(regexp.QuoteMeta(words[i]), func(d string) string {
			return "[" + d + string('₀'+rune(d[0]-'0')) + "]"
		})
	}
	if n.exact {
		return strings.Join(words, space+`+`)
	}
	return `(?i:` + strings.Join(words, space+`+`) + `)`
}

var (
	digit      = regexp.MustCompile(`[0-9]`)
	subscripts = strings.NewReplacer(
		"₀", "0", "₁", "1", "₂", "2", "₃", "3", "₄", "4", "₅", "5", "₆", "6", "₇", "7", "₈", "8", "₉", "9",
	)
)

// endsIn returns the text before the name that it ends in, and whether it does.
func (n unitName) endsIn(text string) (before string, ends bool) {
	rest := len(text) - len(n.text)
	if rest <= 0 || text[rest:] != n.text && (n.exact || !strings.EqualFold(text[rest:], n.text)) {
		return "", false
	}
	return text[:rest], true
}

// Words lists what the finder looks for beside money and percentages: two finders with
// the same words find the same. Of nil there are none.
func (f *Finder) Words() []string {
	if f == nil {
		return nil
	}
	var out []string
	for _, u := range f.units {
		out = append(out, u.ID, strings.Join(u.Names, "|"), strings.Join(u.Symbols, "|"))
	}
	return out
}

// Find lists where amounts stand in a text, in order and apart from each other, each
// with the minus before it.
//
// Most texts have few numbers, and the patterns are large: they are tried only where
// the next character or word can begin an amount and a unit is near.
func (f *Finder) Find(text string) []Span {
	clean := folded(text)
	found := find(clean, &plain)
	if f.any != nil && f.any.MatchString(clean) {
		found = merge(found, slices.DeleteFunc(find(clean, &f.grammar), func(s Span) bool { return !counts(clean, s) }))
	}
	if clean != text {
		restore(found, text)
	}
	return found
}

// merge joins two ordered lists of spans. Of two that overlap, the first list's stays.
func merge(first, second []Span) (joined []Span) {
	for _, s := range second {
		for len(first) > 0 && first[0].End <= s.Start {
			joined, first = append(joined, first[0]), first[1:]
		}
		if len(first) == 0 || s.End <= first[0].Start {
			joined = append(joined, s)
		}
	}
	return append(joined, first...)
}

// behindYear are the words behind which four digits are a year: "in 2024 troops …".
var behindYear = regexp.MustCompile(
	`(?i)(?:^|\PL)(?:in|since|until|till|during|before|after|early|late|mid|у|в|з|до|після)[\s-]$`,
)

// behindPer is what makes a number the whole that others are told of: "per 100,000
// people".
var behindPer = regexp.MustCompile(`(?i)(?:^|\PL)(?:per|each|every|на|кожні)\s$`)

// counts reports whether a number with a unit behind it says how many there are. The
// unit must end there; one alone is mostly no number, "one soldier said".
func counts(text string, s Span) bool {
	if next, _ := utf8.DecodeRuneInString(text[s.End:]); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return false
	}
	before, number := tail(text[:s.Start]), text[s.Start:s.End]
	word := strings.ToLower(number[:letters(number)])
	year := len(number) > 4 && (number[:2] == "19" || number[:2] == "20") && strings.TrimLeft(number[:4], "0123456789") == "" &&
		!beginsInDigits(number[4:]) &&
		!strings.ContainsAny(number[4:5], ",.")
	return word != "one" && !(year && behindYear.MatchString(before)) && !behindPer.MatchString(before)
}

// Read returns the amount of a text that Find found. It returns false for digits that
// are no number, such as £1.2.3bn, and for fractions that no decimal equals, such as
// ⅓%: Find finds them all the same, so that they are not overlooked.
func (f *Finder) Read(text string) (Amount, bool) {
	text = folded(text)
	plain := subscripts.Replace(strings.Join(strings.Fields(text), " "))
	for _, n := range f.names {
		before, ends := n.endsIn(plain)
		if !ends {
			continue
		}
		found := numbers(before)
		if len(found) == 0 {
			continue
		}
		a := rangeOf(found)
		a.Kind, a.Unit, a.Minus = Counted, n.id, minusPattern.MatchString(text)
		return a, true
	}
	return read(text)
}
