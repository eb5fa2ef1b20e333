package amount

import (
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// between is up to three words between a number and what it counts: 400 main battle
// tanks, 400 of its tanks. Which words may stand there, describes decides.
const between = `(?:` + space + `+\pL(?:[\pL'’-]*\pL)?){1,3}?` + space + `+`

// counts reports whether a number with a unit behind it says how many there are. The
// unit must end there; one or zero alone is mostly no number: "one soldier said", "net
// zero emissions".
func (f *Finder) counts(text string, s Span) bool {
	if next, _ := utf8.DecodeRuneInString(text[s.End:]); unicode.IsLetter(next) || unicode.IsDigit(next) {
		return false
	}
	before, number := tail(text[:s.Start]), text[s.Start:s.End]
	if isNoNumber(number) || behindPer.MatchString(before) ||
		behindTitle.MatchString(before) || isOfName(before) || f.named(before, number) ||
		plain.signs.of(text, s.Start) != "" {
		return false
	}
	words := f.words(number)
	return describes(words) && !(isYear(number) && (len(words) > 0 || behindYear.MatchString(before)))
}

func isNoNumber(number string) bool {
	word := strings.ToLower(number[:letters(number)])
	return word == "one" || word == "zero" && !strings.Contains(number, "point")
}

// words returns the words between a number and its unit.
func (f *Finder) words(number string) []string {
	_, before := f.unitOf(folded(number))
	found := spans(numberPattern, moreWord.ReplaceAllString(before, ""))
	if len(found) == 0 {
		return nil
	}
	return strings.Fields(strings.Trim(moreWord.ReplaceAllString(before, "")[found[len(found)-1].End:], "-"))
}

// behindYear are the words behind which four digits are a year: "in 2024 troops …",
// "24 February 2022".
var behindYear = regexp.MustCompile(
	`(?i)(?:^|\PL)(?:in|since|until|till|during|before|after|early|late|mid|у|в|з|до|після|` + months + `)[\s-]$`,
)

const months = `january|february|march|april|may|june|july|august|september|october|november|december` +
	`|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec|spring|summer|autumn|fall|winter`

// behindTitle are the words whose number is a name: "article 5 allied troops".
var behindTitle = regexp.MustCompile(`(?i)(?:^|\PL)(?:articles?|chapters?|pages?|sections?|figures?|tables?|parts?|` +
	`phases?|stages?|levels?|categor(?:y|ies)|class|type|grade|tier|room|no|nos|channel|route|` +
	`brigade|regiment|division|aged?)\.?\s$`)

// behindPer is what makes a number the whole that others are told of: "per 100,000
// people".
var behindPer = regexp.MustCompile(`(?i)(?:^|\PL)(?:per|each|every|на|кожні)\s$`)

// isYear reports whether a number is four digits that can be a year.
func isYear(number string) bool {
	return len(number) > 4 && (number[:2] == "19" || number[:2] == "20") &&
		strings.TrimLeft(number[:4], "0123456789") == "" && !beginsInDigits(number[4:]) &&
		!strings.ContainsAny(number[4:5], ",.")
}

// isOfName reports whether a number that stands behind a text is part of a name or of
// a time: T-72 tanks, 14:30.
func isOfName(before string) bool {
	r, size := utf8.DecodeLastRuneInString(before)
	left, _ := utf8.DecodeLastRuneInString(before[:len(before)-size])
	return r == '-' && unicode.IsLetter(left) || r == ':' && unicode.IsDigit(left)
}

// named reports whether a number and its unit are part of a longer name of a unit that
// holds a number itself: the Leopard 2 tanks.
func (f *Finder) named(before, number string) bool {
	all := lower(strings.Join(strings.Fields(before+number), " "))
	return slices.ContainsFunc(f.numbered, func(name string) bool {
		return len(name) > len(number) && strings.HasSuffix(all, name)
	})
}

// describes reports whether words may stand between a number and what it counts: they
// describe it, as "main battle" does; none of them is counted itself ("5 years
// soldiers waited"), is a month or a time, or joins the number to other words.
func describes(words []string) bool {
	if len(words) > 1 && strings.EqualFold(words[0], "of") && owners[strings.ToLower(words[1])] {
		words = words[2:]
	}
	return !slices.ContainsFunc(words, func(word string) bool {
		word = strings.ToLower(word)
		plural := strings.HasSuffix(word, "s") && !strings.HasSuffix(word, "ss") && !strings.HasSuffix(word, "us")
		return plural || utf8.RuneCountInString(word) < 3 || joining[word] || isMonth.MatchString(word)
	})
}

var isMonth = regexp.MustCompile(`^(?:` + months + `)$`)

// owners stand behind "of" where a number counts some of a whole: 400 of its tanks.
var owners = setOf(`the its their his her our my your these those all`)

// joining are words that describe nothing, or that are counted or measured in.
var joining = setOf(`the and but nor for per from with into onto than that this these those they them she who whom whose
	which what when where while then there here our your its his her their any all out off over under about above below
	after before since until till through during against between among within without because although though
	are was were has had have been being will would can could may might must shall should did does not
	said say went got made came saw took left put sent gave lost kept held told led met
	second minute hour day week month year decade century time percent cent pound dollar euro mile metre meter
	kilometre kilometer tonne ton litre degree point noon midnight men women children people police
	one two three four five six seven eight nine ten eleven twelve hundred thousand million billion trillion
	dozen half quarter third monday tuesday wednesday thursday friday saturday sunday
	або але для від про над під при щоб які яка яке який року роки років рік день дня днів`)

func setOf(words string) map[string]bool {
	set := map[string]bool{}
	for _, word := range strings.Fields(words) {
		set[word] = true
	}
	return set
}
