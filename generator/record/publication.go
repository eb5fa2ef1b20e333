package record

// Term is an entry of the glossary: its definition in a sentence is the
// document's summary.
type Term struct{ ID, Title, Summary string }

// Measure names what figures measure.
type Measure struct{ ID, Label, Definition string }

// Dataset describes a published table whose every row is a figure.
type Dataset struct {
	ID            string
	Measure       string // measure id
	Unit          Unit
	SubjectColumn string
	PeriodColumn  string
	ValueColumn   string
	StageColumn   string // empty where every row is of no stage
	Definition    string // term id
	Sources       []string
	Licence       string
	Notes         string
}

// Change is a note of what changed in a document and when [GOV.UK, ONS].
type Change struct {
	Date    Date
	Kind    ChangeKind
	Note    string
	Records []string // ids of the figures, positions and events that it is about; none where it is about the whole document
}

// Waiver excuses either a number in prose that is bound to no figure, by its
// Text, or one record from one rule, by Rule and Record. Why is never empty.
type Waiver struct{ Text, Rule, Record, Why string }

// RuleSetting changes how severely a publication takes a rule, with a reason.
type RuleSetting struct {
	Rule     string
	Severity RuleSeverity
	Why      string
}

// Front is the front matter that all documents have in common.
type Front struct {
	Title    string
	Summary  string
	Date     Date // published
	Updated  Date
	AsOf     Date // when its facts held
	ReviewBy Date
	Expires  Date
	Draft    bool
	Aliases  []string // old URLs
	Changes  []Change
}

// Touched is the newest date that a document gives of its own making: when
// it was published or updated, its facts were looked at or a change was noted.
func (f *Front) Touched() Date {
	latest := f.Date
	touch := func(d Date) {
		if d.Compare(latest) > 0 {
			latest = d
		}
	}
	touch(f.Updated)
	touch(f.AsOf)
	for _, c := range f.Changes {
		touch(c.Date)
	}
	return latest
}

// Withheld tells whether a document is kept back from a publication made on a
// day, and why. The empty reason means that it is published.
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

// The reasons for keeping a document back.
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
	Contact     string // where a reader reports a mistake: an address of the web, or mailto:
	Nav         []NavItem
	Measures    []Measure
	Search      bool
	Cards       bool
	Limits      Limits
}

// NavItem is one link of the main navigation.
type NavItem struct{ Label, URL string }
