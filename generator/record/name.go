package record

import (
	"cmp"
	"strings"
)

// Name is a name of CSL: a person's parts, or a body's one.
type Name struct {
	Family, Given, Literal string
	Dropping               string // a particle that stands behind the given names in a list: Beethoven, Ludwig van
	NonDropping            string // a particle that stands before the family name in a list: de Gaulle, Charles
	Suffix                 string // Jr., III
	CommaSuffix            bool   // a comma stands before the suffix in a sentence
	StaticOrdering         bool   // the family name stands first wherever it is written
	ParseNames             bool   // particles may stand within the other parts
}

// Keys implements Keyed.
func (n *Name) Keys(v Visitor) {
	v.Value(Key{Name: "family", Means: "a person's family name", Like: "Starmer"}, (*Text)(&n.Family))
	v.Value(Key{Name: "given", Means: "a person's other names", Like: "Keir"}, (*Text)(&n.Given))
	v.Value(Key{Name: "literal", Means: "a body's name", Like: `"Institute for Fiscal Studies"`}, (*Text)(&n.Literal))
	v.Value(Key{
		Name: "non-dropping-particle", Means: "a particle before the family name, which lists show there",
		Like: "de", Rare: true,
	}, (*Text)(&n.NonDropping))
	v.Value(Key{
		Name: "dropping-particle", Means: "a particle before the family name, which lists show behind the given names",
		Like: "van", Rare: true,
	}, (*Text)(&n.Dropping))
	v.Value(Key{Name: "suffix", Means: "what stands behind the names", Like: "Jr.", Rare: true}, (*Text)(&n.Suffix))
	v.Value(
		Key{Name: "comma-suffix", Means: "whether a comma parts the suffix from the names", Like: "true", Rare: true},
		cslFlag{&n.CommaSuffix},
	)
	v.Value(
		Key{Name: "static-ordering", Means: "whether the family name always stands first", Like: "true", Rare: true},
		cslFlag{&n.StaticOrdering},
	)
	v.Value(
		Key{Name: "parse-names", Means: "whether particles may stand within the other parts", Like: "true", Rare: true},
		cslFlag{&n.ParseNames},
	)
}

// IsZero reports whether no part of the name is given.
func (n Name) IsZero() bool { return n == Name{} }

// Surname returns the name by which sentences call a person or a body.
func (n Name) Surname() string {
	if n.Family == "" {
		return cmp.Or(n.Literal, n.Given)
	}
	return joinNames(n.NonDropping, n.Family)
}

// String writes the name as a reference list does: "Starmer, Keir", "de Gaulle, Charles",
// "King, Martin Luther, Jr.".
func (n Name) String() string {
	if n.Literal != "" {
		return n.Literal
	}
	parts := []string{joinNames(n.NonDropping, n.Family), joinNames(n.Given, n.Dropping), n.Suffix}
	var given []string
	for _, part := range parts {
		if part != "" {
			given = append(given, part)
		}
	}
	return strings.Join(given, ", ")
}

// joinNames joins two parts of a name, of which a particle may end in an apostrophe.
func joinNames(a, b string) string {
	if a == "" || b == "" || strings.HasSuffix(a, "’") || strings.HasSuffix(a, "'") {
		return a + b
	}
	return a + " " + b
}

// cslFlag is a boolean of CSL, which may be written as a number or in quotes.
type cslFlag struct{ at *bool }

// Set implements Value.
func (f cslFlag) Set(text string) error {
	switch text {
	case "true", "1":
		*f.at = true
	case "false", "0", "":
		*f.at = false
	default:
		return FormError("true or false")
	}
	return nil
}

// String implements Value.
func (f cslFlag) String() string {
	if *f.at {
		return "true"
	}
	return ""
}

// Form implements Value.
func (f cslFlag) Form() Form { return Form{Name: FormFlag, Expects: "true or false"} }
