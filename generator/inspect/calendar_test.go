package inspect_test

import (
	"strings"
	"testing"

	"explainer/generator/inspect"
)

// A calendar is iCalendar: its lines end in CRLF and have at most 75 bytes, cut
// between characters, and what has a meaning there is escaped.
func TestCalendar(t *testing.T) {
	name := "Хто платить; хто вирішує, і \\ коли? " + strings.Repeat("Дуже довга назва. ", 6)
	agenda := inspect.Agenda{AsOf: "2026-01-06", Due: []inspect.Review{{
		Dated: inspect.Dated{
			Link: inspect.Link{Name: name},
			File: "content/briefings/who.md", Day: "2026-02-05",
		},
		Owner: "Ann Smith", URL: "https://example.org/briefings/who/",
	}}}
	text := string(agenda.Calendar())
	lines := strings.Split(strings.TrimSuffix(text, "\r\n"), "\r\n")
	for _, line := range lines {
		if len(line) > 75 || strings.ToValidUTF8(line, "") != line || strings.ContainsAny(line, "\r\n") {
			t.Errorf("%q is no line of a calendar", line)
		}
	}
	unfolded := strings.ReplaceAll(text, "\r\n ", "")
	for _, want := range []string{
		"SUMMARY:Review: " + strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`).Replace(name) + "\r\n",
		"UID:content/briefings/who.md@example.org\r\n", "DTSTART;VALUE=DATE:20260205\r\n", "DTSTAMP:20260106T000000Z\r\n",
		"DESCRIPTION:content/briefings/who.md  (Ann Smith)\r\n",
	} {
		if !strings.Contains(unfolded, want) {
			t.Errorf("%q is missing from\n%s", want, unfolded)
		}
	}
}
