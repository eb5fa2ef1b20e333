package markdown

// The rules that parsing a body enforces; package check documents them.
const (
	RuleRawHTML        = "raw-html"
	RuleUnknownBlock   = "unknown-block"
	RuleUnknownCallout = "unknown-callout"
	RuleHeadingOne     = "heading-one"
	RuleMentionCase    = "mention-case"
	RuleBadMention     = "bad-mention"
	RuleBadCitation    = "bad-citation"
	RuleUnsafeLink     = "unsafe-link"
	RuleRelativeLink   = "relative-link"
	RuleManyFindings   = "many-findings"
	RuleLongText       = "long-text"
)
