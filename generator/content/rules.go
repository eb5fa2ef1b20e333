package content

import "explainer/generator/sheet"

// The rules that reading a file can find broken; package check documents them.
const (
	RuleMisplaced    = "misplaced-file"
	RuleNotText      = "not-text"
	RuleBrokenMarkup = "broken-markup" // which package markdown enforces in a text
	RuleFrontMatter  = "front-matter"
	RuleYAML         = "yaml-syntax"
	RuleAlias        = "yaml-alias"
	RuleDuplicate    = "duplicate-key"
	RuleUnknownKey   = "unknown-key"
	RuleMissingKey   = "missing-key"
	RuleWrongType    = "wrong-type"
	RuleBadValue     = "bad-value"
	RuleBadID        = "bad-id"
	RuleTable        = sheet.Rule
	RuleInverted     = "inverted-range"
	RuleFinancial    = "financial-year"
)
