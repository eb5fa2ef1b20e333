package content

import (
	"fmt"
	"strconv"

	"explainer/generator/record"
)

// costs reads how much a publication may cost, each limit between 1 and the
// most that any publication may have.
func (o *object) costs() record.Limits {
	limits, most := record.DefaultLimits(), record.MaxLimits()
	l, ok := o.sub("limits", "limits")
	if !ok {
		return limits
	}
	for _, limit := range []struct {
		key  string
		at   *int
		most int
	}{
		{"file_mb", &limits.FileMB, most.FileMB},
		{"total_mb", &limits.TotalMB, most.TotalMB},
		{"files", &limits.Files, most.Files},
		{"records", &limits.Records, most.Records},
		{"rows", &limits.Rows, most.Rows},
		{"page_mb", &limits.PageMB, most.PageMB},
		{"site_mb", &limits.SiteMB, most.SiteMB},
	} {
		if n := parsed(l, limit.key, "a whole number", upTo(limit.most)); n > 0 {
			*limit.at = n
		}
	}
	l.done()
	return limits
}

// upTo is a parser of whole numbers from 1 to a greatest one.
func upTo(most int) func(string) (int, error) {
	return func(text string) (int, error) {
		n, err := strconv.Atoi(text)
		if err != nil || n < 1 || n > most {
			return 0, record.FormError(fmt.Sprintf("a whole number from 1 to %d", most))
		}
		return n, nil
	}
}
