package check_test

import (
	"strings"
	"testing"
)

// What the rules that compare periods make of each way of writing one.
func TestPeriodsThatAreCompared(t *testing.T) {
	page := func(front, body string) string {
		return "-- content/about.md --\n---\ntitle: About\nfigures:\n" + front + "---\n" + body + "\n"
	}
	figure := func(id, period, value, rest string) string {
		return "  - {id: " + id + ", label: Figure " + id + ", measure: defence-spending, subject: united-kingdom, value: " + value +
			", unit: GBP bn, period: " + period + ", stage: outturn, sources: [report]" + rest + "}\n"
	}
	two := func(a, b string) string {
		return page(figure("one", a, "66.3", "")+figure("two", b, "40", ""), "See [[one]] and [[two]].")
	}
	bars := func(a, b string) string {
		return page(
			figure("one", a, "66.3", "")+figure("two", b, "40", ""),
			"```chart\ntype: bar\ntitle: It grew\nfigures: [one, two]\n```",
		)
	}
	derived := func(value, derivation string) string {
		return page(
			figure("one", "2024/2028", "50", "")+
				figure("two", "2024/2028", value, ", recurrence: annual, derivation: {"+derivation+"}"),
			"See [[one]] and [[two]].",
		)
	}
	for name, test := range map[string]struct{ archive, want string }{
		"one quarter in two spellings":          {two("2025-Q1", "2025-33"), "contradiction"},
		"a quarter and its months":              {two("2025-Q1", "2025-01/2025-03"), "near-conflict"},
		"a half and its quarters":               {two("2025-H2", "2025-Q3/2025-Q4"), "near-conflict"},
		"a week and its days":                   {two("2025-W07", "2025-02-10/2025-02-16"), "near-conflict"},
		"a decade and its years":                {two("2020s", "2020/2029"), "near-conflict"},
		"two quarters":                          {two("2025-Q1", "2025-Q2"), ""},
		"a month that is not known":             {two("2025", "2025-XX"), ""},
		"an end that is not known":              {two("2025/", "2025/.."), "near-conflict"},
		"a year and a financial year":           {two("2024", "FY2024-25"), "near-conflict"},
		"a year and the financial year before":  {two("2024", "FY2023-24"), ""},
		"a year and a quarter of it":            {two("2024", "2024-Q3"), ""},
		"months that mostly overlap":            {two("2022-01/2026-03", "2022-02/2026-04"), "near-conflict"},
		"running totals":                        {two("2022-01/2026-03", "2022-01/2026-04"), ""},
		"a winter and its months":               {two("2024-12/2025-02", "2025-01/2025-03"), "near-conflict"},
		"weeks that overlap by half":            {two("2025-W07/2025-W08", "2025-W08/2025-W09"), ""},
		"a day and its month":                   {two("2025-02-26", "2025-02"), ""},
		"the same number of both":               {strings.Replace(two("2024", "FY2024-25"), "value: 40", "value: 66.3", 1), ""},
		"bars of a quarter beside a year":       {bars("2025-Q1", "2024"), "comparability"},
		"bars of a half beside a quarter":       {bars("2025-H1", "2024-Q1"), "comparability"},
		"bars of a decade beside a year":        {bars("2010s", "2024"), "comparability"},
		"bars of a week beside a year":          {bars("2024-W40", "2023"), "comparability"},
		"bars of two quarters":                  {bars("2025-Q1", "2024-Q1"), ""},
		"bars of two halves":                    {bars("2025-H1", "2024-H1"), ""},
		"a fifth":                               {derived("10", "op: quotient, inputs: [one], by: 5"), ""},
		"a fifth that is none":                  {derived("11", "op: quotient, inputs: [one], by: 5"), "derivation"},
		"a product":                             {derived("125", "op: product, inputs: [one], by: 2.5"), ""},
		"a product that is none":                {derived("140", "op: product, inputs: [one], by: 2.5"), "derivation"},
		"a quotient without a number":           {derived("10", "op: quotient, inputs: [one]"), "bad-value"},
		"a quotient of two figures":             {derived("10", "op: quotient, inputs: [one, one], by: 5"), "bad-value"},
		"a product with zero":                   {derived("10", "op: product, inputs: [one], by: 0"), "bad-value"},
		"a product of one figure with nothing":  {derived("10", "op: product, inputs: [one]"), "bad-value"},
		"a sum with a number":                   {derived("10", "op: sum, inputs: [one, one], by: 5"), "bad-value"},
		"a quotient that mixes nothing":         {derived("10", `op: quotient, inputs: [one], by: 5, mixes: "None."`), "idle-mixes"},
		"a quotient in the prices of its input": {strings.Replace(derived("10", "op: quotient, inputs: [one], by: 5"), "recurrence: annual", "price_basis: real, price_year: 2024, recurrence: annual", 1), "comparability"},
	} {
		t.Run(name, func(t *testing.T) {
			var got []string
			for _, f := range open(t, test.archive).Checked(nil).Findings {
				got = append(got, f.Rule)
			}
			if strings.Join(got, " ") != test.want {
				t.Errorf("got %v, want %q", got, test.want)
			}
		})
	}
}

// A calendar that gives published years other days changes what was published; one
// that says what was read before does not.
func TestCalendarsChangeWhatWasPublished(t *testing.T) {
	page := "-- content/about.md --\n---\ntitle: About\nfigures:\n" +
		"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: GBP bn, " +
		"period: FY2024-25, stage: outturn, sources: [report]}\n---\nSee [[one]].\n"
	before := release(t, page)
	for starts, want := range map[string]string{
		"04-01": "",
		"07-01": "one has changed since it was published, and no note says so: " +
			"period was FY2024-25 and is FY2024-25 (2024-07-01/2025-06-30)",
	} {
		settings := "-- content/site.yaml --\n" + siteYAML(t) + "calendars: [{starts: " + starts + ", named: both}]\n"
		got := ""
		for _, f := range open(t, page, settings).Checked(before).Findings {
			got += f.Message
		}
		if got != want {
			t.Errorf("years that start on %s: %q, want %q", starts, got, want)
		}
	}
}

// Financial years of two calendars are no more one kind of period than a financial
// and a calendar year are.
func TestYearsOfTwoCalendarsDoNotCompare(t *testing.T) {
	archive := "-- content/site.yaml --\n" + siteYAML(t) +
		"calendars:\n  - {starts: 04-01, named: both}\n  - {starts: 10-01, named: end, called: fiscal year, actors: [united-states]}\n" +
		"-- content/actors/united-states.md --\n---\ntype: state\nname: United States\nas_of: 2025-03-01\n---\nA state.\n" +
		"-- content/about.md --\n---\ntitle: About\nfigures:\n" +
		"  - {id: one, label: One, measure: defence-spending, subject: united-kingdom, value: 66.3, unit: USD bn, period: FY2024-25, stage: outturn, sources: [report]}\n" +
		"  - {id: two, label: Two, measure: defence-spending, subject: united-states, value: 900, unit: USD bn, period: FY2025, stage: outturn, sources: [report]}\n" +
		"---\n```chart\ntype: bar\ntitle: America spends more\nfigures: [one, two]\n%```\n"
	for mixes, want := range map[string]string{"": "comparability", "mixes: Each budget has its own year.\n": ""} {
		got := ""
		for _, f := range open(t, strings.ReplaceAll(archive, "%", mixes)).Checked(nil).Findings {
			got += f.Rule
		}
		if got != want {
			t.Errorf("with %q: %q, want %q", mixes, got, want)
		}
	}
}

// A remedy proposes the reason that the records show.
func TestReasonsOfNearConflicts(t *testing.T) {
	sources := "-- content/sources/two.yaml --\n" +
		"- {id: early, type: report, title: Early, URL: \"https://example.org/early\", issued: 2025-01-10, accessed: 2025-02-01, custom: {tier: primary}}\n" +
		"- {id: late, type: report, title: Late, URL: \"https://example.org/late\", issued: 2025-01-20, accessed: 2025-02-01, custom: {tier: primary}}\n"
	two := func(a, b string) string {
		figure := func(id, value, rest string) string {
			return "  - {id: " + id + ", label: Figure " + id + ", measure: defence-spending, subject: united-kingdom, value: " +
				value + ", unit: GBP bn, " + rest + "}\n"
		}
		return sources + "-- content/about.md --\n---\ntitle: About\nfigures:\n" + figure("one", "66.3", a) + figure("two", "40", b) +
			"---\nSee [[one]] and [[two]] [@early; @late].\n"
	}
	for reason, archive := range map[string]string{
		"period":     two("period: 2024, stage: outturn, sources: [early]", "period: FY2024-25, stage: outturn, sources: [late]"),
		"vintage":    two("period: 2024, stage: outturn, sources: [early]", "period: 2024, stage: estimate, sources: [late]"),
		"definition": two("period: 2024, stage: outturn, sources: [early]", "period: 2024, stage: estimate, sources: [early]"),
	} {
		findings := open(t, archive).Checked(nil).Findings
		if len(findings) != 1 || !strings.Contains(findings[0].Help, "reason: "+reason+",") {
			t.Errorf("want the reason %s: %v", reason, findings)
		}
	}
}
