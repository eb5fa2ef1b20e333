package record

import (
	"cmp"
	"fmt"
	"strings"

	"explainer/generator/language"
)

// languageValue is the tag of a language that there are words for.
func languageValue(at *string) Value {
	codes := language.Codes()
	return parsed{
		at,
		Form{Name: FormLanguage, Expects: "one of " + strings.Join(codes, ", "), Words: codes},
		parseLanguage,
	}
}

// parseLanguage reads a tag. One of a language that is prepared and lacks words is
// refused for that, by whatever name it goes.
func parseLanguage(text string) (string, error) {
	if _, ok := language.For(text); ok {
		return text, nil
	}
	if lacking := language.Lacks(cmp.Or(language.Meant(text), text)); len(lacking) > 0 {
		return "", fmt.Errorf("%d of the words that readers see are not translated yet, %s among them",
			len(lacking), strings.Join(lacking[:min(len(lacking), 3)], ", "))
	}
	return "", FormError("one of the languages that there are words for: " + strings.Join(language.Codes(), ", "))
}
