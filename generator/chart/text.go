package chart

import (
	"strings"
	"unicode"
)

// All text of a drawing has one size, so that what is legible is legible
// throughout. It is chosen so that it shows at 12 CSS pixels or more on a
// screen 320 pixels wide.
const (
	em         = 14.0
	lineHeight = 17.0
	ascent     = 11.5 // above the baseline, capitals with accents included
	descent    = 4.0
)

// advance returns the width of a character in hundredths of an em: that of DejaVu
// Sans or Verdana, the widest common sans-serif faces, rounded up. Text in another
// face takes less space.
func advance(r rune) float64 {
	switch r {
	case ' ', '\u00a0', '.', ',', ';', ':', 'i', 'j', 'l', 'I', 'J', '\'', '’', '‘', '‚', '|', '/', '\\', 'і',
		'ї', 'І', 'Ї', 'ј':
		return 34
	case '!', 'f', 'r', 't', '(', ')', '[', ']', '-', '‐', '\u2011', '·', '¡', '°', '²', '³', '¹':
		return 42
	case 'c', 's', 'z', '“', '”', '„', '"', '?', '_', '–', '•', '*', '†', 'з', 'г', 'ґ', 'ѓ', 'є', 'э',
		'ѕ':
		return 55
	case 'A', 'B', 'C', 'K', 'R', 'V', 'X', 'Z', 'А', 'Б', 'В', 'Е', 'К', 'С', 'Х', 'Ч', 'Ь', 'Є', 'Э', 'Я',
		'ѐ', 'д', 'й', 'ъ':
		return 70
	case 'D', 'G', 'H', 'N', 'O', 'Q', 'U', '&', 'Д', 'З', 'И', 'Й', 'Л', 'Н', 'О', 'П', 'Ц', '₴', 'ы', 'š',
		'ž', 'м', 'À', 'Á', 'Â', 'Ã', 'Ä', 'Å', 'Ç', 'Ò', 'Ó', 'Ô', 'Õ', 'Ö', 'Ø', 'Ù', 'Ú', 'Û', 'Ü':
		return 79
	case 'w', '+', '=', '<', '>', '~', '^', '−', '≠', '×', '÷', '±', 'ю':
		return 86
	case 'M', 'W', 'm', '%', '@', '#', '…', '—', '→', 'Ж', 'М', 'Ф', 'Ш', 'Щ', 'Ъ', 'Ы', 'Ю', 'ж', 'ф',
		'ш', 'щ', 'Љ', 'Њ', 'љ', 'њ', 'Æ', 'æ', 'Œ', 'œ':
		return 110
	}
	switch {
	case unicode.IsUpper(r):
		return 79
	case r < 0x80, unicode.In(r, unicode.Latin, unicode.Cyrillic, unicode.Greek, unicode.Sc):
		return 66
	case unicode.Is(unicode.Mn, r):
		return 0
	}
	return 130 // of other scripts, and emoji
}

// textWidth returns the greatest width of a text, in units of a drawing.
func textWidth(text string) float64 {
	w := 0.0
	for _, r := range text {
		w += advance(r)
	}
	return w * em / 100
}

func widest(texts []string) float64 {
	w := 0.0
	for _, text := range texts {
		w = max(w, textWidth(text))
	}
	return w
}

// wrap breaks a text at spaces into at most so many lines of a width. What does not
// fit is replaced by an ellipsis; the table has the full text.
func wrap(text string, width float64, most int) []string {
	words := strings.Fields(text)
	var lines []string
	for len(words) > 0 {
		if len(lines) == most-1 {
			return append(lines, shorten(strings.Join(words, " "), width))
		}
		n := 1
		for n < len(words) && textWidth(strings.Join(words[:n+1], " ")) <= width {
			n++
		}
		lines = append(lines, shorten(strings.Join(words[:n], " "), width))
		words = words[n:]
	}
	return lines
}

// shorten cuts a text to a width, with an ellipsis where something is left out.
func shorten(text string, width float64) string {
	if textWidth(text) <= width {
		return text
	}
	runes := []rune(text)
	for n := len(runes) - 1; n > 0; n-- {
		cut := strings.TrimRight(string(runes[:n]), " ,.;:") + "…"
		if textWidth(cut) <= width {
			return cut
		}
	}
	return "…"
}

// fits reports whether a text can be wrapped into so many lines with nothing
// left out.
func fits(text string, width float64, most int) bool {
	return strings.Join(wrap(text, width, most), " ") == strings.Join(strings.Fields(text), " ")
}
