package record

import (
	"cmp"
	"iter"
	"slices"
	"strings"
)

// Kind says what an id stands for. Ids are unique over all kinds.
type Kind string

// The kinds of documents and records.
const (
	KindBriefing Kind = "briefing"
	KindActor    Kind = "actor"
	KindQuestion Kind = "question"
	KindTopic    Kind = "topic"
	KindAuthor   Kind = "author"
	KindTerm     Kind = "term"
	KindDataset  Kind = "dataset"
	KindPage     Kind = "page"
	KindFigure   Kind = "figure"
	KindPosition Kind = "position"
	KindEvent    Kind = "event"
	KindConflict Kind = "conflict"
	KindSource   Kind = "source"
	KindMeasure  Kind = "measure"
	KindUnit     Kind = "unit"
	KindSite     Kind = "site" // content/site.yaml itself, which has no id
)

// KindInfo is all that is known of a kind but its keys.
type KindInfo struct {
	Kind    Kind
	Article string // "an": the indefinite article, for messages
	Called  string // how messages call a record of it: "glossary term"

	// Where it is written: as documents of a folder of content/, or as records
	// in a list under a key.
	Folder string // "briefings"; "." for content/ itself
	Key    string // "figures"
	In     Home   // which files may hold that key

	// Where it is read: at Section, which lists all of the kind, on a page of
	// its own below it or, where Anchored, at a place on it.
	Section  string // "/briefings/"
	Anchored bool

	// Optional says that a site without a record of the kind has no list of them
	// either: no page, no table of its open data.
	Optional bool

	Mentioned bool // a record that nothing mentions is reported as forgotten
	Found     int  // the order of its group among the results of a search, from 1; 0 where it is not found
	Order     Order

	// Of a document: the keys that its kind words in its own way, and which of
	// the others must be given.
	Title, Summary Key
	Dated, Factual bool

	New func() Keyed // makes an empty record, which is a Record unless the kind is one of documents
}

// Home says which files may declare the records of a kind.
type Home uint8

// The homes of records.
const (
	Nowhere    Home = iota
	InDocument      // in the front matter of any document
	InSources       // in a file of content/sources, which is a list of them
	InSite          // in content/site.yaml
)

// IsDocument reports whether records of the kind are files of their own.
func (k KindInfo) IsDocument() bool { return k.In == Nowhere }

// Plural returns the name of several records of the kind: "actors".
func (k KindInfo) Plural() string { return cmp.Or(k.Key, string(k.Kind)+"s") }

// Kinds returns every kind that has ids, in the order in which a site lists them.
// Whatever loops over kinds reads it.
func Kinds() iter.Seq[KindInfo] { return slices.Values(kinds) }

// kinds is the table of kinds, which nothing changes. What is known of each stands
// beside its type.
var kinds = []KindInfo{
	briefingKind(), actorKind(), questionKind(), topicKind(), authorKind(), datasetKind(), pageKind(), termKind(),
	measureKind(), unitKind(), sourceKind(), figureKind(), positionKind(), eventKind(), conflictKind(),
}

// titleKey returns the key title of a kind of documents, with what it means there.
func titleKey(means, like string) Key {
	return Key{Name: "title", Required: true, Fill: FillName, Means: means, Like: like}
}

// ownTitleKey returns the key title of a kind whose documents are called by a name.
func ownTitleKey(means, like string) Key {
	return Key{Name: "title", Rare: true, Means: means, Like: like}
}

// summaryKey returns the key summary of a kind of documents.
func summaryKey() Key {
	return Key{
		Name: "summary", Means: "one sentence, which lists and search engines show",
		Like: `"One sentence, in your own words."`,
	}
}

// Dir returns the folder that the kind's files lie in, with a slash at its end:
// "content/briefings/". The kind must have a Folder.
func (k KindInfo) Dir() string {
	if k.Folder == "." {
		return "content/"
	}
	return "content/" + k.Folder + "/"
}

func (k Key) required() Key { k.Required = true; return k }

func (k Key) meaning(means string) Key { k.Means = means; return k }

// Info returns what is known of the kind; ok is false for the site, whose file
// is the only one of its kind, and for words that are no kind.
func (k Kind) Info() (info KindInfo, ok bool) {
	i := slices.IndexFunc(kinds, func(info KindInfo) bool { return info.Kind == k })
	if i < 0 {
		return KindInfo{Kind: k}, false
	}
	return kinds[i], true
}

// Article returns the kind with its indefinite article, for messages: "an actor".
func (k Kind) Article() string {
	info, ok := k.Info()
	if !ok {
		return "a " + string(k)
	}
	return info.Article + " " + string(k)
}

// KindIn returns the kind of the files in a folder of content/; "." is content/
// itself.
func KindIn(folder string) (info KindInfo, ok bool) {
	i := slices.IndexFunc(kinds, func(info KindInfo) bool { return info.Folder == folder && folder != "" })
	if i < 0 {
		return KindInfo{}, false
	}
	return kinds[i], true
}

// Articles lists kinds for messages: "an actor or a term". For none it returns "a
// record".
func Articles(kinds []Kind) string {
	if len(kinds) == 0 {
		return "a record"
	}
	texts := make([]string, len(kinds))
	for i, k := range kinds {
		texts[i] = k.Article()
	}
	return strings.Join(texts, " or ")
}
