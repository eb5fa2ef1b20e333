package inspect

import (
	"net/url"
	"strings"
	"unicode/utf8"
)

// Calendar returns the agenda as iCalendar (RFC 5545): one event of a whole day for
// each document, which keeps its UID while its file keeps its name. Its time stamps are
// those of the day of the site, so that the same site makes the same bytes.
func (a Agenda) Calendar() []byte {
	var b strings.Builder
	line := func(name, value string) { fold(&b, name+":"+value) }
	line("BEGIN", "VCALENDAR")
	line("VERSION", "2.0")
	line("PRODID", "-//explainer//due//EN")
	for _, r := range a.Due {
		day := strings.ReplaceAll(r.Day, "-", "")
		line("BEGIN", "VEVENT")
		line("UID", uid(r))
		line("DTSTAMP", strings.ReplaceAll(a.AsOf, "-", "")+"T000000Z")
		line("DTSTART;VALUE=DATE", day)
		line("SUMMARY", escaped("Review: "+r.Name))
		line("DESCRIPTION", escaped(r.File+r.remarks()))
		line("URL", r.URL)
		line("TRANSP", "TRANSPARENT")
		line("END", "VEVENT")
	}
	line("END", "VCALENDAR")
	return []byte(b.String())
}

// uid returns what identifies an event: the document's file at the site's host.
func uid(r Review) string {
	host := "explainer"
	if u, err := url.Parse(r.URL); err == nil && u.Host != "" {
		host = u.Host
	}
	return escaped(r.File) + "@" + host
}

// escaped writes a TEXT value (RFC 5545, 3.3.11).
func escaped(text string) string {
	return strings.NewReplacer(`\`, `\\`, ";", `\;`, ",", `\,`, "\r", "", "\n", `\n`).Replace(text)
}

// fold writes a content line in pieces of at most 75 bytes, each but the first behind a
// space (RFC 5545, 3.1).
func fold(b *strings.Builder, line string) {
	const most = 75
	for room := most; len(line) > room; room = most - 1 {
		end := room
		for !utf8.RuneStart(line[end]) {
			end--
		}
		b.WriteString(line[:end] + "\r\n ")
		line = line[end:]
	}
	b.WriteString(line + "\r\n")
}
