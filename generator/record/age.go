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
