package markdown

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"github.com/google/go-cmp/cmp/cmpopts"
)

// everything is a text with all that a body can hold.
const everything = `## Heading

It is [[uk-share]], [[uk-share|a share]] and £5bn of it [@one, p. 3; @two]. [Here](/a/) and ![a map](/b.png).

> [!NOTE]
> [[uk-share]] again[^1].

` + "```chart\ntype: line\n```\n\n```figures\n```\n" + `
[^1]: A note on [[poland]] [@two].

Starmer resigned.
`

// A body that was encoded and decoded is the same, down to which mention is
// which.
func TestBodyComesBack(t *testing.T) {
	sameAgain(t, everything)
}

func sameAgain(t *testing.T, text string) {
	t.Helper()
	body := New(Options{Language: "en", Plain: true}).Parse(Source{File: "a.md", Line: 7, Text: []byte(text)})
	data, ok := body.AppendTo(nil)
	if !ok {
		if len(body.Findings) == 0 {
			t.Errorf("%q has no finding and is not kept", text)
		}
		return
	}
	again, err := Decode(data, "a.md")
	if err != nil {
		t.Fatalf("%q: %v", text, err)
	}
	if diff := cmp.Diff(body, again, cmp.AllowUnexported(Body{}), cmpopts.EquateEmpty()); diff != "" {
		t.Errorf("%q (-was +is):\n%s", text, diff)
	}
	for _, p := range again.Pieces {
		if p.Mention != nil && !slices.Contains(again.Mentions, p.Mention) {
			t.Errorf("%q: a mention in the text is none of the body's", text)
		}
	}
}

// FuzzEncode holds any text to coming back the same.
func FuzzEncode(f *testing.F) {
	f.Add(everything)
	f.Add("| a | b |\n|--:|:-:|\n| 5% | [[a]] |\n\nTerm\n: [[b]] [@c]\n")
	f.Fuzz(func(t *testing.T, text string) { sameAgain(t, text) })
}

// FuzzDecode reads any bytes: what is read is what would be written, and the
// rest is refused.
func FuzzDecode(f *testing.F) {
	data, _ := New(
		Options{Language: "en", Plain: true},
	).Parse(Source{File: "a.md", Line: 1, Text: []byte(everything)}).
		AppendTo(nil)
	f.Add(data)
	f.Add(data[:len(data)/2])
	f.Fuzz(func(t *testing.T, data []byte) {
		body, err := Decode(data, "a.md")
		if err != nil {
			return
		}
		if again, ok := body.AppendTo(nil); ok {
			if _, err := Decode(again, "a.md"); err != nil {
				t.Errorf("%x is read, and what is written of it is not", data)
			}
		}
	})
}

func BenchmarkDecode(b *testing.B) {
	data, _ := New(Options{Language: "en"}).Parse(Source{File: "a.md", Line: 1, Text: []byte(everything)}).AppendTo(nil)
	b.SetBytes(int64(len(data)))
	for b.Loop() {
		if _, err := Decode(data, "a.md"); err != nil {
			b.Fatal(err)
		}
	}
}
