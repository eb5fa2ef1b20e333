package importer_test

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"explainer/generator/importer"
	"explainer/generator/load"
	"explainer/generator/sitetest"

	"github.com/tealeg/xlsx/v3"
)

// workbook returns a workbook with a short sheet and a longer one, as SIPRI has them:
// shares that are shown as percentages, days, notes below.
func workbook(t *testing.T) []byte {
	t.Helper()
	f := xlsx.NewFile()
	for name, rows := range map[string][][]any{
		"About": {{"Read me"}},
		"Share of GDP": {
			{"Military expenditure as a share of GDP"},
			{},
			{"Country", "Notes", "2021", "2022"},
			{"Norway", "", 0.0183, 0.1},
			{"Sweden", "", ". .", 0.012345678901234567},
			{"Last change", "", time.Date(2024, 2, 29, 0, 0, 0, 0, time.UTC), "xxx"},
		},
	} {
		s, err := f.AddSheet(name)
		if err != nil {
			t.Fatal(err)
		}
		for _, row := range rows {
			r := s.AddRow()
			for _, v := range row {
				c := r.AddCell()
				switch v := v.(type) {
				case float64:
					c.SetFloatWithFormat(v, "0.0%")
				case time.Time:
					c.SetDate(v)
				case string:
					c.SetString(v)
				}
			}
		}
	}
	var out bytes.Buffer
	if err := f.Write(&out); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}

func open(t *testing.T) *load.Publication {
	t.Helper()
	p, err := load.Open(t.Context(), sitetest.Write(t, ""), load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}, nil)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// The longest sheet of a workbook is taken: shares as percentages with all their
// digits, days as days.
func TestXLSX(t *testing.T) {
	p := open(t)
	made, err := importer.XLSX(p, "milex.xlsx", workbook(t), importer.TableOptions{})
	if err != nil {
		t.Fatal(err)
	}
	text, err := os.ReadFile(filepath.Join(p.Dir, made.Files[1]))
	if err != nil {
		t.Fatal(err)
	}
	const want = "Military expenditure as a share of GDP,,,\n,,,\nCountry,Notes,2021,2022\nNorway,,1.83%,10%\nSweden,,. .,1.23456789012346%\nLast change,,2024-02-29,xxx\n"
	if string(text) != want {
		t.Errorf("got\n%s\nwant\n%s", text, want)
	}
}

// What is no workbook, or has no such sheet, is refused, and nothing is written.
func TestXLSXRefuses(t *testing.T) {
	p := open(t)
	for want, data := range map[string][]byte{
		"cannot be read as a workbook": []byte("PK\x03\x04 no"), "has no sheet \"Prices\"; its sheets are": workbook(t),
	} {
		_, err := importer.XLSX(p, "milex.xlsx", data, importer.TableOptions{Sheet: "Prices"})
		if request := importer.RequestError(""); !errors.As(err, &request) || !strings.Contains(err.Error(), want) {
			t.Errorf("got %v, want %s", err, want)
		}
	}
	if files, _ := filepath.Glob(filepath.Join(p.Dir, "content/datasets/*")); len(files) > 0 {
		t.Errorf("written: %v", files)
	}
}

// FuzzXLSX imports anything as a workbook: it never panics.
func FuzzXLSX(f *testing.F) {
	p, err := load.Open(f.Context(), sitetest.Write(f, ""), load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}, nil)
	if err != nil {
		f.Fatal(err)
	}
	f.Add([]byte("PK"))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := importer.XLSX(p, "milex.xlsx", data, importer.TableOptions{As: "Not An Id"})
		if request := importer.RequestError(""); err != nil && !errors.As(err, &request) {
			t.Error(err)
		}
	})
}
