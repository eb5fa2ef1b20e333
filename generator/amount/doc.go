// Package amount finds and reads money, percentages and numbers of declared units
// that were typed in a text: "£13.4 billion", "€5–6bn", "50 Mrd. €", "₹500 crore",
// "CHF 5 million", "50p", "half a billion pounds", "five per cent", "5pc",
// "25 basis points", "3 млрд грн", "400 main battle tanks", "№ 5"; and where one says
// how large something is without a number, "billions of dollars".
//
// Text flows in; spans of it and exact numbers flow out. The package knows how
// English and Ukrainian write an amount, and the abbreviations that other
// languages put beside digits. It knows nothing of records: whether a figure says
// the same is for package check to judge.
package amount
