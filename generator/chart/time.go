package chart

import (
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

// precision is what the periods of a regular series are: years, quarters, financial
// years of one calendar. The zero precision is that of an irregular one.
type precision struct {
	of    record.Precision
	years record.Years
}

func precisionOf(p record.Period) precision {
	if _, counted := p.Start.Index(); p.IsInterval() || p.Start.Mark != 0 || !counted {
		return precision{}
	}
	return precision{p.Start.Precision(), p.Start.Financial}
}

// commonPrecision returns the precision of all data, irregular where they differ.
func commonPrecision(data []Datum) precision {
	for _, d := range data {
		if precisionOf(d.Figure.Period) != precisionOf(data[0].Figure.Period) {
			return precision{}
		}
	}
	if len(data) == 0 {
		return precision{}
	}
	return precisionOf(data[0].Figure.Period)
}

// index numbers the periods of a regular series, so that neighbours differ by one.
func index(period record.Period) int {
	n, _ := period.Start.Index()
	return n
}

// short returns a short form of a period: 2027, 2027-28, Dec 2024. Of an interval it
// is the end, as moment is.
func short(p record.Period, l *language.Language) string {
	if p.IsInterval() && !p.End.IsZero() {
		return p.End.Short(l)
	}
	return p.Start.Short(l)
}

// span returns a short form of an interval: Jan 2022–Dec 2024.
func span(p record.Period, l *language.Language) string {
	if !p.IsInterval() || p.Start.IsZero() || p.End.IsZero() {
		return short(p, l)
	}
	return p.Short(l)
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
		ticks = append(ticks, tick{value: instant(d), text: d.Short(l)})
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
			ticks = append(ticks, tick{value: v, text: d.Short(l)})
		}
	}
	return ticks
}
