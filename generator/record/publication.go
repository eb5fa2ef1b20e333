package record

import "strings"

// Briefing is what a briefing is about, as its front matter lists it.
type Briefing struct {
	Questions []string // ids
	Actors    []string // ids
	Topics    []string // ids
	Authors   []string // ids
	Image     string   // the path of a file of static/, with a slash before it
	ImageAlt  string
	Series    *Series // nil where it is of none
}

// Keys implements Keyed.
func (b *Briefing) Keys(v Visitor) {
	v.List(Key{
		Name: "questions", Refers: true, To: []Kind{KindQuestion}, Means: "what it is about",
		Like: "[uk-defence-rise]", Column: NoColumn,
	}, TextsAt(&b.Questions))
	v.List(Key{
		Name: "actors", Refers: true, To: []Kind{KindActor}, Means: "whom it is about", Like: "[keir-starmer]",
		Column: NoColumn,
	}, TextsAt(&b.Actors))
	v.List(Key{
		Name: "topics", Refers: true, To: []Kind{KindTopic}, Means: "the topics that it belongs to",
		Like: "[aid-to-ukraine]", Column: NoColumn,
	}, TextsAt(&b.Topics))
	v.List(Key{
		Name: "authors", Refers: true, To: []Kind{KindAuthor}, Means: "who wrote it", Like: "[ann-smith]",
		Column: NoColumn,
	}, TextsAt(&b.Authors))
	v.Value(Key{
		Name: "image", Means: "the image at its top and in links to it, a file of static/",
		Like: "/front-line.jpg",
	}, imageValue(&b.Image))
	v.Value(Key{
		Name: "image_alt", Prose: true, Means: "what the image shows, for those who cannot see it",
		Like: `"The front line in February 2025"`,
	}, (*Text)(&b.ImageAlt))
	v.Group(Key{
		Name: "series", Means: "the series that it is a part of, whose pages lead from part to part",
		Like: "{name: The aid budget, part: 2}", Rare: true,
	}, groupAt(&b.Series))
}

func briefingKind() KindInfo {
	return KindInfo{
		Kind: KindBriefing, Article: "a", Called: "briefing", New: func() Keyed { return new(Briefing) },
		Folder: "briefings", Section: "/briefings/", Found: 4, Order: Order{Newest: true},
		Title:   titleKey("what the page is called", "What the £13.4 billion is"),
		Summary: summaryKey().required(), Dated: true, Factual: true,
	}
}

// Page is a document that is of no other kind; it has no keys of its own.
type Page struct{}

// Keys implements Keyed.
func (*Page) Keys(Visitor) {}

func pageKind() KindInfo {
	return KindInfo{
		Kind: KindPage, Article: "a", Called: "page", New: func() Keyed { return new(Page) },
		Folder: ".", Section: "/", Found: 5,
		Title:   titleKey("what the page is called", "What the £13.4 billion is"),
		Summary: summaryKey(),
	}
}

// Term is an entry of the glossary: its definition in a sentence is the
// document's summary.
type Term struct{ ID, Title, Summary string }

// Keys implements Keyed: a term has no keys but those of all documents.
func (*Term) Keys(Visitor) {}

// Share implements Fronted.
func (t *Term) Share(id string, front *Front) {
	t.ID, t.Title, t.Summary = id, front.Title, front.Summary
}

func termKind() KindInfo {
	return KindInfo{
		Kind: KindTerm, Article: "a", Called: "glossary term", New: func() Keyed { return new(Term) },
		Folder: "glossary", Section: "/glossary/", Anchored: true, Found: 6, Order: Order{Named: true}, Mentioned: true,
		Title:   titleKey("the term", "Gross domestic product"),
		Summary: summaryKey().required().meaning("its definition, in one sentence"),
	}
}

// Measure names what figures measure.
type Measure struct {
	ID, Label, Definition string
	Stages                string // the id of a ladder; empty for that of public money
}

// Keys implements Keyed.
func (m *Measure) Keys(v Visitor) {
	v.Value(Key{
		Name: "id", Required: true, Means: "the record’s identifier, which no other record of any kind has",
		Like: "defence-spending",
	}, (*ID)(&m.ID))
	v.Value(
		Key{Name: "label", Fill: FillName, Required: true, Means: "what it is called", Like: "Defence spending"},
		(*Text)(&m.Label),
	)
	v.Value(Key{
		Name: "definition", Required: true, Means: "what it means",
		Like: "What a state spends on defence in a year.",
	}, (*Text)(&m.Definition))
	v.Value(
		Key{
			Name: "stages",
			Means: "the ladder of its stages, where it is not that of public money: observed " +
				"(observed, estimated, forecast, target), none, or one of `ladders`",
			Like: "observed",
		},
		(*Text)(&m.Stages),
	)
}

// Identity implements Record.
func (m *Measure) Identity() (id, name string) { return m.ID, m.Label }

func measureKind() KindInfo {
	return KindInfo{
		Kind: KindMeasure, Article: "a", Called: "measure", New: func() Keyed { return new(Measure) },
		Key: "measures", In: InSite, Section: "/figures/", Anchored: true, Order: Order{Declared: true},
	}
}

// Change is a note of what changed in a document and when [GOV.UK, ONS].
type Change struct {
	Date    Date
	Kind    ChangeKind
	Note    string
	Records []string // ids of the figures, positions and events that it is about; none where it is about the whole document
}

// Keys implements Keyed.
func (c *Change) Keys(v Visitor) {
	v.Value(Key{Name: "date", Required: true, Means: "when it changed", Like: "2025-02-26"}, (*Day)(&c.Date))
	v.Value(
		Key{Name: "kind", Required: true, Means: "what the note reports", Like: "correction"},
		WordAt(&c.Kind, ChangeKinds),
	)
	v.Value(
		Key{Name: "note", Required: true, Means: "what changed, in a sentence", Like: `"Why, in a sentence."`},
		(*Text)(&c.Note),
	)
	v.List(Key{
		Name: "records", Refers: true, To: []Kind{KindFigure, KindPosition, KindEvent},
		Means: "what it is about, where that is not the whole document", Like: "[uk-defence-share]",
	}, TextsAt(&c.Records))
}

// Waiver excuses either a number in prose that has no figure behind it, by its
// Text, or one record from one rule, by Rule and Record. Why is never empty.
type Waiver struct{ Text, Rule, Record, Why string }

// Keys implements Keyed.
func (w *Waiver) Keys(v Visitor) {
	v.Value(Key{Name: "text", Means: "the number in the text that is excused", Like: `"£1"`}, (*Text)(&w.Text))
	v.Value(Key{Name: "rule", Means: "the rule that a record is excused from", Like: "one-origin"}, (*Text)(&w.Rule))
	v.Value(
		Key{Name: "record", Refers: true, Means: "the record that is excused", Like: "uk-defence-share"},
		(*Text)(&w.Record),
	)
	v.Value(Key{Name: "why", Required: true, Means: "the reason", Like: `"an idiom, not a figure"`}, (*Text)(&w.Why))
}

// RuleSetting changes how severely a publication takes a rule, with a reason.
type RuleSetting struct {
	Rule     string
	Severity RuleSeverity
	Why      string
}

// Keys implements Keyed.
func (r *RuleSetting) Keys(v Visitor) {
	v.Value(Key{Name: "rule", Required: true, Means: "the rule", Like: "one-origin"}, (*Text)(&r.Rule))
	v.Value(
		Key{Name: "severity", Required: true, Means: "how severely it is taken", Like: "warning"},
		WordAt(&r.Severity, RuleSeverities),
	)
	v.Value(
		Key{Name: "why", Required: true, Means: "the reason", Like: "Each of our briefings reports one document."},
		(*Text)(&r.Why),
	)
}

// Front is the front matter that all documents have in common.
type Front struct {
	ID       string // where it is not that of the file's name
	Title    string
	Summary  string
	Date     Date // published
	Updated  Date
	AsOf     Date // when its facts held
	ReviewBy Date
	Owner    string // who reviews it
	Expires  Date
	Draft    bool
	Aliases  []string // old URLs
	Changes  []Change
}

// Keys visits the keys that all documents have in common. What differs by kind,
// the kind says: title and summary, and whether date and as_of must be given.
func (f *Front) Keys(v Visitor, kind KindInfo) {
	v.Value(
		Key{Name: "id", Rare: true, Means: "its id, where that is not the name of the file", Like: "uk-defence-rise"},
		(*ID)(&f.ID),
	)
	v.Value(kind.Title, (*Text)(&f.Title))
	v.Value(kind.Summary, (*Text)(&f.Summary))
	v.Value(Key{
		Name: "date", Required: kind.Dated, Fill: filled(kind.Dated),
		Means: "the day it is published; with a later day it is held back until then", Like: "2025-02-26",
	}, (*Day)(&f.Date))
	v.Value(
		Key{Name: "updated", Means: "the day of its last change", Like: "2025-03-01", Rare: true},
		(*Day)(&f.Updated),
	)
	v.Value(Key{
		Name: "as_of", Required: kind.Factual, Fill: filled(kind.Factual), Means: asOfMeans(kind), Like: "2025-02-26",
	}, (*Day)(&f.AsOf))
	v.Value(
		Key{Name: "review_by", Means: "when its facts are to be looked at again", Like: "2027-06-30"},
		(*Day)(&f.ReviewBy),
	)
	v.Value(
		Key{Name: "owner", Rare: true, Means: "who looks at its facts again; editors are told, readers are not", Like: "Ann Smith"},
		(*Text)(&f.Owner),
	)
	v.Value(
		Key{Name: "expires", Means: "the day from which it is no longer published", Like: "2028-01-01", Rare: true},
		(*Day)(&f.Expires),
	)
	v.Value(Key{Name: "draft", Means: "holds it back", Like: "true"}, (*Flag)(&f.Draft))
	v.List(Key{Name: "aliases", Means: "its old addresses", Like: "[/old-name/]", Rare: true}, paths{&f.Aliases})
	v.Groups(Key{
		Name: "changes", Means: "what changed, and when",
		Like: `[{date: 2025-02-26, kind: correction, note: "Why, in a sentence."}]`, Rare: true,
	}, groupsAt(&f.Changes))
}

// asOfMeans returns what the key as_of means: of pages, the front page alone needs it.
func asOfMeans(kind KindInfo) string {
	if kind.Kind == KindPage {
		return "the day on which its facts held, which the front page, index.md, must say"
	}
	return "the day on which its facts held"
}

// filled returns FillToday for a day that a kind of document needs.
func filled(needed bool) Fill {
	if needed {
		return FillToday
	}
	return FillNothing
}

// paths is a List of addresses of this site.
type paths struct{ at *[]string }

func (p paths) Strings() []string { return *p.at }
func (p paths) Form() Form {
	return Form{Name: FormPath, Expects: "an old address, such as /old-name/", Pattern: "/.*"}
}

// Add implements List.
func (p paths) Add(text string) error {
	if !IsPath(text) {
		return FormError("the path alone, beginning with a slash: /old-name/")
	}
	*p.at = append(*p.at, text)
	return nil
}

// Touched returns the newest date on which a document was worked on: when it was
// published or updated, its facts were checked or a change was noted.
func (f *Front) Touched() Date {
	latest := f.Date.Later(f.Updated).Later(f.AsOf)
	for _, c := range f.Changes {
		latest = latest.Later(c.Date)
	}
	return latest
}

// Withheld returns why a document is not part of a publication made on a day; the
// empty reason means that it is published. With drafts, drafts and documents dated
// later are.
func (f *Front) Withheld(on Date, drafts bool) Withholding {
	switch {
	case !f.Expires.IsZero() && !f.Expires.First().After(on):
		return HeldExpired
	case drafts:
		return ""
	case f.Draft:
		return HeldDraft
	case f.Date.After(on):
		return HeldFuture
	}
	return ""
}

// Withholding is why a document is not published.
type Withholding string

// The reasons for withholding a document.
const (
	HeldDraft   Withholding = "draft"
	HeldFuture  Withholding = "future"
	HeldExpired Withholding = "expired"
)

// Publication is what content/site.yaml says of the whole.
type Publication struct {
	Title       string
	Description string
	BaseURL     string
	Language    string // BCP 47
	Editors     []string
	Licence     string
	Host        Host   // the platform that publishes it
	Contact     string // where a reader reports a mistake: an address of the web, or mailto:
	Nav         []NavItem
	Search      bool
	Synonyms    []Synonym
	Cards       bool
	Own         []OwnKey // keys of its own
	Review      Review
	Limits      Limits
	Appearance  Appearance
}

// Keys implements Keyed. Measures and settings of rules, which site.yaml declares
// too, have keys of their own.
func (p *Publication) Keys(v Visitor) {
	v.Value(Key{
		Name: "title", Required: true, Means: "the name of the publication",
		Like: "Who guarantees Ukraine’s security?",
	}, (*Text)(&p.Title))
	v.Value(Key{
		Name: "description", Means: "one sentence, which search engines show",
		Like: `"Who pays, who promises and who said what."`,
	}, (*Text)(&p.Description))
	v.Value(
		Key{
			Name: "base_url", Required: true, Means: "the address that the site is served at",
			Like: "https://example.org",
		},
		parsed{
			&p.BaseURL,
			Form{Name: FormURL, Expects: "the site's address, such as https://example.org", Pattern: `https?://[^?#]+`},
			ParseBaseURL,
		},
	)
	v.Value(Key{
		Name: "host", Means: "the platform that publishes the site, whose limits and redirects it is built for",
		Like: "netlify",
	}, WordAt(&p.Host, Hosts))
	v.Value(Key{
		Name: "language", Required: true,
		Means: "the language that it is written in, with the region whose spelling and dates it follows",
		Like:  "en-GB",
	}, languageValue(&p.Language))
	v.List(Key{Name: "editors", Means: "who answers for it", Like: `["First editor"]`}, TextsAt(&p.Editors))
	v.Value(Key{Name: "licence", Means: "the licence of its texts and data", Like: "CC-BY-4.0"}, (*Text)(&p.Licence))
	v.Value(
		Key{
			Name: "contact", Means: "where readers report a mistake: an e-mail address or a page",
			Like: "editors@example.org",
		},
		parsed{
			&p.Contact,
			Form{Name: FormText, Expects: "where mistakes are reported, such as editors@example.org"},
			ParseContact,
		},
	)
	v.Groups(
		Key{Name: "nav", Means: "the main navigation", Like: "[{label: Briefings, url: /briefings/}]"},
		groupsAt(&p.Nav),
	)
	v.Value(Key{Name: "search", Means: "makes an index that readers search", Like: "true"}, (*Flag)(&p.Search))
	v.Groups(Key{
		Name: "synonyms", Means: "words by which readers search for the same thing",
		Like: "[{words: [deal, agreement]}]", Rare: true,
	}, groupsAt(&p.Synonyms))
	v.Value(Key{Name: "cards", Means: "draws a picture for each link to a page", Like: "true"}, (*Flag)(&p.Cards))
	v.Groups(Key{
		Name: "keys", Means: "keys of your own, which documents and records may then have",
		Like: "[{id: desk, kinds: [briefing], form: word, words: [news, data], means: which desk wrote it}]",
		Rare: true,
	}, groupsAt(&p.Own))
	v.Group(Key{
		Name:  "review_months",
		Means: "within how many months documents of a kind are to be checked again, where it is not 6 for what holds offices or stances and 12 for all else",
		Like:  "{actor: 6, briefing: 12}", Rare: true,
	}, &p.Review)
	v.Group(
		Key{Name: "limits", Means: "how much the publication may cost to build", Like: "{page_mb: 16}", Rare: true},
		&p.Limits,
	)
	p.Appearance.Keys(v)
}

// NavItem is one link of the main navigation.
type NavItem struct{ Label, URL string }

// Keys implements Keyed.
func (n *NavItem) Keys(v Visitor) {
	v.Value(Key{Name: "label", Required: true, Means: "what the link says", Like: "Briefings"}, (*Text)(&n.Label))
	v.Value(
		Key{Name: "url", Required: true, Means: "the path that it leads to", Like: "/briefings/"},
		parsed{
			&n.URL,
			Form{Name: FormPath, Expects: "a path of this site, such as /briefings/", Pattern: "/.*"},
			parseNavURL,
		},
	)
}

func parseNavURL(text string) (string, error) {
	if !strings.HasPrefix(text, "/") || strings.HasPrefix(text, "//") {
		return "", FormError("a path of this site, beginning with one slash: /briefings/")
	}
	return text, nil
}
