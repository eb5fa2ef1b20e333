package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
)

// ownKeys reads the keys that the publication declares for a kind; nil where it
// declares none.
func (o *object) ownKeys(kind record.Kind) *record.Own {
	own := record.NewOwn(o.decoder.own, kind)
	own.Keys(o)
	return own
}

// ownKeyAgrees reports a declared key that lacks what its form needs, has what another
// form needs, or that a kind has already.
func (o *object) ownKeyAgrees(k *record.OwnKey) {
	wrong := func(key, rule, message, help string) {
		o.report(diag.Errorf(o.at.Of(o.part+key), rule, "%s", message).WithHelp("%s", help))
	}
	switch {
	case k.Form == record.OwnWord && len(k.Words) == 0:
		wrong("form", RuleMissingKey, "the key does not say which words may stand there",
			"add `words: [one, two]`, or choose the form text")
	case k.Form == record.OwnReference && len(k.To) == 0:
		wrong("form", RuleMissingKey, "the key does not say what it may name", "add the kinds, such as `to: [actor]`")
	case k.Form != record.OwnWord && len(k.Words) > 0:
		wrong("words", RuleBadValue, "only the form word has words", "take them out, or write `form: word`")
	case k.Form != record.OwnReference && len(k.To) > 0:
		wrong("to", RuleBadValue, "only the form reference names kinds", "take them out, or write `form: reference`")
	}
	for _, name := range k.Kinds {
		if kind := record.Kind(name); record.HasKey(kind, k.ID) {
			o.report(diag.Errorf(o.at.Of(o.part+"id"), RuleBadValue, "%s has a key %q already", kind.Article(), k.ID).
				WithHelp("choose another name, such as own_%s", k.ID))
			return
		}
	}
}

// ownKeysAgree reports two declared keys of one name that one kind would have.
func (o *object) ownKeysAgree(keys []record.OwnKey) {
	for _, name := range record.OwnKinds() {
		kind, seen := record.Kind(name), map[string]bool{}
		for i := range keys {
			k := &keys[i]
			if !k.Of(kind) {
				continue
			}
			if seen[k.ID] {
				o.report(diag.Errorf(o.at.Of("keys"), RuleBadValue, "%s is given two keys %q", kind.Article(), k.ID).
					WithHelp("declare it once, for all kinds that have it"))
				return
			}
			seen[k.ID] = true
		}
	}
}
