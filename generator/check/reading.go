package check

import "explainer/generator/diag"

// reading are the rules that the stages before this one enforce while they
// read, link and render the files.
func reading() []Rule {
	rule := func(id, summary, why string) Rule {
		return Rule{ID: id, Severity: diag.Error, Summary: summary, Why: why}
	}
	return []Rule{
		rule("unreadable-file", "Every file of the publication can be read.", "What cannot be read cannot be published, and leaving it out silently would publish a site that lacks it."),
		rule("file-too-large", "No file is larger than 32 MB.", "A briefing is a few kilobytes; a file this large is a mistake, and would make every build slow."),
		rule("symlink-cycle", "No symbolic link leads back to a folder that it lies in.", "Following it would never end."),
		rule("misplaced-file", "Every file of content/ lies where its kind belongs.", "A document's folder says what it is; one that lies elsewhere would be left out."),
		rule("not-text", "Documents are text in UTF-8.", "Anything else would show readers broken characters."),
		rule("front-matter", "Every Markdown document begins with front matter between two lines ---.", "Its title, dates and records stand there."),
		rule("yaml-syntax", "Front matter, bibliographies and blocks are well-formed YAML.", "What cannot be parsed cannot be checked."),
		rule("yaml-alias", "Values are written out, without the anchors and aliases of YAML.", "Each record has one place, and a small file cannot unfold into a huge one."),
		rule("duplicate-key", "No key is given twice.", "One of the two would be dropped without a word."),
		rule("unknown-key", "Every key is one that the record model knows.", "A misspelt key would be dropped without a word, and the fact behind it with it."),
		rule("missing-key", "Records have the keys that they need.", "A number without a source, a unit or a period says less than it seems to."),
		rule("wrong-type", "Values have the form that their key asks for.", "A list where one id belongs, or text where a number belongs, is a misunderstanding."),
		rule("bad-value", "Values are of those that their key allows.", "A stage or a stance that is none of the known ones could not be compared with others."),
		rule("bad-id", "Ids are lower-case words joined by dashes.", "They are part of addresses, which must hold on every system and for ever."),
		rule("dataset-table", "A dataset's CSV is well-formed.", "A spreadsheet and this site must read the same table."),
		rule("dataset-row", "A dataset has a table, with the columns it names, and every row is a figure.", "Each row gets a place of its own and can be mentioned."),
		rule("duplicate-id", "Ids are unique over all kinds.", "[[id]] must mean one thing."),
		rule("dangling-reference", "Every id that is named exists and is published.", "A reader who follows it would find nothing."),
		rule("wrong-kind", "Every id that is named is of the kind that belongs there.", "A person is no question, and a term no source."),
		rule("no-site", "content/site.yaml exists.", "It gives the site its title, its address and its language."),
		rule("raw-html", "Texts are Markdown, without HTML.", "HTML could run scripts in readers' browsers, and would not follow the design."),
		rule("unknown-block", "Fenced blocks are of a known kind.", "A misspelt chart would be shown to readers as code."),
		rule("unknown-callout", "Callouts are of a known kind.", "A misspelt one would be shown as a quotation."),
		rule("heading-one", "Texts have no heading of the first level.", "The title is the page's one main heading; screen readers find their way by it."),
		rule("bad-mention", "Mentions are written [[id]] or [[id|label]].", "A mention that cannot be read would be shown with its brackets."),
		rule("bad-citation", "Citations are written [@id], with a locator behind a comma.", "A citation that cannot be read leaves its claim without a source."),
		rule("unsafe-link", "Links lead to web addresses, mail addresses or pages of this site.", "Other addresses can run code in a reader's browser."),
		rule("relative-link", "Links within the site begin with a slash.", "A text is shown on more than one page, and a relative address would lead astray on the others."),
		rule("long-text", "Texts are at most 1 MB long, and lines 32 KB.", "That is a book, and a paragraph of 5,000 words; what is longer is likely another kind of file."),
		rule("many-findings", "A text is a text.", "Where hundreds of things are wrong in one, the list stops: it is likely another kind of file."),
		rule("missing-layout", "Every kind of page has its layout.", "Without it the page cannot be made."),
		rule("layout-error", "Layouts are well-formed and ask only for what a page has.", "A page that cannot be made stops the build; half a page is never published."),
		rule("bad-asset", "Stylesheets and scripts are well-formed.", "A browser would skip what it cannot read."),
	}
}
