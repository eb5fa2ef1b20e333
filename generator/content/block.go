package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
)

// Block is a fenced block of a body: what it shows, by the ids it names. Which
// fields a kind uses, its decoder says.
type Block struct {
	Kind     string // figures, matrix, timeline or chart
	Title    string
	Subtitle string
	Note     string
	Type     ChartType
	Sort     ChartOrder

	Figures   []string
	Events    []string
	Questions []string
	Actors    []string
	Subjects  []string
	Dataset   string

	Total bool   // of a table: its figures are added up
	Mixes string // why what does not compare stands together all the same

	References []Reference
	Findings   []diag.Finding
	At         Keys
}

// ChartType is the form of a chart.
type ChartType string

// ChartTypes lists the forms of charts.
func ChartTypes() []ChartType { return []ChartType{"bar", "line", "slope", "dot", "comparison"} }

// ChartOrder is the order of a chart's rows; empty is that of its data.
type ChartOrder string

// ChartOrders lists the orders of a chart's rows.
func ChartOrders() []ChartOrder { return []ChartOrder{"descending", "ascending"} }

// DecodeBlock reads the YAML of a fenced block of a kind. The YAML begins at a
// place of its file.
func DecodeBlock(kind string, yaml []byte, at diag.Place) *Block {
	d := &decoder{file: at.File}
	b := &Block{Kind: kind, At: Keys{Whole: at}}
	root := d.parse(yaml, at.Line)
	if root == nil {
		if len(d.findings) == 0 {
			d.report(diag.Errorf(at, RuleMissingKey, "the block is empty").WithHelp("say what it shows: %s", blockExample(kind)))
		}
	} else if o, ok := d.object(root, kind+" block"); ok {
		b.decode(o)
		b.At = *o.at
	}
	b.References, b.Findings = d.references, d.findings
	return b
}

func (b *Block) decode(o *object) {
	b.Title = o.text("title")
	b.Note = o.text("note")
	switch b.Kind {
	case "figures":
		b.Figures = o.refs("figures", record.KindFigure)
		b.Total = o.truth("total")
		b.Mixes = o.text("mixes")
		o.require("figures")
	case "matrix":
		b.Questions = o.refs("questions", record.KindQuestion)
		b.Actors = o.refs("actors", record.KindActor)
		o.require("questions")
	case "timeline":
		b.Events = o.refs("events", record.KindEvent)
		o.require("events")
	case "chart":
		b.chart(o)
	}
	o.done()
}

func (b *Block) chart(o *object) {
	b.Type = oneOf(o, "type", ChartTypes())
	b.Sort = oneOf(o, "sort", ChartOrders())
	b.Subtitle = o.text("subtitle")
	b.Figures = o.refs("figures", record.KindFigure)
	b.Dataset = o.ref("dataset", record.KindDataset)
	b.Subjects = o.refs("subjects", record.KindActor)
	b.Mixes = o.text("mixes")
	o.require("title", "type")
	if (len(b.Figures) > 0) == (b.Dataset != "") {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "a chart shows either figures or a dataset").
			WithHelp("give one of `figures: [id, id]` or `dataset: id`"))
	}
}

func blockExample(kind string) string {
	switch kind {
	case "matrix":
		return "questions: [uk-defence-rise]"
	case "timeline":
		return "events: [hague-summit]"
	case "chart":
		return "title: …, type: bar, figures: [uk-defence-extra-cash, uk-defence-extra-ifs]"
	}
	return "figures: [uk-defence-extra-cash]"
}
