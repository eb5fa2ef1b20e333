package page_test

import (
	"strings"
	"testing"

	"explainer/generator/page"
	"explainer/generator/schema"

	"github.com/google/go-cmp/cmp"
)

const written = `
-- content/authors/ann.md --
---
name: Ann Jones
role: Correspondent
email: ann@example.org
url: https://www.example.com/ann
---
-- content/authors/ben.md --
---
name: Ben King
summary: He writes, too.
---
-- content/briefings/joint.md --
---
title: A joint one
summary: By two.
date: 2025-02-01
as_of: 2025-02-02
authors: [ann, ben]
---
Text.
-- content/briefings/alone.md --
---
title: A lone one
summary: By one.
date: 2025-02-03
as_of: 2025-02-03
authors: [ben]
---
Text.
-- content/briefings/nobody.md --
---
title: By nobody
summary: The editors answer for it.
date: 2025-02-03
as_of: 2025-02-03
---
Text.
`

// An author's page says who it is and lists what they wrote, to people and to
// machines.
func TestAuthorPage(t *testing.T) {
	s := load(t, written)
	v := view[*page.AuthorPage](t, s, "/authors/ben/")
	if diff := cmp.Diff([]string{"A lone one", "A joint one"}, titles(v.Briefings.Items)); diff != "" {
		t.Error(diff)
	}
	ann := view[*page.AuthorPage](t, s, "/authors/ann/")
	if ann.Role != "Correspondent" || ann.Host != "example.com" || ann.Briefings.Count != "1 briefing" ||
		ann.Description != "Ann Jones, Correspondent – About a subject." {
		t.Errorf("%+v", ann)
	}
	person, _ := ann.LinkedData.Nodes[0].(*schema.Agent)
	if person == nil || person.Type != "Person" || person.JobTitle != "Correspondent" ||
		person.SameAs != "https://www.example.com/ann" {
		t.Errorf("machines are told %+v", person)
	}
	list := view[*page.ListPage](t, s, "/authors/").Groups[0].Items
	if list[0].Meta != "Correspondent, 1 briefing" || list[1].Meta != "2 briefings" {
		t.Errorf("%+v, %+v", list[0], list[1])
	}
}

// A briefing names its authors on its page, to machines and on its card; without
// any, machines are told who answers for the publication.
func TestByline(t *testing.T) {
	s := load(t, written)
	v := view[*page.BriefingPage](t, s, "/briefings/joint/")
	if len(v.Authors) != 2 || v.Authors[0].Text != "Ann Jones" || v.Authors[0].URL != "/sub/authors/ann/" {
		t.Errorf("%+v", v.Authors)
	}
	for url, want := range map[string][]string{
		"/briefings/joint/":  {"Person Ann Jones", "Person Ben King"},
		"/briefings/alone/":  {"Person Ben King"},
		"/briefings/nobody/": {"Organization The editors"},
	} {
		work := view[*page.BriefingPage](t, s, url).LinkedData.Nodes[0].(*schema.Work)
		var got []string
		for _, a := range work.Author {
			got = append(got, a.Type+" "+a.Name)
		}
		if diff := cmp.Diff(want, got); diff != "" {
			t.Error(url, diff)
		}
	}
	with, _ := page.CardOf(s, s.Entry("joint"))
	without, _ := page.CardOf(s, s.Entry("nobody"))
	if with.By != "By Ann Jones, Ben King" || without.By != "" {
		t.Errorf("the cards say %q and %q", with.By, without.By)
	}
	if image := v.Social.Image; !strings.Contains(image, with.Digest()) {
		t.Errorf("the picture is %s", image)
	}
}
