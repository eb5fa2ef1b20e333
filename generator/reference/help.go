package reference

import (
	"fmt"
	"strings"

	"explainer/generator/record"
)

// Help returns every key of a topic: an example that can be copied and, below
// it, what it means and what may stand there.
func (t Topic) Help() string {
	var b strings.Builder
	fmt.Fprintf(&b, "%s\n\n", t.Where)
	t.keyed.Keys(&helper{out: &b})
	t.own().Keys(&helper{out: &b})
	for _, l := range t.lists {
		fmt.Fprintf(&b, "%s: []\n    %s; see `explainer help %s`.\n", l.key, capital(l.what), l.of)
	}
	return b.String()
}

// helper writes the keys of a topic.
type helper struct {
	out    *strings.Builder
	indent string
}

func (h *helper) key(k record.Key, form string) {
	fmt.Fprintf(
		h.out, "%s%s: %s\n%s    %s. %s.\n", h.indent, k.Name, k.Like, h.indent,
		capital(k.Means),
		capital(strings.Join(facts(k, form), "; ")),
	)
}

// facts are what a key demands of its value.
func facts(k record.Key, form string) []string {
	var out []string
	if k.Required {
		out = append(out, "required")
	}
	out = append(out, form)
	if k.Default != "" {
		out = append(out, k.Default+" where it is not given")
	}
	if k.Claim {
		out = append(out, "a change needs a note")
	}
	return out
}

// Value implements record.Visitor.
func (h *helper) Value(k record.Key, v record.Value) {
	form := v.Form()
	switch {
	case k.Refers:
		h.key(k, "the id of "+record.Articles(k.To))
	case form.Words != nil:
		h.key(k, strings.Join(form.Words, ", "))
	default:
		h.key(k, string(form.Name))
	}
}

// List implements record.Visitor.
func (h *helper) List(k record.Key, l record.List) {
	if k.Refers {
		h.key(k, "a list of ids, each of "+record.Articles(k.To))
		return
	}
	h.key(k, "a list, each "+string(l.Form().Name))
}

// Group implements record.Visitor.
func (h *helper) Group(k record.Key, g record.Group) {
	h.key(k, "a group of keys")
	g.Keys(&helper{h.out, h.indent + "  "})
}

// Groups implements record.Visitor.
func (h *helper) Groups(k record.Key, groups record.Groups) {
	form := "a list of groups"
	if k.By != "" {
		form = "a group for each " + k.By
	}
	h.key(k, form)
	groups.Blank().Keys(&helper{h.out, h.indent + "  "})
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
