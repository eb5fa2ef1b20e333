package amount

import (
	"slices"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// To look ahead for a unit saves time and loses no amount.
func TestFindLosesNothingByLookingAhead(t *testing.T) {
	words := strings.Split(
		"a|an|one|half|quarter of|three-quarters of|hundred|and|twenty-five|billion|bn|m|k|dollars|US dollars|pounds|per cent|percentage points|%|euro|Europe|Ukraine|kr|5|6.5|2025|13,4|£5|to|until|–|-|.|,|\u00a0|"+
			"п'ять|пів|мільярдів|млрд|грн|відсотків|до|в. п.|GBP|PLN|zł|new taiwan dollars|p|pc|p.c.|pct|PCT|pp|p.p.|ppt|bps|basis points|pence|US cents|euro cents|¢|€|₴|$|Mrd.|Mio.|bln|lakh|crore|MM|½|2½|1/2|⅓|third of a|two-thirds of one|point|zero|minus|−|quid|bucks|пунктів|відсоткових|ЄВРО|Pounds|PER CENT|\x00|\n|quarters|A|RMB|Swedish kronor|romanian leu|full|whole|more|extra|of a|percentage point|‰|per mille|BPS|bips|pps|pts|perc.|відс.|c|50c|won|rand|kopecks|Egyptian pounds|￡|５|٪|·|.5|1 000|долл|mill.",
		"|",
	)
	rapid.Check(t, func(t *rapid.T) {
		text := folded(strings.Join(
			rapid.SliceOfN(rapid.SampledFrom(words), 1, 24).Draw(t, "words"),
			rapid.SampledFrom([]string{" ", "", "  "}).Draw(t, "between"),
		))
		everywhere := plain
		everywhere.promising = func(string) bool { return true }
		all := find(text, &everywhere)
		if got := NewFinder(nil).Find(text); !slices.Equal(got, all) {
			t.Errorf("%q: %v is found, and %v is there", text, got, all)
		}
	})
}
