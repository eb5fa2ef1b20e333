package importer_test

import (
	"archive/zip"
	"bytes"
	"errors"
	"io"
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
func workbook(t testing.TB) []byte {
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
	f.Add(workbook(f))
	f.Fuzz(func(t *testing.T, data []byte) {
		_, err := importer.XLSX(p, "milex.xlsx", data, importer.TableOptions{As: "Not An Id"})
		if request := importer.RequestError(""); err != nil && !errors.As(err, &request) {
			t.Error(err)
		}
	})
}

// A workbook that says that it has more than a table may have is refused before room is
// made for it, and a number that nobody can write out stays as it is.
func TestImmodestWorkbooks(t *testing.T) {
	for change, want := range map[[2]string]string{
		{"<row ", `<row spans="1:4000000000" `}: "more than ten million cells",
		{`<row r="1"`, `<row r="4000000000"`}:   "more than ten million cells",
		{`r="A1"`, `r="ZZZZZZ1"`}:               "more than ten million cells",
		{"0.0183", "1e999999999"}:               "",
	} {
		p, err := load.Open(t.Context(), sitetest.Write(t, ""), load.Options{AsOf: sitetest.Day(), Builtin: os.DirFS("../..")}, nil)
		if err != nil {
			t.Fatal(err)
		}
		_, err = importer.XLSX(p, "milex.xlsx", rewritten(t, workbook(t), change[0], change[1]), importer.TableOptions{As: "milex", Sheet: "Share of GDP"})
		if want == "" && err != nil || want != "" && (err == nil || !strings.Contains(err.Error(), want)) {
			t.Errorf("%s: %v, want %q", change[1], err, want)
		}
	}
}

// rewritten returns a workbook with a text of its sheets replaced.
func rewritten(t *testing.T, data []byte, old, by string) []byte {
	t.Helper()
	in, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	w := zip.NewWriter(&out)
	for _, part := range in.File {
		r, err := part.Open()
		if err != nil {
			t.Fatal(err)
		}
		text, err := io.ReadAll(r)
		if err != nil {
			t.Fatal(err)
		}
		if strings.Contains(part.Name, "worksheets/sheet") {
			text = bytes.ReplaceAll(text, []byte(old), []byte(by))
		}
		to, err := w.Create(part.Name)
		if err != nil {
			t.Fatal(err)
		}
		if _, err := to.Write(text); err != nil {
			t.Fatal(err)
		}
	}
	if err := w.Close(); err != nil {
		t.Fatal(err)
	}
	return out.Bytes()
}
