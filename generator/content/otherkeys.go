package content

import (
	"slices"
	"strings"
	"unicode"
)

// otherKeys maps keys of other tools, in snake case, to those that mean the same here,
// of one kind of record or another.
var otherKeys = map[string][]string{
	"lastmod": {"updated"}, "last_modified_at": {"updated"}, "modified": {"updated"}, "description": {"summary"},
	"excerpt": {"summary"}, "subtitle": {"summary"}, "abstract": {"summary"}, "redirect_from": {"aliases"},
	"permalink": {"aliases"}, "alias": {"aliases"}, "expiry_date": {"expires"}, "expirydate": {"expires"},
	"publishdate": {"date"}, "publish_date": {"date"}, "heading": {"title"}, "citation": {"sources"},
	"references": {"sources"}, "amount": {"value"}, "year": {"period", "issued"}, "date": {"issued"},
	"journal": {"container-title"}, "booktitle": {"container-title"}, "website": {"container-title"},
	"link": {"URL"}, "urldate": {"accessed"}, "access_date": {"accessed"}, "institution": {"publisher"}, "name": {"literal"},
}

// meantKey returns the key that is probably meant by one that does not exist: the same
// words in another case, or what another tool calls it. Keys lists those that exist.
func meantKey(key string, keys []string) string {
	snake := snakeCase(key)
	for _, name := range keys {
		if name != key && (strings.EqualFold(name, key) || name == snake) {
			return name
		}
	}
	for _, name := range otherKeys[snake] {
		if slices.Contains(keys, name) {
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

// otherWords maps words of Zotero, BibTeX and everyday speech to those that mean the
// same here.
var otherWords = map[string]string{
	"journalarticle": "article-journal", "newspaperarticle": "article-newspaper", "news": "article-newspaper",
	"magazinearticle": "article-magazine", "blogpost": "post-weblog", "blog": "post-weblog", "web": "webpage",
	"website": "webpage", "online": "webpage", "electronic": "webpage", "misc": "document", "techreport": "report",
	"inproceedings": "paper-conference", "conferencepaper": "paper-conference", "incollection": "chapter",
	"booksection": "chapter", "phdthesis": "thesis", "mastersthesis": "thesis", "actual": "outturn", "spent": "outturn",
	"forecast": "estimate", "estimated": "estimate", "official": "primary", "for": "support", "against": "oppose",
}
