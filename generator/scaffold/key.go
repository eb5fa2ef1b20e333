package scaffold

import (
	"fmt"
	"strings"
)

// key is one line of a scaffold: a key, what is known of its value, and what
// it means. The value is YAML; empty, it is for the editor to fill in.
type key struct {
	name, value, comment string
	optional             bool  // written as a comment
	group                []key // instead of a value
}

// lines writes keys one below the other.
func lines(keys []key) []string {
	var out []string
	for _, k := range keys {
		line := k.name + ":"
		if strings.HasPrefix(k.value, "\n") { // of several lines
			line += k.value
		} else if k.value != "" {
			line += " " + k.value
		}
		if k.comment != "" {
			line += " # " + k.comment
		}
		if k.optional {
			line = "# " + line
		}
		out = append(out, line)
		for _, inner := range lines(k.group) {
			out = append(out, "  "+inner)
		}
	}
	return out
}

// entry writes keys as an entry of a list whose dash stands at an indentation.
func entry(keys []key, indent int) []string {
	out := lines(keys)
	for i, line := range out {
		lead := "  "
		if i == 0 {
			lead = "- "
		}
		out[i] = strings.Repeat(" ", indent) + lead + line
	}
	return out
}

// braces writes keys as an entry of a list in brackets: lines that end in
// commas, so that each can still carry its comment.
func braces(keys []key, indent int) []string {
	pad := strings.Repeat(" ", indent)
	out := []string{pad + "{"}
	for _, k := range keys {
		line := k.name + ": " + inline(k) + ","
		if k.optional {
			line = "# " + line
		}
		out = append(out, pad+"  "+line+" # "+k.comment)
	}
	return append(out, pad+"}")
}

// inline writes a value within braces. One that is empty is written null,
// which means the same.
func inline(k key) string {
	if len(k.group) == 0 {
		if k.value == "" {
			return "null"
		}
		return k.value
	}
	parts := make([]string, len(k.group))
	for i, inner := range k.group {
		parts[i] = inner.name + ": " + inline(inner)
	}
	return "{" + strings.Join(parts, ", ") + "}"
}

// quoted writes a text as YAML that every reader takes for that text.
func quoted(text string) string {
	if text == "" {
		return ""
	}
	return `"` + strings.NewReplacer(`\`, `\\`, `"`, `\"`, "\n", " ", "\r", " ", "\t", " ").Replace(text) + `"`
}

// choices is how a comment names what a key may refer to: the first few, which
// are those that are used most.
func choices(ids []string) string {
	const shown = 8
	switch {
	case len(ids) == 0:
		return "there is none yet"
	case len(ids) <= shown:
		return strings.Join(ids, ", ")
	}
	return fmt.Sprintf("%s … (%d more)", strings.Join(ids[:shown], ", "), len(ids)-shown)
}

// only is the id that a key must mean, where there is but one.
func only(ids []string) string {
	if len(ids) == 1 {
		return ids[0]
	}
	return ""
}
