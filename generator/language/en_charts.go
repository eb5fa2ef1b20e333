package language

func englishChart(v variety) ChartWords {
	return ChartWords{
		ChartOne:       "%s: %s.",
		ChartExtremes:  "The highest is %s (%s), the lowest %s (%s).",
		ChartRanked:    "%s, %s",
		ChartOrder:     "From the highest to the lowest: %s.",
		ChartUp:        "%s: up from %s (%s) to %s (%s).",
		ChartDown:      "%s: down from %s (%s) to %s (%s).",
		ChartLevel:     "%s: %s (%s) at the beginning, %s (%s) at the end.",
		ChartHighest:   "In between, the highest is %s (%s).",
		ChartLowest:    "In between, the lowest is %s (%s).",
		ChartLastOrder: "At the end, from the highest to the lowest: %s.",
		ChartPoint:     "%s: %s (%s).",
		ChartCropped:   "The scale does not begin at zero.",
		ChartDashed: "A line is dashed " + either(v, "towards", "toward") +
			" what is estimated or has not happened yet.",
		ChartGaps:        "A line breaks where there is no figure for a period.",
		ChartEnds:        "Of more than two periods, the first and the last are drawn.",
		ChartUnits:       "Different units stand apart, each with a scale of its own.",
		ChartStruck:      "What was demanded, withdrawn or superseded is dotted and struck, and is never added to anything.",
		ChartRanges:      "A thin line with two ends is a range.",
		ChartOpen:        "An arrow shows on which side a number is open.",
		TimelineAbout:    "Time runs from %s to %s. The numbers are those of the list below.",
		ChartData:        "The data of this chart",
		ChartKey:         "How it is drawn",
		DownloadChart:    "Download this chart’s data (CSV)",
		DownloadTimeline: "Download this timeline’s data (CSV)",
		ChartForms: map[string]string{
			"bar":        "A bar for each figure; all bars begin at zero.",
			"comparison": "A bar for each way to reckon the same thing; all bars begin at zero, and a dashed line shows on the others how far the first reaches.",
			"dot":        "A dot for each figure.",
			"line":       "A line for each series over time.",
			"multiples":  "A small line chart for each series over time, all on one scale.",
			"slope":      "A line for each series, from the first period to the last.",
		},
	}
}
