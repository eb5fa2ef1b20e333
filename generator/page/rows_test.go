package page_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"explainer/generator/chart"
	"explainer/generator/opendata"
	"explainer/generator/page"
	"explainer/generator/record"
	"explainer/generator/site"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

// tableOf is a dataset of the first countries of the world, each in as many years.
func tableOf(countries, years int) string {
	var b strings.Builder
	head, _, _ := strings.Cut(table, "britain,2023")
	b.WriteString(head)
	for i, code := range codes()[:countries] {
		for year := range years {
			fmt.Fprintf(&b, "%s,%d,%d.%d\n", code, 2025-years+year, i, year%10)
		}
	}
	return b.String()
}

// codes are the countries' codes of three letters, sorted.
func codes() []string {
	return slices.DeleteFunc(record.CountryNames(), func(name string) bool {
		return len(name) != 3 || strings.ToUpper(name) != name || name == "FRA" // which is declared
	})
}

// nameOf returns the name of a country.
func nameOf(code string) string {
	c, _ := record.FindCountry(code)
	return c.Name
}

func pagesOf(s *site.Site, below string) (out []string) {
	for _, p := range page.All(s, opendata.New(s)) {
		if strings.HasPrefix(p.URL, below) {
			out = append(out, p.URL)
		}
	}
	return out
}

// A table of up to two hundred rows is one page. A longer one is divided by subject, or
// as its rows come where it has few rows of each.
func TestTablesAreDivided(t *testing.T) {
	for _, c := range []struct{ countries, years, pages int }{
		{2, 100, 1},   // 200 rows
		{3, 100, 4},   // by subject, below the page of the dataset
		{2, 250, 5},   // by subject, each in two
		{110, 2, 2},   // as they come
		{201, 10, 11}, // too many subjects for a list
		{1, 401, 3},   // one subject
	} {
		s := load(t, tableOf(c.countries, c.years))
		if got := pagesOf(s, "/datasets/shares/"); len(got) != c.pages {
			t.Errorf("%d × %d rows have the pages %v, not %d", c.countries, c.years, got, c.pages)
		}
	}
}

// However a table is divided, each row stands on the page that its address names, once,
// and pages in their order lead from the first to the last and back.
func TestEveryRowStandsAtItsAddress(t *testing.T) {
	rapid.Check(t, func(rt *rapid.T) {
		s := load(t, tableOf(rapid.IntRange(1, 30).Draw(rt, "countries"), rapid.IntRange(1, 60).Draw(rt, "years")))
		e := s.Datasets[0]
		at := map[string]bool{}
		for _, p := range s.TablePages(e) {
			if len(p.Rows) > site.MaxRows {
				rt.Fatalf("%s has %d rows", p.URL, len(p.Rows))
			}
			for _, row := range p.Rows {
				if at[row.URL] || row.URL != p.URL+"#"+strings.TrimPrefix(row.ID, "shares/") {
					rt.Fatalf("%s stands at %s", row.ID, row.URL)
				}
				at[row.URL] = true
			}
		}
		if len(at) != len(e.Rows) && len(e.Rows) > site.MaxRows {
			rt.Fatalf("of %d rows, %d stand on a page", len(e.Rows), len(at))
		}
	})
}

// The page of a dataset that is divided by subject shows the newest number of each, whose
// name leads to the page of the subject; there its rows have their anchors.
func TestTableDividedBySubject(t *testing.T) {
	s := load(t, tableOf(3, 100))
	v := view[*page.DatasetPage](t, s, "/datasets/shares/")
	first := v.Rows.Rows[0]
	own := "/datasets/shares/" + s.Datasets[0].Rows[0].Figure.Subject + "/"
	if !v.BySubject || v.Count != "300 rows" || len(v.Rows.Rows) != 3 || first.Period.Text != "2024" ||
		first.Anchor != "" || first.Subject.URL != "/sub"+own {
		t.Errorf("%+v", v)
	}
	if v.Pages.Next.URL != first.Subject.URL || v.Chart == nil {
		t.Errorf("%+v %+v", v.Pages, v.Chart)
	}
	rows := view[*page.RowsPage](t, s, own)
	trail := *rows.Breadcrumbs
	if rows.Title != "Shares: "+first.Subject.Text || len(rows.Rows.Rows) != 100 || rows.Rows.Subject != "" ||
		rows.Rows.Rows[99].Anchor != s.Datasets[0].Rows[0].Figure.Subject+"/2024" || rows.Chart == nil ||
		trail[len(trail)-1] != (page.Link{URL: "/sub/datasets/shares/", Text: "Shares"}) ||
		rows.Canonical != "https://example.org/sub"+own {
		t.Errorf("%+v", rows)
	}
	if rows.Pages.Previous != nil || rows.Pages.Next == nil || rows.Pages.Pages != nil {
		t.Errorf("%+v", rows.Pages)
	}
}

// Rows that are divided as they come stand on numbered pages, which are named by their
// rows.
func TestTableDividedAsItComes(t *testing.T) {
	s := load(t, tableOf(110, 4))
	first := view[*page.DatasetPage](t, s, "/datasets/shares/")
	var links []string
	for _, l := range first.Pages.Pages {
		links = append(links, fmt.Sprint(l.URL, " ", l.Text, " ", l.Current))
	}
	want := []string{
		"/sub/datasets/shares/ rows 1 to 200, from " + first.Rows.Rows[0].Subject.Text + ", 2021 true",
		"/sub/datasets/shares/2/ rows 201 to 400, from " + nameOf(codes()[50]) + ", 2021 false",
		"/sub/datasets/shares/3/ rows 401 to 440, from " + nameOf(codes()[100]) + ", 2021 false",
	}
	if diff := cmp.Diff(want, links); diff != "" || len(first.Rows.Rows) != 200 {
		t.Error(diff)
	}
	last := view[*page.RowsPage](t, s, "/datasets/shares/3/")
	if last.Title != "Shares, rows 401 to 440" || len(last.Rows.Rows) != 40 || last.Pages.Next != nil ||
		last.Pages.Previous.URL != "/sub/datasets/shares/2/" || last.Chart != nil {
		t.Errorf("%+v", last)
	}
}

// A table is drawn by what it holds.
func TestOverview(t *testing.T) {
	for _, c := range []struct {
		countries, years int
		says             chart.Form
	}{
		{1, 1, ""}, {1, 2, chart.BarForm}, {1, 3, chart.LineForm}, {4, 3, chart.LineForm}, {5, 3, chart.MultiplesForm},
		{16, 3, chart.MultiplesForm}, {17, 3, chart.BarForm}, {2, 2, chart.SlopeForm}, {11, 2, chart.BarForm},
		{30, 1, chart.BarForm},
	} {
		s := load(t, tableOf(c.countries, c.years))
		v := view[*page.DatasetPage](t, s, "/datasets/shares/").Chart
		if c.says == "" {
			if v != nil {
				t.Errorf("one row is drawn: %+v", v)
			}
			continue
		}
		if want := s.Language.Words.ChartForms[string(c.says)]; v == nil || !strings.Contains(v.Description, want) ||
			len(v.Drawings) != 2 || v.Table != "#table.rows" {
			t.Errorf("%d × %d is drawn as %+v", c.countries, c.years, v)
		}
		if many := c.countries > 20; many != strings.HasPrefix(v.Description, "The 20 highest of ") {
			t.Errorf("%d × %d is described as %q", c.countries, c.years, v.Description)
		}
	}
}

// Of many subjects, the newest year counts for which at least half as many have a number
// as for any other.
func TestOverviewShowsTheNewestCommonYear(t *testing.T) {
	text := tableOf(30, 3) + "france,2025,1.0\n"
	v := view[*page.DatasetPage](t, load(t, text), "/datasets/shares/")
	if v.Chart.Subtitle != "2024" || !strings.HasPrefix(v.Chart.Description, "The 20 highest of 30. ") {
		t.Errorf("%+v", v.Chart)
	}
}

// What is said of a subject is headed by what it is.
func TestSubjectsAreHeadedByWhatTheyAre(t *testing.T) {
	if head := view[*page.DatasetPage](t, load(t, tableOf(2, 1)), "/datasets/shares/").Rows.Subject; head != "Country or territory" {
		t.Errorf("countries are headed by %q", head)
	}
	if head := view[*page.DatasetPage](t, load(t, table), "/datasets/shares/").Rows.Subject; head != "Of" {
		t.Errorf("states are headed by %q", head)
	}
}
