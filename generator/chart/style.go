package chart

import (
	"slices"
	"strings"

	"explainer/generator/language"
	"explainer/generator/record"
)

// Style is how the mark of a figure is drawn, after the notation of IBCS: by how firm
// its stage is, and whether the figure still holds.
type Style string

// The styles.
const (
	Solid    Style = "solid"    // it happened, as an outturn
	Outlined Style = "outlined" // it is meant or planned, as a pledge or a budget
	Hatched  Style = "hatched"  // it is not certain: an estimate or a forecast
	Struck   Style = "struck"   // demanded, withdrawn, cancelled, superseded or deprecated
)

func styleOf(d Datum) Style {
	if ended(d) != "" {
		return Struck
	}
	switch d.Figure.Firmness() {
	case record.Aim, record.Plan:
		return Outlined
	case record.Guess, record.Forecast:
		return Hatched
	}
	return Solid
}

// KeyEntry says what a style means in a chart.
type KeyEntry struct {
	Style Style  // how a mark is drawn
	Text  string // "Pledged, Budgeted"
	Path  string // of a symbol in a box of 28 by 14; empty where the marks are bars
}

// Key explains the styles of a chart's marks. A chart of outturns alone needs
// none.
func Key(form Form, data []Datum, l *language.Language) []KeyEntry {
	var key []KeyEntry
	for _, style := range []Style{Solid, Outlined, Hatched, Struck} {
		var words []string
		for _, d := range data {
			if styleOf(d) != style {
				continue
			}
			if word := standing(d, l); word != "" && !slices.Contains(words, word) {
				words = append(words, word)
			}
		}
		if len(words) > 0 {
			key = append(key, KeyEntry{Style: style, Text: strings.Join(words, ", "), Path: form.symbol(style)})
		}
	}
	if len(key) == 1 && key[0].Style == Solid {
		return nil
	}
	return key
}

// standing returns the word for a figure's style: the state that ended it or, where
// none did, its stage.
func standing(d Datum, l *language.Language) string {
	switch end := ended(d); end {
	case string(record.Deprecated):
		return l.Words.Deprecated
	case "", string(record.Demanded):
		return d.Figure.StageText(l)
	default:
		return l.Words.States[end]
	}
}

// ended returns the state, rank or stage for which a figure is struck, "" for one
// that is not.
func ended(d Datum) string {
	f := d.Figure
	switch {
	case f.State == record.Withdrawn, f.State == record.Cancelled, f.State == record.Superseded:
		return string(f.State)
	case f.Rank == record.Deprecated:
		return string(f.Rank)
	case d.Gone:
		return string(record.Superseded)
	case f.Firmness() == record.Demand:
		return string(record.Demanded)
	}
	return ""
}
