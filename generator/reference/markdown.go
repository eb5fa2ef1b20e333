package reference

import (
	"fmt"
	"strings"

	"explainer/generator/block"
	"explainer/generator/check"
	"explainer/generator/record"
)

const referenceHead = `# Reference

Every key, block and rule, as explainer itself declares them. ` + "`explainer help KIND`" + ` prints the part on one kind, ` +
	"`explainer rules RULE`" + ` explains a rule by example, ` + "`explainer help layouts`" + ` says what a layout can show, and ` +
	"`explainer help reference > REFERENCE.md`" + ` writes this file anew after an update.

A key with a dot lies in the group before it: ` + "`withdrawn.date`" + ` is the key ` + "`date`" + ` below ` + "`withdrawn`" + `.

`

// Markdown returns the whole reference as a document: every key of every kind, every
// block with an example of each form, and every rule in a line. The examples show the
// records of the publication that `explainer init` begins.
func Markdown() []byte {
	var b strings.Builder
	b.WriteString(referenceHead)
	b.WriteString("## Documents, records and settings\n\n")
	for _, t := range Topics() {
		if _, isBlock := block.Named(t.Name); !isBlock {
			t.markdown(&b)
		}
	}
	b.WriteString("## Blocks\n\nA block stands in a text, and shows records by their ids.\n\n")
	for _, info := range block.Kinds() {
		t, _ := Find(info.Name)
		t.markdown(&b)
		for _, sample := range Samples(info.Name) {
			b.WriteString(sample + "\n")
		}
	}
	b.WriteString("## Rules\n\n| Rule | | |\n|---|---|---|\n")
	for _, r := range check.Rules() {
		fmt.Fprintf(&b, "| `%s` | %s | %s |\n", r.ID, r.Severity, cell(r.Summary))
	}
	return []byte(b.String())
}

// markdown writes the keys of a topic as a table.
func (t Topic) markdown(b *strings.Builder) {
	fmt.Fprintf(
		b, "### %s\n\n%s\n\n| Key | Such as | |\n|---|---|---|\n", t.Name, strings.ReplaceAll(t.Where, "```", ""),
	)
	t.keyed.Keys(helper{write: func(group string, k record.Key, form string) {
		fmt.Fprintf(b, "| `%s%s` | `%s` | %s |\n", group, k.Name, cell(k.Like), cell(meaning(k, form)))
	}})
	for _, l := range t.lists {
		fmt.Fprintf(b, "| `%s` | `[]` | %s; see [%s](#%s). |\n", l.key, cell(capital(l.what)), l.of, l.of)
	}
	b.WriteString("\n")
}

// cell returns a text as it stands in a cell of a table.
func cell(text string) string { return strings.ReplaceAll(text, "|", `\|`) }

// Samples returns fenced blocks of a kind that can be copied into the briefing that
// `explainer init` begins: a chart of each form, and one of every other block.
func Samples(name string) []string {
	members := "title: Members of the United Nations\nfigures: [members-1945, members-2011]\n"
	switch name {
	case "chart":
		var samples []string
		for _, form := range block.ChartTypes() {
			samples = append(samples, fenced(name, "type: "+string(form)+"\n"+members))
		}
		return samples
	case "figures":
		return []string{fenced(name, members)}
	case "matrix":
		return []string{fenced(name, "questions: [south-sudan-membership]\n")}
	case "timeline":
		return []string{fenced(name, "events: [south-sudan-admitted]\n")}
	}
	return nil
}

// fenced returns a fenced block.
func fenced(name, yaml string) string { return "```" + name + "\n" + yaml + "```\n" }
