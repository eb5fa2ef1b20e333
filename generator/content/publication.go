package content

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"

	"explainer/generator/diag"
	"explainer/generator/language"
	"explainer/generator/record"

	"golang.org/x/net/idna"
)

// publication reads content/site.yaml.
func (d *decoder) publication(doc *Document, o *object) {
	doc.Publication = &record.Publication{
		Title:       o.text("title"),
		Description: o.text("description"),
		BaseURL:     parsed(o, "base_url", "the site's address, such as https://example.org", ParseBaseURL),
		Language:    parsed(o, "language", "a language, such as en", parseLanguage),
		Editors:     o.texts("editors"),
		Licence:     o.text("licence"),
		Contact:     parsed(o, "contact", "where mistakes are reported, such as editors@example.org", parseContact),
		Nav:         o.nav(),
		Search:      o.truth("search"),
		Cards:       o.truth("cards"),
		Limits:      o.costs(),
	}
	doc.Measures = declared(o, "measures", "measure", (*object).measure)
	doc.Rules = declared(o, "rules", "rule setting", (*object).ruleSetting)
	o.require("title", "base_url", "language")
	doc.At = *o.at
	o.done()
}

const errBaseURL = record.FormError("the site's address, such as https://example.org or https://example.org/folder/, without ? or #")

// ParseBaseURL reads the address that a site is served at; a path in it is the
// folder that the site lies in. It is returned without a slash at its end.
func ParseBaseURL(text string) (string, error) {
	address, err := parseURL(text)
	if err != nil {
		return "", errBaseURL
	}
	u, err := url.Parse(address)
	if err != nil || u.User != nil || strings.ContainsAny(address, "?#") || u.Path != "" && !isPath(u.Path) {
		return "", errBaseURL
	}
	address, err = asciiHost(address, u)
	return strings.TrimRight(address, "/"), err
}

// asciiHost returns an address with its host in ASCII (IDNA, RFC 5891), so that an
// international name is spelt in one way in everything that is published.
func asciiHost(address string, u *url.URL) (string, error) {
	if !strings.ContainsFunc(u.Host, func(r rune) bool { return r > unicode.MaxASCII }) {
		return address, nil
	}
	host, err := idna.Lookup.ToASCII(u.Hostname())
	if err != nil {
		return "", errBaseURL
	}
	if port := u.Port(); port != "" {
		host += ":" + port
	}
	_, path, _ := strings.Cut(strings.TrimPrefix(address, u.Scheme+"://"), "/")
	return u.Scheme + "://" + host + "/" + path, nil
}

// mailPattern takes the e-mail addresses that need no quoting, neither in their
// own syntax (RFC 5322) nor in a link's.
var mailPattern = regexp.MustCompile(`^[A-Za-z0-9._+-]+@[A-Za-z0-9-]+(?:\.[A-Za-z0-9-]+)+$`)

const errContact = record.FormError("an e-mail address, such as editors@example.org, or a page, such as https://example.org/issues")

// parseContact reads an e-mail address or the address of a page, and returns
// what a link leads to.
func parseContact(text string) (string, error) {
	if mailPattern.MatchString(text) {
		return "mailto:" + text, nil
	}
	if address, err := parseURL(text); err == nil {
		return address, nil
	}
	return "", errContact
}

func parseLanguage(text string) (string, error) {
	if _, ok := language.For(text); !ok {
		return "", record.FormError("one of the languages that there are words for: " + strings.Join(language.Codes(), ", "))
	}
	return text, nil
}

// ruleSetting reads how severely a rule is to be taken. Which rules there are
// only package check knows.
func (o *object) ruleSetting() record.RuleSetting {
	r := record.RuleSetting{Rule: o.text("rule"), Severity: oneOf(o, "severity", record.RuleSeverities()), Why: o.text("why")}
	o.require("rule", "severity", "why")
	return r
}

func (o *object) measure() record.Measure {
	m := record.Measure{ID: o.id("id"), Label: o.text("label"), Definition: o.text("definition")}
	o.require("id", "label", "definition")
	return m
}

// nav reads the main navigation; its addresses are paths of this site.
func (o *object) nav() []record.NavItem {
	var out []record.NavItem
	for _, n := range o.items("nav", "a list of links, such as [{label: Briefings, url: /briefings/}]") {
		item := &object{decoder: o.decoder, node: n, what: "link of the navigation", part: "nav.", at: &Keys{Whole: o.place(n)}}
		if !item.open() {
			continue
		}
		link := record.NavItem{Label: item.text("label"), URL: item.text("url")}
		item.require("label", "url")
		item.done()
		if link.URL != "" && (!strings.HasPrefix(link.URL, "/") || strings.HasPrefix(link.URL, "//")) {
			o.report(diag.Errorf(item.at.Of("nav.url"), RuleBadValue, "“%s” is no address of this site", link.URL).WithHelp("begin it with one slash: /briefings/"))
			continue
		}
		out = append(out, link)
	}
	return out
}
