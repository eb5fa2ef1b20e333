package check

import (
	"slices"
	"strings"

	"explainer/generator/block"
	"explainer/generator/diag"
)

// reading are the rules that reading and rendering the files enforce. They have no
// function here.
func reading() []Rule {
	return slices.Concat(ofFiles(), ofSyntax(), ofValues(), ofMarkup(), ofLostMarkup(), ofTheWhole())
}

// ofFiles are those of which files a publication may hold.
func ofFiles() []Rule {
	return []Rule{
		{
			ID: "unreadable-file", Severity: diag.Error, Fixed: true,
			Summary: "Every file of the publication can be read.",
			Why:     "What cannot be read cannot be published, and leaving it out silently would publish a site that lacks it.",
			Remedy:  "Put a readable file in its place, or remove it.",
			Bad:     "ln -s nowhere.md content/about.md\n",
			Good:    aboutPage + "Text.\n",
		},
		{
			ID: "file-too-large", Severity: diag.Error, Fixed: true,
			Summary: "No file is larger than 32 MB, or limits.file_mb in site.yaml.",
			Why:     "A briefing is a few kilobytes; a file this large is a mistake, and would make every build slow.",
			Remedy:  "Split it, or link to it where it is published.",
			Bad:     "truncate -s 33M static/film.mp4\n",
			Good:    "truncate -s 1M static/film.mp4\n",
		},
		tooMuch(),
		{
			ID: "bad-name", Severity: diag.Error, Fixed: true,
			Summary: "Files have names that can be shown.",
			Why:     "A line break in a name would break the lists of files that hosts read.",
			Remedy:  "Give the file a name of letters, digits, dots and dashes.",
			Bad:     "truncate -s 1M static/a\abell.txt\n",
			Good:    "truncate -s 1M static/a-bell.txt\n",
		},
		{
			ID: "unpublished-file", Severity: diag.Warning, Fixed: true,
			Summary: "Every file in static/ is published, unless a program left it there.",
			Why: "A name that begins with a dot hides a file on most systems, and often holds settings or passwords, " +
				"so that only .well-known/, .nojekyll and .htaccess are published.",
			Remedy: "Give the file a name without the dot, or move it out of static/.",
			Bad:    "-- static/.security.txt --\nContact: mailto:editor@example.org\n",
			Good:   "-- static/.well-known/security.txt --\nContact: mailto:editor@example.org\n",
		},
		{
			ID: "symlink-cycle", Severity: diag.Error, Fixed: true,
			Summary: "No symbolic link leads back to a folder that it lies in.",
			Why:     "Following it would never end.",
			Remedy:  "Remove the link.",
			Bad:     "ln -s . content/again\n",
			Good:    aboutPage + "Text.\n",
		},
		{
			ID: "misplaced-file", Severity: diag.Error, Fixed: true,
			Summary: "Every file of content/ lies where its kind belongs.",
			Why:     "A document’s folder says what it is; one that lies elsewhere would be left out.",
			Remedy:  "Move it to the folder of its kind, or, if it is an image or another file, to static/.",
			Bad:     "-- content/notes/about.md --\n---\ntitle: About\n---\nText.\n",
			Good:    aboutPage + "Text.\n",
		},
		{
			ID: "not-text", Severity: diag.Error, Fixed: true,
			Summary: "Documents are text in UTF-8, of characters that can be seen.",
			Why:     "Anything else would show readers broken characters, or make one text read as another.",
			Remedy:  "Save the file as UTF-8, and remove what cannot be seen.",
			Bad:     aboutPage + "Caf\xe9.\n",
			Good:    aboutPage + "Café.\n",
		},
	}
}

// ofSyntax are those of YAML and its keys.
func ofSyntax() []Rule {
	return []Rule{
		{
			ID: "front-matter", Severity: diag.Error, Fixed: true,
			Summary: "Every Markdown document begins with front matter between two lines ---.",
			Why:     "Its title, dates and records stand there.",
			Remedy:  "Begin the file with a line ---, then title: …, then another ---.",
			Bad:     "-- content/about.md --\nWho we are.\n",
			Good:    aboutPage + "Who we are.\n",
		},
		{
			ID: "yaml-syntax", Severity: diag.Error, Fixed: true,
			Summary: "Front matter, bibliographies and blocks are well-formed YAML.",
			Why:     "What cannot be parsed cannot be checked.",
			Remedy:  "Look at the indentation and the quotation marks of the line named; put quotes around a text that holds “: ”.",
			Bad:     "-- content/about.md --\n---\ntitle: About: who we are\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: \"About: who we are\"\n---\nText.\n",
		},
		{
			ID: "yaml-alias", Severity: diag.Error, Fixed: true,
			Summary: "Values are written out, without the anchors and aliases of YAML.",
			Why:     "Each record has one place, and a small file cannot unfold into a huge one.",
			Remedy:  "Write the value out, or put a text that begins with & or * in quotes.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nsummary: &short Who we are.\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
		},
		{
			ID: "duplicate-key", Severity: diag.Error, Fixed: true,
			Summary: "No key is given twice.",
			Why:     "One of the two would be dropped without a word.",
			Remedy:  "Keep one of the two.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\nsummary: What we do.\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
		},
		{
			ID: "unknown-key", Severity: diag.Error, Fixed: true,
			Summary: "Every key is one that the record model knows.",
			Why:     "A misspelt key would be dropped without a word, and the fact behind it with it.",
			Remedy:  "Put the spelling right; the finding lists the keys, or names the nearest.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nsumary: Who we are.\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
		},
		{
			ID: "missing-key", Severity: diag.Error, Fixed: true,
			Summary: "Records have the keys that they need.",
			Why:     "A number without a source, a unit or a period says less than it seems to.",
			Remedy:  "Add the key that the finding names; it shows how one is written.",
			Bad:     "-- content/about.md --\n---\nsummary: Who we are.\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nsummary: Who we are.\n---\nText.\n",
		},
		{
			ID: "wrong-type", Severity: diag.Error, Fixed: true,
			Summary: "Values have the form that their key asks for.",
			Why:     "A list where one id belongs, or text where a number belongs, is a misunderstanding.",
			Remedy:  "Write the value in the form that the finding shows.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, attendees: united-kingdom, sources: [report]}]\n---\nThen [[it]].\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nevents: [{id: it, name: It, date: 2025-02-26, attendees: [united-kingdom], sources: [report]}]\n---\nThen [[it]].\n",
		},
	}
}

// ofValues are those of values, and tables of them.
func ofValues() []Rule {
	return []Rule{
		{
			ID: "bad-value", Severity: diag.Error, Fixed: true,
			Summary: "Values are of those that their key allows.",
			Why:     "A stage or a stance that is none of the known ones could not be compared with others.",
			Remedy:  "Choose one of the values that the finding lists.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nchanges: [{date: 2025-02-26, kind: fix, note: A date was wrong.}]\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nchanges: [{date: 2025-02-26, kind: correction, note: A date was wrong.}]\n---\nText.\n",
		},
		{
			ID: "bad-id", Severity: diag.Error, Fixed: true,
			Summary: "Ids are lower-case words joined by dashes.",
			Why:     "They are part of addresses, which must hold on every system and for ever.",
			Remedy:  "Write it in lower-case letters and digits, in words joined by single dashes.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nid: About_Us\n---\nText.\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nid: about-us\n---\nText.\n",
		},
		{
			ID: "inverted-range", Severity: diag.Error, Fixed: true,
			Summary: "No range, period or office ends before it begins.",
			Why:     "Its ends were swapped, or one of them is wrong.",
			Remedy:  "Write the earlier, or lower, end first, or put right the one that is wrong.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: 2027\n    range: [7, 6]\n---\nSee [[first]].\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: 2027\n    range: [6, 7]\n---\nSee [[first]].\n",
		},
		{
			ID: "financial-year", Severity: diag.Error, Fixed: true,
			Summary: "A financial year names two years that follow each other.",
			Why:     "FY2027-29 is two years or a slip; a reader could not tell which.",
			Remedy:  "Write FY2027-28 for one year, or 2027-04/2029-03 for two.",
			Bad:     "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: FY2027-29\n    value: 13.4\n---\nSee [[first]].\n",
			Good:    "-- content/about.md --\n---\ntitle: About\nfigures:\n  - id: first\n    label: The first\n    measure: defence-spending\n    subject: united-kingdom\n    unit: GBP bn\n    stage: pledged\n    sources: [report]\n    period: FY2027-28\n    value: 13.4\n---\nSee [[first]].\n",
		},
		{
			ID: "dataset-table", Severity: diag.Error, Fixed: true,
			Summary: "A dataset’s CSV is well-formed.",
			Why:     "A spreadsheet and this site must read the same table.",
			Remedy:  "Give every line a cell for each column, and put a cell that holds a comma in quotes.",
			Bad:     spendingTable + "who,year,value\nunited-kingdom,2024\n",
			Good:    spendingTable + "who,year,value\nunited-kingdom,2024,60.0\n",
		},
		{
			ID: "dataset-row", Severity: diag.Error, Fixed: true,
			Summary: "A dataset has a table, with the columns it names, and every row is a figure.",
			Why:     "Each row gets a place of its own and can be mentioned.",
			Remedy:  "Put the cell right, or leave the value empty where there is none.",
			Bad:     spendingTable + "who,year,value\nunited-kingdom,2024,about 60\n",
			Good:    spendingTable + "who,year,value\nunited-kingdom,2024,60.0\n",
		},
	}
}

// ofMarkup are those of what a text may be written in.
func ofMarkup() []Rule {
	return []Rule{
		{
			ID: "raw-html", Severity: diag.Error, Fixed: true,
			Summary: "Texts are Markdown, without HTML.",
			Why:     "HTML could run scripts in readers’ browsers, and would not follow the design.",
			Remedy:  "Write it in Markdown; to show a < sign, write it between backticks or as \\<.",
			Bad:     aboutPage + "It is <b>urgent</b>.\n",
			Good:    aboutPage + "It is **urgent**.\n",
		},
		{
			ID: "unknown-block", Severity: diag.Error, Fixed: true,
			Summary: "Fenced blocks are of a known kind.",
			Why:     "A misspelt chart would be shown to readers as code.",
			Remedy:  "Name one of " + strings.Join(block.Names(), ", ") + ", or text for code.",
			Bad:     aboutPage + "```matrx\nquestions: [rise]\n```\n",
			Good:    aboutPage + "```matrix\nquestions: [rise]\n```\n",
		},
		{
			ID: "unknown-callout", Severity: diag.Error, Fixed: true,
			Summary: "Callouts are of a known kind.",
			Why:     "A misspelt one would be shown as a quotation.",
			Remedy:  "Name note, tip, important, warning or caution.",
			Bad:     aboutPage + "> [!NOTICE]\n> Read this.\n",
			Good:    aboutPage + "> [!NOTE]\n> Read this.\n",
		},
		{
			ID: "heading-one", Severity: diag.Error, Fixed: true,
			Summary: "Texts have no heading of the first level.",
			Why:     "The title is the page’s one main heading; screen readers find their way by it.",
			Remedy:  "Begin sections with ##.",
			Bad:     aboutPage + "# Why\n\nText.\n",
			Good:    aboutPage + "## Why\n\nText.\n",
		},
		{
			ID: "mention-case", Severity: diag.Error, Fixed: true,
			Summary: "Mentions write ids in lower case, as they are declared.",
			Why:     "[[WHO]] and [[who]] would look like two things.",
			Remedy:  "Write the id in lower case; a label may have capitals: [[who|WHO]].",
			Bad:     aboutPage + "As [[NATO]] counts it.\n",
			Good:    aboutPage + "As [[nato|NATO]] counts it.\n",
		},
		{
			ID: "bad-mention", Severity: diag.Error, Fixed: true,
			Summary: "Mentions are written [[id]] or [[id|label]].",
			Why:     "A mention that cannot be read would be shown with its brackets.",
			Remedy:  "Write [[id]] or [[id|label]], on one line.",
			Bad:     aboutPage + "The [[united-kingdom|]].\n",
			Good:    aboutPage + "The [[united-kingdom|realm]].\n",
		},
		{
			ID: "bad-citation", Severity: diag.Error, Fixed: true,
			Summary: "Every part of a citation names a source: [@id, p. 3; see @other].",
			Why:     "A citation that cannot be read leaves its claim without a source.",
			Remedy:  "Write [@source-id], [@source-id, p. 3] or [@one; see @another].",
			Bad:     aboutPage + "It rises [@report; p. 3].\n",
			Good:    aboutPage + "It rises [@report, p. 3].\n",
		},
	}
}

// ofLostMarkup are those of markup that readers would see or miss.
func ofLostMarkup() []Rule {
	return []Rule{
		{
			ID: "unsafe-link", Severity: diag.Error, Fixed: true,
			Summary: "Links lead to web addresses, mail addresses or pages of this site.",
			Why:     "Other addresses can run code in a reader’s browser.",
			Remedy:  "Link to an address that begins with https://, or to a page of this site that begins with one slash.",
			Bad:     aboutPage + "[Read on](javascript:void).\n",
			Good:    aboutPage + "[Read the report](https://example.org/report).\n",
		},
		{
			ID: "link-in-link", Severity: diag.Error, Fixed: true,
			Summary: "No link stands within another one, and nothing but words and mentions in the text of an image.",
			Why:     "Browsers tear a link within a link apart, and drop what an image cannot say.",
			Remedy:  "End the link before the mention or the citation, or write its words without brackets.",
			Bad:     aboutPage + "[The aid of [[united-kingdom]] is listed](https://example.org/aid).\n",
			Good:    aboutPage + "[The aid is listed](https://example.org/aid), with that of [[united-kingdom]].\n",
		},
		{
			ID: "unclosed-block", Severity: diag.Error, Fixed: true,
			Summary: "Every block that a fence opens is closed by one.",
			Why:     "An open block takes the rest of the text with it: what is below becomes code, or rows that nobody declared.",
			Remedy:  "Write a line with the same fence alone where the block ends.",
			Bad:     aboutPage + "```text\nThe first line.\n\nThe text goes on.\n",
			Good:    aboutPage + "```text\nThe first line.\n```\n\nThe text goes on.\n",
		},
		{
			ID: "lost-text", Severity: diag.Error, Fixed: true,
			Summary: "All that an author wrote is on the page.",
			Why:     "Markdown drops a footnote that nothing refers to, a cell for which the header has no column, and an address that no link uses: a caveat disappears, and nobody is told.",
			Remedy:  "Refer to it where it belongs, give it a column, or delete it.",
			Bad:     aboutPage + "The plan was agreed.\n\n[^1]: But not paid for.\n",
			Good:    aboutPage + "The plan was agreed.[^1]\n\n[^1]: But not paid for.\n",
		},
		{
			ID: "undefined-reference", Severity: diag.Error, Fixed: true,
			Summary: "Footnotes and addresses that a text refers to are defined.",
			Why:     "Readers would see the brackets, and be led nowhere.",
			Remedy:  "Define the footnote or the address in a line of its own, or write the address behind the words of the link.",
			Bad:     aboutPage + "Read [the annual report][report] first.\n",
			Good:    aboutPage + "Read [the annual report][report] first.\n\n[report]: https://example.org/report\n",
		},
		{
			ID: "broken-markup", Severity: diag.Error, Fixed: true,
			Summary: "What is written in Markdown is read as Markdown.",
			Why:     "A sign too few, and readers see stars, bars and brackets instead of what they were to make.",
			Remedy:  "Close what is open, put a space behind the signs of a heading, a line |---|---| below the header of a table; or write a backslash before a sign that is meant.",
			Bad:     aboutPage + "The sum **was never paid.\n",
			Good:    aboutPage + "The sum **was never** paid.\n",
		},
		{
			ID: "foreign-markup", Severity: diag.Error, Fixed: true,
			Summary: "Texts are free of the syntax of other tools.",
			Why:     "Attributes, shortcodes, template tags and frames of other generators mean nothing here, and readers would see them.",
			Remedy:  "Delete it, or write what it stands for in Markdown; between backticks it is shown as code.",
			Bad:     aboutPage + "The [whole sum]{.underline} was paid.\n",
			Good:    aboutPage + "The *whole sum* was paid.\n",
		},
	}
}

// ofTheWhole are those of texts, layouts and settings as a whole.
func ofTheWhole() []Rule {
	return []Rule{
		{
			ID: "long-text", Severity: diag.Error, Fixed: true,
			Summary: "Texts are at most 1 MB long, their lines 32 KB, their paragraphs 10,000 lines, their tables 200,000 cells; quotations and lists lie at most 100 deep in each other, and what links say comes to 1 MB at most.",
			Why:     "That is a book, and a paragraph of 5,000 words; what is longer is likely another kind of file, or meant to be slow to read.",
			Remedy:  "Divide it into several briefings or paragraphs, or put its numbers into a dataset.",
			Bad:     aboutPage + strings.Repeat("and so on ", 4000) + "\n",
			Good:    aboutPage + strings.Repeat("And so on.\n\n", 4000),
		},
		{
			ID: "many-findings", Severity: diag.Error, Fixed: true,
			Summary: "A text is a text.",
			Why:     "Where hundreds of things are wrong in one, the list stops: it is likely another kind of file.",
			Remedy:  "Mend what is listed, then check again.",
			Bad:     aboutPage + strings.Repeat("<br>\n\n", 201),
			Good:    aboutPage + strings.Repeat("Text.\n\n", 201),
		},
		{
			ID: "missing-layout", Severity: diag.Error, Fixed: true,
			Summary: "Every kind of page has its layout.",
			Why:     "Without it the page cannot be made.",
			Remedy:  "Put the layout into templates/, or delete templates/ to use those that come with explainer; `explainer templates` writes them out.",
		},
		{
			ID: "layout-error", Severity: diag.Error, Fixed: true,
			Summary: "Layouts are well-formed and ask only for what a page has.",
			Why:     "A page that cannot be made stops the build; half a page is never published.",
			Remedy:  "Put the layout right; `explainer help layouts` lists what each kind of page has.",
			Bad:     "-- templates/page.html --\n{{define \"main\"}}<h1>{{.Title}</h1>{{end}}\n",
			Good:    "-- templates/page.html --\n{{define \"main\"}}<h1>{{.Title}}</h1>{{end}}\n",
		},
		{
			ID: "bad-asset", Severity: diag.Error, Fixed: true,
			Summary: "Stylesheets and scripts are well-formed.",
			Why:     "A browser would skip what it cannot read.",
			Remedy:  "Put its syntax right.",
			Bad:     "-- static/assets/extra.js --\nlet = ;\n",
			Good:    "-- static/assets/extra.js --\nlet open = true;\n",
		},
		longPolicy(),
		{
			ID: "no-site", Severity: diag.Error, Fixed: true,
			Summary: "content/site.yaml exists.",
			Why:     "It gives the site its title, its address and its language.",
			Remedy:  "Write it, with title, base_url and language.",
			Bad:     "rm content/site.yaml\n",
			Good:    aboutPage + "Text.\n",
		},
	}
}
