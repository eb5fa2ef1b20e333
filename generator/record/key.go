package record

// Key declares one key of a record, of a document or of a fenced block: all
// that is known of it but its value. Each type declares its keys once, in its
// method Keys; decoding, `explainer new`, `help` and `show`, JSON Schema, the
// open data and the claims of a release read them from there.
type Key struct {
	Name     string
	Means    string // its meaning, in words that follow "the key is" or stand alone
	Like     string // an example of its value, as YAML
	Required bool
	Late     bool   // of a required key: whether it is missing is known when all files are read
	To       []Kind // of ids: the kinds that may be named; empty for any
	Refers   bool   // the value, or each of the list, is the id of a record
	Claim    bool   // readers rely on it: a change of a published value needs a note
	Default  string // what an absent key stands for
	Rare     bool   // `explainer new` does not offer it
	Past     bool   // of a date: it can't lie after the day of the build
	Prose    bool   // of a text: readers meet it as a sentence, whose numbers must be backed
	Fill     Fill   // what `explainer new` writes there

	// Column is the name of its column in the open data: its own, behind that
	// of its group, where it is empty; NoColumn where a computed column or a
	// table of its own has the value.
	Column string

	// By is set on a list of groups that is written as one group, each entry
	// under the value of this key of it: {nato: {date: 2025-03-01}}.
	By string
	// Short names the key of a group that may be written alone in its place.
	Short string
}

// Fill says what a new record begins with under a key. Without one, a required
// key stands empty and any other is offered in a comment.
type Fill uint8

// What a new record begins with.
const (
	FillNothing Fill = iota
	FillEmpty        // nothing, but the key is asked for
	FillName         // the name that the record is asked for by
	FillToday        // the day
	FillExample      // the example
)

// NoColumn is the Column of a key whose value has no column of its own name.
const NoColumn = "-"

// Keyed is a value that editors write as keys.
type Keyed interface {
	// Keys visits every key in the order in which editors write them. It
	// visits the same keys whatever they hold.
	Keys(Visitor)
}

// Visitor is what is done with the keys of a record.
type Visitor interface {
	// Value visits a key that has one value.
	Value(Key, Value)
	// List visits a key that has a list of values.
	List(Key, List)
	// Group visits a key that has keys of its own below it.
	Group(Key, Group)
	// Groups visits a key that has a list of such groups.
	Groups(Key, Groups)
}

// Value is one value of a record, as flag.Value is one of a command.
type Value interface {
	// Set reads the value as an editor writes it. A FormError says which form
	// it should have.
	Set(text string) error
	// String writes the value as Set reads it; empty where none is given.
	String() string
	Form() Form
}

// List is a list of values of one form.
type List interface {
	Add(text string) error
	Strings() []string
	Form() Form
}

// Group is a part of a record that has keys of its own.
type Group interface {
	Keyed
	// Make makes an absent part present, so that its keys can be set.
	Make()
}

// Groups is a list of parts of a record.
type Groups interface {
	Len() int
	At(i int) Keyed
	Add() Keyed   // appends an empty part
	Blank() Keyed // returns an empty part that is not in the list
}

// Form is how a value is written.
type Form struct {
	Name    FormName
	Expects string   // the form with an example, for messages: "a day, such as 2025-02-26"
	Pattern string   // a regular expression that every value matches, if there is one
	Words   []string // the only values, of FormWord and FormLanguage
	Usual   []string // of FormStage: the values where a publication declares no others
	Beyond  string   // what may stand there beside the usual values
	Most    int      // the greatest value, of FormWhole
}

// FormName names a form.
type FormName string

// The forms of values.
const (
	FormText   FormName = "text"
	FormFlag   FormName = "true or false"
	FormID     FormName = "id"
	FormWord   FormName = "word"
	FormDate   FormName = "date"
	FormDay    FormName = "day"
	FormPeriod FormName = "period"
	FormUnit   FormName = "unit"
	FormNumber FormName = "number"
	// FormCSLDate is a date or an interval that may also be written as the
	// date-parts of CSL.
	FormCSLDate FormName = "date of CSL"
	// FormLanguage is one of the words of a set: the tags of languages.
	FormLanguage FormName = "language"
	// FormStage is a word that the publication may declare itself.
	FormStage  FormName = "stage"
	FormWhole  FormName = "whole number"
	FormURL    FormName = "address"
	FormPath   FormName = "path"
	FormCode   FormName = "code"
	FormColour FormName = "colour"
)

// Fronted is a document's own record that holds some of what its front matter says.
type Fronted interface {
	Keyed
	// Share gives the record its document's id and what else it holds of the front
	// matter, which takes its title from a record that has a name.
	Share(id string, front *Front)
}

// Record is a Keyed that other files name by its id.
type Record interface {
	Keyed
	// Identity returns the record's id, which is empty for a conflict without
	// one, and what lists call it.
	Identity() (id, name string)
}
