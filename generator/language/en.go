package language

import (
	"github.com/gohugoio/locales/en_GB"
	"github.com/gohugoio/locales/en_US"
	"golang.org/x/text/language"
)

// english is English without a region, which is written as the British do.
func english() *Language { return britishAs("en") }

func britishEnglish() *Language { return britishAs("en-GB") }

func britishAs(code string) *Language {
	return &Language{
		Code:   code,
		Words:  englishWords(british),
		locale: en_GB.New().(locale),
		tag:    language.BritishEnglish,
	}
}

func americanEnglish() *Language {
	locale := en_US.New().(locale)
	return &Language{Code: "en-US", Words: englishWords(american), locale: locale, tag: language.AmericanEnglish}
}

// variety is a way in which English is spelt and dated. Both count billions on the
// short scale, set quotations in the same marks and have the same plurals.
type variety int

const (
	british variety = iota
	american
)

// either returns how a variety has it, where the two differ.
func either[T any](v variety, inBritain, inAmerica T) T {
	if v == american {
		return inAmerica
	}
	return inBritain
}

func englishWords(v variety) Words {
	return Words{
		Kinds:         englishKinds(),
		PageWords:     englishPage(v),
		ListWords:     englishList(),
		SearchWords:   englishSearch(),
		BriefingWords: englishBriefing(),
		ActorWords:    englishActor(),
		PositionWords: englishPosition(v),
		FigureWords:   englishFigure(),
		EventWords:    englishEvent(),
		StandingWords: englishStanding(v),
		ChangeWords:   englishChange(),
		DataWords:     englishData(v),
		ChartWords:    englishChart(v),
		ValueWords:    englishValue(v),
		QuantityWords: englishQuantity(v),
		DateWords:     englishDate(v),
	}
}
