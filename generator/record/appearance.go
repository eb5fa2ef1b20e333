package record

import (
	"regexp"
	"strings"
)

// The colours of a page's ground in light and dark, as static/assets/site.css has
// them: of the page itself, and of the panels on it. A test holds them to be those.
const (
	LightPaper, LightPanel = "#fcfcfa", "#f2f3ef"
	DarkPaper, DarkPanel   = "#14181b", "#1d2327"
)

// Appearance is how the pages of a publication look, where content/site.yaml says
// so. What else is to look otherwise is for static/assets/custom.css.
type Appearance struct {
	Accent Colours // of links; empty where it is that of site.css
	Theme  Colours // of the browser around the page; empty where it is that of the page
	Logo   Logo
	Footer string
}

// Keys implements Keyed.
func (a *Appearance) Keys(v Visitor) {
	v.Group(Key{
		Name: "accent", Means: "the colour of links, on the light page and on the dark one",
		Like: `{light: "#0b5c4a", dark: "#7fd1b9"}`, Rare: true,
	}, &a.Accent)
	v.Group(Key{
		Name:  "theme_color",
		Means: "the colour that a browser gives its own frame, around the light page and around the dark one",
		Like:  `{light: "#fcfcfa", dark: "#14181b"}`, Rare: true,
	}, &a.Theme)
	v.Group(Key{
		Name: "logo", Means: "a picture that stands before the publication’s name at the head of every page",
		Like: `{file: /logo.svg, alt: "The institute"}`, Rare: true,
	}, &a.Logo)
	v.Value(Key{
		Name: "footer", Means: "a text at the foot of every page",
		Like: `"Published by the institute, a registered charity."`, Rare: true,
	}, (*Text)(&a.Footer))
}

// Colours are a colour for the light page and one for the dark. No colour can be read
// on both: to stand out from one paper as WCAG asks, it must be too near the other.
type Colours struct{ Light, Dark string }

// Keys implements Keyed.
func (c *Colours) Keys(v Visitor) {
	v.Value(
		Key{Name: "light", Required: true, Means: "on the light page", Like: `"#0b5c4a"`}, colourAt(&c.Light),
	)
	v.Value(
		Key{Name: "dark", Required: true, Means: "on the dark page", Like: `"#7fd1b9"`}, colourAt(&c.Dark),
	)
}

// Make implements Group: the colours are there whether they are stated or not.
func (*Colours) Make() {}

// IsEmpty reports whether a colour is missing.
func (c Colours) IsEmpty() bool { return c.Light == "" || c.Dark == "" }

// ThemeColours returns the colours of the browser's frame: those that are stated, or
// those of the page.
func (a *Appearance) ThemeColours() Colours {
	if a.Theme.IsEmpty() {
		return Colours{Light: LightPaper, Dark: DarkPaper}
	}
	return a.Theme
}

var colourPattern = regexp.MustCompile(`^#[0-9A-Fa-f]{6}$`)

// colourAt returns the Value of a colour in the notation of CSS.
func colourAt(at *string) Value {
	const expects = `a colour in six hexadecimal digits and in quotes, such as "#0b5c4a"`
	return parsed{
		at,
		Form{Name: FormColour, Expects: expects, Pattern: strings.Trim(colourPattern.String(), "^$")},
		func(text string) (string, error) {
			if !colourPattern.MatchString(text) {
				return "", FormError(expects)
			}
			return strings.ToLower(text), nil
		},
	}
}

// Logo is a picture of the folder static/.
type Logo struct{ File, Alt string }

// Keys implements Keyed.
func (l *Logo) Keys(v Visitor) {
	v.Value(
		Key{Name: "file", Required: true, Means: "its address: its path in static/", Like: "/logo.svg"},
		parsed{
			&l.File,
			Form{Name: FormPath, Expects: "a picture of static/, such as /logo.svg", Pattern: pictures},
			parsePicture,
		},
	)
	v.Value(Key{
		Name: "alt", Required: true, Means: "what those who cannot see it are told, such as whose sign it is",
		Like: `"The institute"`,
	}, (*Text)(&l.Alt))
}

// Make implements Group: the logo is there whether it is stated or not.
func (*Logo) Make() {}

// pictures is a pattern of the addresses of pictures that every browser shows.
const pictures = `/[^/].*\.(svg|png|jpg|jpeg|webp|gif|avif)`

var picturePattern = regexp.MustCompile(`^` + pictures + `$`)

const errPicture = FormError(
	"the path of a picture (svg, png, jpg, webp, gif or avif) from static/ on, with a slash before it: /logo.svg",
)

func parsePicture(text string) (string, error) {
	if !picturePattern.MatchString(text) {
		return "", errPicture
	}
	return text, nil
}
