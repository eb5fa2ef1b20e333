package record

import (
	"regexp"
	"slices"
	"strings"

	"github.com/shopspring/decimal"
)

// OwnKey is a key that a publication declares in site.yaml, for what no kind has a
// key of its own for.
type OwnKey struct {
	ID    string
	Kinds []string // that have it; one that could not be read is of every kind
	Form  OwnForm
	Means string
	Label string // what readers see before the value; without one, only layouts of one's own show it
	Words []string
	To    []string // kinds, of a reference
}

// OwnForm is how the values of a key of one's own are written.
type OwnForm string

// The forms of keys of one's own.
const (
	OwnText      OwnForm = "text"
	OwnDate      OwnForm = "date"
	OwnNumber    OwnForm = "number"
	OwnURL       OwnForm = "url"
	OwnWord      OwnForm = "word"
	OwnReference OwnForm = "reference"
)

// OwnForms lists the forms of keys of one's own.
func OwnForms() []OwnForm {
	return []OwnForm{OwnText, OwnDate, OwnNumber, OwnURL, OwnWord, OwnReference}
}

// OwnKinds lists the kinds that may have keys of one's own: those whose records have
// a page to themselves and a table in the open data.
func OwnKinds() []string {
	var out []string
	for _, info := range kinds {
		if !info.Anchored && info.Folder != "." {
			out = append(out, string(info.Kind))
		}
	}
	return out
}

func allKinds() []string {
	var out []string
	for _, info := range kinds {
		out = append(out, string(info.Kind))
	}
	return out
}

var ownKeyPattern = regexp.MustCompile(`^[a-z][a-z0-9_]*$`)

// Keys implements Keyed.
func (k *OwnKey) Keys(v Visitor) {
	v.Value(
		Key{Name: "id", Required: true, Means: "what the key is called in the files", Like: "desk"},
		matching(
			&k.ID, ownKeyPattern, "a key, such as desk", "a key in lower case, with _ between words, such as data_desk",
		),
	)
	v.List(
		Key{Name: "kinds", Required: true, Means: "the kinds that have it", Like: "[briefing]"},
		oneOf{&k.Kinds, OwnKinds()},
	)
	v.Value(
		Key{Name: "form", Required: true, Means: "how its values are written", Like: "word"},
		WordAt(&k.Form, OwnForms),
	)
	v.Value(Key{
		Name: "means", Required: true, Means: "what it means, in words that stand alone",
		Like: "which desk wrote it",
	}, (*Text)(&k.Means))
	v.Value(Key{
		Name:  "label",
		Means: "what readers see before its value; without one, only layouts of your own show it", Like: "Desk",
	}, (*Text)(&k.Label))
	v.List(Key{Name: "words", Means: "of the form word: what may stand there", Like: "[news, data]"}, TextsAt(&k.Words))
	v.List(
		Key{Name: "to", Means: "of the form reference: the kinds that it may name", Like: "[actor]"},
		oneOf{&k.To, allKinds()},
	)
}

// oneOf is a List of some words.
type oneOf struct {
	at    *[]string
	words []string
}

func (l oneOf) Strings() []string { return *l.at }
func (l oneOf) Form() Form {
	return Form{Name: FormWord, Expects: "one of " + strings.Join(l.words, ", "), Words: l.words}
}

// Add implements List.
func (l oneOf) Add(text string) error {
	if !slices.Contains(l.words, text) {
		return FormError("one of " + strings.Join(l.words, ", "))
	}
	*l.at = append(*l.at, text)
	return nil
}

// Of reports whether records of a kind have the key.
func (k *OwnKey) Of(kind Kind) bool {
	return k.ID != "" && slices.Contains(OwnKinds(), string(kind)) &&
		(len(k.Kinds) == 0 || slices.Contains(k.Kinds, string(kind)))
}

// key returns the key as those of the kinds are declared.
func (k *OwnKey) key() Key {
	out := Key{Name: k.ID, Means: k.Means, Like: k.example(), Refers: k.Form == OwnReference}
	for _, kind := range k.To {
		out.To = append(out.To, Kind(kind))
	}
	return out
}

func (k *OwnKey) example() string {
	switch k.Form {
	case OwnDate:
		return "2025-02-26"
	case OwnNumber:
		return "13.4"
	case OwnURL:
		return "https://example.org/"
	case OwnWord:
		return strings.Join(k.Words[:min(1, len(k.Words))], "")
	case OwnReference:
		return "an-id"
	}
	return `"A text"`
}

// value returns the Value of the key.
func (k *OwnKey) value(at *string) Value {
	switch k.Form {
	case OwnDate:
		return parsed{at, new(Date).Form(), func(text string) (string, error) {
			d, err := ParseDate(text)
			return d.String(), err
		}}
	case OwnNumber:
		return parsed{at, number{new(decimal.Decimal)}.Form(), func(text string) (string, error) {
			d, err := ParseDecimal(text)
			return digitsOf(d), err
		}}
	case OwnURL:
		return webAddress(at)
	case OwnWord:
		form := Form{Name: FormWord, Expects: "one of " + strings.Join(k.Words, ", "), Words: k.Words}
		return parsed{at, form, k.parseWord}
	}
	return (*Text)(at)
}

func (k *OwnKey) parseWord(text string) (string, error) {
	if len(k.Words) > 0 && !slices.Contains(k.Words, text) {
		return "", FormError("one of " + strings.Join(k.Words, ", "))
	}
	return text, nil
}

// Own is what a record says under the keys that its publication declares for its
// kind.
type Own struct {
	Declared []*OwnKey // for its kind
	values   []string
}

// NewOwn returns an empty one for a kind; nil where nothing is declared for it.
func NewOwn(declared []OwnKey, kind Kind) *Own {
	var own *Own
	for i := range declared {
		if k := &declared[i]; k.Of(kind) {
			if own == nil {
				own = &Own{}
			}
			own.Declared = append(own.Declared, k)
			own.values = append(own.values, "")
		}
	}
	return own
}

// Keys implements Keyed. A nil Own has no keys.
func (o *Own) Keys(v Visitor) {
	if o == nil {
		return
	}
	for i, k := range o.Declared {
		v.Value(k.key(), k.value(&o.values[i]))
	}
}

// Values yields each key that is given, with its value as it is written.
func (o *Own) Values(yield func(k *OwnKey, value string) bool) {
	if o == nil {
		return
	}
	for i, k := range o.Declared {
		if o.values[i] != "" && !yield(k, o.values[i]) {
			return
		}
	}
}

// HasKey reports whether a kind has a key of a name by itself.
func HasKey(kind Kind, name string) bool {
	info, ok := kind.Info()
	if !ok {
		return false
	}
	found := Has(info.New(), name)
	if info.IsDocument() {
		front := document{info}
		found = found || Has(front, name) || name == "waivers" ||
			slices.ContainsFunc(kinds, func(k KindInfo) bool { return k.In == InDocument && k.Key == name })
	}
	return found
}

// document is the keys that all documents have, as those of a kind.
type document struct{ info KindInfo }

// Keys implements Keyed.
func (d document) Keys(v Visitor) { new(Front).Keys(v, d.info) }
