package content

import "explainer/generator/record"

const (
	errDay     = record.FormError("a whole day, such as 2025-02-26")
	errDecimal = record.FormError("digits with a point, such as 13.4, without separators, signs of currency or words")
)

// example shows how a missing key is written.
func example(key string) string {
	for _, e := range examples {
		if e.key == key {
			return key + ": " + e.value
		}
	}
	return key + ": …"
}

var examples = [...]struct{ key, value string }{
	{"id", "uk-defence-share"},
	{"title", "What the £13.4 billion is"},
	{"name", "Keir Starmer"},
	{"label", "UK defence spending, target"},
	{"type", "person"},
	{"date", "2025-02-26"},
	{"as_of", "2025-02-26"},
	{"sources", "[ifs-2025-02-25]"},
	{"measure", "defence-spending"},
	{"subject", "united-kingdom"},
	{"unit", "GBP bn"},
	{"value", "13.4"},
	{"period", "FY2027-28"},
	{"stage", "pledged"},
	{"actor", "keir-starmer"},
	{"question", "uk-defence-rise"},
	{"stance", "support"},
	{"basis", "statement"},
	{"summary", "One sentence, in your own words."},
	{"proposition", "The United Kingdom should raise its defence spending."},
	{"figures", "[uk-defence-extra-cash, uk-defence-extra-ifs]"},
	{"reason", "baseline"},
	{"note", "Why, in a sentence."},
	{"base_url", "https://example.org"},
	{"language", "en"},
}
