package main

// The peers get layouts that make equal pages: one for each briefing, one for
// each actor and issue, the 20 latest at the front, a list, a feed.

const (
	peerNav  = `<nav aria-label="Main"><a href="/">Home</a> <a href="/briefings/">Briefings</a> <a href="/actors/">Actors</a> <a href="/issues/">Issues</a></nav>`
	peerFoot = `</main><footer><p>Explainer</p></footer></body></html>`
)

func peerHead(title, summary string) string {
	return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>` + title +
		`</title><meta name="description" content="` + summary + `"><link rel="stylesheet" href="/style.css"></head><body><a href="#main">Skip</a><header>` +
		peerNav + `</header><main id="main">`
}

func (c *corpus) hugo() {
	c.put(
		"hugo/hugo.toml",
		"baseURL = \"https://example.org/\"\ntitle = \"Explainer\"\n[taxonomies]\nactor = \"actors\"\nissue = \"issues\"\n[pagination]\npagerSize = 100000000\n",
	)
	c.put(
		"hugo/layouts/baseof.html",
		peerHead("{{ .Title }}", "{{ .Params.summary }}")+`{{ block "main" . }}{{ end }}`+peerFoot,
	)
	c.put(
		"hugo/layouts/single.html",
		`{{ define "main" }}<article><h1>{{ .Title }}</h1><p class="summary">{{ .Params.summary }}</p><p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2 January 2006" }}</time></p>{{ .Content }}<h2>Actors</h2><ul>{{ range .GetTerms "actors" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul><h2>Issues</h2><ul>{{ range .GetTerms "issues" }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul></article>{{ end }}`,
	)
	c.put(
		"hugo/layouts/list.html",
		`{{ define "main" }}<h1>{{ .Title }}</h1><ul>{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
	)
	c.put(
		"hugo/layouts/home.html",
		`{{ define "main" }}<h1>Explainer</h1><ul>{{ range first 20 site.RegularPages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>{{ end }}</ul>{{ end }}`,
	)
	c.put(
		"hugo/layouts/rss.xml",
		`<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>{{ .Title }}</title>{{ range first 20 .Pages }}<item><title>{{ .Title }}</title><link>{{ .Permalink }}</link></item>{{ end }}</channel></rss>`,
	)
	c.put("hugo/static/style.css", "body{max-width:40rem;margin:auto}")
}

func (c *corpus) zola() {
	c.put(
		"zola/config.toml",
		"base_url = \"https://example.org\"\ntitle = \"Explainer\"\ncompile_sass = false\nbuild_search_index = false\ngenerate_feeds = true\nfeed_limit = 20\ntaxonomies = [{name=\"actors\"},{name=\"issues\"}]\n",
	)
	c.put(
		"zola/templates/base.html",
		peerHead(
			"{% block title %}Explainer{% endblock %}", "{% block desc %}{% endblock %}",
		)+"{% block main %}{% endblock %}"+peerFoot,
	)
	c.put(
		"zola/templates/page.html",
		`{% extends "base.html" %}{% block title %}{{ page.title }}{% endblock %}{% block desc %}{{ page.description }}{% endblock %}{% block main %}<article><h1>{{ page.title }}</h1><p class="summary">{{ page.description }}</p><p><time datetime="{{ page.date }}">{{ page.date | date(format="%e %B %Y") }}</time></p>{{ page.content | safe }}<h2>Actors</h2><ul>{% for t in page.taxonomies.actors %}<li><a href="{{ get_taxonomy_url(kind="actors", name=t) }}">{{ t }}</a></li>{% endfor %}</ul><h2>Issues</h2><ul>{% for t in page.taxonomies.issues %}<li><a href="{{ get_taxonomy_url(kind="issues", name=t) }}">{{ t }}</a></li>{% endfor %}</ul></article>{% endblock %}`,
	)
	c.put(
		"zola/templates/section.html",
		`{% extends "base.html" %}{% block main %}<h1>{{ section.title }}</h1><ul>{% for p in section.pages %}<li><a href="{{ p.path }}">{{ p.title }}</a></li>{% endfor %}</ul>{% endblock %}`,
	)
	c.put(
		"zola/templates/index.html",
		`{% extends "base.html" %}{% block main %}<h1>Explainer</h1>{% set s = get_section(path="briefings/_index.md") %}<ul>{% for p in s.pages | slice(end=20) %}<li><a href="{{ p.path }}">{{ p.title }}</a></li>{% endfor %}</ul>{% endblock %}`,
	)
	c.put(
		"zola/templates/taxonomy_list.html",
		`{% extends "base.html" %}{% block main %}<ul>{% for t in terms %}<li><a href="{{ t.path }}">{{ t.name }}</a></li>{% endfor %}</ul>{% endblock %}`,
	)
	c.put(
		"zola/templates/taxonomy_single.html",
		`{% extends "base.html" %}{% block main %}<h1>{{ term.name }}</h1><ul>{% for p in term.pages %}<li><a href="{{ p.path }}">{{ p.title }}</a></li>{% endfor %}</ul>{% endblock %}`,
	)
	c.put("zola/content/briefings/_index.md", "+++\ntitle = \"Briefings\"\nsort_by = \"date\"\n+++\n")
	c.put("zola/static/style.css", "body{max-width:40rem;margin:auto}")
}

func (c *corpus) eleventy() {
	c.put("eleventy/eleventy.config.js", `module.exports = function (c) {
  c.addPassthroughCopy("style.css");
  for (const kind of ["actors", "issues"]) c.addCollection(kind, api => {
    const m = {}; for (const p of api.getFilteredByTag("briefing")) for (const t of p.data[kind]) (m[t] ??= []).push(p);
    return Object.entries(m).sort().map(([name, pages]) => ({name, pages})); });
};
`)
	c.put("eleventy/package.json", "{}\n")
	c.put("eleventy/style.css", "body{max-width:40rem;margin:auto}")
	c.put("eleventy/_includes/base.njk", peerHead("{{ title }}", "{{ summary }}")+"{{ content | safe }}"+peerFoot)
	c.put(
		"eleventy/_includes/page.njk",
		"---\nlayout: base.njk\n---\n"+`<article><h1>{{ title }}</h1><p class="summary">{{ summary }}</p><p><time>{{ date }}</time></p>{{ content | safe }}<h2>Actors</h2><ul>{% for a in actors %}<li><a href="/actors/{{ a }}/">{{ a }}</a></li>{% endfor %}</ul><h2>Issues</h2><ul>{% for a in issues %}<li><a href="/issues/{{ a }}/">{{ a }}</a></li>{% endfor %}</ul></article>`,
	)
	for _, kind := range []string{"actors", "issues"} {
		c.put(
			"eleventy/"+kind+".njk",
			"---\nlayout: base.njk\ntitle: "+kind+"\npagination:\n  data: collections."+kind+"\n  size: 1\n  alias: term\npermalink: \"/"+kind+"/{{ term.name }}/\"\n---\n"+
				`<h1>{{ term.name }}</h1><ul>{% for p in term.pages %}<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endfor %}</ul>`,
		)
	}
	c.put(
		"eleventy/index.njk",
		"---\nlayout: base.njk\ntitle: Explainer\n---\n"+`<h1>Explainer</h1><ul>{% for p in collections.briefing | reverse %}{% if loop.index <= 20 %}<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endif %}{% endfor %}</ul>`,
	)
	c.put(
		"eleventy/list.njk",
		"---\nlayout: base.njk\ntitle: Briefings\npermalink: /briefings/\n---\n"+`<h1>Briefings</h1><ul>{% for p in collections.briefing %}<li><a href="{{ p.url }}">{{ p.data.title }}</a></li>{% endfor %}</ul>`,
	)
}
