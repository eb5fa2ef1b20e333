package record

import (
	"cmp"
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/language"

	"github.com/shopspring/decimal"
)

// DeclaredUnit is a unit of measure that a publication declares: soldiers, tonnes,
// kilometres.
type DeclaredUnit struct {
	ID         string
	Names      language.Forms // by plural form, each without its number
	Also       []string       // other ways to write it in texts: troops, km2
	Symbol     string         // km, t, °C: stands beside digits in the place of the name
	Place      SymbolPlace
	Dimension  string   // what it is a unit of: length, mass
	Counted    bool     // its numbers are whole
	Scales     []string // that it is counted in: thousand, million; all where none is given
	Equals     *Conversion
	Definition string

	root   *DeclaredUnit // that the conversions lead to; itself where there is none
	factor decimal.Decimal
}

// SymbolPlace says on which side of a number a symbol stands.
type SymbolPlace string

// The places of a symbol.
const (
	SymbolAfter  SymbolPlace = "after"
	SymbolBefore SymbolPlace = "before"
)

// SymbolPlaces lists the places of a symbol.
func SymbolPlaces() []SymbolPlace { return []SymbolPlace{SymbolAfter, SymbolBefore} }

// Keys implements Keyed.
func (u *DeclaredUnit) Keys(v Visitor) {
	v.Value(Key{Name: "id", Required: true, Means: "the word under which figures name it, before its other names",
		Like: "kilometre"}, (*ID)(&u.ID))
	v.Group(Key{Name: "names", Required: true, Means: "what it is called beside a number, by plural form",
		Like: "{one: kilometre, other: kilometres}"}, embedded(u.names))
	v.List(Key{Name: "also", Means: "other names and spellings, by which texts are held to their evidence, too",
		Like: "[km2, sq km]", Column: NoColumn}, TextsAt(&u.Also))
	v.Value(Key{Name: "symbol", Means: "its symbol, which stands beside digits in the place of a name",
		Like: "km"}, (*Text)(&u.Symbol))
	v.Value(Key{Name: "symbol_place", Default: string(SymbolAfter), Rare: true,
		Means: "on which side of the number the symbol stands", Like: "before"}, WordAt(&u.Place, SymbolPlaces))
	v.Value(Key{Name: "dimension", Means: "what it is a unit of", Like: "length"}, (*Text)(&u.Dimension))
	v.Value(Key{Name: "counted", Means: "its numbers are whole, as those of soldiers are", Like: "true"},
		(*Flag)(&u.Counted))
	v.List(Key{Name: "scales", Rare: true, Means: "the scales that it is counted in, where those are not all",
		Like: "[thousand, million]", Column: NoColumn}, oneOf{&u.Scales, scaleWords[:]})
	v.Group(Key{Name: "equals", Means: "how many of another unit it is, so that figures in both can be compared",
		Like: "{value: 1000, unit: metre}"}, groupAt(&u.Equals))
	v.Value(Key{Name: "definition", Means: "what it means, where that is not plain",
		Like: "A thousand metres."}, (*Text)(&u.Definition))
}

func (u *DeclaredUnit) names(v Visitor) {
	name := func(form, means string, required bool, at *string) {
		k := Key{Name: form, Required: required, Means: means, Like: "kilometres", Column: NoColumn}
		if required {
			k.Column = "name"
		}
		v.Value(k, (*Text)(at))
	}
	name("zero", "beside the numbers of the plural form zero (CLDR)", false, &u.Names.Zero)
	name("one", "beside 1, or the numbers of the plural form one (CLDR)", false, &u.Names.One)
	name("two", "beside the numbers of the plural form two (CLDR)", false, &u.Names.Two)
	name("few", "beside the numbers of the plural form few (CLDR)", false, &u.Names.Few)
	name("many", "beside the numbers of the plural form many (CLDR)", false, &u.Names.Many)
	name("other", "beside all other numbers", true, &u.Names.Other)
}

// Identity implements Record.
func (u *DeclaredUnit) Identity() (id, name string) { return u.ID, u.Names.Other }

// Conversion says how many of another unit one is.
type Conversion struct {
	Value decimal.Decimal
	Unit  string // the id of a unit
}

// Keys implements Keyed.
func (c *Conversion) Keys(v Visitor) {
	v.Value(Key{Name: "value", Required: true, Means: "how many", Like: "1000"}, number{&c.Value})
	v.Value(Key{Name: "unit", Required: true, Refers: true, To: []Kind{KindUnit}, Means: "of which unit",
		Like: "metre"}, (*Text)(&c.Unit))
}

// equal reports whether two conversions, which may be nil, are the same.
func (c *Conversion) equal(d *Conversion) bool {
	if c == nil || d == nil {
		return c == d
	}
	return c.Unit == d.Unit && c.Value.Equal(d.Value) && c.Value.Exponent() == d.Value.Exponent()
}

// id returns the unit's id, empty for nil.
func (u *DeclaredUnit) id() string {
	if u == nil {
		return ""
	}
	return u.ID
}

// several returns the unit as figures name it behind a number: its name, or its id
// where it has none.
func (u *DeclaredUnit) several() string {
	if u == nil {
		return ""
	}
	return cmp.Or(u.Names.Other, u.ID)
}

// Called lists the ways in which the unit is written beside a number: its names, each
// once.
func (u *DeclaredUnit) Called() []string {
	forms := []string{u.Names.One, u.Names.Other, u.Names.Zero, u.Names.Two, u.Names.Few, u.Names.Many}
	var out []string
	for _, name := range forms {
		if name != "" && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}

// Units are the units that a publication declares. A nil Units has none.
type Units struct {
	list   []*DeclaredUnit
	byName map[string]*DeclaredUnit
	wholes map[string]string // of shares: measures in words, by these words and by their id
}

// NewUnits returns the units of some declarations, in their order; shares may be of
// these and of some measures. Of two that have a name in common, the first has it.
func NewUnits(declared []*DeclaredUnit, measures []*Measure) *Units {
	us := &Units{byName: map[string]*DeclaredUnit{}, wholes: map[string]string{}}
	for _, m := range measures {
		words := inSentence(m.Label)
		for _, name := range []string{m.ID, m.Label, words} {
			if us.wholes[name] == "" {
				us.wholes[name] = words
			}
		}
	}
	for _, d := range declared {
		u := *d
		us.list = append(us.list, &u)
		for _, name := range slices.Concat([]string{u.ID, u.Symbol}, u.Called(), u.Also) {
			if us.byName[name] == nil && name != "" {
				us.byName[name] = &u
			}
		}
	}
	for _, u := range us.list {
		u.root, u.factor = us.convert(u)
	}
	return us
}

// inSentence writes a label as it stands within a sentence: defence spending, GDP.
func inSentence(label string) string {
	first, size := utf8.DecodeRuneInString(label)
	if second, _ := utf8.DecodeRuneInString(label[size:]); unicode.IsUpper(second) {
		return label
	}
	return string(unicode.ToLower(first)) + label[size:]
}

// MaxConversions is over how many conversions one unit leads to another: the digits
// of their product grow with each.
const MaxConversions = 20

// convert follows the conversions of a unit to the last, and returns it with how many
// of it the unit is. Conversions that lead in a circle, too far or nowhere, are none.
func (us *Units) convert(u *DeclaredUnit) (root *DeclaredUnit, factor decimal.Decimal) {
	root, factor = u, decimal.NewFromInt(1)
	for range MaxConversions + 1 {
		if root.Equals == nil {
			return root, factor
		}
		next := us.byName[root.Equals.Unit]
		if next == nil || next.ID != root.Equals.Unit || !root.Equals.Value.IsPositive() {
			break
		}
		root, factor = next, factor.Mul(root.Equals.Value)
	}
	return u, decimal.NewFromInt(1)
}

// List returns the units in the order of their declarations.
func (us *Units) List() []*DeclaredUnit {
	if us == nil {
		return nil
	}
	return us.list
}

// Named returns the unit of an id, a name or a symbol, nil if there is none.
func (us *Units) Named(name string) *DeclaredUnit {
	if us == nil || name == "" {
		return nil
	}
	return us.byName[name]
}

// Names lists all ids, names and symbols, sorted.
func (us *Units) Names() []string {
	if us == nil {
		return nil
	}
	return slices.Sorted(maps.Keys(us.byName))
}

// Base returns how many of its base unit, whose id is returned too, a number of the
// unit with an id is.
func (us *Units) Base(id string, d decimal.Decimal) (base string, of decimal.Decimal) {
	u := us.Named(id)
	if u == nil {
		return id, d
	}
	return u.root.ID, d.Mul(u.factor)
}

// Equal reports whether two publications declare the same units.
func (us *Units) Equal(other *Units) bool {
	return us.sameWholes(other) && slices.EqualFunc(us.List(), other.List(), func(u, v *DeclaredUnit) bool {
		return u.ID == v.ID && u.Names == v.Names && u.Symbol == v.Symbol && u.Place == v.Place &&
			u.Dimension == v.Dimension && u.Counted == v.Counted && u.Definition == v.Definition && slices.Equal(u.Scales, v.Scales) && slices.Equal(u.Also, v.Also) &&
			u.Equals.equal(v.Equals)
	})
}

func (us *Units) sameWholes(other *Units) bool {
	if us == nil || other == nil {
		return us == other
	}
	return maps.Equal(us.wholes, other.wholes)
}

// unknown returns the error for a text that is no unit.
func (us *Units) unknown(text string) error {
	if us == nil || len(us.list) == 0 {
		return errUnit
	}
	ids := make([]string, len(us.list))
	for i, u := range us.list {
		ids[i] = u.ID
	}
	return FormError("a unit that content/site.yaml declares (" + strings.Join(ids, ", ") + "), or " +
		strings.TrimSuffix(strings.TrimPrefix(string(errUnit), "a unit such as "), orDeclared))
}

func unitKind() KindInfo {
	return KindInfo{
		Kind: KindUnit, Article: "a", Called: "unit", New: func() Keyed { return new(DeclaredUnit) },
		Key: "units", In: InSite, Section: "/figures/", Anchored: true, Order: Order{Declared: true},
	}
}
