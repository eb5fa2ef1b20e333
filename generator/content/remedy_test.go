package content

import (
	"testing"

	"go.yaml.in/yaml/v4"
)

// Each example of a key can be copied, onto a line of its own and in between
// braces.
func TestExamplesAreYAML(t *testing.T) {
	for _, e := range examples {
		line := example(e.what, e.key)
		for _, text := range []string{line, "{" + line + ", other: 1}"} {
			var got map[string]any
			if err := yaml.Unmarshal([]byte(text), &got); err != nil || got[e.key] == nil {
				t.Errorf("%s: %v, %v", text, got, err)
			}
			delete(got, "other")
			if len(got) != 1 {
				t.Errorf("%s is more than one key: %v", text, got)
			}
		}
	}
}
