package diag

import (
	"cmp"
	"fmt"
	"slices"
)

// Severity says whether a finding stops a build.
type Severity uint8

// The severities, from harmless to fatal.
const (
	Warning Severity = iota // printed; stops a build only with --strict
	Error                   // stops a build
)

// String returns the word that printed findings carry.
func (s Severity) String() string {
	if s == Error {
		return "error"
	}
	return "warning"
}

// Place is a spot in a file of the publication.
//
// File is the path below the publication's root, with slashes. Line and Col
// count from 1, Col in characters (not bytes); 0 means that the place is the
// whole file, or the whole line. Width is how many characters are meant, 0
// where only the start is known.
type Place struct {
	File  string
	Line  int
	Col   int
	Width int
}

// String returns the form that editors and terminals make clickable:
// file:line:col, without the parts that are not known.
func (p Place) String() string {
	switch {
	case p.Line == 0:
		return p.File
	case p.Col == 0:
		return fmt.Sprintf("%s:%d", p.File, p.Line)
	}
	return fmt.Sprintf("%s:%d:%d", p.File, p.Line, p.Col)
}

// Compare orders places by file, line and column.
func (p Place) Compare(q Place) int {
	return cmp.Or(cmp.Compare(p.File, q.File), cmp.Compare(p.Line, q.Line),
		cmp.Compare(p.Col, q.Col), cmp.Compare(p.Width, q.Width))
}

// Finding is one fault that an author should know of.
type Finding struct {
	Place
	Rule     string // the rule's id, as `explainer rules` lists it
	Severity Severity
	Message  string    // what is wrong, without a full stop
	Help     string    // how to mend it; may be empty
	Excerpt  string    // the line that Place points at; see Excerpts
	Related  []Related // further places that the message is about
}

// Related is a further place that a finding is about, such as the first of two
// declarations of one id.
type Related struct {
	Place
	Message string
	Excerpt string
}

// Errorf returns a finding of severity Error.
func Errorf(at Place, rule, format string, args ...any) Finding {
	return Finding{Place: at, Rule: rule, Severity: Error, Message: fmt.Sprintf(format, args...)}
}

// Warnf returns a finding of severity Warning.
func Warnf(at Place, rule, format string, args ...any) Finding {
	return Finding{Place: at, Rule: rule, Severity: Warning, Message: fmt.Sprintf(format, args...)}
}

// WithHelp returns the finding with a remedy.
func (f Finding) WithHelp(format string, args ...any) Finding {
	f.Help = fmt.Sprintf(format, args...)
	return f
}

// WithRelated returns the finding with one more related place.
func (f Finding) WithRelated(at Place, format string, args ...any) Finding {
	f.Related = append(slices.Clip(f.Related), Related{Place: at, Message: fmt.Sprintf(format, args...)})
	return f
}

// Sort returns the findings ordered by place, rule and message, each one once.
func Sort(findings []Finding) []Finding {
	sorted := slices.Clone(findings)
	slices.SortStableFunc(sorted, func(a, b Finding) int {
		return cmp.Or(a.Place.Compare(b.Place), cmp.Compare(a.Rule, b.Rule), cmp.Compare(a.Message, b.Message))
	})
	return slices.CompactFunc(sorted, func(a, b Finding) bool {
		return a.Place == b.Place && a.Rule == b.Rule && a.Message == b.Message
	})
}

// Count returns how many findings are errors and how many are warnings.
func Count(findings []Finding) (errors, warnings int) {
	for _, f := range findings {
		if f.Severity == Error {
			errors++
		} else {
			warnings++
		}
	}
	return errors, warnings
}

// Excerpts fills in the line that each finding, and each place related to it,
// points at. The function line returns the text of a line of a file, or ""
// where there is none.
func Excerpts(findings []Finding, line func(file string, number int) string) {
	for i := range findings {
		f := &findings[i]
		f.Excerpt = line(f.File, f.Line)
		f.Related = slices.Clone(f.Related)
		for j := range f.Related {
			r := &f.Related[j]
			r.Excerpt = line(r.File, r.Line)
		}
	}
}
