// Package reference documents what an editor may write. The declarations of keys,
// blocks and rules flow in, and the sources of the views; a page of help for each kind,
// a JSON Schema, the whole reference as Markdown and the help on layouts flow out.
package reference

import (
	"strings"

	"explainer/generator/block"
	"explainer/generator/record"
)

// Topic is something that editors write as keys: a document, a record, a fenced
// block or site.yaml.
type Topic struct {
	Name  string
	Where string // the sentence that says where it is written
	keyed record.Keyed
	lists []list // of records that it declares

	declared []record.OwnKey // the keys that a publication declares
}

// With returns the topic with the keys that a publication declares for its kind.
func (t Topic) With(declared []record.OwnKey) Topic { t.declared = declared; return t }

// own returns the keys that a publication declares for the topic's kind.
func (t Topic) own() *record.Own { return record.NewOwn(t.declared, record.Kind(t.Name)) }

// list is a key under which a document declares records.
type list struct {
	key  string
	of   string // the topic that its entries are of
	what string
}

// Topics lists what there is help for: the kinds, the blocks, and what else
// site.yaml and front matter hold.
func Topics() []Topic {
	var topics []Topic
	for info := range record.Kinds() {
		topics = append(topics, kindTopic(info))
	}
	for _, info := range block.Kinds() {
		topics = append(
			topics,
			Topic{
				Name:  info.Name,
				Where: "A fenced block of a text, ```" + info.Name + ": " + info.Means + ".",
				keyed: info.New(),
			},
		)
	}
	return append(
		topics,
		Topic{
			Name:  "site",
			Where: "The file content/site.yaml.",
			keyed: new(record.Publication),
			lists: lists(
				record.InSite,
				list{"rules", "rule", "how severely rules are taken"},
				list{"ladders", "ladder", "stages of measures that no built-in ladder has"},
				list{"calendars", "calendar", "when financial years begin, and what names them"},
			),
		},
		Topic{
			Name:  "calendar",
			Where: "An entry of the list calendars in content/site.yaml.",
			keyed: new(record.Calendar),
		},
		Topic{
			Name: "place",
			Where: "A line of content/places.csv, whose first line names the columns. It is an actor that has a page only " +
				"where something but a table names it. Tables name it by id, name, other name or code.",
			keyed: new(record.Place),
		},
		Topic{Name: "rule", Where: "An entry of the list rules in content/site.yaml.", keyed: new(record.RuleSetting)},
		Topic{
			Name: "ladder",
			Where: "An entry of the list ladders in content/site.yaml; a measure names it under stages. " +
				"Built in are " + builtInLadders() + ".",
			keyed: new(record.Ladder),
		},
		Topic{
			Name:  "waiver",
			Where: "An entry of the list waivers in the front matter of a document: an excuse.",
			keyed: new(record.Waiver),
		},
	)
}

// Find returns the topic with a name.
func Find(name string) (Topic, bool) {
	for _, t := range Topics() {
		if t.Name == name {
			return t, true
		}
	}
	return Topic{}, false
}

func kindTopic(info record.KindInfo) Topic {
	t := Topic{Name: string(info.Kind), keyed: info.New()}
	switch info.In {
	case record.Nowhere:
		t.Where = "The front matter of " + info.Dir() + "*.md; the file's name is its id."
		if info.Folder != "." {
			t.Where = "The front matter of " + info.Dir() + "*.md, or of a folder within; the file's name is its id."
		}
		t.keyed = document{info}
		t.lists = lists(record.InDocument, list{"waivers", "waiver", "numbers and records that are excused"})
	case record.InDocument:
		t.Where = "An entry of the list " + info.Key + " in the front matter of any document."
	case record.InSources:
		t.Where = "An entry of a bibliography, " + info.Dir() + "*.yaml, or of a folder within, in CSL-YAML."
	case record.InSite:
		t.Where = "An entry of the list " + info.Key + " in content/site.yaml."
	}
	return t
}

// lists returns the lists of records that a home declares, and more.
func lists(in record.Home, more ...list) []list {
	var out []list
	for info := range record.Kinds() {
		if info.In == in {
			out = append(out, list{info.Key, string(info.Kind), "the " + info.Plural() + " that it declares"})
		}
	}
	return append(out, more...)
}

// document is a whole document: the keys of all, and those of its kind.
type document struct{ info record.KindInfo }

// Keys implements record.Keyed.
func (d document) Keys(v record.Visitor) {
	new(record.Front).Keys(v, d.info)
	d.info.New().Keys(v)
}

// builtInLadders lists the ladders that need no declaration, with their stages.
func builtInLadders() string {
	var out []string
	for _, l := range record.BuiltInLadders() {
		var stages []string
		for _, s := range l.Stages {
			stages = append(stages, string(s.ID)+" ("+string(s.Firmness)+")")
		}
		text := l.ID + ": " + strings.Join(stages, ", ")
		if stages == nil {
			text = l.ID + ": " + l.Means
		}
		out = append(out, text)
	}
	return strings.Join(out, "; ")
}
