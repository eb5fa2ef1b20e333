package amount

import (
	"cmp"
	"regexp"
	"slices"
	"strings"
	"sync"
	"unicode"
)

// Unit is a unit that a publication counts or measures in, as texts write it beside
// a number.
type Unit struct {
	ID      string
	Names   []string // behind a number, in any case: soldier, soldiers
	Symbols []string // behind a number, as they stand: km, Mt, °C
	Leading []string // before a number, or behind it, as they stand: #
}

// Finder finds and reads amounts: those of money and percentages, and those of the
// units that it was made with. It is safe for concurrent use.
type Finder struct {
	units    []Unit
	folded   map[string]string // ids of units, by their names in lower case
	exact    map[string]string // ids of units, by their symbols
	numbered []string          // the names, in lower case, that hold a number of their own: leopard 2 tanks
	any      *regexp.Regexp
	grammar  grammar
	vague    func() *regexp.Regexp // see Vague; compiled when it is first used
}

// NewFinder returns a finder of amounts, among them those of some units. Of two units
// with a name in common, the first has it.
func NewFinder(units []Unit) *Finder {
	f := &Finder{units: units, folded: map[string]string{}, exact: map[string]string{}}
	var names []unitName
	var leading []string
	for _, u := range units {
		for _, name := range u.Names {
			n := unitName{lower(name), false}
			names = append(names, n)
			enter(f.folded, n.text, u.ID)
			if digit.MatchString(name) {
				f.numbered = append(f.numbered, n.text)
			}
		}
		for _, symbol := range slices.Concat(u.Symbols, u.Leading) {
			n := unitName{subscripts.Replace(symbol), true}
			names = append(names, n)
			enter(f.exact, n.text, u.ID)
		}
		leading = append(leading, u.Leading...)
	}
	if len(names) == 0 {
		f.vague = sync.OnceValue(func() *regexp.Regexp { return vaguePattern(namePattern()) })
		return f
	}
	unit := patternOf(names)
	f.any = regexp.MustCompile(unit)
	f.vague = sync.OnceValue(func() *regexp.Regexp { return vaguePattern(`(?:` + namePattern() + `|` + unit + `)`) })
	f.grammar = grammar{
		signs:      newSignSet(leading),
		digits:     beginning(inNumbers + `(?:` + apart + unit + `|` + between + unit + `)`),
		words:      beginning(upToWord + inSpelt + `(?:(?:` + space + `+|-)` + unit + `|` + between + unit + `)`),
		promising:  func(string) bool { return true },
		misleading: func(string, int, int) bool { return false }, // see counts
	}
	if len(leading) > 0 {
		f.grammar.signed = beginning(behindSign(f.grammar.signs.pattern()))
	}
	return f
}

func enter(ids map[string]string, name, id string) {
	if _, taken := ids[name]; !taken {
		ids[name] = id
	}
}

// lower folds the case of a name as (?i) does, and its subscripts.
func lower(name string) string { return strings.ToLower(strings.ToUpper(subscripts.Replace(name))) }

// unitName is a way to write a unit.
type unitName struct {
	text  string
	exact bool // in upper and lower case as it stands
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

// Words lists what the finder looks for beside money and percentages: two finders with
// the same words find the same. Of nil there are none.
func (f *Finder) Words() []string {
	if f == nil {
		return nil
	}
	var out []string
	for _, u := range f.units {
		out = append(out, u.ID, strings.Join(u.Names, "|"), strings.Join(u.Symbols, "|"),
			strings.Join(u.Leading, "|"))
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
		found = merge(found, slices.DeleteFunc(find(clean, &f.grammar), func(s Span) bool { return !f.counts(clean, s) }))
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

// Read returns the amount of a text that Find found. It returns false for digits that
// are no number, such as £1.2.3bn, and for fractions that no decimal equals, such as
// ⅓%: Find finds them all the same, so that they are not overlooked.
func (f *Finder) Read(text string) (Amount, bool) {
	text = folded(text)
	id, number := f.unitOf(text)
	if id == "" {
		return read(text)
	}
	found := numbers(number)
	if len(found) == 0 {
		return Amount{}, false
	}
	a := rangeOf(found)
	a.Kind, a.Unit, a.Minus = Counted, id, minusPattern.MatchString(text) || minusPattern.MatchString(number)
	return a, true
}

// unitOf returns the id of the unit that ends a text, or leads it, and the text
// without it, which holds a number. The id is empty where there is none.
func (f *Finder) unitOf(text string) (id, number string) {
	if len(f.folded)+len(f.exact) == 0 {
		return "", ""
	}
	text = subscripts.Replace(strings.Join(strings.Fields(text), " "))
	for at := range text { // the longest name first
		id = f.exact[text[at:]]
		if id == "" {
			id = f.folded[lower(text[at:])]
		}
		if id != "" && numberPattern.MatchString(text[:at]) {
			return id, text[:at]
		}
	}
	if at := strings.IndexFunc(text, unicode.IsDigit); at > 0 {
		sign := f.grammar.signs.of(text, at)
		return f.exact[sign], strings.Replace(text, sign, "", 1)
	}
	return "", ""
}
