// Package card draws the pictures that social networks show for a link.
//
// Words flow in; a PNG of 1200 by 630 pixels flows out: ink on paper, one
// accent, set in Liberation Sans, which has Latin, Greek and Cyrillic. Words
// are wrapped, made smaller until they fit, and cut as the last resort.
//
// The same words give the same picture. A card's Digest covers all that the
// picture is made of, so that one which was drawn before under the same digest
// need not be drawn again.
package card
