package check

import (
	"fmt"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/amount"
	"explainer/generator/diag"
	"explainer/generator/record"
)

func labelNumber() Rule {
	return Rule{
		ID: "label-number", Severity: diag.Error,
		Summary: "A mention's label that holds a number holds the record's.",
		Why:     "Otherwise the text says one thing and the page it leads to another. A sign and a scale are part of a number; that something fell may be said in words.",
		Remedy:  "Mention the figure without a label, or write the record’s number into it.",
		Bad:     declaredFigure + "    value: 13.4\n---\nIt costs [[first|£13.9 billion]].\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first|some £13.4 billion]].\n",
		run: func(s *subject, report report) {
			for u := range s.texts() {
				for _, m := range u.Body.Mentions {
					e := s.Entry(m.ID)
					if e == nil || e.Figure == nil || e.Broken || s.labelAgrees(m.Label, e.Figure) {
						continue
					}
					report(diag.Finding{
						Place:   m.Place,
						Message: "the label says “" + m.Label + "”, the record " + e.Figure.Text(s.Language),
					}.WithRelated(e.At.Of("value"), "the record").
						WithHelp("mention it without a label: [[%s]], or correct whichever of the two is wrong", e.ID))
				}
			}
		},
	}
}

// labelAgrees reports whether every number of a label is one that the figure states,
// in its unit if the label names one, or is part of its period.
func (s *subject) labelAgrees(label string, f *record.Figure) bool {
	rises := saysRise(label)
	if fixed := f.Quantity.Unit.Fixed(s.Language); fixed != "" {
		label = strings.ReplaceAll(label, fixed, "")
	}
	for _, span := range slices.Backward(s.Vocabulary.Numbers.Find(label)) {
		a, ok := s.read(label[span.Start:span.End])
		if !ok || goesOn(label[span.End:]) || !says(f.Quantity, a, rises) {
			return false
		}
		label = label[:span.Start] + " " + label[span.End:]
	}
	for _, period := range s.periodTexts(f.Period) {
		label = strings.ReplaceAll(label, period, "")
	}
	for _, number := range amount.Numbers(label) {
		if !says(f.Quantity, number, rises) {
			return false
		}
	}
	return true
}

// goesOn reports whether a letter or a digit stands directly behind an amount, so
// that it was not read to its end: £5x.
func goesOn(text string) bool {
	r, _ := utf8.DecodeRuneInString(text)
	return unicode.IsLetter(r) || unicode.IsDigit(r)
}

// rise and fall are words that say which way a number goes, in the languages that
// texts are read in; bounds are those that only seem to.
var (
	rise = regexp.MustCompile(
		`(?i)\b(?:rise[sn]?|rising|rose|up|increas(?:e[sd]?|ing)|grow(?:s|n|th|ing)?|grew|gain(?:s|ed)?|climb(?:s|ed)?|jump(?:s|ed)?|higher|more)\b|\+\s?[\d£$€]|зріс|зрос|збільш|підвищ|більше`,
	)
	fall = regexp.MustCompile(
		`(?i)\b(?:fall(?:s|en|ing)?|fell|drop(?:s|ped)?|cuts?|declin(?:e[sd]?|ing)|decreas(?:e[sd]?|ing)|down|lower|less|loss|lost|shr(?:a|i|u)nk|reduc(?:es?|ed|tion)|contract(?:s|ed|ion))\b|зниз|зменш|скоро|падін|впа[лв]|нижч|менше`,
	)
	bounds = regexp.MustCompile(`(?i)\bup to\b|\bmore (?:than|or less)\b|більше (?:ніж|за)`)
)

// saysRise reports whether a text says of a number that it rises, and of none
// that it falls.
func saysRise(text string) bool {
	text = bounds.ReplaceAllString(text, "")
	return rise.MatchString(text) && !fall.MatchString(text)
}

// periodTexts returns the ways in which a label may write a period, longer ones
// first.
func (s *subject) periodTexts(p record.Period) []string {
	if p.IsZero() {
		return nil
	}
	out := []string{p.Text(s.Language), p.Short(s.Language), p.String()}
	if p.IsFinancialYear() {
		out = append(
			out, strings.Replace(p.Text(s.Language), "-", "–", 1), strings.Replace(p.Text(s.Language), "-", "/", 1),
		)
	}
	for _, d := range []record.Date{p.Start, p.End, p.Last()} {
		if !d.IsZero() {
			out = append(out, d.Text(s.Language), d.Short(s.Language), fmt.Sprintf("%04d", d.NamedYear()))
		}
	}
	return out
}
