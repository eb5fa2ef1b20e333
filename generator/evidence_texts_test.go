package generator_test

import (
	"strings"
	"testing"

	"explainer/generator/diag"
)

// textPage is a page of the small site, with some front matter and a text.
func textPage(front, text string) string {
	return "-- content/about.md --\n---\ntitle: About\n" + front + "---\n" + text + "\n"
}

// broken lists the rules that a small publication breaks, in order.
func broken(t *testing.T, files string) (string, []diag.Finding) {
	t.Helper()
	findings := open(t, small(t, files), asOf(t, "2025-03-01")).Findings
	rules := make([]string, len(findings))
	for i, f := range findings {
		if rules[i] = f.Rule; f.Help == "" {
			t.Errorf("%s has no remedy", f.Rule)
		}
	}
	return strings.Join(rules, " "), findings
}

// What a text says is what its records say. Each case is a small publication
// and the rules that it breaks.
func TestEvidenceOfTexts(t *testing.T) {
	const (
		tenMillion = "x: value: 10, unit: GBP m, period: FY2023-24, stage: outturn"
		fivePer    = `x: value: 5, unit: "%", period: 2024, stage: outturn`
		fall       = `x: change: {from: 0.5, to: 0.3}, unit: "% of GNI", period: 2027, stage: pledged, baseline: {kind: prior-level, note: That of 2024.}`
		spread     = "x: range: [5, 6], unit: GBP bn, period: 2024, stage: estimate"
	)
	label := func(figure, label string) string {
		return strings.Replace(figures("", figure), "[[x]]", "[[x|"+label+"]]", 1)
	}
	summary := func(summary, figure string) string {
		return strings.Replace(figures("", figure), "title: About\n", "title: About\nsummary: "+summary+"\n", 1)
	}
	position := func(key, text string) string {
		return textPage(
			"figures: [{id: x, label: Pledge, measure: defence-spending, subject: united-kingdom, value: 13.4, unit: GBP bn, period: 2027, stage: pledged, sources: [report]}]\n"+
				"positions: [{id: it, actor: united-kingdom, question: rise, stance: support-with-conditions, date: 2025-02-25, basis: statement, sources: [report], summary: Wants it., "+key+": "+text+"}]\n",
			"[[it|It wants it]]: [[x]].",
		)
	}
	once := func(files string) string {
		return strings.NewReplacer("summary: Wants it., summary", "summary", "support-with-conditions", "support").
			Replace(files)
	}
	waiver := func(waived, text string) string {
		return textPage("waivers: [{text: "+waived+", why: an idiom}]\n", text)
	}

	for _, test := range []struct{ name, files, want string }{
		// Labels.
		{"a label of another scale", label(tenMillion, "£10 billion"), "label-number"},
		{"a label of another unit", label(tenMillion, "10% of the budget"), "label-number"},
		{"a label whose digits are no number", label(tenMillion, "£1.0.0m"), "label-number"},
		{"a label in another currency", label(tenMillion, "A$10m"), "label-number"},
		{"a label that scales a bare number", label(tenMillion, "some 10 billion"), "label-number"},
		{"a label with the scale alone", label(tenMillion, "some 10 million"), ""},
		{"a label without the scale", label(tenMillion, "10"), ""},
		{"a label of the same amount", label(tenMillion, "£0.01bn"), ""},
		{"a label with the period", label(tenMillion, "what it spent in 2023-24"), ""},
		{"a label with one year of the period", label(tenMillion, "what it spent from April 2023"), ""},
		{"a label with another year", label(tenMillion, "what it spent in 2022-23"), "label-number"},
		{"points for a percentage", label(fivePer, "5 percentage points"), "label-number"},
		{"points in words", label(fivePer, "five percentage points"), "label-number"},
		{"per cent in words", label(fivePer, "five per cent"), ""},
		{"a change by its ends", label(fall, "from 0.5% to 0.3%"), ""},
		{"a change by what it comes to", label(fall, "a cut by 0.2 percentage points"), ""},
		{"a change by what it does not come to", label(fall, "a cut by 0.2%"), "label-number"},
		{"a range", label(spread, "£5-6bn"), ""},
		{"another range", label(spread, "£5-7bn"), "label-number"},

		// Amounts.
		{"francs", textPage("", "It costs CHF 5 million."), "unbound-number"},
		{"yen", textPage("", "It costs ¥500 billion."), "unbound-number"},
		{"złoty", textPage("", "It costs PLN 4bn."), "unbound-number"},
		{"in words", textPage("", "It costs half a billion pounds, or five per cent."), "unbound-number unbound-number"},
		{"in Ukrainian", textPage("", "Це 3 млрд грн, або п’ять відсотків."), "unbound-number unbound-number"},
		{"one range", textPage("", "It costs £5bn–£6bn."), "unbound-number"},
		{"no amount", textPage("", "In 2025, one of 12 French departments tried 5 times, all in Europe."), ""},

		// Summaries and conditions.
		{"a summary that no figure backs", textPage("summary: \"£99 billion, up 40%\"\n", "Text."), "summary-number summary-number"},
		{"a summary that a figure backs", summary("It spent £10 million.", tenMillion), ""},
		{"a summary of another sum", summary("It spent £11 million.", tenMillion), "summary-number"},
		{"a summary in the source's words", summary("Nearly £11 million.", tenMillion+", as_written: nearly £11 million"), ""},
		{"a summary with an excuse", textPage("summary: Every £1 counts.\nwaivers: [{text: £1, why: an idiom}]\n", "Text."), ""},
		{"a title is free", strings.Replace(textPage("", "Text."), "About", "What the £13.4 billion is", 1), ""},
		{"conditions", position("conditions", "Only with £14 billion."), "summary-number"},
		{"conditions that a figure backs", position("conditions", "Only with £13.4 billion."), ""},
		{"a position's summary", once(position("summary", "Wants 3% of it.")), "summary-number"},
		{"an excused position", strings.Replace(once(position("summary", "Wants 3% of it.")), "title: About\n", "title: About\nwaivers: [{rule: summary-number, record: it, why: No sum was named.}]\n", 1), ""},

		// Waivers.
		{"a waiver for a part", waiver(`"95%"`, "It is 5%, not 95%."), "unbound-number"},
		{"a waiver that holds another number", waiver(`"95%"`, "It is 5%."), "idle-waiver unbound-number"},
		{"a waiver with its words", waiver("every £1 counts", "Here every £1 counts; there, £1 does not."), "unbound-number"},
		{"a waiver with quotes", waiver(`"\"£1\" is a word"`, "Here “£1” is a word."), ""},
		{"a waiver of words elsewhere", waiver("a long story of £1 and £2", "It is £1 or £2."), "idle-waiver unbound-number unbound-number"},
		{"a waiver of a text's rule by a record", textPage("waivers: [{rule: unbound-number, record: about, why: Never mind.}]\n", "It is £1."), "idle-waiver unbound-number"},
		{"a waiver elsewhere", textPage("waivers: [{rule: one-origin, record: rise, why: Never mind.}]\n", "Text."), "idle-waiver"},
		{"a waiver of a rule that was not asked", textPage("waivers: [{rule: silent-change, record: about, why: The note stands elsewhere.}]\n", "Text."), ""},
		{"a waiver of a rule that is off", "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nrules: [{rule: one-origin, severity: off, why: We report one document.}]\n" +
			textPage("waivers: [{rule: one-origin, record: about, why: Never mind.}]\n", "Text."), ""},
		{"a rule that is set twice", "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nrules: [{rule: alt-text, severity: off, why: One.}, {rule: alt-text, severity: error, why: Two.}]\n", "rule-setting"},

		// Paragraphs that begin with a name.
		{"a name alone", opening("Starmer resigned."), "uncited-paragraph"},
		{"a whole name", opening("Keir Starmer resigned."), "uncited-paragraph"},
		{"whose it was", opening("Starmer's plan failed."), "uncited-paragraph"},
		{"a name that is cited", opening("Starmer resigned [@report]."), ""},
		{"no name of an actor", opening("Ministers resigned."), ""},
		{"half a name", opening("United they stood."), ""},

		// Ids, links and images.
		{"a figure that is declared twice", figures("", "x: value: 1, unit: GBP m, period: 2023, stage: outturn", "x: value: 2, unit: GBP m, period: 2024, stage: outturn"), "duplicate-id"},
		{"an empty record", textPage("figures: [{}]\n", "Text."), "missing-key"},
		{"an empty part", figures("", tenMillion+", baseline: {}"), "missing-key"},
		{"a missing source that many name", textPage("", "One [@nobody], two [@nobody], three [@nobody]."), "dangling-reference"},
		{"a position on its own page", "-- content/questions/rise.md --\n---\ntitle: Should it rise?\nproposition: It should rise.\nas_of: 2025-03-01\npositions: [{id: it, actor: united-kingdom, question: rise, stance: support, date: 2025-02-25, summary: Wants it., basis: statement, sources: [report]}]\n---\nSee [what it wants](#it), [all](#why).\n", "dead-link"},
		{"an image called an image", "-- static/a.svg --\n<svg xmlns=\"http://www.w3.org/2000/svg\"/>\n" + textPage("", "![An image](/a.svg) ![a.svg](/a.svg) ![Графік.](/a.svg)"), "alt-text alt-text alt-text"},
	} {
		t.Run(test.name, func(t *testing.T) {
			if got, findings := broken(t, test.files); got != test.want {
				t.Errorf("breaks %q, want %q\n%v", got, test.want, findings)
			}
		})
	}
}

// opening is a briefing with a paragraph, beside a person of the name of Keir Starmer.
func opening(paragraph string) string {
	return "-- content/actors/starmer.md --\n---\ntype: person\nname: Keir Starmer\nas_of: 2025-03-01\n---\nA person.\n" +
		"-- content/briefings/gone.md --\n---\ntitle: Gone\nsummary: So it is.\ndate: 2025-03-01\nas_of: 2025-03-01\n---\n" +
		paragraph + "\n\nSo says [[starmer]].\n"
}

// What a finding says, and where it points, helps to mend it.
func TestEvidenceMessages(t *testing.T) {
	const x = "x: value: 15, unit: USD m, period: 2025, stage: pledged"
	for _, test := range []struct{ name, files, place, message, help string }{
		{"another dollar", figures("It is A$15m.", x), "content/about.md:7:7", "“A$15m” has no figure behind it", "declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: \"A$15m\", why: …}]`"},
		{"that dollar", figures("It is $15m.", x), "content/about.md:7:7", "“$15m” has no figure behind it", "mention the record: [[x]]; or, if it is another number, declare it"},
		{"a range", textPage("", "It is £5bn – £6bn."), "content/about.md:4:7", "“£5bn – £6bn” has no figure behind it", "declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: \"£5bn – £6bn\", why: …}]`"},
		{"a summary", textPage("summary: About £5bn.\n", "Text."), "content/about.md:3:10", "“£5bn” is said by no figure that this document declares or names", "write it as the record has it, declare the figure, or excuse it: `waivers: [{text: \"£5bn\", why: …}]`"},
		{"an alias", textPage("aliases: [/old/, /timeline/]\n", "Text."), "content/about.md:3:18", "the address /timeline/ is taken", "take the alias out, or give the other another address"},
		{"no headings", textPage("", "[Why](#why)"), "content/about.md:4:2", "there is no heading #why in content/about.md", "it has no headings; write one, or link to the page alone"},
		{"a financial year", "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-26, sources: [report]}]\n---\n[[it]]\n", "content/about.md:3:35", "`date` can't be \"2025-26\": there is no month 26", `did you mean "FY2025-26"?`},
		{"a year in office", strings.ReplaceAll(person("one", "role: Minister, start: 2020-01-01"), "Who?", "Who?") + textPage("positions: [{id: it, actor: one, question: rise, stance: support, date: 2019, summary: Wants it., basis: statement, in_capacity: Minister, sources: [report]}]\n", "[[it|It]]"),
			"content/about.md:3:130", "one is not recorded as “Minister” in 2019", "add the membership to the actor, or put the role or the date right"},
		{"a setting without a reason", "-- content/site.yaml --\ntitle: A site\nbase_url: https://example.org\nlanguage: en\nrules: [{rule: alt-text, severity: off}]\n", "content/site.yaml:4:9", "rule setting has no why", "add `why: …`, with the reason"},
		{"a waiver elsewhere", textPage("waivers: [{rule: one-origin, record: rise, why: Never mind.}]\n", "Text."), "content/about.md:3:38", "the waiver excuses nothing: rise is declared elsewhere", "move the waiver into the document that declares the record"},
		{"a mixed chart", figures(chart("figures: [x, y]"), x, "y: value: 15, unit: GBP m, period: 2025, stage: pledged"), "content/about.md:12:10", "this chart mixes units", "show only what compares, or say why they stand together: `mixes: …`"},
		{"many misspelt", textPage("", "[@reprot] [@reprot] [@reprot]"), "content/about.md:4:2", `there is no "reprot", which 2 other places name, too`, `did you mean "report"?`},
		{"a misspelt id and the record nobody names", figures("[[spend-2033]]\n", "spend-2023: value: 1, unit: GBP m, period: 2023, stage: outturn") +
			"-- content/b.md --\n---\ntitle: B\nfigures: [{id: spend-2034, label: B, measure: defence-spending, subject: united-kingdom, value: 2, unit: GBP m, period: 2024, stage: outturn, sources: [report]}]\n---\nText.\n", "content/about.md:7:1", `there is no "spend-2033"`, `did you mean "spend-2034"?`},
	} {
		t.Run(test.name, func(t *testing.T) {
			_, findings := broken(t, test.files)
			for _, f := range findings {
				if f.Message == test.message && f.Place.String() == test.place && f.Help == test.help {
					return
				}
			}
			for _, f := range findings {
				t.Logf("%s: %s\n  help: %s", f.Place, f.Message, f.Help)
			}
			t.Errorf("want %s: %s\n  help: %s", test.place, test.message, test.help)
		})
	}
}
