package content

import (
	"explainer/generator/diag"
	"explainer/generator/record"
	"explainer/generator/sheet"
	"explainer/generator/source"
)

// sheet takes over the file of a table. It is read once its dataset is known, which
// says how.
func (d *decoder) sheet(doc *Document, f source.File) {
	doc.ID = d.fileID(f.Path)
	text, ok := source.Text(f.Data)
	if i := firstBad(endings(text)); i >= 0 {
		d.notText(endings(text), i)
		return
	}
	if ok {
		if f, found := d.unmerged(text); found {
			d.report(f)
			return
		}
		d.garbled(text)
	}
	doc.Sheet = sheet.New(f.Path, f.Data)
}

// datasetAgrees reports keys of a dataset that need or exclude each other.
func (o *object) datasetAgrees(d *record.Dataset) {
	wide := d.Periods == record.InColumns
	o.oneOf("subject_column", "subject")
	if wide {
		o.without("`periods: columns`", "period_column", "period", "month_column", "value_column", "values")
	} else {
		o.oneOf("period_column", "period")
		o.oneOf("value_column", "values")
	}
	if o.has("month_column") && !o.has("period_column") && !wide {
		o.report(diag.Errorf(o.at.Of("month_column"), RuleMissingKey, "`month_column` needs `period_column`, which holds the year").
			WithHelp("name the column of the year: `period_column: year`"))
	}
	for _, key := range []string{"measure", "unit"} {
		if column, lacking := lackingValue(d, key); !o.has(key) && lacking && column != "" {
			o.report(diag.Errorf(o.at.Of("values"), RuleMissingKey, "the column %s has no %s", column, key).
				WithHelp("say it there: `%s: {%s: …}`, or of all columns as `%s` of the dataset", column, key, key))
		} else if !o.has(key) && lacking {
			o.lackingKey(d, key)
		}
	}
	o.sameSeries(d)
	if f := d.Format; f.Thousands == record.ThousandsPoint && f.Decimal != record.DecimalComma {
		o.report(diag.Errorf(o.at.Of("thousands"), RuleBadValue, "a point can't be the mark of thousands and of decimals").
			WithHelp("add `decimal: comma`"))
	} else if f.Thousands == record.ThousandsComma && f.Decimal == record.DecimalComma {
		o.report(diag.Errorf(o.at.Of("thousands"), RuleBadValue, "a comma can't be the mark of thousands and of decimals").
			WithHelp("take one of the two out"))
	}
}

// lackingValue reports whether a measure, or a unit, is lacking where the dataset has
// none, and the first column of values that does not say its own.
func lackingValue(d *record.Dataset, key string) (column string, lacking bool) {
	for _, c := range d.Values {
		if key == "measure" && c.Measure == "" || key == "unit" && c.Unit == nil {
			return c.Column, true
		}
	}
	return "", len(d.Values) == 0
}

// oneOf reports that neither of two keys is given, or both.
func (o *object) oneOf(key, other string) {
	switch {
	case o.has(key) && o.has(other):
		o.report(diag.Errorf(o.at.Of(other), RuleDuplicate, "`%s` and `%s` say the same of the table", key, other).
			WithHelp("keep one of the two"))
	case !o.has(key) && !o.has(other):
		if o.find(key) == len(o.used) && o.find(other) < len(o.used) {
			key = other // which stands empty
		}
		o.lackingKey(new(record.Dataset), key)
	}
}

// without reports keys that another excludes.
func (o *object) without(by string, keys ...string) {
	for _, key := range keys {
		if o.has(key) {
			o.report(diag.Errorf(o.at.Of(key), RuleBadValue, "%s leaves nothing for `%s` to say", by, key).
				WithHelp("take `%s` out", key))
		}
	}
}

// lackingKey reports a key of the dataset that is not given here, though it may be left
// out elsewhere.
func (o *object) lackingKey(d *record.Dataset, key string) {
	record.Walk(d, func(group string, k record.Key, form record.Form) {
		if group == "" && k.Name == key {
			o.missing(k, form)
		}
	})
}

// sameSeries reports two columns whose figures would have the same ids.
func (o *object) sameSeries(d *record.Dataset) {
	seen := map[string]string{}
	for _, c := range d.Values {
		id := SeriesID(c)
		if first, taken := seen[id]; taken || id == "" {
			f := diag.Errorf(o.at.Of("values"), RuleBadID, "the columns %q and %q would stand as %q in ids of figures", first, c.Column, id)
			if id == "" {
				f.Message = "the name of the column " + c.Column + " can't be part of an id"
			}
			o.report(f.WithHelp("say what stands for it: `as: a-short-name`"))
		}
		seen[id] = c.Column
	}
}

// SeriesID returns what stands for a column of values in the ids of its figures.
func SeriesID(c record.ValueColumn) string {
	if c.As != "" {
		return c.As
	}
	return SuggestID(c.Column)
}
