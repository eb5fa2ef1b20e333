// Package amount finds and reads money and percentages that were typed in a
// text: "£13.4 billion", "€5–6bn", "CHF 5 million", "half a billion pounds",
// "five per cent", "3 млрд грн".
//
// Text flows in; spans of it and exact numbers flow out. It knows how English
// and Ukrainian write an amount, and nothing of records: whether a figure says
// the same is for others to judge.
package amount
