package record

// MonthsUntil returns how many whole months lie between the first day that d may
// mean and that of e, by the calendar: from 31 January to 28 February is none,
// to 1 March is one. It is negative where e is the earlier day.
func (d Date) MonthsUntil(e Date) int {
	from, to := d.First(), e.First()
	months := 12*(to.Year-from.Year) + to.Month - from.Month
	if to.Day < from.Day {
		months--
	}
	return months
}

// MonthAfter returns the month that lies a number of months after that in which d
// begins.
func (d Date) MonthAfter(months int) Date {
	first := d.First()
	n := first.Year*12 + first.Month - 1 + months
	return Date{Year: n / 12, Month: n%12 + 1}
}
