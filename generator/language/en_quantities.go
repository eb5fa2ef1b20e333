package language

func englishQuantity(v variety) QuantityWords {
	return QuantityWords{
		Money:  func(sign, number, scale, currency string) string { return sign + currency + number + scale },
		Scales: map[string]string{"k": " thousand", "m": " million", "bn": " billion", "tn": " trillion"},
		Currencies: map[string]Currency{
			"GBP": sign("£"),
			"USD": sign("$"),
			"EUR": sign("€"),
			"UAH": sign("₴"),
		},
		CurrencyCode:         "%s\u00a0",
		Percent:              "%s%%",
		PercentOf:            "%s%% of %s",
		PercentOfUnit:        "%% of %s",
		Wholes:               map[string]string{"GDP": "GDP", "GNI": "GNI"},
		PercentagePoints:     Forms{One: "%d percentage point", Other: "%d percentage points"},
		PercentagePointsUnit: "percentage points",
		Per:                  "%s per %s",
		RatioUnit:            "ratio",
		Units:                "Units",
		Bounds: map[string]string{
			"about":     "about %s",
			"at-least":  "at least %s",
			"at-most":   "at most %s",
			"more-than": "more than %s",
			"less-than": "less than %s",
		},
		RangeDash:      "–",
		FromTo:         "from %s to %s",
		Cash:           either(v, "cash", "nominal"),
		RealTerms:      "in %s prices",
		RealUnstated:   "after inflation",
		Against:        "against %s",
		Counterfactual: "against “%s”",
	}
}
