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
	h := helper{write: func(group string, k record.Key, form string) {
		indent := strings.Repeat("  ", strings.Count(group, "."))
		fmt.Fprintf(&b, "%s%s: %s\n%s    %s\n", indent, k.Name, k.Like, indent, meaning(k, form))
	}}
	t.keyed.Keys(h)
	t.own().Keys(h)
	for _, l := range t.lists {
		fmt.Fprintf(&b, "%s: []\n    %s; see `explainer help %s`.\n", l.key, capital(l.what), l.of)
	}
	return b.String()
}

// helper writes the keys of a topic, each with the dotted name of the groups that it
// lies in and their dot, and with the form of its value.
type helper struct {
	write func(group string, k record.Key, form string)
	group string
}

// meaning returns what a key means, and what it demands of its value.
func meaning(k record.Key, form string) string {
	return capital(k.Means) + ". " + capital(strings.Join(facts(k, form), "; ")) + "."
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
func (h helper) Value(k record.Key, v record.Value) {
	form := v.Form()
	switch {
	case k.Refers:
		h.write(h.group, k, "the id of "+record.Articles(k.To))
	case form.Words != nil:
		h.write(h.group, k, strings.Join(form.Words, ", "))
	case form.Usual != nil:
		h.write(h.group, k, strings.Join(form.Usual, ", ")+", or "+form.Beyond)
	default:
		h.write(h.group, k, string(form.Name))
	}
}

// List implements record.Visitor.
func (h helper) List(k record.Key, l record.List) {
	if k.Refers {
		h.write(h.group, k, "a list of ids, each of "+record.Articles(k.To))
		return
	}
	h.write(h.group, k, "a list, each "+string(l.Form().Name))
}

// Group implements record.Visitor.
func (h helper) Group(k record.Key, g record.Group) {
	h.write(h.group, k, "a group of keys")
	g.Keys(helper{h.write, h.group + k.Name + "."})
}

// Groups implements record.Visitor.
func (h helper) Groups(k record.Key, groups record.Groups) {
	form := "a list of groups"
	if k.By != "" {
		form = "a group for each " + k.By
	}
	h.write(h.group, k, form)
	groups.Blank().Keys(helper{h.write, h.group + k.Name + "."})
}

func capital(text string) string { return strings.ToUpper(text[:1]) + text[1:] }
