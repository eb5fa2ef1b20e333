package export_test

import (
	"strings"
	"testing"

	"explainer/generator/site/sitetest"
)

const topic = `
-- content/topics/money.md --
---
title: Public money
summary: What states spend.
---
-- content/briefings/filed.md --
---
title: Filed
summary: It is of the topic.
date: 2025-02-10
as_of: 2025-02-20
topics: [money]
---
Text.
-- content/briefings/other.md --
---
title: Elsewhere
summary: It is not.
date: 2025-02-10
as_of: 2025-02-20
---
Text.
`

// A topic has a feed of its briefings alone, whose entries name their topics, and
// stands in the sitemap with the day of its newest briefing.
func TestTopicFeed(t *testing.T) {
	files := made(t, sitetest.New(t, "2025-03-01", topic))
	for name, wants := range map[string][]string{
		"topics/money/feed.xml": {
			"<title>Public money – ", "<subtitle>What states spend.", `<category term="Briefing">`,
			`<category term="Public money">`, "/briefings/filed/",
		},
		"topics/money/feed.json":   {`"Briefing"`, `"Public money"`, "/briefings/filed/"},
		"data/topics.csv":          {"money,Public money,What states spend."},
		"data/briefings.csv":       {"filed,Filed,It is of the topic.,2025-02-10,", "other,Elsewhere"},
		"data/briefing_topics.csv": {"filed,money"},
		"sitemap.xml":              {"/topics/</loc>", "/topics/money/</loc>\n  <lastmod>2025-02-20"},
	} {
		for _, want := range wants {
			if !strings.Contains(files[name], want) {
				t.Errorf("%s lacks %q:\n%s", name, want, files[name])
			}
		}
	}
	if strings.Contains(files["topics/money/feed.xml"], "Elsewhere") {
		t.Error("the feed has a briefing of no topic")
	}
}

const signed = `
-- content/authors/ann.md --
---
name: Ann Jones
summary: She writes.
role: Correspondent
---
-- content/briefings/signed.md --
---
title: Signed
summary: By her.
date: 2025-02-10
as_of: 2025-02-20
authors: [ann]
---
Text.
`

// The feeds name the author of a briefing, who has a feed of their own.
func TestAuthorFeed(t *testing.T) {
	files := made(t, sitetest.New(t, "2025-03-01", signed))
	const person = "<author>\n   <name>Ann Jones</name>\n   <uri>https://example.org/authors/ann/</uri>"
	for name, wants := range map[string][]string{
		"feed.xml":                  {person, "By Ann Jones."},
		"authors/ann/feed.xml":      {"<title>Ann Jones – ", person},
		"authors/ann/feed.json":     {`"name": "Ann Jones"`, `"url": "https://example.org/authors/ann/"`},
		"data/authors.csv":          {"ann,Ann Jones,She writes.,Ann Jones,Correspondent,"},
		"data/briefing_authors.csv": {"signed,ann"},
	} {
		for _, want := range wants {
			if !strings.Contains(files[name], want) {
				t.Errorf("%s lacks %q:\n%s", name, want, files[name])
			}
		}
	}
}
