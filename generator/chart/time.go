package chart

import (
	"fmt"
	"math"
	"strconv"
	"time"

	"explainer/generator/language"
	"explainer/generator/record"
)

// instant returns a day as a number of years: 2025.5 is the middle of 2025.
func instant(d record.Date) float64 {
	day := d.First()
	first := time.Date(day.Year, time.January, 1, 0, 0, 0, 0, time.UTC)
	next := time.Date(day.Year+1, time.January, 1, 0, 0, 0, 0, time.UTC)
	at := time.Date(day.Year, time.Month(day.Month), day.Day, 0, 0, 0, 0, time.UTC)
	return float64(day.Year) + at.Sub(first).Hours()/next.Sub(first).Hours()
}

// moment returns the instant of a period on a time scale: its beginning or, of an
// interval, its end, since a running total is that of its last day.
func moment(p record.Period) float64 {
	if p.IsInterval() && !p.End.IsZero() {
		return instant(p.End.Last())
	}
	if p.First().IsZero() {
		return instant(p.Last())
	}
	return instant(p.First())
}

// precision is how long the periods of a regular series are.
type precision uint8

const (
	irregular precision = iota
	yearly              // calendar years
	financial           // financial years
	monthly
)

func precisionOf(p record.Period) precision {
	switch {
	case p.IsFinancialYear():
		return financial
	case p.IsInterval(), p.Start.IsDay(), p.Start.Month > 12, p.Start.Mark != 0:
		return irregular
	case p.Start.Month != 0:
		return monthly
	}
	return yearly
}

// commonPrecision returns the precision of all data, irregular where they differ.
func commonPrecision(data []Datum) precision {
	for _, d := range data {
		if precisionOf(d.Figure.Period) != precisionOf(data[0].Figure.Period) {
			return irregular
		}
	}
	if len(data) == 0 {
		return irregular
	}
	return precisionOf(data[0].Figure.Period)
}

// index numbers the periods of a precision, so that neighbours differ by one.
func (p precision) index(period record.Period) int {
	if p == monthly {
		return period.Start.Year*12 + period.Start.Month
	}
	return period.Start.Year
}

// short returns a short form of a period: 2027, 2027-28, Dec 2024. Of an interval it
// is the end, as moment is.
func short(p record.Period, l *language.Language) string {
	switch {
	case p.IsFinancialYear():
		return l.ShortFinancialYear(p.Start.Year)
	case p.IsInterval() && !p.End.IsZero():
		return shortDate(p.End, l)
	}
	return shortDate(p.Start, l)
}

func shortDate(d record.Date, l *language.Language) string {
	if d.Mark != 0 || d.Month > 12 {
		return d.Text(l)
	}
	switch {
	case d.IsDay():
		return l.ShortDay(d.Year, d.Month, d.Day)
	case d.Month != 0:
		return l.ShortMonth(d.Year, d.Month)
	}
	return d.Text(l)
}

// span returns a short form of an interval: Jan 2022–Dec 2024.
func span(p record.Period, l *language.Language) string {
	if !p.IsInterval() || p.Start.IsZero() || p.End.IsZero() {
		return short(p, l)
	}
	return fmt.Sprintf(l.Words.ToPeriod, shortDate(p.Start, l), shortDate(p.End, l))
}

// yearTicks returns ticks at every so many years, at most so many.
func yearTicks(first, last, most int, text func(year int) string) []tick {
	step := 1
	for _, next := range []int{2, 5, 10, 20, 25, 50, 100, 200, 500, 1000, 2000, 5000, 10000} {
		if (last-first)/step+1 <= most {
			break
		}
		step = next
	}
	var ticks []tick
	for year := int(math.Ceil(float64(first)/float64(step))) * step; year <= last; year += step {
		ticks = append(ticks, tick{value: float64(year), text: text(year)})
	}
	return ticks
}

// calendarTicks returns ticks at round dates between two instants: years, months or
// days, at most so many.
func calendarTicks(lo, hi float64, most int, l *language.Language) []tick {
	span := hi - lo
	switch {
	case span*12 < 2:
		return dayTicks(lo, hi, most, l)
	case span < 3:
		return monthTicks(lo, hi, most, l)
	}
	return yearTicks(int(math.Ceil(lo)), int(hi), most, strconv.Itoa)
}

func monthTicks(lo, hi float64, most int, l *language.Language) []tick {
	first, last := int(math.Ceil(lo*12-slack)), int(hi*12+slack)
	step := 1
	for _, next := range []int{2, 3, 6, 12} {
		if (last-first)/step+1 > most {
			step = next
		}
	}
	var ticks []tick
	for month := (first + step - 1) / step * step; month <= last; month += step {
		d := record.Date{Year: month / 12, Month: month%12 + 1}
		ticks = append(ticks, tick{value: instant(d), text: shortDate(d, l)})
	}
	return ticks
}

func dayTicks(lo, hi float64, most int, l *language.Language) []tick {
	year := int(lo)
	start := time.Date(year, time.January, 1, 0, 0, 0, 0, time.UTC)
	first, last := int(math.Ceil((lo-float64(year))*365-1)), int((hi-float64(year))*366)+1
	step := max(1, (last-first+most)/most)
	var ticks []tick
	for day := first; day <= last; day += step {
		at := start.AddDate(0, 0, day)
		d := record.Date{Year: at.Year(), Month: int(at.Month()), Day: at.Day()}
		if v := instant(d); v >= lo-slack && v <= hi+slack {
			ticks = append(ticks, tick{value: v, text: shortDate(d, l)})
		}
	}
	return ticks
}
