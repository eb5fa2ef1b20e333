package content

import (
	"cmp"
	"errors"
	"fmt"
	"regexp"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// IsID reports whether a text is an id; see record.IsID.
func IsID(text string) bool { return record.IsID(text) }

func badID(at diag.Place, text string) diag.Finding {
	return diag.Errorf(at, RuleBadID, "%q can't be an id", text).
		WithHelp("an id is lower-case letters and digits, in words joined by single dashes: %s", cmp.Or(SuggestID(text), "a-short-name"))
}

// SuggestID makes an id out of any text: "Britain’s économie" is
// britains-economie. It is empty for a text without a letter that an id can
// hold.
func SuggestID(text string) string {
	id := record.Slug(text)
	return strings.TrimRight(id[:min(len(id), 60)], "-")
}

// badValue reports a text that is no value of its key. The remedy is what the
// author may have meant, written in the form of the key; or, where there is no
// telling, that form.
func badValue(at diag.Place, key, text string, form record.Form, err error) diag.Finding {
	var expected record.FormError
	isForm := errors.As(err, &expected)
	if form.Words != nil && isForm {
		return badWord(at, key, text, form)
	}
	if errors.Is(err, record.ErrDecimal) {
		f := BadDecimal(at, RuleBadValue, text)
		f.Message = fmt.Sprintf("`%s` must be a plain number, not %q", key, text)
		return f
	}
	if slip, ok := errors.AsType[record.SlipError](err); ok {
		return diag.Errorf(at, RuleBadValue, "`%s` can't be %q: %s", key, text, slip.Why).
			WithHelp("write %s", slip.Write)
	}
	if !isForm {
		f := diag.Errorf(at, ruleOf(err), "`%s` can't be %q: %s", key, text, err)
		if years := financialYears(text); years != "" && form.Name == record.FormPeriod {
			return f.WithHelp("did you mean %q?", years)
		}
		return f.WithHelp("write %s", form.Expects)
	}
	f := diag.Errorf(at, RuleBadValue, "`%s` can't be %q", key, text)
	if value := meant(form.Name, text); value != "" && fits(form, value) {
		return f.WithHelp("did you mean %q?", value)
	}
	if form.Name == record.FormCSLDate {
		return f.WithHelp("write %s; leave it out where none is given", form.Expects)
	}
	return f.WithHelp("write %s", string(expected))
}

// fits reports whether a text is written as a form asks for, as far as its pattern says.
func fits(form record.Form, text string) bool {
	pattern, err := regexp.Compile(`^(?:` + form.Pattern + `)$`)
	return form.Pattern == "" || err == nil && pattern.MatchString(text)
}

// badWord reports a text that is not one of the words that a key allows.
func badWord(at diag.Place, key, text string, form record.Form) diag.Finding {
	f := diag.Errorf(at, RuleBadValue, "`%s` can't be %q", key, text)
	allowed := strings.Join(form.Words, ", ")
	if len(form.Words) == 1 {
		return f.WithHelp("write %s", allowed)
	}
	near := otherWords[strings.ToLower(text)]
	switch {
	case slices.Contains(form.Words, near):
	case form.Name == record.FormWord:
		near = diag.Nearest(text, form.Words)
	default: // tags of languages are alike that stand for others
		near = meant(form.Name, text)
	}
	if near != "" {
		return f.WithHelp("did you mean %q? (allowed: %s)", near, allowed)
	}
	return f.WithHelp("write one of %s", allowed)
}

// BadWord returns the finding for a text that is not one of the words that a key
// allows.
func BadWord(at diag.Place, key, text string, words []string) diag.Finding {
	return badWord(at, key, text, record.Form{Name: record.FormWord, Words: words})
}

// BadPeriod returns the finding for a text of a table that ParsePeriod refused,
// under a rule of tables.
func BadPeriod(at diag.Place, rule, text string, err error) diag.Finding {
	f := badValue(at, "period", text, new(record.Period).Form(), err)
	f.Rule = rule
	return f
}

// BadYears returns the finding for a period whose financial years are none of the
// calendar that they follow.
func BadYears(at diag.Place, rule, key string, p record.Period, err error) diag.Finding {
	f := badValue(at, key, p.String(), new(record.Period).Form(), err)
	f.Rule = rule
	return f
}

// ruleOf returns the rule that a value breaks.
func ruleOf(err error) string {
	switch {
	case errors.Is(err, record.ErrInverted):
		return RuleInverted
	case errors.Is(err, record.ErrFinancialYear):
		return RuleFinancial
	}
	return RuleBadValue
}
