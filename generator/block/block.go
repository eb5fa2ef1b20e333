// Package block declares the fenced blocks of a text that are made from
// records. Each block has a file here that says how it is written, which
// records it shows and which of them it sets side by side; package page has a
// file of the same name that draws it.
package block

import "explainer/generator/record"

// Block is a fenced block, as an editor wrote it.
type Block interface {
	record.Keyed
	// Name is the word behind the fence.
	Name() string
	// Heading is the title of the block; empty where it has none.
	Heading() string
	// Shows lists the records that the block shows.
	Shows() Shown
	// Compares says in what way the figures that it shows are set side by side.
	Compares() Comparison
	// Draw calls the drawer's method for the block.
	Draw(Drawer)
}

// Shown are the records that a block shows, by their ids.
type Shown struct {
	Figures   []string
	Events    []string
	Questions []string
	Actors    []string // of a matrix; none means every actor
	Dataset   string   // whose rows are shown
	Subjects  []string // of the dataset's rows; none means all
}

// IsEmpty reports whether a block shows no record at all.
func (s Shown) IsEmpty() bool { return s.Rows(1) == 0 && s.Dataset == "" }

// Rows returns how many rows, or cells of a matrix, a block shows beside those of a
// dataset, in a publication with some number of actors.
func (s Shown) Rows(actors int) int {
	if len(s.Actors) > 0 {
		actors = len(s.Actors)
	}
	return len(s.Figures) + len(s.Events) + len(s.Questions)*actors
}

// Comparison says how figures stand together.
type Comparison struct {
	As    string // what messages call it: "chart", "total"; "table" where figures are only listed
	Sets  bool   // readers compare the figures with each other
	Adds  bool   // the figures are added up
	Mixes string // why figures that do not compare stand together all the same
}

// Drawer draws blocks: one method for each.
type Drawer interface {
	Chart(*Chart)
	Figures(*Figures)
	Matrix(*Matrix)
	Timeline(*Timeline)
}

// Info is what is known of a kind of block.
type Info struct {
	Name  string
	Means string // what it shows, in a line
	Like  string // an example, as YAML between braces
	New   func() Block
}

// Kinds lists the kinds of blocks.
func Kinds() []Info {
	return []Info{
		{
			"chart",
			"figures or the rows of a dataset, drawn",
			"title: …, type: bar, figures: [uk-defence-extra-cash, uk-defence-extra-ifs]",
			func() Block { return new(Chart) },
		},
		{
			"figures",
			"figures in a table, with their periods, stages and sources",
			"figures: [uk-defence-extra-cash]",
			func() Block { return new(Figures) },
		},
		{
			"matrix",
			"who stands where on some questions",
			"questions: [uk-defence-rise]",
			func() Block { return new(Matrix) },
		},
		{"timeline", "events in the order of time", "events: [hague-summit]", func() Block { return new(Timeline) }},
	}
}

// Named returns what is known of the blocks with a word behind the fence.
func Named(name string) (Info, bool) {
	for _, info := range Kinds() {
		if info.Name == name {
			return info, true
		}
	}
	return Info{}, false
}

// Names lists the words behind the fence.
func Names() []string {
	var names []string
	for _, info := range Kinds() {
		names = append(names, info.Name)
	}
	return names
}

func title(required bool) record.Key {
	return record.Key{
		Name: "title", Required: required, Means: "what it shows, as a heading",
		Like: "Britain’s defence spending",
	}
}

func mixes() record.Key {
	return record.Key{
		Name: "mixes", Means: "why figures that do not compare stand together all the same",
		Like: `"The older figure exists in real terms only."`,
	}
}

func note() record.Key {
	return record.Key{
		Name: "note", Means: "what a reader of it should know", Like: `"The last two years are estimates."`,
	}
}
