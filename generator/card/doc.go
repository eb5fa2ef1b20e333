// Package card draws the pictures that social networks show for a link.
//
// A Card has the texts, PNG returns a picture of 1200 by 630 pixels, set in
// Liberation Sans, which has Latin, Greek and Cyrillic letters. Texts are wrapped,
// then set smaller until they fit, and at last cut.
//
// The same texts give the same picture. A card's Digest covers everything that the
// picture depends on, so that a picture need not be drawn again under a digest
// that exists.
package card
