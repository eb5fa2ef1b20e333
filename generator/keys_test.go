package generator_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"explainer/generator/block"
	"explainer/generator/build"
	"explainer/generator/diag"
	"explainer/generator/inspect"
	"explainer/generator/record"

	"github.com/rogpeppe/go-internal/txtar"
	"go.yaml.in/yaml/v4"
)

// unseen are the declared keys that reach no reader's page, with the reason.
var unseen = map[string]string{
	"briefing.expires":              "nothing is to be seen of it until then",
	"briefing.draft":                "a draft is not published",
	"briefing.owner":                "readers are not told who looks at it again",
	"briefing.aliases":              "an old address leads on by itself",
	"source.language":               "it says to machines which language the work is in",
	"source.type":                   "it says to machines what kind of work it is",
	"source.author.comma-suffix":    "the bibliography says it to other programs",
	"source.author.static-ordering": "the bibliography says it to other programs",
	"source.author.parse-names":     "the bibliography says it to other programs",
	"source.editor.comma-suffix":    "the bibliography says it to other programs",
	"source.editor.static-ordering": "the bibliography says it to other programs",
	"source.editor.parse-names":     "the bibliography says it to other programs",
	"actor.sort_name":               "it orders lists",
	"actor.memberships.shared":      "a rule asks for it",
	"figure.rank":                   "its reason is shown, and the mark of a deprecated number",
	"figure.change.delta":           "it is held against the two levels, which are shown",
	"unit.counted":                  "a rule asks for it",
	"unit.scales":                   "figures are held to it",
	"unit.also":                     "texts are held to it",
	"unit.names.zero":               "numbers take it where their plural form asks for it",
	"unit.names.one":                "numbers take it where their plural form asks for it",
	"unit.names.two":                "numbers take it where their plural form asks for it",
	"unit.names.few":                "numbers take it where their plural form asks for it",
	"unit.names.many":               "numbers take it where their plural form asks for it",
}

// unlisted are the declared keys that the open data has no column for, with the
// reason.
var unlisted = map[string]string{
	"source.author.comma-suffix":    "the bibliography says it to other programs",
	"source.author.static-ordering": "the bibliography says it to other programs",
	"source.author.parse-names":     "the bibliography says it to other programs",
	"source.editor.comma-suffix":    "the bibliography says it to other programs",
	"source.editor.static-ordering": "the bibliography says it to other programs",
	"source.editor.parse-names":     "the bibliography says it to other programs",
	"unit.scales":                   "figures are held to it",
	"unit.also":                     "texts are held to it",
	"unit.names.zero":               "it is the name in another plural form",
	"unit.names.one":                "it is the name in another plural form",
	"unit.names.two":                "it is the name in another plural form",
	"unit.names.few":                "it is the name in another plural form",
	"unit.names.many":               "it is the name in another plural form",
}

// Every key that a record declares reaches a page, the open data and `show`: a
// publication with another value there differs in each. testdata/complete.txtar
// gives every key, so a new one must be given there, too.
func TestEveryKeyReachesItsReaders(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the complete site once for every key")
	}
	archive, err := txtar.ParseFile("testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	whole := outputs(t, archive)
	for info := range record.Kinds() {
		record.Walk(info.New(), func(group string, k record.Key, form record.Form) {
			name := string(info.Kind) + "." + group + k.Name
			if form.Name == "" || form.Name == record.FormID {
				return // of a group, its keys
			}
			changed, id, ok := changeKey(archive, info, group+k.Name, k, form)
			if !ok {
				t.Errorf("testdata/complete.txtar has no %s with the key %s", info.Kind, group+k.Name)
				return
			}
			other := outputs(t, changed)
			if why := excused(unseen, unseenOfTables(), name); !why && maps.Equal(whole.pages, other.pages) {
				t.Errorf("%s reaches no page", name)
			}
			if why := excused(unlisted, unlistedOfTables(), name); !why && maps.Equal(whole.data, other.data) {
				t.Errorf("%s reaches no table of the open data", name)
			}
			if whole.show(id) == other.show(id) {
				t.Errorf("%s is not shown by `show %s`", name, id)
			}
		})
	}
}

// The complete site has no error, so that the tests which read it see what readers
// would.
func TestCompleteSiteHasNoError(t *testing.T) {
	for _, f := range open(t, complete(t), asOf(t, "2026-01-06")).Findings {
		if f.Severity == diag.Error {
			t.Errorf("%s: %s [%s]", f.Place, f.Message, f.Rule)
		}
	}
}

// Every kind has a page that lists it, and every record stands where its address
// says.
func TestEveryRecordStandsAtItsAddress(t *testing.T) {
	archive, err := txtar.ParseFile("testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	dir := t.TempDir()
	for _, f := range archive.Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	p, pages := open(t, dir, asOf(t, "2026-01-06")), outputs(t, archive).pages
	for info := range record.Kinds() {
		if _, ok := pages[info.Section]; !ok {
			t.Errorf("no page lists the kind %s, at %s", info.Kind, info.Section)
		}
		for _, e := range p.Site.Of(info.Kind) {
			address, anchor, _ := strings.Cut(e.URL, "#")
			if text, ok := pages[address]; !ok || anchor != "" && !strings.Contains(text, `id="`+anchor+`"`) {
				t.Errorf("the %s %s does not stand at %s", info.Kind, e.ID, e.URL)
			}
		}
	}
}

// Every key of a fenced block is seen on the page that holds it.
func TestEveryBlockKeyReachesThePage(t *testing.T) {
	if testing.Short() {
		t.Skip("reads the complete site once for every key")
	}
	archive, err := txtar.ParseFile("testdata/complete.txtar")
	if err != nil {
		t.Fatal(err)
	}
	whole := outputs(t, archive)
	for _, info := range block.Kinds() {
		record.Walk(info.New(), func(group string, k record.Key, form record.Form) {
			changed, ok := changeBlock(archive, info.Name, k, form)
			if !ok {
				t.Errorf("testdata/complete.txtar has no %s block with the key %s", info.Name, group+k.Name)
			} else if maps.Equal(whole.pages, outputs(t, changed).pages) {
				t.Errorf("the key %s of a %s block reaches no page", group+k.Name, info.Name)
			}
		})
	}
}

// changeBlock returns the archive with another value under a key, in the first
// block of a kind that gives it.
func changeBlock(archive *txtar.Archive, name string, k record.Key, form record.Form) (*txtar.Archive, bool) {
	fence := regexp.MustCompile("(?s)```" + name + "\n(.*?)```")
	for i, f := range archive.Files {
		for _, at := range fence.FindAllSubmatchIndex(f.Data, -1) {
			var root yaml.Node
			if err := yaml.Load(f.Data[at[2]:at[3]], &root); err != nil {
				continue
			}
			value := under(root.Content[0], []string{k.Name})
			if value == nil || !change(value, k, form) {
				continue
			}
			text, err := yaml.Dump(&root)
			if err != nil {
				continue
			}
			other := &txtar.Archive{Files: slices.Clone(archive.Files)}
			other.Files[i].Data = slices.Concat(f.Data[:at[2]], text, f.Data[at[3]:])
			return other, true
		}
	}
	return nil, false
}

// output is what readers, machines and editors see of a publication.
type output struct {
	pages, data map[string]string
	show        func(id string) string
}

func outputs(t *testing.T, archive *txtar.Archive) output {
	t.Helper()
	dir := t.TempDir()
	for _, f := range archive.Files {
		put(t, filepath.Join(dir, f.Name), string(f.Data))
	}
	p := open(t, dir, asOf(t, "2026-01-06"))
	out := output{pages: map[string]string{}, data: map[string]string{}}
	for _, pg := range p.Pages {
		if data, f := build.Render(p.Publication, pg); f == nil && pg.URL != "/data/" {
			out.pages[pg.URL] = string(data)
		}
	}
	for name, file := range build.Others(p.Publication) {
		if strings.HasPrefix(strings.TrimPrefix(name, "/"), "data/") && !strings.HasSuffix(name, "datapackage.json") {
			out.data[name] = string(file())
		}
	}
	out.show = func(id string) string {
		card := inspect.Show(p.Site, id)
		if card == nil {
			return "nothing"
		}
		text, err := json.Marshal(card.Record)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	return out
}

// changeKey returns the archive with another value under a key, at the first
// record of a kind that gives it, and that record's id.
func changeKey(
	archive *txtar.Archive, info record.KindInfo, path string, k record.Key, form record.Form,
) (*txtar.Archive, string, bool) {
	for i, f := range archive.Files {
		head, body, fileID := cutYAML(f)
		var root yaml.Node
		if err := yaml.Load(head, &root); err != nil || len(root.Content) == 0 {
			continue
		}
		for id, at := range recordsOf(info, f.Name, fileID, root.Content[0]) {
			value := under(at, strings.Split(path, "."))
			if value == nil || !change(value, k, form) {
				continue
			}
			text, err := yaml.Dump(&root)
			if err != nil {
				continue
			}
			other := &txtar.Archive{Files: slices.Clone(archive.Files)}
			other.Files[i].Data = slices.Concat(text, body)
			if len(body) > 0 {
				other.Files[i].Data = slices.Concat([]byte("---\n"), text, body)
			}
			return other, id, true
		}
	}
	return nil, "", false
}

// cutYAML cuts a file into its YAML and what comes behind it.
func cutYAML(f txtar.File) (head, body []byte, id string) {
	id = strings.TrimSuffix(filepath.Base(f.Name), filepath.Ext(f.Name))
	switch filepath.Ext(f.Name) {
	case ".yaml":
		return f.Data, nil, id
	case ".md":
		rest := bytes.TrimPrefix(f.Data, []byte("---\n"))
		end := bytes.Index(rest, []byte("\n---\n"))
		return rest[:end+1], rest[end+1:], id
	}
	return nil, nil, id
}

// recordsOf yields the groups of keys of a kind's records in a file, by id.
func recordsOf(info record.KindInfo, file, fileID string, root *yaml.Node) func(func(string, *yaml.Node) bool) {
	return func(yield func(string, *yaml.Node) bool) {
		if info.IsDocument() {
			if folder := filepath.Base(filepath.Dir(file)); folder == info.Folder ||
				folder == "content" && info.Folder == "." {
				yield(fileID, root)
			}
			return
		}
		list := root
		if info.Key != "" {
			if root.Kind != yaml.MappingNode {
				return
			}
			list = under(root, []string{info.Key})
		} else if !strings.HasPrefix(file, "content/"+info.Folder+"/") {
			return
		}
		if list == nil {
			return
		}
		for _, n := range list.Content {
			if id := under(n, []string{"id"}); id != nil && !yield(id.Value, n) {
				return
			}
		}
	}
}

// under returns the node at a path of keys. Of a list of groups it takes the
// first that has it; of one written under a key of each, the first value.
func under(n *yaml.Node, path []string) *yaml.Node {
	if len(path) == 0 {
		return n
	}
	switch n.Kind {
	case yaml.MappingNode:
		for i := 0; i < len(n.Content); i += 2 {
			if n.Content[i].Value == path[0] {
				return under(n.Content[i+1], path[1:])
			}
		}
		if len(n.Content) > 0 && n.Content[1].Kind == yaml.MappingNode { // under the value of one of their keys
			if found := under(n.Content[1], path); found != nil || len(path) > 1 {
				return found
			}
			return n.Content[0]
		}
	case yaml.SequenceNode:
		for _, item := range n.Content {
			if found := under(item, path); found != nil {
				return found
			}
		}
	}
	return nil
}

// change gives a node another value of its form.
func change(n *yaml.Node, k record.Key, form record.Form) bool {
	if n.Kind == yaml.SequenceNode {
		if len(n.Content) == 0 {
			return false
		}
		return change(n.Content[0], k, form)
	}
	if n.Kind != yaml.ScalarNode {
		return false
	}
	n.Tag, n.Style = "!!str", yaml.DoubleQuotedStyle
	n.Value = otherValue(n.Value, k, form)
	return true
}

func otherValue(value string, k record.Key, form record.Form) string {
	switch form.Name {
	case record.FormWord, record.FormLanguage:
		if len(form.Words) == 1 {
			return value + " zebra"
		}
		return form.Words[(slices.Index(form.Words, value)+1)%len(form.Words)]
	case record.FormDate, record.FormDay, record.FormCSLDate:
		return "2025-01-15"
	case record.FormPeriod:
		return "2021"
	case record.FormUnit:
		return "EUR m"
	case record.FormNumber:
		return "51.5"
	case record.FormWhole:
		return "7"
	case record.FormFlag:
		return map[string]string{"true": "false", "false": "true"}[value]
	case record.FormURL:
		return "https://example.net/zebra"
	case record.FormCode:
		return map[string]string{
			"wikidata": "Q99", "iso_3166": "FRA", "DOI": "10.5555/zebra", "email": "zebra@example.net",
		}[k.Name]
	}
	if k.Refers {
		return "zebra"
	}
	return fmt.Sprint(value, " zebra")
}
