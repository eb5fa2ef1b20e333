package author_test

import (
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"explainer/generator/author"
	"explainer/generator/load"
	"explainer/generator/record"
	"explainer/generator/sitetest"

	"github.com/google/go-cmp/cmp"
)

func open(t *testing.T, dir string) *load.Publication {
	t.Helper()
	p, err := load.Open(
		t.Context(), dir, load.Options{AsOf: sitetest.Day(), Drafts: true, Builtin: os.DirFS("../..")}, nil,
	)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

const briefing = "-- content/briefings/rise.md --\n---\ntitle: The rise\nsummary: What it costs.\ndate: 2025-02-25\nas_of: 2025-02-25\n---\nWords.\n"

// What is new is written where it belongs, and every other byte stays.
func TestCreate(t *testing.T) {
	for _, test := range []struct {
		kind     record.Kind
		name, in string
		file     string // that is new, or holds the record
		added    bool   // to a file that was there
	}{
		{record.KindActor, "Ban Ki-moon", "", "content/actors/ban-ki-moon.md", false},
		{record.KindBriefing, "next", "", "content/briefings/next.md", false},
		{record.KindFigure, "cost", "", "content/briefings/rise.md", true},
		{record.KindFigure, "cost", "rise", "content/briefings/rise.md", true},
		{record.KindMeasure, "aid", "", "content/site.yaml", true},
		{record.KindSource, "leaflet", "archive", "content/sources/archive.yaml", false},
	} {
		dir := sitetest.Write(t, briefing)
		before := sitetest.Tree(t, dir)
		made, err := author.Create(open(t, dir), test.kind, test.name, test.in)
		if err != nil || made.Files[0] != test.file || made.Line > 0 != test.added {
			t.Errorf("%s %s: got %+v, %v", test.kind, test.name, made, err)
			continue
		}
		after := sitetest.Tree(t, dir)
		if !strings.Contains(after[test.file], made.ID) && !strings.Contains(test.file, made.ID) {
			t.Errorf("%s does not name %s:\n%s", test.file, made.ID, after[test.file])
		}
		for _, file := range made.Files {
			delete(before, file)
			delete(after, file)
		}
		if diff := cmp.Diff(before, after); diff != "" {
			t.Errorf("%s %s changed another file:\n%s", test.kind, test.name, diff)
		}
	}
}

// A request that cannot be met says what to ask for instead, and writes nothing.
func TestCreateRefuses(t *testing.T) {
	dir := sitetest.Write(t, briefing)
	before := sitetest.Tree(t, dir)
	for want, request := range map[string][3]string{
		`the id "rise" is taken, by a briefing in content/briefings/rise.md`: {"briefing", "rise", ""},
		"an actor is a file of its own; leave --in out":                      {"actor", "new", "rise"},
		`there is no document "ris"; did you mean "rise"?`:                   {"figure", "new", "ris"},
	} {
		_, err := author.Create(open(t, dir), record.Kind(request[0]), request[1], request[2])
		var refused author.RequestError
		if !errors.As(err, &refused) || !strings.HasPrefix(err.Error(), want) {
			t.Errorf("got  %v\nwant %s", err, want)
		}
	}
	if diff := cmp.Diff(before, sitetest.Tree(t, dir)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

// A measure is never written into a new site.yaml, which it would leave unreadable.
func TestCreateNeedsItsFile(t *testing.T) {
	dir := sitetest.Write(t, "")
	if err := os.Remove(filepath.Join(dir, "content", "site.yaml")); err != nil {
		t.Fatal(err)
	}
	before := sitetest.Tree(t, dir)
	_, err := author.Create(open(t, dir), record.KindMeasure, "aid", "")
	if err == nil || !strings.HasPrefix(err.Error(), "content/site.yaml is missing") {
		t.Error(err)
	}
	if diff := cmp.Diff(before, sitetest.Tree(t, dir)); diff != "" {
		t.Errorf("the folder has changed:\n%s", diff)
	}
}

// A file that was saved since it was read is left as it is.
func TestCreateLeavesWhatWasSavedMeanwhile(t *testing.T) {
	dir := sitetest.Write(t, briefing)
	p := open(t, dir)
	name := filepath.Join(dir, "content", "briefings", "rise.md")
	sitetest.Put(t, name, "other words")
	var refused author.RequestError
	if _, err := author.Create(p, record.KindFigure, "cost", "rise"); !errors.As(err, &refused) {
		t.Errorf("error %v", err)
	}
	if got := sitetest.Tree(t, dir)["content/briefings/rise.md"]; got != "other words" {
		t.Errorf("the file is %q", got)
	}
}

// A new publication has no finding, and a folder that holds anything is refused.
func TestInit(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "new")
	files, err := author.Init(dir)
	if err != nil || len(files) == 0 {
		t.Fatal(files, err)
	}
	if p := open(t, dir).Checked(nil); len(p.Findings) > 0 {
		t.Error(p.Findings)
	}
	var refused author.RequestError
	if _, err := author.Init(dir); !errors.As(err, &refused) {
		t.Errorf("error %v", err)
	}
}
