package markdown

import (
	"regexp"
	"sort"
	"strings"
)

// numberPattern finds money and percentages. Go's regular expressions run in
// time linear to the text.
var numberPattern = regexp.MustCompile(`(?i)(?:` +
	`(?:US|A|C)?[£$€₴]\s?` + digitsPattern + scalePattern + // £13.4 billion
	`|\b(?:GBP|USD|EUR|UAH)\s?` + digitsPattern + scalePattern + // EUR 138 bn
	`|` + digitsPattern + `\s?(?:%|per\s?cent\b|percent\b|percentage\s+points?\b|відсотк\pL*|в\.\s?п\.)` + // 2.5 per cent
	`|` + digitsPattern + scalePattern + `[\s-](?:(?:pounds?|dollars?|euros?|hryvnias?|GBP|USD|EUR|UAH)\b|грн|гривень|євро|доларів)` + // 13.4 billion pounds
	`)`)

const (
	digitsPattern = `\d(?:[\d,.\x{00a0}\x{202f}]*\d)?`
	scalePattern  = `(?:[\s\x{00a0}-]?(?:k|m|mn|bn|tn|thousand|million|billion|trillion|тис|млн|млрд|трлн)\b)?`
)

// run is the text of one block with the places its parts came from.
type run struct {
	text    strings.Builder
	offsets []offset
}

type offset struct{ text, source int }

// add appends a part that begins at an offset of the source, -1 where it has
// none of its own, as a typographic quote.
func (r *run) add(part string, source int) {
	if source >= 0 {
		r.offsets = append(r.offsets, offset{text: r.text.Len(), source: source})
	}
	r.text.WriteString(part)
}

// source is the offset in the source of an offset in the run.
func (r *run) source(at int) int {
	i := sort.Search(len(r.offsets), func(i int) bool { return r.offsets[i].text > at })
	if i == 0 {
		return 0
	}
	return r.offsets[i-1].source + at - r.offsets[i-1].text
}

// numbers notes the amounts and percentages of a run.
func (c *collector) numbers(r *run) {
	text := r.text.String()
	if !strings.ContainsAny(text, "0123456789") {
		return
	}
	for _, span := range numberPattern.FindAllStringIndex(text, -1) {
		found := text[span[0]:span[1]]
		c.body.Numbers = append(c.body.Numbers, Number{Text: found, Place: c.at.place(r.source(span[0]), len(found))})
	}
}
