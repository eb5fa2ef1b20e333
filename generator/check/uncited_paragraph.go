package check

import (
	"slices"
	"strings"
	"sync"
	"unicode"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/markdown"
	"explainer/generator/record"
	"explainer/generator/site"
)

func uncitedParagraph() Rule {
	briefing := "-- content/briefings/resigned.md --\n---\ntitle: A resignation\nsummary: The minister has gone.\ndate: 2025-03-01\nas_of: 2025-03-01\n---\n"
	return Rule{
		ID: "uncited-paragraph", Severity: diag.Error,
		Summary: "Every paragraph and list item of a briefing that states a fact cites a source or mentions a record.",
		Why:     "A statement that leads to no source cannot be checked, however well the rest of the page is sourced. A text states a fact if it names somebody or something, a day or a number.",
		Remedy:  "Cite what it rests on as [@source-id], mention the record that it tells of as [[id]], or take it out. What only explains the page is excused by a waiver with its first words.",
		Bad:     briefing + "The minister resigned on 5 February 2025.\n",
		Good:    briefing + "The minister resigned on 5 February 2025 [@report].\n",
		run: func(s *subject, report report) {
			names := sync.OnceValue(s.openingNames)
			for u := range s.texts() {
				if u.Doc.Kind != record.KindBriefing {
					continue
				}
				for _, p := range u.Body.Passages {
					if p.Maybe && !opensWith(p.Text, names()) {
						continue
					}
					if !slices.ContainsFunc(p.Bare, s.IsSource) && !s.waivedPassage(u, p) {
						report(
							diag.Finding{Place: p.Place, Message: "this paragraph states a fact and cites no source"}.
								WithHelp(
									"cite its source, [@id], or mention its record, [[id]]; if it states none, excuse it: `waivers: [{text: %q, why: …}]`",
									opening(p.Text),
								),
						)
					}
				}
			}
		},
	}
}

// openingNames returns the first words of the names of actors, and the last ones of
// persons, with the rest of the name behind them.
func (s *subject) openingNames() map[string][]string {
	names := map[string][]string{}
	add := func(name string) {
		if first, rest, _ := strings.Cut(name, " "); name != "" {
			names[first] = append(names[first], rest)
		}
	}
	for _, e := range s.Actors {
		add(e.Name)
		for _, other := range e.Actor.OtherNames {
			add(other)
		}
		if e.Actor.Type == record.Person {
			add(e.Name[strings.LastIndexByte(e.Name, ' ')+1:])
		}
	}
	return names
}

// opensWith reports whether a text begins with one of some names.
func opensWith(text string, names map[string][]string) bool {
	end := strings.IndexFunc(text, unicode.IsSpace)
	if end < 0 {
		end = len(text)
	}
	first := strings.TrimRight(strings.TrimSuffix(straight(text[:end]), "'s"), ",;:.'")
	if len(names[first]) == 0 {
		return false
	}
	rest := spaced(text[end:])
	return slices.ContainsFunc(names[first], func(name string) bool {
		after, ok := strings.CutPrefix(rest, name)
		r, _ := utf8.DecodeRuneInString(after)
		return ok && (name == "" || !unicode.IsLetter(r))
	})
}

// waivedPassage reports whether a waiver of a unit excuses a passage: its text is
// the passage's beginning.
func (s *subject) waivedPassage(u site.Unit, p markdown.Passage) bool {
	for i := range u.Doc.Waivers {
		if w := &u.Doc.Waivers[i].Record; opens(w.Text, p) {
			s.excused[w] = true
			return true
		}
	}
	return false
}

// opens reports whether a waiver's text is the beginning of a passage. It has at
// least three words: a waiver of “£1” excuses a number and no paragraph.
func opens(waiver string, p markdown.Passage) bool {
	text, begins := spaced(p.Text), spaced(waiver)
	if p.Cut && len(begins) > len(text) { // no more of it is known
		begins = begins[:len(text)]
	}
	return len(strings.Fields(waiver)) >= 3 && strings.HasPrefix(text, begins)
}

// opening returns the first words of a passage, enough to tell it from others.
func opening(text string) string {
	words := strings.Fields(straight(text))
	return strings.Join(words[:min(len(words), 6)], " ")
}

// spaced writes a text in one line, with single spaces and plain quotes.
func spaced(text string) string { return strings.Join(strings.Fields(straight(text)), " ") }
