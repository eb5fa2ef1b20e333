package check

import (
	"fmt"
	"math"
	"strconv"

	"explainer/generator/diag"
	"explainer/generator/record"
)

// textContrast is the least contrast of a text with its ground (WCAG 2.2, 1.4.3).
const textContrast = 4.5

func lowContrast() Rule {
	const site = "-- content/site.yaml --\ntitle: Example\nbase_url: https://example.org\nlanguage: en\nmeasures:\n" +
		"  - {id: defence-spending, label: Defence spending, definition: What is spent.}\naccent:\n"
	return Rule{
		ID: "low-contrast", Severity: diag.Error,
		Summary: "The accent in site.yaml can be read on the light page and on the dark one.",
		Why:     "Links have this colour. WCAG 2.2 asks for a contrast of 4.5:1, below which many readers cannot make them out.",
		Remedy:  "Take a darker colour for the light page, or a lighter one for the dark.",
		Bad:     site + "  light: \"#e58e26\"\n  dark: \"#f3b566\"\n",
		Good:    site + "  light: \"#8a5200\"\n  dark: \"#f3b566\"\n",
		run: func(s *subject, report report) {
			for _, g := range grounds(s.Publication.Appearance.Accent) {
				if f, low := g.low(); low {
					f.Place = s.inSettings("accent." + g.key)
					report(f)
				}
			}
		},
	}
}

// ground is what a colour under a key of the accent is read on: the page, and the
// panels on it, whose shade is nearer to that of the text.
type ground struct {
	key, colour  string
	paper, panel string
	towards      string // the colour that stands out most
}

// grounds returns what the colours of an accent are read on.
func grounds(accent record.Colours) []ground {
	return []ground{
		{"light", accent.Light, record.LightPaper, record.LightPanel, "#000000"},
		{"dark", accent.Dark, record.DarkPaper, record.DarkPanel, "#ffffff"},
	}
}

// low returns the finding for a colour that stands out too little, with the nearest
// one of the same hue that stands out enough; false where there is nothing to say.
func (g ground) low() (diag.Finding, bool) {
	if g.colour == "" {
		return diag.Finding{}, false
	}
	on, least := "page", contrast(g.colour, g.paper)
	if least >= textContrast {
		on, least = "panels of the page", contrast(g.colour, g.panel)
	}
	if least >= textContrast {
		return diag.Finding{}, false
	}
	ratio := math.Floor(least*100) / 100 // so that 4.499 is not said to be 4.5
	f := diag.Finding{Message: fmt.Sprintf(
		"%s on the %s %s has a contrast of %.2f:1; texts need %.1f:1", g.colour, g.key, on, ratio, textContrast,
	)}
	return f.WithHelp("the nearest colour that can be read: `%s: \"%s\"`", g.key, g.readable()), true
}

// readable returns the colour, mixed with as little of the one that stands out most as
// makes it stand out enough.
func (g ground) readable() string {
	for percent := 1; percent < 100; percent++ {
		if mixed := mix(g.colour, g.towards, percent); contrast(mixed, g.panel) >= textContrast {
			return mixed
		}
	}
	return g.towards
}

// contrast returns the contrast ratio of two colours (WCAG 2.2, “contrast ratio”).
func contrast(a, b string) float64 {
	lighter, darker := luminance(a), luminance(b)
	if lighter < darker {
		lighter, darker = darker, lighter
	}
	return (lighter + 0.05) / (darker + 0.05)
}

// luminance returns the relative luminance of a colour (WCAG 2.2).
func luminance(colour string) float64 {
	sum := 0.0
	for i, weight := range [...]float64{0.2126, 0.7152, 0.0722} {
		c := float64(channel(colour, i)) / 255
		if c <= 0.04045 {
			c /= 12.92
		} else {
			c = math.Pow((c+0.055)/1.055, 2.4)
		}
		sum += weight * c
	}
	return sum
}

// mix returns a colour with so many parts of a hundred of another.
func mix(colour, other string, percent int) string {
	out := "#"
	for i := range 3 {
		out += fmt.Sprintf("%02x", (channel(colour, i)*(100-percent)+channel(other, i)*percent)/100)
	}
	return out
}

// channel returns the red, green or blue of a colour such as #0b5c4a, which record
// has read.
func channel(colour string, i int) int {
	n, _ := strconv.ParseUint(colour[1+2*i:3+2*i], 16, 8)
	return int(n)
}
