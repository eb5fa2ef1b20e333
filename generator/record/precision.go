package record

// Precision is what kind of time a date is: a day, a quarter, a financial year.
type Precision uint8

// The kinds of time.
const (
	NoPrecision Precision = iota // no date
	OfDay
	OfWeek
	OfMonth
	OfSeason
	OfQuarter
	OfHalf
	OfYear
	OfFinancialYear
	OfDecade
	OfUnspecified // some day, month or year of what is known
)

// Precision returns what kind of time the date is.
func (d Date) Precision() Precision {
	switch {
	case d.IsZero():
		return NoPrecision
	case d.IsFinancialYear():
		return OfFinancialYear
	case d.Unspecified == YearOfDecade:
		return OfDecade
	case d.Unspecified != 0:
		return OfUnspecified
	case d.Week != 0:
		return OfWeek
	case d.IsDay():
		return OfDay
	case d.Month == 0:
		return OfYear
	case d.isQuarter():
		return OfQuarter
	case d.isHalf():
		return OfHalf
	case d.isSeason():
		return OfSeason
	}
	return OfMonth
}

// Index numbers the dates of a precision, so that neighbours differ by one. Of
// days, seasons and what is not known, there is none.
func (d Date) Index() (n int, ok bool) {
	switch d.Precision() {
	case OfYear, OfFinancialYear:
		return d.Year, true
	case OfDecade:
		return d.Year / 10, true
	case OfMonth:
		return d.Year*12 + d.Month, true
	case OfQuarter:
		return d.Year*4 + d.Month - firstQuarter, true
	case OfHalf:
		return d.Year*2 + d.Month - firstHalf, true
	case OfWeek:
		const day, firstMonday = 24 * 60 * 60, 4 // in days after the first of 1970
		return int((monday(d.Year, d.Week).time().Unix()/day - firstMonday) / 7), true
	}
	return 0, false
}
