package markdown

import (
	"regexp"
	"slices"
	"strings"

	"explainer/generator/diag"
)

// mark is markup that would be published as it is typed: Markdown with a slip, or
// the syntax of another tool.
type mark struct {
	pattern             *regexp.Regexp // matched against run.literal; a group, if any, is the place
	rule, message, help string
}

// codeMark matches the backticks of code that is not closed; in a cell of a table a bar
// may have cut it.
var codeMark = regexp.MustCompile("`+")

// marks lists what is looked for, the more specific first: each place is reported
// once.
var marks = []mark{
	{
		regexp.MustCompile(`\[\^[^\]\[\n]+\]`),
		RuleUndefinedReference,
		"there is no footnote %s",
		"define it in a paragraph of its own, as `[^1]: …`, or delete the mark",
	},
	{
		regexp.MustCompile(`(?i)\[\[?_?toc_?\]?\]|(?m:^)\{?:?toc\}`),
		RuleForeignMarkup,
		"“%s” makes no list of contents here",
		"delete it: a page lists its headings by itself",
	},
	{
		regexp.MustCompile(`!\[\[[^\[\]\n]*\]\]`),
		RuleForeignMarkup,
		"“%s” shows a document in another tool; here readers would see it",
		"delete the sign: a mention, [[id]], links to it",
	},
	{
		regexp.MustCompile(`\[![\pL-]+\]`),
		RuleBrokenMarkup,
		"%s starts a callout only at the beginning of a quotation",
		"write `> [!NOTE]` in a line of its own, and > before each line that belongs to it",
	},
	{
		regexp.MustCompile(`\A(\[!\pL+)(?:\n|\z)|\A(!(?:NOTE|TIP|IMPORTANT|WARNING|CAUTION))(?:\s|\z)`),
		RuleBrokenMarkup,
		"“%s” starts no callout",
		"write > [!NOTE] in a line of its own, with both brackets",
	},
	{
		regexp.MustCompile(`\[cite[a-z/]*:`),
		RuleBadCitation,
		"“%s” begins a citation in another tool; here readers would see it",
		"write [@source-id], or [@source-id, p. 3]",
	},
	{
		regexp.MustCompile("\\{[a-z][a-z:-]*\\}\x04|(?:^|\\s)(:[a-z][a-z:-]*:\x04)"),
		RuleForeignMarkup,
		"“%s” is a role of another tool; here readers would see its name",
		"write a citation as [@source-id], and anything else in Markdown",
	},
	{
		regexp.MustCompile("\x04(\\((?:\x03+|/[^)\\s]*)\\))"),
		RuleBrokenMarkup,
		"“%s” stands behind a citation or code, which is not the words of a link",
		"write [words](address), and the citation behind it",
	},
	{
		regexp.MustCompile(`\[(?:https?://[^\s\]]+|\x03) [^\[\]\n]+\]`),
		RuleForeignMarkup,
		"“%s” is a link in another tool; here readers would see its brackets",
		"write [words](address)",
	},
	{
		regexp.MustCompile(
			`(?:^|[^)])(\[/[a-z][a-z0-9_-]*\])|\[[a-z][a-z0-9_-]*(?: +[a-z_-]+=[“”„«'"‘][^\[\]\n]*|=[^\[\]\n]+)\]|\[(?:if !?\pL+|endif)\]`,
		),
		RuleForeignMarkup,
		"“%s” is a tag of another tool, which readers would see",
		"delete it, and write what it stands for in Markdown",
	},
	{
		regexp.MustCompile(`[\pL.,;:!?”’"')](\[\d{1,3}\])|[.,;:!?”)]([¹²³⁴-⁹]+)`),
		RuleUndefinedReference,
		"“%s” looks like a reference of this page, and is text",
		"cite the source, [@source-id]; a footnote is [^1]",
	},
	{
		regexp.MustCompile(`</?[a-z][a-z0-9]*:[a-z][a-z0-9]*[^>\n]*>`),
		RuleRawHTML,
		"“%s” is a tag that a word processor left",
		"delete it",
	},
	{
		regexp.MustCompile(`!?\[[^\[\]]*\]\([^)\n]*\)?`),
		RuleBrokenMarkup,
		"“%s” is not a link",
		"write %20 for a space in the address, and close its bracket: [words](/a%20page/)",
	},
	{
		regexp.MustCompile(`\[[^\[\]\n]+\]\s\((?:\x03|[/#][^)\n]*\))`),
		RuleBrokenMarkup,
		"a space parts the words of a link from its address",
		"write [words](address) without a space between",
	},
	{
		regexp.MustCompile(`\([^()\n]+\)\[(?:\x03|[/#][^\]\n]*\])`),
		RuleBrokenMarkup,
		"the brackets of a link are the wrong way round",
		"write [words](address)",
	},
	{
		regexp.MustCompile(`(?:^|[^\pL\pN\])])(\[[^\[\]]+\]\[[^\[\]\n]*\])`),
		RuleUndefinedReference,
		"“%s” refers to an address that is defined nowhere",
		"write the address behind the words, [words](https://…), or define its name in a line of its own: `[name]: https://…`",
	},
	{
		regexp.MustCompile(`(?m)^(\[[ xX/!?>*-]\])(?:\s|$)`),
		RuleBrokenMarkup,
		"“%s” is a box only at the beginning of an item of a list",
		"write `- [ ] words`, or `- [x] words` for what is done",
	},

	{
		regexp.MustCompile(`\{\{[^\n]*?\}\}|\{%[^\n]*?%\}|\{\{|\{%`),
		RuleForeignMarkup,
		"“%s” is a template tag, which readers would see",
		"delete it, and write what it stands for in Markdown",
	},
	{
		regexp.MustCompile(`(?m)^(?::{3,}|///\s|!!!\s|\?\?\?\+?\s)[^\n]*`),
		RuleForeignMarkup,
		"“%s” frames a box in another tool; here readers would see it",
		"write a callout: > [!NOTE] in a line of its own, and > before each line of the box",
	},
	{
		regexp.MustCompile(`\{\s*(?:[.#:][^{}\n]*|[\pL][\pL\pN-]*=[^{}\n]*|-)\}`),
		RuleForeignMarkup,
		"“%s” sets an attribute in another tool; here readers would see it",
		"delete it; ids of headings are made from their words",
	},
	{
		regexp.MustCompile(`(?m)^==+ [^=\n]+ ==+$`),
		RuleForeignMarkup,
		"“%s” is a heading in another tool; here readers would see its signs",
		"begin the line with ## instead",
	},
	{
		regexp.MustCompile(`==[^=\s](?:[^=\n]*[^=\s])?==`),
		RuleForeignMarkup,
		"“%s” is a highlight in another tool; here readers would see its signs",
		"write *emphasis* or **strong emphasis**",
	},
	{
		regexp.MustCompile(`(?:^|[^\pL\pN+])(\+\+[^+\s](?:[^+\n]*[^+\s])?\+\+)`),
		RuleForeignMarkup,
		"“%s” is underlined in another tool; here readers would see its signs",
		"write *emphasis*",
	},
	{
		regexp.MustCompile(`%%[^%\n]+%%|\|\|[^|\n]+\|\|`),
		RuleForeignMarkup,
		"“%s” is hidden in another tool; here readers would see it",
		"delete it, or write it as text",
	},
	{
		regexp.MustCompile(`\^\[`),
		RuleForeignMarkup,
		"“%s” begins a note in another tool; here readers would see it",
		"write [^1] here, and `[^1]: the note` in a paragraph of its own",
	},
	{
		regexp.MustCompile(`\^[^\s^\[\]]+\^`),
		RuleForeignMarkup,
		"“%s” is raised in another tool; here readers would see its signs",
		"write the character itself, such as ² or ³",
	},
	{
		regexp.MustCompile(`(?m)\s(\^[\pL\pN-]+)$`),
		RuleForeignMarkup,
		"“%s” names a paragraph in another tool; here readers would see it",
		"delete it; headings have addresses",
	},
	{
		regexp.MustCompile(`(?:^|\s)(:[a-z][a-z0-9_+-]*:)(?:$|[\s.,;!?)])`),
		RuleForeignMarkup,
		"“%s” is a picture in another tool; here readers would see its name",
		"write the character itself, or words",
	},

	{
		regexp.MustCompile(`\$\$|\$(?:[\\^_{]|[^\s$\d][^$\n]*[\\^_={}])[^$\n]*\$|(?m:^)\\[a-zA-Z]+\{?|\\[a-zA-Z]+\{`),
		RuleForeignMarkup,
		"“%s” is LaTeX, which readers would see",
		"write it in words and characters, or as an image",
	},

	{
		regexp.MustCompile(`(?m)^(#{2,6}[^#\s][^\n]*|#{7,}[^\n]*)|\A(#\pL[^\n]* [^\n]*[^\n.!?…])\z`),
		RuleBrokenMarkup,
		"“%s” is not a heading",
		"write two to six # and a space before its words: ## Next steps",
	},
	{
		regexp.MustCompile(
			`(?m)^([•·▪◦‣●○■□]|o\t)[ \t\x{a0}]*[^\s•·▪◦‣●○■□]|(?m:^)([–—]) [^\n]*\n[–—] |\A([-+])\pL[^\n]*\n[-+]\pL`,
		),
		RuleBrokenMarkup,
		"“%s” begins no item of a list",
		"write `- ` before each item, and an empty line above the first",
	},
	{
		regexp.MustCompile(`\A(\d{1,2}[.)])\pL[^\n]*\n\d{1,2}[.)]\pL|\n(\d{1,2}[.)]) [^\n]+\n\d{1,2}[.)] `),
		RuleBrokenMarkup,
		"“%s” begins no item of a list",
		"write `1. ` before each item, with a space, and an empty line above the first",
	},
	{
		regexp.MustCompile(`(?:\A|[^:])(\\)\z`),
		RuleBrokenMarkup,
		"“%s” breaks no line at the end of a paragraph, and readers would see it",
		"delete it",
	},
	{
		regexp.MustCompile(`(?m)^(\|[^\n]*\|)[ \t]*$(?:\n[^\n]*)*|\A[^|\n]+ (\|) [^\n]*\n[^|\n]+ \| `),
		RuleBrokenMarkup,
		"“%s” is not part of a table",
		"write a line such as |---|---| below the first row, with as many cells as that has, and an empty line before the table",
	},
	{
		regexp.MustCompile(`[^\t\n](\t+)[^\t\n][^\n]*\n[^\t\n]+\t|[^\t\n](\t+)[^\t\n]+\t+[^\t\n]`),
		RuleBrokenMarkup,
		"tabs part words as cells are parted, and readers would see one line",
		"write a table: | between the cells, and |---|---| below the first row",
	},
	{
		regexp.MustCompile(`(?:^|[^*])(\*\*)(?:[^*]|$)|(?:^|[^*\pL])(\*{3})[^*\s]`),
		RuleBrokenMarkup,
		"“%s” has no partner, and readers would see it",
		"close the **emphasis**, with no space inside its signs and no letter right outside, or write \\*\\*",
	},
	{
		regexp.MustCompile(`(?:^|[^\pL\pN_])(__)[^\s_]|[^\s_](__)(?:[^\pL\pN_]|$)`),
		RuleBrokenMarkup,
		"“%s” has no partner, and readers would see it",
		"close the __emphasis__, with no space inside its signs and no letter right outside, or write \\_\\_",
	},
	{
		regexp.MustCompile(`~~`),
		RuleBrokenMarkup,
		"“%s” has no partner, and readers would see it",
		"close what is ~~struck~~, or write \\~\\~",
	},
	{
		codeMark,
		RuleBrokenMarkup,
		"“%s” opens code that is never closed",
		"close it with as many, or write \\` for the sign",
	},
	{
		regexp.MustCompile(`(?:^|[\s(\[{"'“‘«„—–/>-])(\*)[^\s*]`),
		RuleBrokenMarkup,
		"“%s” opens emphasis that is never closed",
		"close the *emphasis*, or write \\* for the sign",
	},
	{
		regexp.MustCompile(`(?:^|[\s(\[{"'“‘«„—–/>-])(_)[^\s_]`),
		RuleBrokenMarkup,
		"“%s” opens emphasis that is never closed",
		"close the _emphasis_, or write \\_ for the sign",
	},
	{
		regexp.MustCompile(`(?:^|[^\pL\pN])(&(?:#\d+|#[xX][0-9a-fA-F]+|[a-zA-Z][a-zA-Z0-9]+);)`),
		RuleBrokenMarkup,
		"“%s” is no character",
		"write the character itself, or \\& for the sign",
	},
	{
		regexp.MustCompile(
			`(&(?:#\d+|#[xX][0-9a-fA-F]+|(?:nbsp|amp|lt|gt|quot|apos|copy|reg|pound|euro|shy|mdash|ndash|hellip|ensp|emsp|thinsp|rsquo|lsquo|rdquo|ldquo|deg|times)))(?:[^;\pL\pN]|$)`,
		),
		RuleBrokenMarkup,
		"“%s” lacks the semicolon that makes it a character",
		"write the character itself, or the semicolon",
	},
}

// marks reports the markup in the current block that readers would see.
func (c *collector) marks() {
	text := c.run.literal()
	var found [][2]int
	for _, m := range marks {
		if c.cut && m.pattern == codeMark {
			continue
		}
		if len(c.body.Findings) > maxFindings {
			return // no more are reported
		}
		for _, at := range m.pattern.FindAllStringSubmatchIndex(text, maxFindings) {
			start, end := narrowed(at)
			if slices.ContainsFunc(found, func(f [2]int) bool { return start < f[1] && f[0] < end }) {
				continue
			}
			found = append(found, [2]int{start, end})
			message := strings.Replace(m.message, "%s", c.typed(start, end), 1)
			c.report(diag.Errorf(c.span(start, end), m.rule, "%s", message).WithHelp("%s", m.help))
		}
	}
}

// typed returns the source of a part of the current block's text, up to the end
// of its line.
func (c *collector) typed(start, end int) string {
	from, last := c.run.source(start), c.run.source(max(start, end-1))
	line, _, _ := strings.Cut(string(c.src[from:min(last+c.width(last), len(c.src))]), "\n")
	return shortened(line)
}

// narrowed returns the first group that matched, or else the whole match.
func narrowed(at []int) (start, end int) {
	for i := 2; i < len(at); i += 2 {
		if at[i] >= 0 {
			return at[i], at[i+1]
		}
	}
	return at[0], at[1]
}
