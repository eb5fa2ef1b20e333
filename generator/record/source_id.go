package record

import (
	"crypto/sha256"
	"encoding/hex"
	"regexp"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

var (
	idPattern  = regexp.MustCompile(`^[a-z0-9]+(-[a-z0-9]+)*$`)
	notID      = regexp.MustCompile(`[^a-z0-9]+`)
	unlettered = regexp.MustCompile(`[\p{M}'’ʼ]+`) // accents, once they are apart, and apostrophes
)

// IsID reports whether a text is an id: lower-case words joined by dashes, of
// a length that any file system takes as a name.
func IsID(text string) bool { return len(text) <= 120 && idPattern.MatchString(text) }

// Slug writes a text as an id, of any length: "Britain’s économie" is
// britains-economie. It is empty for a text without a letter that an id can hold.
func Slug(text string) string {
	plain := unlettered.ReplaceAllString(norm.NFD.String(strings.ToLower(text)), "")
	return strings.Trim(notID.ReplaceAllString(plain, "-"), "-")
}

// SourceID returns the id of the source with a citation key, under which addresses
// name it: LabourParty2024 is labourparty2024, doe:2020 is doe-2020. A key that is an
// id is its own. Where letters would be lost or the id be long, it ends in a digest of
// the key, so that keys which differ have ids that differ.
func SourceID(key string) string {
	key = strings.TrimPrefix(strings.TrimSpace(key), "@")
	if IsID(key) || key == "" {
		return key
	}
	slug := Slug(key)
	if slug != "" && len(slug) <= maxSlug && !losesLetters(key) {
		return slug
	}
	sum := sha256.Sum256([]byte(key))
	digest := hex.EncodeToString(sum[:4])
	return strings.TrimLeft(strings.TrimRight(slug[:min(len(slug), maxSlug)], "-")+"-"+digest, "-")
}

// maxSlug is the length in bytes up to which a citation key is an id as a whole.
const maxSlug = 60

// losesLetters reports whether a text has letters or digits that no id can hold.
func losesLetters(text string) bool {
	return strings.ContainsFunc(norm.NFD.String(text), func(r rune) bool {
		return r >= unicode.MaxASCII && (unicode.IsLetter(r) || unicode.IsDigit(r))
	})
}

// CitationKey is the Value of the id of a source: any text, such as the key under
// which another program exports it.
type CitationKey struct{ id, key *string }

// Set implements Value.
func (c CitationKey) Set(text string) error {
	*c.key = strings.TrimSpace(text)
	*c.id = SourceID(text)
	if *c.id == "" {
		return FormError("an id, such as doe-2020")
	}
	return nil
}

// String implements Value.
func (c CitationKey) String() string { return *c.id }

// Form implements Value.
func (c CitationKey) Form() Form {
	return Form{Name: FormID, Expects: "an id, such as doe-2020, or a citation key"}
}

// IsOwnID reports whether a value is the id of the record itself.
func IsOwnID(v Value) bool {
	switch v.(type) {
	case *ID, CitationKey:
		return true
	}
	return false
}
