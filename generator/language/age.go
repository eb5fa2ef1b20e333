package language

// Age says how old something is, from the whole months since: in months
// up to two years, then in whole years, since nobody counts 31 months.
func (l *Language) Age(months int) string {
	switch {
	case months < 1:
		return l.Words.UnderAMonthOld
	case months < 24:
		return l.Plural(months, l.Words.MonthsOld)
	}
	return l.Plural(months/12, l.Words.YearsOld)
}
