package main

import (
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
)

// corpus writes publications of a number of briefings. Every kind holds the
// same texts: plain files with the front matter that the floor and the peers
// read, an explainer, and an explainer whose briefings also declare two
// figures and two positions each, with a definition of their own.
type corpus struct {
	random *rand.Rand
	dir    string
	err    error // the first that writing met
}

const (
	actorCount    = 50
	questionCount = 20
	sourceCount   = 100
)

func words() []string {
	return strings.Fields(`security guarantee alliance defence spending budget treaty minister parliament summit border
deterrence support package equipment training funding pledge review policy negotiation ceasefire settlement
sanction mineral revenue investment industry capacity brigade ammunition drone energy grid reconstruction
loan grant asset interest frozen partner capital delegation statement commitment threshold target percent
national international european atlantic eastern northern long short term annual quarter fiscal year report
analysis evidence figure estimate source account committee debate vote question answer position stance`)
}

// briefing is a briefing before it is written in the syntax of a kind.
type briefing struct {
	slug, title, summary, date, body string
	actors, questions                []string
}

// writeCorpus writes n briefings for each kind below dir. The error is the first that
// writing met.
func writeCorpus(dir string, n int, kinds ...string) error {
	c := &corpus{random: rand.New(rand.NewPCG(2025, 226)), dir: dir}
	for i := range n {
		b := c.briefing(i)
		for _, kind := range kinds {
			c.one(kind, i, b)
		}
	}
	for _, kind := range kinds {
		c.around(kind)
	}
	return c.err
}

func (c *corpus) briefing(i int) briefing {
	b := briefing{
		slug: fmt.Sprintf("briefing-%06d", i), title: capital(c.some(6)), summary: capital(c.some(14)) + ".",
		date: fmt.Sprintf("20%02d-%02d-%02d", 10+i%15, 1+i%12, 1+i%28),
	}
	for k := range 4 {
		b.actors = append(b.actors, fmt.Sprintf("actor-%02d", (i*7+k*11)%actorCount))
	}
	for k := range 2 {
		b.questions = append(b.questions, fmt.Sprintf("question-%02d", (i*3+k*7)%questionCount))
	}
	b.body = c.body()
	return b
}

// some returns n words.
func (c *corpus) some(n int) string {
	all := words()
	picked := make([]string, n)
	for i := range picked {
		picked[i] = all[c.random.IntN(len(all))]
	}
	return strings.Join(picked, " ")
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }

func (c *corpus) sentence() string {
	text := c.some(8 + c.random.IntN(12))
	if c.random.IntN(10) < 3 {
		text += " **" + c.some(1) + "**"
	}
	if c.random.IntN(10) < 2 {
		text += " [" + c.some(2) + "](https://example.org/" + c.some(1) + ")"
	}
	return capital(text) + "."
}

func (c *corpus) paragraph() string {
	sentences := make([]string, 3+c.random.IntN(4))
	for i := range sentences {
		sentences[i] = c.sentence()
	}
	return strings.Join(sentences, " ")
}

// body returns about 7 KB of Markdown: four sections with two paragraphs each, a
// list, a table, a quotation and a numbered list.
func (c *corpus) body() string {
	parts := []string{c.paragraph()}
	for section := range 4 {
		parts = append(parts, "## "+capital(c.some(4)), c.paragraph(), c.paragraph())
		switch section {
		case 0:
			parts = append(parts, "- "+c.sentence()+"\n- "+c.sentence()+"\n- "+c.sentence()+"\n- "+c.sentence())
		case 1:
			table := "| Actor | Measure | Value |\n|---|---|---:|"
			for range 6 {
				table += fmt.Sprintf("\n| %s | %s | %.1f |", c.some(1), c.some(1), float64(c.random.IntN(9000))/10)
			}
			parts = append(parts, table)
		case 2:
			parts = append(parts, "> "+c.sentence())
		case 3:
			parts = append(parts, "1. "+c.sentence()+"\n2. "+c.sentence())
		}
	}
	return strings.Join(parts, "\n\n") + "\n"
}

func (c *corpus) put(path, text string) {
	if c.err != nil {
		return
	}
	name := filepath.Join(c.dir, filepath.FromSlash(path))
	if c.err = os.MkdirAll(filepath.Dir(name), 0o755); c.err == nil {
		c.err = os.WriteFile(name, []byte(text), 0o644)
	}
}

// one writes one briefing of a kind.
func (c *corpus) one(kind string, i int, b briefing) {
	list := func(values []string) string { return "\n  - " + strings.Join(values, "\n  - ") + "\n" }
	head := fmt.Sprintf("title: %q\ndate: %s\nsummary: %q\nactors:%s", b.title, b.date, b.summary, list(b.actors))
	switch kind {
	case "plain", "hugo", "eleventy":
		c.peer(kind, b, "---\n"+head+"issues:"+list(b.questions)+"---\n"+b.body)
	case "zola":
		const format = "+++\ntitle = %q\ndate = %q\ndescription = %q\n[taxonomies]\nactors = %s\nissues = %s\n+++\n%s"
		c.put("zola/content/briefings/"+b.slug+".md",
			fmt.Sprintf(format, b.title, b.date, b.summary, quoted(b.actors), quoted(b.questions), b.body))
	case "explainer":
		c.put(
			"explainer/content/briefings/"+b.slug+".md",
			"---\n"+head+"as_of: "+b.date+"\nquestions:"+list(b.questions)+"---\n"+b.body,
		)
	case "records":
		c.records(i, b, "---\n"+head+"as_of: "+b.date+"\nquestions:"+list(b.questions))
	}
}

func (c *corpus) peer(kind string, b briefing, text string) {
	if kind == "eleventy" {
		c.put(
			"eleventy/briefings/"+b.slug+".md",
			strings.Replace(text, "---\n", "---\nlayout: page.njk\ntags: briefing\n", 1),
		)
		return
	}
	c.put(kind+"/content/briefings/"+b.slug+".md", text)
}

func quoted(values []string) string { return `["` + strings.Join(values, `", "`) + `"]` }

// stance returns the stance of an actor on a question, always the same, so that the
// corpus has no contradictions.
func stance(actor, question string) string {
	return [...]string{"support", "oppose", "mixed", "unclear"}[(int(actor[len(actor)-1])+int(question[len(question)-1]))%4]
}

func (c *corpus) records(i int, b briefing, head string) {
	year := 10 + i%15
	source := func(k int) string { return fmt.Sprintf("source-%03d", (i+k)%sourceCount) }
	figure := fmt.Sprintf(`  - id: fig-%06d-%%s
    label: %q
    measure: defence-spending
    subject: %%s
    value: %%.1f
    unit: %%s
    period: %%s
    definition: definition-%06d
    stage: %%s
    date: %s
    sources: [%%s]
`, i, b.title, i, b.date)
	position := fmt.Sprintf(
		"  - {id: pos-%06d-%%s, actor: %%s, question: %%s, stance: %%s, date: %s, summary: %q, basis: statement, sources: [%%s]}\n",
		i,
		b.date,
		b.summary,
	)
	text := head + "figures:\n" +
		fmt.Sprintf(
			figure,
			"a",
			b.actors[0],
			float64(10+c.random.IntN(9989))/10,
			"GBP bn",
			fmt.Sprintf("FY20%02d-%02d", year, year+1),
			"pledged",
			source(0),
		) +
		fmt.Sprintf(
			figure,
			"b",
			b.actors[1],
			float64(10+c.random.IntN(50))/10,
			`"% of GDP"`,
			fmt.Sprintf("20%02d", year),
			"outturn",
			source(7),
		) +
		"positions:\n" +
		fmt.Sprintf(position, "a", b.actors[0], b.questions[0], stance(b.actors[0], b.questions[0]), source(0)) +
		fmt.Sprintf(
			position, "b", b.actors[1], b.questions[1], stance(b.actors[1], b.questions[1]), source(3),
		) + "---\n"
	mentions := fmt.Sprintf(
		" It comes to [[fig-%06d-a]], or [[fig-%06d-b]], says [[%s]] [@%s].", i, i, b.actors[0], source(0),
	)
	first, rest, _ := strings.Cut(b.body, "\n\n")
	c.put("records/content/briefings/"+b.slug+".md", text+first+mentions+"\n\n"+rest)
	c.put(
		fmt.Sprintf("records/content/glossary/definition-%06d.md", i),
		fmt.Sprintf("---\ntitle: Definition %06d\nsummary: %q\n---\n", i, b.summary),
	)
}

// around writes what a publication of a kind has besides briefings.
func (c *corpus) around(kind string) {
	switch kind {
	case "explainer", "records":
		c.site(kind)
	case "hugo":
		c.hugo()
	case "zola":
		c.zola()
	case "eleventy":
		c.eleventy()
	}
}

func (c *corpus) site(kind string) {
	content := kind + "/content/"
	c.put(
		content+"site.yaml",
		"title: Explainer\ndescription: A synthetic explainer\nbase_url: https://example.org\nlanguage: en\nmeasures:\n  - {id: defence-spending, label: Defence spending, definition: What is spent on defence.}\n",
	)
	c.put(
		content+"index.md",
		"---\ntitle: Explainer\nsummary: A synthetic explainer.\nas_of: 2025-02-26\n---\nWhat is measured here.\n",
	)
	for i := range actorCount {
		c.put(
			fmt.Sprintf("%sactors/actor-%02d.md", content, i),
			fmt.Sprintf(
				"---\nname: Actor %02d\ntype: state\nsummary: A synthetic actor.\nas_of: 2025-02-26\n---\nA profile.\n",
				i,
			),
		)
	}
	for i := range questionCount {
		c.put(
			fmt.Sprintf("%squestions/question-%02d.md", content, i),
			fmt.Sprintf(
				"---\ntitle: Question %02d?\nproposition: The question %02d should be settled.\ntopic: synthetic\nas_of: 2025-02-26\n---\nWhat is at stake.\n",
				i,
				i,
			),
		)
	}
	var sources strings.Builder
	for i := range sourceCount {
		fmt.Fprintf(
			&sources,
			"- {id: source-%03d, type: report, title: Source %03d, publisher: Publisher %d, custom: {tier: primary}}\n",
			i,
			i,
			i%10,
		)
	}
	if kind == "records" {
		c.put(content+"sources/sources.yaml", sources.String())
	}
}
