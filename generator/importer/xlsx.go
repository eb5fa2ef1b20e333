package importer

import (
	"archive/zip"
	"bytes"
	"encoding/csv"
	"errors"
	"fmt"
	"io"
	"math"
	"regexp"
	"strconv"
	"strings"

	"explainer/generator/load"
	"explainer/generator/scaffold"

	"github.com/shopspring/decimal"
	"github.com/tealeg/xlsx/v3"
)

// How much a workbook may hold.
const (
	maxUnzipped = 256 << 20 // bytes
	maxCells    = 10_000_000
	maxColumns  = 16_384 // as many as Excel has
	maxRows     = 1_048_576
	maxExponent = 400 // of a number; what is beyond is kept as it is written
)

// XLSX takes over a sheet of a workbook. Numbers are taken with all digits that the
// workbook has, not as it shows them. The error is a RequestError where the request has
// to be another.
func XLSX(p *load.Publication, name string, data []byte, o TableOptions) (Import, error) {
	f, err := workbook(data)
	if err != nil {
		return Import{}, RequestError(fmt.Sprintf("%s cannot be read as a workbook (%s); save it anew as .xlsx, or as CSV", name, err))
	}
	chosen, err := chooseSheet(f, o.Sheet)
	if err != nil {
		return Import{}, err
	}
	text, err := csvOf(f, chosen)
	if err != nil {
		return Import{}, RequestError(fmt.Sprintf("the sheet %q cannot be read (%s)", chosen.Name, err))
	}
	t := origin{name: name, text: text, known: map[string]scaffold.Known{}}
	t.notes = append(t.notes, fmt.Sprintf("the sheet %q, of %s", chosen.Name, sheetNames(f)))
	return t.take(p, o)
}

// workbook opens a workbook, unless it would unfold into too much. The library panics
// on some that are malformed.
func workbook(data []byte) (f *xlsx.File, err error) {
	defer func() {
		if r := recover(); r != nil {
			f, err = nil, fmt.Errorf("it is malformed: %v", r)
		}
	}()
	z, err := zip.NewReader(bytes.NewReader(data), int64(len(data)))
	if err != nil {
		return nil, err
	}
	var size uint64
	for _, part := range z.File {
		if size += part.UncompressedSize64; size > maxUnzipped || part.UncompressedSize64 > maxUnzipped {
			return nil, fmt.Errorf("it unfolds into more than %d MB", maxUnzipped>>20)
		}
	}
	if err := modest(z); err != nil {
		return nil, err
	}
	return xlsx.OpenBinary(data)
}

// What a sheet says of itself, for which the library makes room before it reads a cell.
var (
	cellTag  = regexp.MustCompile(`<(?:\w+:)?c[\s/>]`)
	rowSpan  = regexp.MustCompile(`\bspans="\d+:(\d+)"`)
	rowIndex = regexp.MustCompile(`<(?:\w+:)?row\s[^>]*\br="(\d+)"`)
	farCell  = regexp.MustCompile(`\bref="[^"]{24}|<(?:\w+:)?c\s[^>]*\br="[A-Z]{4}`)
)

// modest returns an error for a workbook that has, or says that it has, more cells than
// a table may have.
func modest(z *zip.Reader) error {
	cells := 0
	for _, part := range z.File {
		if !strings.Contains(part.Name, "worksheets/") || !strings.HasSuffix(part.Name, ".xml") {
			continue
		}
		text, err := unzipped(part)
		if err != nil {
			return err
		}
		cells += len(cellTag.FindAllIndex(text, maxCells+1))
		if cells > maxCells || farCell.Match(text) || exceeds(rowSpan, text, maxColumns) || exceeds(rowIndex, text, maxRows) {
			return errors.New("it has more than ten million cells, or says so")
		}
	}
	return nil
}

// exceeds reports whether a number that a pattern finds in a text is greater than most.
func exceeds(pattern *regexp.Regexp, text []byte, most int) bool {
	for _, m := range pattern.FindAllSubmatch(text, -1) {
		if n, err := strconv.Atoi(string(m[1])); err != nil || n > most {
			return true
		}
	}
	return false
}

// unzipped returns the bytes of a part, as many as a workbook may have.
func unzipped(part *zip.File) ([]byte, error) {
	r, err := part.Open()
	if err != nil {
		return nil, err
	}
	defer r.Close()
	return io.ReadAll(io.LimitReader(r, maxUnzipped))
}

func sheetNames(f *xlsx.File) string {
	names := make([]string, len(f.Sheets))
	for i, s := range f.Sheets {
		names[i] = strconv.Quote(s.Name)
	}
	return strings.Join(names, ", ")
}

// chooseSheet returns the sheet with a name or, without one, that with the most rows.
func chooseSheet(f *xlsx.File, name string) (*xlsx.Sheet, error) {
	var best *xlsx.Sheet
	for _, s := range f.Sheets {
		if s.Name == name {
			return s, nil
		}
		if best == nil || s.MaxRow > best.MaxRow {
			best = s
		}
	}
	if name != "" || best == nil {
		return nil, RequestError(fmt.Sprintf("the workbook has no sheet %q; its sheets are %s", name, sheetNames(f)))
	}
	return best, nil
}

// csvOf writes a sheet as CSV.
func csvOf(f *xlsx.File, s *xlsx.Sheet) (text []byte, err error) {
	defer func() {
		if r := recover(); r != nil {
			text, err = nil, fmt.Errorf("it is malformed: %v", r)
		}
	}()
	if s.MaxCol > 0 && s.MaxRow > maxCells/s.MaxCol {
		return nil, errors.New("it has more than ten million cells")
	}
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	err = s.ForEachRow(func(r *xlsx.Row) error {
		line := make([]string, s.MaxCol)
		err := r.ForEachCell(func(c *xlsx.Cell) error {
			if x, _ := c.GetCoordinates(); x < len(line) {
				line[x] = cellText(f, c)
			}
			return nil
		})
		return errors.Join(err, w.Write(line))
	})
	w.Flush()
	return out.Bytes(), errors.Join(err, w.Error())
}

// shownText matches what a format of numbers shows as it stands: texts and colours.
var shownText = regexp.MustCompile(`"[^"]*"|\\.|\[[^\]]*\]`)

// cellText returns what a cell holds: a share as a percentage, a date as a day, a number
// with all its digits.
func cellText(f *xlsx.File, c *xlsx.Cell) string {
	d, err := decimal.NewFromString(c.Value)
	if c.Type() != xlsx.CellTypeNumeric || err != nil || d.Exponent() > maxExponent || d.Exponent() < -maxExponent {
		return strings.Join(strings.Fields(c.Value), " ")
	}
	format := shownText.ReplaceAllString(c.GetNumberFormat(), "")
	switch {
	case strings.Contains(format, "%"):
		return precise(d).Shift(2).String() + "%"
	case c.IsTime():
		if t, err := c.GetTime(f.Date1904); err == nil {
			return t.Format("2006-01-02")
		}
	}
	return precise(d).String()
}

// precise returns a number without the digits that binary fractions add: 0.1 may be
// stored as 0.10000000000000001.
func precise(d decimal.Decimal) decimal.Decimal {
	f, _ := d.Float64()
	if d.NumDigits() <= 15 || math.IsInf(f, 0) {
		return d
	}
	short, err := decimal.NewFromString(strconv.FormatFloat(f, 'g', 15, 64))
	if err != nil {
		return d
	}
	return short
}
