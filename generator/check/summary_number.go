package check

import (
	"iter"
	"strings"

	"explainer/generator/amount"
	"explainer/generator/content"
	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

func summaryNumber() Rule {
	summed := strings.Replace(
		declaredFigure, "title: About\n", "title: About\nsummary: What the £% billion is.\n", 1,
	) + "    value: 13.4\n---\nIt costs [[first]].\n"
	return Rule{
		ID: "summary-number", Severity: diag.Error,
		Summary: "Money, percentages and numbers of declared units in a summary, in a question’s title or proposition, in the text of a briefing’s image, or in the conditions of a position, are those of a figure that the document declares or names.",
		Why:     "Readers meet a summary in lists, feeds and search results, and a question beside every stance on it, away from the text. Neither can mention a record, so their numbers are compared with the records. Any other title is free: it names a page whose text has to bind the number.",
		Remedy:  "Write the number as the record has it, declare the figure, or excuse what is no figure by a waiver with its reason.",
		Bad:     strings.Replace(summed, "%", "14", 1),
		Good:    strings.Replace(summed, "%", "13.4", 1),
		run: func(s *subject, report report) {
			for _, u := range s.Units() {
				for n := range s.summaryNumbers(u) {
					if !s.backed(u, n.Text) && !s.waived(u, n) {
						report(diag.Finding{
							Place:   n.Place,
							Message: "“" + n.Text + "” is said by no figure that this document declares or names",
						}.WithHelp("write it as the record has it, declare the figure, or excuse it: `waivers: [{text: %q, why: …}]`", n.Text))
					}
				}
			}
		},
	}
}

// summaryNumbers yields the amounts in the sentences of a unit's front matter, and
// vagueSummaries what is vague in them.
func (s *subject) summaryNumbers(u site.Unit) iter.Seq[markdown.Number] {
	return s.inSentences(u, s.Vocabulary.Numbers.Find, false)
}

func (s *subject) vagueSummaries(u site.Unit) iter.Seq[markdown.Number] {
	return s.inSentences(u, s.Vocabulary.Numbers.Vague, true)
}

func (s *subject) inSentences(u site.Unit, find func(string) []amount.Span, vague bool) iter.Seq[markdown.Number] {
	return func(yield func(markdown.Number) bool) {
		s.sentences(u, func(text, key string, at content.Keys) bool {
			for _, span := range find(text) {
				n := markdown.Number{
					Text: text[span.Start:span.End], Before: text[:span.Start], After: text[span.End:],
					Place: at.Of(key), Vague: vague,
				}
				if !yield(n) {
					return false
				}
			}
			return true
		})
	}
}

// sentences calls look with each text of a unit's front matter that readers meet as a
// sentence, until it returns false.
func (s *subject) sentences(u site.Unit, look func(text, key string, at content.Keys) bool) {
	front := u.Doc.Front
	if !look(front.Summary, "summary", u.Doc.At) ||
		u.Doc.Kind == record.KindQuestion && !look(front.Title, "title", u.Doc.At) {
		return
	}
	more := true
	prose := func(of record.Keyed, at content.Keys) {
		record.Values(of, func(group string, k record.Key, v record.Value) {
			if k.Prose && more {
				more = look(v.String(), group+k.Name, at)
			}
		})
	}
	if u.Doc.Record != nil {
		prose(u.Doc.Record, u.Doc.At)
	}
	for _, r := range u.Doc.Records {
		if !more {
			return
		}
		prose(r.Record, r.At)
	}
}

// backed reports whether a figure that a unit declares, mentions or shows says
// an amount, or says it in its source's own words.
func (s *subject) backed(u site.Unit, text string) bool {
	a, ok := s.read(text)
	if !ok {
		return false
	}
	for f := range s.figuresIn(u) {
		if says(f.Quantity, a, false) || strings.Contains(f.AsWritten, text) {
			return true
		}
	}
	return false
}

// figuresIn yields the figures that a unit declares, and those that it names.
func (s *subject) figuresIn(u site.Unit) iter.Seq[*record.Figure] {
	return func(yield func(*record.Figure) bool) {
		for f := range content.Declares[*record.Figure](u.Doc) {
			if !yield(f) {
				return
			}
		}
		for _, f := range s.figuresOf(u) {
			if !yield(f) {
				return
			}
		}
	}
}

// figuresOf returns the figures that a unit's text, blocks and records name.
func (s *subject) figuresOf(u site.Unit) []*record.Figure {
	var ids []string
	for _, r := range u.Doc.References {
		ids = append(ids, r.To)
	}
	for _, block := range u.Blocks {
		ids = append(ids, block.Shows().Figures...)
	}
	if u.Body != nil {
		for _, m := range u.Body.Mentions {
			ids = append(ids, m.ID)
		}
	}
	var out []*record.Figure
	for _, id := range ids {
		if f := s.Figure(id); f != nil {
			out = append(out, f)
		}
	}
	return out
}
