package markdown

// The rules that parsing a body enforces; package check documents them.
const (
	RuleRawHTML            = "raw-html"
	RuleUnknownBlock       = "unknown-block"
	RuleUnknownCallout     = "unknown-callout"
	RuleHeadingOne         = "heading-one"
	RuleMentionCase        = "mention-case"
	RuleBadMention         = "bad-mention"
	RuleBadCitation        = "bad-citation"
	RuleUnsafeLink         = "unsafe-link"
	RuleManyFindings       = "many-findings"
	RuleUnclosedBlock      = "unclosed-block"
	RuleLostText           = "lost-text"
	RuleUndefinedReference = "undefined-reference"
	RuleBrokenMarkup       = "broken-markup"
	RuleForeignMarkup      = "foreign-markup"
	RuleLinkInLink         = "link-in-link"
	RuleNotText            = "not-text" // which package content enforces for what is typed
	RuleLongText           = "long-text"
)
