package record_test

import (
	"testing"

	"explainer/generator/record"
)

// Dates of CSL are read in every form in which programs export them.
func TestCSLDates(t *testing.T) {
	parts := func(ends ...[]string) record.CSLDate { return record.CSLDate{Parts: ends} }
	for _, test := range []struct {
		date     record.CSLDate
		edtf, as string
	}{
		{parts([]string{"2025", "2", "26"}), "2025-02-26", ""},
		{parts([]string{"2025", "02"}), "2025-02", ""},
		{parts([]string{"2025", ""}), "2025", ""},
		{parts([]string{"2025", "0", "0"}), "2025", ""},
		{parts([]string{"476"}), "0476", ""},
		{parts([]string{"-44"}), "", "44 BC"},
		{parts([]string{"2021", "14"}), "2021-22", ""},
		{parts([]string{"2021", "17"}), "2021-21", ""},
		{parts([]string{"2021", "24"}), "2021-24", ""},
		{parts([]string{"2024", "3"}, []string{"2024", "5"}), "2024-03/2024-05", ""},
		{parts([]string{"2024"}, []string{"0"}), "2024/..", ""},
		{parts(nil), "", ""},
		{record.CSLDate{Parts: [][]string{{"2021"}}, Season: "2"}, "2021-22", ""},
		{record.CSLDate{Parts: [][]string{{"2021"}}, Season: "Fall"}, "2021-23", ""},
		{record.CSLDate{Parts: [][]string{{"2021"}}, Season: "Hilary term"}, "2021", "Hilary term 2021"},
		{record.CSLDate{Parts: [][]string{{"1850"}}, Circa: true}, "1850~", ""},
		{record.CSLDate{Parts: [][]string{{"2019"}}, Literal: "late 2019"}, "2019", "late 2019"},
		{record.CSLDate{Literal: "n.d."}, "", "n.d."},
		{record.CSLDate{Raw: "2023-05-04"}, "2023-05-04", ""},
		{record.CSLDate{Raw: "2023-05-04T10:20:30Z"}, "2023-05-04", ""},
		{record.CSLDate{Raw: "2023-05-04/2023-06-01"}, "2023-05-04/2023-06-01", ""},
		{record.CSLDate{Raw: "4 May 2023"}, "2023-05-04", "4 May 2023"},
		{record.CSLDate{Raw: "the reign of Anne"}, "", "the reign of Anne"},
		{record.CSLDate{Raw: "199X"}, "199X", ""},
	} {
		p, as, err := test.date.Period()
		if p.String() != test.edtf || as != test.as || err != nil {
			t.Errorf("%+v is %q, shown as %q, %v; want %q, %q", test.date, p, as, err, test.edtf, test.as)
		}
	}
	for _, wrong := range []record.CSLDate{
		parts([]string{"2025", "2", "31"}), parts([]string{"2025", "25"}), parts([]string{"2025", "May"}),
		parts([]string{"2025"}, []string{"2024"}), parts([]string{"20255"}),
	} {
		if p, as, err := wrong.Period(); err == nil {
			t.Errorf("%+v is %q, %q", wrong, p, as)
		}
	}
}

// FuzzCSLDate reads dates of any parts: what is read, read again as CSL writes it, is the
// same.
func FuzzCSLDate(f *testing.F) {
	f.Add("2025", "2", "26", "", "", "", "", "", false)
	f.Add("2025", "13", "", "2026", "", "2", "", "", true)
	f.Add("-44", "", "", "", "", "", "n.d.", "", false)
	f.Add("", "", "", "", "", "", "", "2023-05-04T10:20:30Z", false)
	f.Fuzz(func(t *testing.T, year, month, day, to, toMonth, season, literal, raw string, circa bool) {
		d := record.CSLDate{Parts: [][]string{{year, month, day}}, Season: season, Literal: literal, Raw: raw, Circa: circa}
		if to != "" {
			d.Parts = append(d.Parts, []string{to, toMonth})
		}
		p, as, err := d.Period()
		if err != nil {
			return
		}
		again, shown, err := record.CSLDateOf(p, as).Period()
		if err != nil || again != p || shown != as && as != "" {
			t.Errorf("%+v is %q, %q, and read again %q, %q, %v", d, p, as, again, shown, err)
		}
	})
}
