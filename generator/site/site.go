package site

import (
	"cmp"
	"maps"
	"slices"
	"strings"

	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/language"
	"explainer/generator/markdown"
	"explainer/generator/record"
)

// Unit is one file as it was read: its document, its body and the fenced
// blocks of that body, in their order.
type Unit struct {
	Doc    *content.Document
	Body   *markdown.Body // nil where the file has none
	Blocks []*content.Block
}

// Options are what a build needs to know beyond its files.
type Options struct {
	AsOf       record.Date         // the day of the build
	Drafts     bool                // publish drafts and documents dated later, too
	BaseURL    string              // instead of the one in site.yaml, if not empty
	Vocabulary *content.Vocabulary // what site.yaml declares; may be nil
}

// Site is a whole publication. Nothing in it changes once Link has returned.
type Site struct {
	Publication record.Publication
	Language    *language.Language
	AsOf        record.Date
	BaseURL     string // without a slash at its end

	// The entries of the kinds that are asked for by name, in the order in which lists
	// show them; Of has those of every kind.
	Briefings, Actors, Questions, Topics, Authors            []*Entry
	Terms, Datasets, Pages                                   []*Entry
	Figures, Positions, Events, Conflicts, Sources, Measures []*Entry
	UnitsOfMeasure                                           []*Entry
	Vocabulary                                               *content.Vocabulary // never nil
	Places                                                   []*Entry            // actors without a page, which rows of tables name
	Held                                                     []Held
	lists                                                    map[record.Kind]*[]*Entry // see listsOf
	Home                                                     *Entry                    // the page content/index.md, nil where there is none
	calendars                                                calendars
	units                                                    []Unit
	byID                                                     map[string]*Entry
	lost                                                     map[string]bool
	held                                                     map[string]Held // by the ids of held-back documents and their records
	meant                                                    map[string]bool // see Meant
	ladders                                                  ladders
	divisions                                                []Division
	series                                                   map[string][]*Entry // see Series
	paged                                                    map[*Entry]bool     // the places that have a page
	tablePages                                               map[*Entry][]TablePage
}

// Entry is anything that has an id or a page: a document, or a record that a
// document declares. The field of its kind is set, where it has one.
type Entry struct {
	ID   string
	Kind record.Kind
	Name string
	URL  string // a path of the site, perhaps with a fragment
	At   content.Keys
	Unit *Unit // the file that declares it

	Briefing *record.Briefing
	Actor    *record.Actor
	Question *record.Question
	Topic    *record.Topic
	Author   *record.Author
	Term     *record.Term
	Dataset  *record.Dataset
	Figure   *record.Figure
	Position *record.Position
	Event    *record.Event
	Conflict *record.Conflict
	Source   *record.Source
	Measure  *record.Measure
	Measured *record.DeclaredUnit

	Record     record.Keyed // that record, whatever its kind; nil for a page that could not be read
	Own        *record.Own  // what it says under the keys that its publication declares
	Rows       []*Entry     // of a dataset: its figures, in the table's order
	Referrers  []Backlink
	successors []*Entry // see Successors
	Broken     bool     // something about it is wrong and reported
	place      bool     // see IsPlace
}

// Front returns the front matter of the document that declares the entry.
func (e *Entry) Front() *record.Front { return &e.Unit.Doc.Front }

// Backlink says that an entry refers to another, and under which key:
// "sources", "actor", "mention", "citation", "block".
type Backlink struct {
	From *Entry
	Role string
}

// Roles of references that stand in a body.
const (
	RoleMention  = "mention"
	RoleCitation = "citation"
	RoleBlock    = "block"
)

// From returns the entries of a kind that refer to e under a key, each once,
// in the order of the site.
func (e *Entry) From(kind record.Kind, roles ...string) []*Entry {
	var out []*Entry
	for _, b := range e.Referrers {
		if b.From.Kind == kind && slices.Contains(roles, b.Role) && !slices.Contains(out[max(0, len(out)-1):], b.From) {
			out = append(out, b.From)
		}
	}
	return out
}

// Held is a document that is not published, and why.
type Held struct {
	Path   string
	Title  string
	Reason record.Withholding
	Date   record.Date // when it is to appear, or ceased to
}

// Entry returns the entry with an id, or nil.
func (s *Site) Entry(id string) *Entry { return s.byID[id] }

// Figure returns the figure with an id, or nil.
func (s *Site) Figure(id string) *record.Figure {
	if e := s.byID[id]; e != nil {
		return e.Figure
	}
	return nil
}

// IsSource reports whether an id is that of a source.
func (s *Site) IsSource(id string) bool {
	e := s.byID[id]
	return e != nil && e.Source != nil
}

// Name returns the name of an id, or the id itself where it is unknown.
func (s *Site) Name(id string) string {
	if e := s.byID[id]; e != nil {
		return e.Name
	}
	return id
}

// Meant reports whether something that is not linked seems to refer to an id:
// a misspelt reference, a document that is held back, or any file that could
// not be read.
func (s *Site) Meant(id string) bool { return s.meant[id] || len(s.lost) > 0 }

// Holding returns the withheld document that declares an id, or has it; ok is
// false where none does.
func (s *Site) Holding(id string) (h Held, ok bool) {
	h, ok = s.held[id]
	return h, ok
}

// Units returns the published files, sorted by path.
func (s *Site) Units() []Unit { return s.units }

// Link joins units into a site. Without a readable site.yaml the site is
// linked in English under no address, so that all other findings still come.
func Link(units []Unit, opt Options) (*Site, []diag.Finding) {
	l := &linker{
		site: &Site{
			AsOf: opt.AsOf, Vocabulary: opt.Vocabulary,
			lost: map[string]bool{}, held: map[string]Held{}, meant: map[string]bool{},
		},
		rows: map[string]*Unit{}, asked: map[string]bool{}, unnamed: map[string]*Entry{},
		again: map[string][]record.Kind{}, clashed: map[string]bool{},
	}
	l.site.lists = listsOf(l.site)
	if opt.Vocabulary == nil {
		l.site.Vocabulary = content.NewVocabulary(&content.Document{})
	}
	byPath := func(a, b Unit) int { return strings.Compare(a.Doc.Path, b.Doc.Path) }
	sorted := slices.Clone(units)
	if !slices.IsSortedFunc(sorted, byPath) {
		slices.SortFunc(sorted, byPath)
	}
	l.publication(sorted, opt)
	for i := range sorted {
		l.admit(&sorted[i], opt)
	}
	l.libraries()
	l.declare()
	l.readYears()
	l.stages()
	l.tables()
	l.urls()
	l.site.sort()
	l.resolve()
	l.partsOfPlaces()
	l.reportMissing()
	l.dropUncited()
	l.site.dividePlaces()
	l.site.indexSuccessors()
	l.site.divide()
	l.site.indexSeries()
	return l.site, l.findings
}

// linker builds a site step by step.
type linker struct {
	site     *Site
	rows     map[string]*Unit         // the tables, by the id of their dataset
	room     []Entry                  // of fixed capacity: pointers to its entries are kept
	asked    map[string]bool          // the actors whose calendar was asked for
	unnamed  map[string]*Entry        // conflicts without an id, by their handle
	names    map[string][]*Entry      // see named
	again    map[string][]record.Kind // the kinds of what has an id that was taken
	ladders  []*record.Ladder         // the built-in ones and those of site.yaml
	library  library
	clashed  map[string]bool // the ids by which a source is named, and something else has
	findings []diag.Finding

	backlinks []backlinkTo // of the references that were followed
	missing   []reference  // those to ids that nothing has

	ids       map[string][]string // by name and address, for remedies; see meantBy
	nearNames *diag.Suggester     // of actors and countries; see nearestName
}

// backlinkTo is a backlink on the way to its target.
type backlinkTo struct {
	to *Entry
	Backlink
}

func (l *linker) report(f diag.Finding) { l.findings = append(l.findings, f) }

func (l *linker) publication(units []Unit, opt Options) {
	s := l.site
	for _, u := range units {
		if u.Doc.Publication != nil {
			s.Publication = *u.Doc.Publication
			l.calendars(&u)
		}
	}
	s.BaseURL = cmp.Or(opt.BaseURL, s.Publication.BaseURL)
	s.Language, _ = language.For(cmp.Or(s.Publication.Language, "en"))
}

// admit adds a unit to the site, or withholds it.
func (l *linker) admit(u *Unit, opt Options) {
	doc := u.Doc
	for _, id := range doc.Lost {
		l.site.lost[id] = true
	}
	if doc.Sheet != nil {
		l.rowsOf(u)
		return
	}
	reason := doc.Front.Withheld(opt.AsOf, opt.Drafts)
	if reason == "" {
		l.site.units = append(l.site.units, *u)
		return
	}
	held := Held{Path: doc.Path, Title: doc.Front.Title, Reason: reason, Date: doc.Front.Date}
	if reason == record.HeldExpired {
		held.Date = doc.Front.Expires
	}
	l.site.Held = append(l.site.Held, held)
	for _, id := range declaredIDs(doc) {
		l.site.held[id] = held
	}
	l.meant(u)
}

// meant notes the ids that a withheld document refers to.
func (l *linker) meant(u *Unit) {
	u.references(func(_, _ string, r reference) { l.site.meant[r.to] = true })
}

func declaredIDs(doc *content.Document) []string {
	ids := []string{doc.ID}
	for _, r := range doc.Records {
		if id, _ := r.Record.Identity(); id != "" {
			ids = append(ids, id)
		}
	}
	return ids
}

// Anchor returns the fragment of an entry's address, empty where it has a page
// to itself.
func (e *Entry) Anchor() string {
	_, anchor, _ := strings.Cut(e.URL, "#")
	return anchor
}

// IsRow reports whether the entry is a row of a dataset, which its table shows.
func (e *Entry) IsRow() bool { return e.Kind == record.KindFigure && e.Anchor() != "" }

// IDs lists every id that stands for something, sorted.
func (s *Site) IDs() []string { return slices.Sorted(maps.Keys(s.byID)) }
