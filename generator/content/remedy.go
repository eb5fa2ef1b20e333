package content

import "explainer/generator/record"

const (
	errDay     = record.FormError("a whole day, such as 2025-02-26")
	errDecimal = record.FormError("digits with a point, such as 13.4, without separators, signs of currency or words")
)

// example shows how a key that is missing from a record or a part of one is
// written, on a line of its own or between braces.
func example(what, key string) string {
	for _, e := range examples {
		if e.key == key && (e.what == "" || e.what == what) {
			return key + ": " + e.value
		}
	}
	return key + ": …"
}

// examples are looked through in order: those for one record alone stand
// before those for any.
var examples = [...]struct{ what, key, value string }{
	{"source", "id", "ifs-2025-02-25"},
	{"source", "type", "report"},
	{"source", "title", `"Defence spending: what the rise means"`},
	{"group custom", "tier", "primary"},
	{"chart block", "type", "bar"},
	{"actor", "type", "person"},
	{"glossary term", "title", "Gross domestic product"},
	{"question", "title", "Should the United Kingdom raise its defence spending?"},
	{"dataset", "title", "UK defence spending as a share of GDP"},
	{"measure", "id", "defence-spending"},
	{"measure", "label", "Defence spending"},
	{"measure", "definition", "What a state spends on defence in a year."},
	{"event", "name", "NATO summit at The Hague"},
	{"change", "kind", "correction"},
	{"baseline", "kind", "prior-level"},
	{"conflict", "id", "extra-defence-money"},
	{"conflict", "title", "How much more Britain will spend on defence"},
	{"position", "id", "starmer-defence-rise"},
	{"event", "id", "hague-summit"},
	{"rule setting", "rule", "one-origin"},
	{"rule setting", "severity", "warning"},
	{"rule setting", "why", "Each of our briefings reports one document."},
	{"link of the navigation", "label", "Briefings"},
	{"link of the navigation", "url", "/briefings/"},

	{"", "id", "uk-defence-share"},
	{"", "title", "What the £13.4 billion is"},
	{"", "name", "Keir Starmer"},
	{"", "label", `"UK defence spending, target"`},
	{"", "date", "2025-02-26"},
	{"", "as_of", "2025-02-26"},
	{"", "sources", "[ifs-2025-02-25]"},
	{"", "measure", "defence-spending"},
	{"", "subject", "united-kingdom"},
	{"", "unit", "GBP bn"},
	{"", "value", "13.4"},
	{"", "period", "FY2027-28"},
	{"", "stage", "pledged"},
	{"", "actor", "keir-starmer"},
	{"", "organization", "house-of-commons"},
	{"", "role", "Prime Minister of the United Kingdom"},
	{"", "question", "uk-defence-rise"},
	{"", "questions", "[uk-defence-rise]"},
	{"", "events", "[hague-summit]"},
	{"", "stance", "support"},
	{"", "basis", "statement"},
	{"", "summary", `"One sentence, in your own words."`},
	{"", "proposition", "The United Kingdom should raise its defence spending."},
	{"", "figures", "[uk-defence-extra-cash, uk-defence-extra-ifs]"},
	{"", "reason", "baseline"},
	{"", "note", `"Why, in a sentence."`},
	{"", "op", "difference"},
	{"", "inputs", "[uk-defence-2027-28, uk-defence-2024-25]"},
	{"", "from", "0.5"},
	{"", "to", "0.3"},
	{"", "text", `"£1"`},
	{"", "why", `"an idiom, not a figure"`},
	{"", "subject_column", "subject"},
	{"", "period_column", "period"},
	{"", "value_column", "value"},
	{"", "base_url", "https://example.org"},
	{"", "language", "en"},
}
