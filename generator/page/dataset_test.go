package page_test

import (
	"slices"
	"testing"

	"explainer/generator/page"

	"github.com/google/go-cmp/cmp"
)

const table = `
-- content/datasets/shares.md --
---
title: Shares
summary: Shares of GDP.
measure: spending
unit: "% of GDP"
subject_column: who
period_column: year
value_column: share
definition: core
sources: [report]
licence: Open licence
notes: As published.
as_of: 2025-02-28
---
Of two states.
-- content/datasets/shares.csv --
who,year,share
britain,2023,2.30
france,2023,1.9
britain,2024,2.33
`

func sorted(texts []string) []string { return slices.Sorted(slices.Values(texts)) }

// A dataset's page shows its rows as numbers without the unit, which heads
// their column, each with an address of its own.
func TestDatasetPage(t *testing.T) {
	s := load(t, table)
	v := view[*page.DatasetPage](t, s, "/datasets/shares/")
	var rows []string
	for _, r := range v.Rows.Rows {
		rows = append(rows, r.Anchor+" "+r.Subject.Text+" "+r.Period.Text+" "+r.Value)
	}
	want := []string{"britain/2023 Britain 2023 2.30", "france/2023 France 2023 1.9", "britain/2024 Britain 2024 2.33"}
	if diff := cmp.Diff(sorted(want), sorted(rows)); diff != "" {
		t.Error(diff)
	}
	if v.Unit != "% of GDP" || v.CSV != "/sub/datasets/shares/shares.csv" || v.Rows.Staged || v.Terms != "Open licence" ||
		v.Notes != "As published." {
		t.Errorf("%+v", v)
	}
	if list := view[*page.ListPage](t, s, "/datasets/"); list.Groups[0].Items[0].Meta != "3 figures" {
		t.Errorf("%+v", list.Groups)
	}
	for _, p := range page.All(s, nil) {
		if p.URL == "/datasets/shares/#britain/2023" {
			t.Error("a row has a page to itself")
		}
	}
}

// A chart shows the rows that an editor chose, sorted, with the same data as a
// table and as a file.
func TestChartOfDataset(t *testing.T) {
	s := load(t, table+`
-- content/briefings/chart.md --
---
title: A chart
summary: Shares.
date: 2025-03-01
as_of: 2025-03-01
---
`+"```chart\ntype: bar\ntitle: Shares of GDP\ndataset: shares\nsubjects: [france, britain]\nsort: descending\nnote: Of two states.\n```\n")
	c := view[*page.BriefingPage](t, s, "/briefings/chart/").Body[0].Chart
	var rows []string
	for _, r := range c.Rows {
		rows = append(rows, r.Name+" "+r.Value+" "+r.URL)
	}
	want := []string{
		"Britain 2.30 /sub/datasets/shares/#britain/2023",
		"Britain 2.33 /sub/datasets/shares/#britain/2024",
		"France 1.9 /sub/datasets/shares/#france/2023",
	}
	if diff := cmp.Diff(want, rows); diff != "" {
		t.Error(diff)
	}
	if c.ID != "chart.1" || c.CSV != "/sub/briefings/chart/chart-1.csv" || len(c.Drawings) != 2 ||
		c.Drawings[1].ID != "chart.1.wide" ||
		c.Unit != "% of GDP" {
		t.Errorf("%+v", c)
	}
	if c.AsOf.ISO != "2025-02-28" || c.Dataset.URL != "/sub/datasets/shares/" || c.Note != "Of two states." ||
		len(c.Cites) != 1 ||
		c.Description == "" {
		t.Errorf("%+v", c)
	}
	files := page.ChartFiles(s)
	if len(files) != 1 || files[0].Path != "briefings/chart/chart-1.csv" || len(files[0].Figures()) != 3 ||
		files[0].Events != nil {
		t.Errorf("%+v", files)
	}
}
