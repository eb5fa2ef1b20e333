package content

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// front reads the keys that all documents share.
func (doc *Document) front(o *object) {
	f := &doc.Front
	f.Title = o.text("title")
	f.Summary = o.text("summary")
	f.Date = o.day("date")
	f.Updated = o.day("updated")
	f.AsOf = o.day("as_of")
	f.ReviewBy = o.day("review_by")
	f.Expires = o.day("expires")
	f.Draft = o.truth("draft")
	f.Aliases = o.aliases()
	f.Changes = o.changes()
	if doc.factsStand() {
		o.require("as_of")
	}
}

// factsStand tells the documents whose facts hold only as of a date.
func (doc *Document) factsStand() bool {
	switch doc.Kind {
	case record.KindTerm:
		return false
	case record.KindPage:
		return doc.ID == "index"
	}
	return true
}

// aliases reads old URLs, which are paths of this site.
func (o *object) aliases() []string {
	var out []string
	for _, n := range o.items("aliases", "a list of old addresses, such as [/old-name/]") {
		if !o.scalar(n, "an old address, such as /old-name/") {
			continue
		}
		if !isPath(n.Value) {
			o.report(diag.Errorf(o.place(n), RuleBadValue, "“%s” is no address of this site", n.Value).WithHelp("write the path alone, beginning with a slash: /old-name/"))
			continue
		}
		o.at.add("aliases."+n.Value, o.place(n))
		out = append(out, n.Value)
	}
	return out
}

// isPath reports whether a text is a path of this site: the characters that can be
// seen, of any script, and of ASCII those that addresses have as they are (RFC 3986,
// less those that hosts read as patterns), with no part that leads elsewhere, nor
// one that does once it is decoded.
func isPath(text string) bool {
	for _, r := range text {
		plain := unicode.IsLetter(r) || unicode.IsDigit(r) || strings.ContainsRune("/-._~!$&'()+,;=@%", r)
		visible := r > unicode.MaxASCII && unicode.IsGraphic(r) && !unicode.IsSpace(r)
		if !plain && !visible {
			return false
		}
	}
	read, err := url.PathUnescape(text)
	return err == nil && utf8.ValidString(read) && !strings.ContainsFunc(read, unicode.IsControl) && !strings.Contains(read, `\`) &&
		strings.Count(read, "/") == strings.Count(text, "/") && strings.HasPrefix(text, "/") && len(text) <= 500 &&
		!strings.Contains(text, "//") && !strings.Contains(read+"/", "/../") && !strings.Contains(read+"/", "/./")
}

func (o *object) changes() []record.Change {
	var out []record.Change
	for _, n := range o.items("changes", "a list of changes, each with date, kind and note") {
		c := &object{decoder: o.decoder, node: n, what: "change", part: "changes.", at: &Keys{Whole: o.place(n)}}
		if !c.open() {
			continue
		}
		out = append(out, record.Change{
			Date: c.day("date"), Kind: oneOf(c, "kind", record.ChangeKinds()), Note: c.text("note"),
			Records: c.refs("records", record.KindFigure, record.KindPosition, record.KindEvent),
		})
		c.require("date", "kind", "note")
		c.done()
	}
	return out
}

// briefing reads what a briefing is about.
func (doc *Document) briefing(o *object) {
	doc.Questions = o.refs("questions", record.KindQuestion)
	doc.Actors = o.refs("actors", record.KindActor)
	o.require("title", "summary", "date")
}

// waiver reads an excuse: for a number in prose, by its text, or for a record,
// by the rule that it breaks.
func (o *object) waiver() record.Waiver {
	w := record.Waiver{Text: o.text("text"), Rule: o.text("rule"), Record: o.ref("record"), Why: o.text("why")}
	o.require("why")
	if byText, byRule := w.Text != "", w.Rule != "" && w.Record != ""; byText == byRule || byText && w.Rule+w.Record != "" {
		o.report(diag.Errorf(o.place(o.node), RuleMissingKey, "the waiver does not say what it excuses").
			WithHelp("give a number in the text, `text: \"£1\"`, or a rule and a record, `rule: one-origin, record: uk-defence-share`"))
	}
	return w
}
