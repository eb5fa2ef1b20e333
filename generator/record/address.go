package record

import (
	"net/url"
	"regexp"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// webAddress is a Value of an address that a browser may be sent to.
func webAddress(at *string) Value {
	return parsed{
		at,
		Form{Name: FormURL, Expects: "an address, such as https://example.org/", Pattern: `https?://.+`},
		ParseURL,
	}
}

const errURL = FormError("an address that begins with https:// or http://")

// ParseURL returns an address that a browser may be sent to as it is written. Any
// other, such as javascript: or data:, is an error, which is a FormError.
func ParseURL(text string) (string, error) {
	u, err := url.Parse(text)
	if err != nil || (u.Scheme != "https" && u.Scheme != "http") || u.Host == "" ||
		strings.ContainsAny(text, " \t\n\"<>") {
		return "", errURL
	}
	return text, nil
}

const errBaseURL = FormError(
	"the site's address, such as https://example.org or https://example.org/folder/, without ? or #",
)

// ParseBaseURL reads the address that a site is served at; a path in it is the
// folder that the site lies in. It is returned without a slash at its end.
func ParseBaseURL(text string) (string, error) {
	address, err := ParseURL(text)
	if err != nil {
		return "", errBaseURL
	}
	u, err := url.Parse(address)
	if err != nil || u.User != nil || strings.ContainsAny(address, "?#") || u.Path != "" && !IsPath(u.Path) {
		return "", errBaseURL
	}
	address, err = asciiHost(address, u)
	return strings.TrimRight(address, "/"), err
}

// asciiHost returns an address with its host in lower case and ASCII (IDNA, RFC 5891),
// so that a name is spelt in one way in everything that is published.
func asciiHost(address string, u *url.URL) (string, error) {
	if !strings.ContainsFunc(u.Host, func(r rune) bool { return r > unicode.MaxASCII }) {
		return strings.Replace(address, u.Host, strings.ToLower(u.Host), 1), nil
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

const errContact = FormError(
	"an e-mail address, such as editors@example.org, or a page, such as https://example.org/issues",
)

// ParseContact reads an e-mail address or the address of a page.
func ParseContact(text string) (string, error) {
	if mailPattern.MatchString(text) {
		return text, nil
	}
	if address, err := ParseURL(text); err == nil {
		return address, nil
	}
	return "", errContact
}

// ContactURL returns the address that a link to the publication's contact leads to.
func (p *Publication) ContactURL() string {
	if mailPattern.MatchString(p.Contact) {
		return "mailto:" + p.Contact
	}
	return p.Contact
}

// IsPath reports whether a text is a path of this site: the characters that can be
// seen, of any script, and of ASCII those that addresses have as they are (RFC 3986,
// less those that hosts read as patterns), with no part that leads elsewhere, nor
// one that does once it is decoded.
func IsPath(text string) bool {
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
		!strings.Contains(text, "//") &&
		!strings.Contains(read+"/", "/../") &&
		!strings.Contains(read+"/", "/./")
}
