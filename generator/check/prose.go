package check

import (
	"regexp"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/site"
)

func unboundNumber() Rule {
	return Rule{
		ID: "unbound-number", Severity: diag.Error,
		Summary: "Money and percentages in a text are mentions of figures, or are excused by a waiver.",
		Why:     "A typed number has no source and no date, and goes on standing there when the record changes.",
		Bad:     "-- content/about.md --\n---\ntitle: About\n---\nIt costs £13.4 billion.\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first]].\n",
		run: func(s *site.Site, report report) {
			for _, u := range s.Units() {
				if u.Body == nil {
					continue
				}
				for _, n := range u.Body.Numbers {
					if !waived(u, n.Text) {
						report(unbound(s, n.Text, n.Place))
					}
				}
			}
		},
	}
}

func waived(u site.Unit, text string) bool {
	for _, w := range u.Doc.Waivers {
		if covers(w.Record.Text, text) {
			return true
		}
	}
	return false
}

// covers reports whether a waiver's text is, or holds, the text found.
func covers(waiver, text string) bool { return waiver != "" && strings.Contains(waiver, text) }

func unbound(s *site.Site, text string, at diag.Place) diag.Finding {
	f := diag.Finding{Place: at, Message: "“" + text + "” is bound to no figure"}
	key := digits(text)
	for _, e := range s.Figures {
		if digits(e.Figure.Text(s.Language)) == key {
			return f.WithRelated(e.At.Of("value"), "“%s” has that value", e.Name).WithHelp("mention the record: [[%s]]", e.ID)
		}
	}
	return f.WithHelp("declare a figure and mention it as [[id]], or excuse it: `waivers: [{text: %q, why: …}]`", text)
}

func idleWaiver() Rule {
	return Rule{
		ID: "idle-waiver", Severity: diag.Warning,
		Summary: "A waiver excuses something that stands in the text.",
		Why:     "An excuse left behind would cover a number that somebody types later.",
		Bad:     "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nNothing.\n",
		Good:    "-- content/about.md --\n---\ntitle: About\nwaivers: [{text: \"£1\", why: an idiom}]\n---\nEvery £1 counts.\n",
		run: func(s *site.Site, report report) {
			for _, u := range s.Units() {
				for _, w := range u.Doc.Waivers {
					if !w.Broken && !excuses(u, w.Record.Text) {
						report(diag.Finding{Place: w.At.Of("text"), Message: "the waiver excuses nothing"}.WithHelp("take it out"))
					}
				}
			}
		},
	}
}

func excuses(u site.Unit, text string) bool {
	if u.Body == nil {
		return false
	}
	for _, n := range u.Body.Numbers {
		if covers(text, n.Text) {
			return true
		}
	}
	return false
}

var numberInText = regexp.MustCompile(`\d+(?:,\d{3})*(?:\.\d+)?`)

// digits is the first number of a text, without separators and needless zeros.
func digits(text string) string {
	n := strings.ReplaceAll(numberInText.FindString(text), ",", "")
	if strings.Contains(n, ".") {
		n = strings.TrimRight(strings.TrimRight(n, "0"), ".")
	}
	return n
}

func labelNumber() Rule {
	return Rule{
		ID: "label-number", Severity: diag.Error,
		Summary: "A mention's label that holds a number holds the record's.",
		Why:     "Otherwise the text says one thing and the page it leads to another.",
		Bad:     declaredFigure + "    value: 13.4\n---\nIt costs [[first|£13.9 billion]].\n",
		Good:    declaredFigure + "    value: 13.4\n---\nIt costs [[first|some £13.4 billion]].\n",
		run: func(s *site.Site, report report) {
			for _, u := range s.Units() {
				if u.Body == nil {
					continue
				}
				for _, m := range u.Body.Mentions {
					e := s.Entry(m.ID)
					if e == nil || e.Figure == nil || e.Broken || labelAgrees(m.Label, e.Figure.Text(s.Language)) {
						continue
					}
					report(diag.Finding{Place: m.Place, Message: "the label says “" + m.Label + "”, the record " + e.Figure.Text(s.Language)}.
						WithRelated(e.At.Of("value"), "the record").WithHelp("mention it without a label: [[%s]]", e.ID))
				}
			}
		},
	}
}

// labelAgrees reports whether every number of a label stands in the record's
// text.
func labelAgrees(label, text string) bool {
	held := numberInText.FindAllString(text, -1)
	for i := range held {
		held[i] = digits(held[i])
	}
	for _, n := range numberInText.FindAllString(label, -1) {
		if !slices.Contains(held, digits(n)) {
			return false
		}
	}
	return true
}
