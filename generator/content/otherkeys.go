package content

import (
	"slices"
	"strings"
	"unicode"
)

// otherTools maps keys of other tools to those that mean the same here.
var otherTools = map[string]string{
	"lastmod": "updated", "last_modified_at": "updated", "modified": "updated", "description": "summary",
	"excerpt": "summary", "subtitle": "summary", "abstract": "summary", "redirect_from": "aliases",
	"permalink": "aliases", "alias": "aliases", "expirydate": "expires", "expiry_date": "expires",
	"publishdate": "date", "publish_date": "date", "heading": "title", "citation": "sources",
	"references": "sources", "amount": "value", "year": "period",
}

// meantKey returns the key that is probably meant by one that does not exist: the same
// words in another case, or what another tool calls it. Keys lists those that exist.
func meantKey(key string, keys []string) string {
	snake := snakeCase(key)
	for _, name := range []string{snake, otherTools[snake], otherTools[strings.ToLower(key)]} {
		if name != key && slices.Contains(keys, name) {
			return name
		}
	}
	return ""
}

// snakeCase writes asOf, as-of and As of as as_of.
func snakeCase(key string) string {
	var b strings.Builder
	lower := false
	for _, r := range key {
		switch {
		case r == '-' || r == ' ' || r == '.':
			r = '_'
		case unicode.IsUpper(r) && lower:
			b.WriteByte('_')
		}
		lower = unicode.IsLower(r)
		b.WriteRune(unicode.ToLower(r))
	}
	return b.String()
}
