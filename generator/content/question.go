package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"

	"go.yaml.in/yaml/v4"
)

func (doc *Document) question(o *object) {
	doc.Question = &record.Question{
		ID:          doc.ID,
		Title:       doc.Front.Title,
		Proposition: o.text("proposition"),
		Topic:       o.text("topic"),
		Opened:      o.date("opened"),
		Closed:      o.date("closed"),
		Searched:    o.searched(),
	}
	o.require("title", "proposition")
}

// searched reads the actors whose position was looked for in vain, each with
// the day.
func (o *object) searched() []record.Search {
	n := o.value("searched")
	if n == nil {
		return nil
	}
	if n.Kind != yaml.MappingNode || len(n.Content) > 2*maxKeys {
		o.wrong(n, "actors with dates, such as {nato: 2025-03-01}")
		return nil
	}
	var out []record.Search
	for i := 0; i < len(n.Content); i += 2 {
		actor := o.refer("searched", n.Content[i], []record.Kind{record.KindActor})
		for _, s := range out {
			if s.Actor == actor {
				o.report(diag.Errorf(o.place(n.Content[i]), RuleDuplicate, "%q is given twice", actor).WithHelp("keep one of the two"))
			}
		}
		day := parsedNode(o.decoder, n.Content[i+1], "a day, such as 2025-02-26", parseDay)
		out = append(out, record.Search{Actor: actor, Date: day})
	}
	return out
}

func (doc *Document) term(o *object) {
	o.require("title", "summary")
	doc.Term = &record.Term{ID: doc.ID, Title: doc.Front.Title, Summary: doc.Front.Summary}
}
