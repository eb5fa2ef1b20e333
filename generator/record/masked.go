package record

import (
	"net/url"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/net/idna"
)

// WithoutLogin returns a web address without the name and password before its host,
// and reports whether there were any. It asks no parser of addresses, since those
// disagree on what is malformed.
func WithoutLogin(address string) (rest string, had bool) {
	scheme, host, path := splitAddress(address)
	at := strings.LastIndex(host, "@")
	if at < 0 {
		return address, false
	}
	return scheme + host[at+1:] + path, true
}

// splitAddress divides a web address before its host and behind it; the host has
// what stands with it, a login and a port.
func splitAddress(address string) (scheme, host, path string) {
	begin := strings.Index(address, "://")
	if begin < 0 {
		return address, "", ""
	}
	begin += len("://")
	end := len(address)
	if i := strings.IndexAny(address[begin:], "/?#"); i >= 0 {
		end = begin + i
	}
	return address[:begin], address[begin:end], address[end:]
}

// LookAlike is a host that readers would take for another one.
type LookAlike struct {
	Host   string // as browsers may show it, in Unicode
	Meant  string // with Latin letters for those that look the same; empty where others are left
	Letter rune   // the first that is not what it looks like
	Script string // of that letter: Cyrillic or Greek; empty where it is no letter
}

// FindLookAlike reports whether the host of a web address has a label in which
// Latin letters stand beside Cyrillic or Greek ones, or one of such letters alone
// that all look Latin, in a host that has a Latin label; or a character that looks
// like the slash behind a host.
func FindLookAlike(address string) (found LookAlike, ok bool) {
	address, _ = WithoutLogin(address)
	_, host, _ := splitAddress(address)
	host = shown(host)
	latin := hasLatin(host)
	for label := range strings.SplitSeq(host, ".") {
		letter, script := foreign(label)
		if letter != 0 && latin && (hasLatin(label) || isASCII(asLatin(label))) {
			found = LookAlike{Host: host, Letter: letter, Script: script}
			if meant := asLatin(host); isASCII(meant) {
				found.Meant = meant
			}
			return found, true
		}
	}
	if i := strings.IndexFunc(host, isSlashLike); i >= 0 {
		letter, _ := utf8.DecodeRuneInString(host[i:])
		return LookAlike{Host: host, Letter: letter}, true
	}
	return LookAlike{}, false
}

// isSlashLike reports whether readers take a character for the slash, the question
// mark or the hash at which a host ends.
func isSlashLike(r rune) bool { return strings.ContainsRune("⁄∕⧸⟋╱／〳？＃﹖﹟", r) }

// shown returns a host in lower case, with escapes and Punycode resolved.
func shown(host string) string {
	if plain, err := url.PathUnescape(host); err == nil {
		host = plain
	}
	host = strings.ToLower(host)
	if unicoded, err := idna.Punycode.ToUnicode(host); err == nil {
		return unicoded
	}
	return host
}

// foreign returns the first Cyrillic or Greek letter, and which of them it is.
func foreign(label string) (letter rune, script string) {
	for _, r := range label {
		switch {
		case unicode.Is(unicode.Cyrillic, r):
			return r, "Cyrillic"
		case unicode.Is(unicode.Greek, r):
			return r, "Greek"
		}
	}
	return 0, ""
}

func hasLatin(text string) bool {
	return strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Latin, r) })
}

func isASCII(text string) bool {
	return !strings.ContainsFunc(text, func(r rune) bool { return r > unicode.MaxASCII })
}

// asLatin returns a text with the Latin letter for each that looks the same, as
// Unicode Technical Standard 39 lists them for lower case.
func asLatin(text string) string {
	const foreign, latin = "асԁеһіјӏорԛѕԝхуαικνορυχγ", "acdehijlopqswxyaiknopuxy"
	letters := []rune(foreign)
	return strings.Map(func(r rune) rune {
		for i, letter := range letters {
			if r == letter {
				return rune(latin[i])
			}
		}
		return r
	}, text)
}
