package reference_test

import (
	"strings"
	"testing"
	"time"

	"explainer/generator/record"
	"explainer/generator/reference"

	"github.com/santhosh-tekuri/jsonschema/v6"
	"go.yaml.in/yaml/v4"
)

// compile makes a validator of a schema, which must be valid by its own dialect.
func compile(t *testing.T, name string, schema []byte) *jsonschema.Schema {
	t.Helper()
	value, err := jsonschema.UnmarshalJSON(strings.NewReader(string(schema)))
	if err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	c := jsonschema.NewCompiler()
	if err := c.AddResource(name+".json", value); err != nil {
		t.Fatalf("%s: %v", name, err)
	}
	s, err := c.Compile(name + ".json")
	if err != nil {
		t.Fatalf("%s is no schema: %v\n%s", name, err, schema)
	}
	return s
}

func valueOf(t *testing.T, text string) any {
	t.Helper()
	var value any
	if err := yaml.Load([]byte(text), &value); err != nil {
		t.Fatalf("%v in\n%s", err, text)
	}
	return asJSON(value)
}

// asJSON writes days as the texts that they are in JSON.
func asJSON(value any) any {
	switch v := value.(type) {
	case time.Time:
		return v.Format(time.DateOnly)
	case map[string]any:
		for key := range v {
			v[key] = asJSON(v[key])
		}
	case []any:
		for i := range v {
			v[i] = asJSON(v[i])
		}
	}
	return value
}

// Every topic has a schema, and takes what its help shows as an example.
func TestSchemasTakeTheExamples(t *testing.T) {
	compile(t, "all", reference.Schemas())
	for _, topic := range reference.Topics() {
		s := compile(t, topic.Name, topic.Schema())
		var lines []string
		for line := range strings.Lines(topic.Help()) {
			if key, _, ok := strings.Cut(line, ": "); ok && line[0] != ' ' && !strings.ContainsAny(key, " `") {
				lines = append(lines, line)
			}
		}
		if len(lines) == 0 {
			t.Errorf("help %s shows no key", topic.Name)
		}
		text := strings.Join(lines, "")
		for _, other := range []string{"range: [6, 7]\n", "change: {from: 0.5, to: 0.3}\n", "dataset: uk-defence-share\n"} { // of which there may be one
			text = strings.Replace(text, other, "", 1)
		}
		if err := s.Validate(valueOf(t, text)); err != nil {
			t.Errorf("%s: %v in\n%s", topic.Name, err, text)
		}
	}
}

// What a check refuses for the form of a key, the schema refuses too.
func TestSchemasRefuse(t *testing.T) {
	const figure = "id: a\nlabel: A\nmeasure: m\nsubject: s\nvalue: 1\nunit: GBP bn\nperiod: 2027\nstage: pledged\nsources: [r]\n"
	topic, _ := reference.Find("figure")
	s := compile(t, "figure", topic.Schema())
	if err := s.Validate(valueOf(t, figure)); err != nil {
		t.Fatal(err)
	}
	for name, text := range map[string]string{
		"an unknown key":      figure + "lable: A\n",
		"a missing key":       strings.Replace(figure, "period: 2027\n", "", 1),
		"a word of no set":    figure + "bound: abuot\n",
		"no list":             strings.Replace(figure, "[r]", "r", 1),
		"a number in words":   strings.Replace(figure, "value: 1", "value: many", 1),
		"a value and a range": figure + "range: [1, 2]\n",
		"no number":           strings.Replace(figure, "value: 1\n", "", 1),
		"an id with capitals": strings.Replace(figure, "id: a", "id: A", 1),
		"a part without key":  figure + "baseline: {note: x}\n",
	} {
		if err := s.Validate(valueOf(t, text)); err == nil {
			t.Errorf("%s is taken", name)
		}
	}
}

// Help shows every key that a kind declares.
func TestHelpShowsEveryKey(t *testing.T) {
	for info := range record.Kinds() {
		topic, ok := reference.Find(string(info.Kind))
		if !ok {
			t.Errorf("there is no help for %s", info.Kind)
			continue
		}
		help := topic.Help()
		record.Walk(info.New(), func(group string, k record.Key, _ record.Form) {
			if !strings.Contains(help, k.Name+": "+k.Like+"\n") || !strings.Contains(help, k.Means[1:]) {
				t.Errorf("help %s does not show %s%s", info.Kind, group, k.Name)
			}
		})
	}
}
