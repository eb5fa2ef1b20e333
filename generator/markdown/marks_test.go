package markdown

import (
	"strings"
	"testing"
)

// What readers would see as it is typed, and what they would not see at all, is
// reported once, by its rule and place.
func TestSlips(t *testing.T) {
	for _, test := range []struct{ rule, texts string }{
		{RuleUndefinedReference, "A claim.⟦[^9]⟧ ¶ ⟦[^note-1]⟧ A ¶ > ⟦[^x]⟧ ¶ - a ⟦[^2]⟧ ¶ **a⟦[^2]⟧** ¶ ## A⟦[^2]⟧"},
		{RuleUndefinedReference, "Read ⟦[the report][rprt]⟧ now ¶ Прочитайте ⟦[річний звіт][]⟧. ¶ A ⟦[*b*][c]⟧ ¶ - ⟦[a][b]⟧ ¶ | ⟦[a][b]⟧ |\n|---| ¶ ![] and ⟦[a\nb][c]⟧"},
		{RuleBrokenMarkup, "⟦##Next steps⟧ ¶ ⟦###Far⟧ ¶ a\n⟦##Next⟧\nb ¶ ⟦#Next steps⟧ ¶ ⟦#Next⟧\n\na ¶ ⟦#Гарантії⟧\n\n- a ¶ a\n\n⟦#next⟧\n\n## B ¶ ⟦####### Seven⟧ ¶ - ⟦##Next⟧ ¶ > ⟦##Next⟧"},
		{RuleBrokenMarkup, "⟦![A map](/harbour map.svg)⟧ ¶ ⟦[a](/b c/)⟧ ¶ ⟦[a](/b⟧ ¶ ⟦[a](/b \"t)⟧ ¶ ⟦[a](</b)⟧ ¶ ⟦[a] (/b)⟧ ¶ ⟦(a)[/b]⟧"},
		{RuleBrokenMarkup, "⟦| a | b |⟧\n| 1 | 2 | ¶ ⟦| a |⟧ ¶ a ⟦|⟧ b\n1 | 2 ¶ ⟦| a | b |⟧\n|---|\n| 1 | 2 |"},
		{RuleBrokenMarkup, "Year⟦\t⟧Ships\n2024\t51 ¶ a⟦\t⟧b\tc ¶ Year⟦\t⟧Ships of\n2024\t51\n2025\t49"},
		{RuleBrokenMarkup, "The ⟦**⟧was never ¶ was ⟦**⟧ never ¶ was⟦**⟧ ¶ **a** b⟦**⟧ ¶ ⟦***⟧a b ¶ - ⟦**⟧a ¶ | ⟦**⟧a |\n|---|"},
		{RuleBrokenMarkup, "Сума ⟦__⟧не ¶ не⟦__⟧ так ¶ ⟦*⟧a b ¶ (⟦*⟧a b) ¶ ⟦_⟧a b ¶ “⟦_⟧a b” ¶ a ⟦~~⟧b ¶ a ⟦`⟧b ¶ a ⟦``⟧b"},
		{RuleBrokenMarkup, "a ⟦&foo;⟧ b ¶ ⟦&nbsp⟧ b ¶ 5⟦&nbsp⟧ b ¶ ⟦&#160⟧ b ¶ ⟦&#99999999;⟧ ¶ ⟦&pound⟧ 5"},
		{RuleBrokenMarkup, "⟦[!NOTE]⟧ a ¶ a\n⟦[!TIP]⟧ ¶ > a\n> ⟦[!NOTE]⟧ b ¶ ⟦[ ]⟧ ask ¶ ⟦[x]⟧ done ¶ - ⟦[/]⟧ half ¶ | ⟦[x]⟧ |\n|---|"},
		{RuleBrokenMarkup, "    ⟦The sum was never paid.⟧ ¶     ⟦Нічого не було сплачено.⟧ ¶     ⟦It was [[f]] in all⟧ ¶     ⟦So they say [@one]⟧ ¶ a\n\n    ⟦“We never paid.”⟧ ¶ - a\n\n      ⟦    He never paid a penny.⟧"},
		{RuleForeignMarkup, "The [whole sum]⟦{.underline}⟧ ¶ ![A map](https://e.org/a.svg)⟦{width=“6in”}⟧ ¶ ## A ⟦{#b}⟧ ¶ a\n⟦{: .b}⟧ ¶ ## A ⟦{-}⟧ ¶ [a](https://e.org)⟦{target=_blank}⟧ ¶ `a`⟦{.go}⟧"},
		{RuleForeignMarkup, "⟦{{< youtube a >}}⟧ ¶ ⟦{% include a %}⟧ ¶ a ⟦{{ page.title }}⟧ ¶ ⟦{{% note %}}⟧ a ⟦{{% /note %}}⟧ ¶ - ⟦{{ a }}⟧"},
		{RuleForeignMarkup, "⟦:::note⟧\na\n⟦:::⟧ ¶ ⟦::: {.a}⟧ ¶ ⟦!!! note⟧ ¶ ⟦??? tip⟧ ¶ > ⟦:::warning⟧"},
		{RuleForeignMarkup, "The ⟦==whole sum==⟧ ¶ ⟦++a++⟧ ¶ ⟦%%a%%⟧ ¶ ⟦||a||⟧ ¶ a⟦^[⟧b] ¶ m⟦^2^⟧ ¶ a ⟦^block-1⟧ ¶ a ⟦:warning:⟧ b ¶ ⟦:tada:⟧"},
		{RuleForeignMarkup, "⟦[TOC]⟧ ¶ ⟦{:toc}⟧ ¶ ⟦$$⟧x⟦$$⟧ ¶ ⟦$E=mc^2$⟧ and ⟦$\\alpha$⟧ ¶ ⟦\\newpage⟧ ¶ a ⟦\\textbf{⟧b} ¶ a ⟦![[b]]⟧"},
		{RuleForeignMarkup, "⟦[caption id=\"x\" width=\"300\"]⟧A map⟦[/caption]⟧ ¶ ⟦[gallery ids=\"1,2\"]⟧ ¶ [b]a⟦[/b]⟧ ¶ ⟦[url=https://e.org]⟧a⟦[/url]⟧ ¶ ⟦[if !supportLists]⟧ ¶ ⟦/// note⟧ ¶ ⟦== Next steps ==⟧ ¶ ⟦{cite}`⟧a` ¶ So ⟦:cite:`⟧a` ¶ ⟦[https://e.org the words]⟧"},
		{RuleUndefinedReference, "It sank.⟦[1]⟧ ¶ *It* sank.⟦¹⟧ ¶ The ships⟦[23]⟧ sank ¶ ⟦[^the note]⟧ a"},
		{RuleBrokenMarkup, "⟦•⟧ one\n⟦•⟧ two ¶ ⟦·⟧ one ¶ ⟦o\t⟧one ¶ ⟦–⟧ one\n– two ¶ ⟦-⟧one\n-two ¶ ⟦+⟧one\n+two ¶ ⟦1.⟧One\n2.Two ¶ So:\n⟦2.⟧ Two\n3. Three"},
		{RuleBrokenMarkup, "The end⟦\\⟧ ¶ ⟦\\⟧ ¶ > ⟦[!NOTE⟧\n> a ¶ > ⟦!NOTE⟧\n> a ¶ `a`⟦(/b)⟧ ¶ [@one]⟦(https://e.org)⟧ ¶     ⟦## Next⟧ ¶ a ⟦[⟧](/b) c"},
		{RuleBrokenMarkup, "⟦It never came.⟧\n--- ¶ ⟦##⟧ ¶ a\n\n⟦##⟧\n\nb ¶ ⟦The sum was⟧\nnever paid\n---"},
		{RuleRawHTML, "a⟦<o:p>⟧⟦</o:p>⟧ ¶ ⟦<w:sdt docPart=\"x\">⟧"},
		{RuleBadCitation, "⟦[cite:⟧@one] ¶ ⟦[*⟧see* @one] ¶ ⟦[@⟧one;] ¶ ⟦[@⟧one, **p. 3**]"},
		{RuleBadMention, "It was [[f]]⟦%⟧ ¶ [[f]] ⟦per cent⟧ of ¶ ⟦£⟧[[f]] ¶ [[f]] ⟦billion⟧ ¶ [[f]]⟦bn⟧ ¶ ⟦[[a|b|c]]⟧"},
		{RuleLostText, "a⟦[^1]⟧\n\n[^1]:"},
		{RuleLostText, "a[^1]\n\n[^1]: b\n\n⟦[^8]⟧: c ¶ a\n\n⟦[^1]⟧: b ¶ a[^1]\n\n[^1]: b\n\n⟦[^1]⟧: c ¶ > ⟦[^1]⟧: a"},
		{RuleLostText, "| a | b |\n|---|---|\n| 1 | 2 | ⟦3⟧ | ¶ | a |\n|---|\n| 1 | ⟦2 | 3⟧ ¶ a | b\n---|---\n1 | 2 | ⟦3⟧ ¶ | a | b |\n|---|---|\n| `a|b` | ⟦c⟧ |"},
		{RuleLostText, "⟦[Note]:⟧ provisional ¶ a\n\n⟦[b]:⟧ /c ¶ [a]\n\n[a]: /b\n⟦[a]:⟧ /c"},
		{RuleUnclosedBlock, "⟦```⟧\na ¶ ⟦```figures⟧\nfigures: [a]\n\nb ¶ ⟦~~~⟧\na\n```\n ¶ > ⟦```⟧\n> a\n\nb ¶ a\n\n⟦```matrix⟧ ¶ ⟦```sh⟧\na\n\n## B\n\n``"},
		{RuleLinkInLink, "[a ⟦[[b]]⟧](https://e.org) ¶ [a ⟦[@b]⟧ c](https://e.org) ¶ [a⟦[^1]⟧](https://e.org)\n\n[^1]: b ¶ [*a ⟦[[b]]⟧*][c]\n\n[c]: https://e.org ¶ [a ⟦<https://e.org>⟧](https://e.org) ¶ ![a ⟦[@b]⟧](/a.svg)"},
		{RuleNotText, "Ship⟦&#8;⟧s ¶ ⟦&#127;⟧ ¶ ⟦&#0;⟧ ¶ ⟦&#x202e;⟧abc ¶ a ⟦&#x2066;⟧ ¶ ⟦&#133;⟧ ¶ ## A ⟦&#1;⟧ ¶ | ⟦&#27;⟧ |\n|---|"},
	} {
		for text := range strings.SplitSeq(test.texts, " ¶ ") {
			source, want := unmarked(text)
			var got []string
			for _, f := range parsed(source).Findings {
				if f.Rule == test.rule {
					got = append(got, excerpt(source, f.Line, f.Col, f.Width))
				}
				if f.Rule != test.rule && f.Rule != RuleBadMention {
					t.Errorf("%s: %q breaks %s, too: %s", test.rule, source, f.Rule, f.Message)
				}
				if f.Help == "" || strings.Contains(f.Message+f.Help, "%!") {
					t.Errorf("%q: %q, %q", source, f.Message, f.Help)
				}
			}
			if strings.Join(got, "|") != strings.Join(want, "|") {
				t.Errorf("%s: %q\n got %q\nwant %q", test.rule, source, got, want)
			}
		}
	}
}

// unmarked takes the marks of places out of a text and returns what they mark, up
// to the end of its line.
func unmarked(text string) (source string, marked []string) {
	for _, part := range strings.Split(text, "⟦")[1:] {
		inside, _, _ := strings.Cut(part, "⟧")
		line, _, _ := strings.Cut(inside, "\n")
		marked = append(marked, strings.TrimLeft(line, " "))
	}
	return strings.NewReplacer("⟦", "", "⟧", "").Replace(text), marked
}

func excerpt(text string, line, column, width int) string {
	runes := []rune(strings.Split(text, "\n")[line-1])
	return strings.TrimLeft(string(runes[column-1:min(column-1+width, len(runes))]), " ")
}

// Of very many faults the first are listed, and that there are more.
func TestManyFindings(t *testing.T) {
	findings := parsed(strings.Repeat("<b>\n\n", 2*maxFindings)).Findings
	if n := len(findings); n != maxFindings+1 || findings[n-1].Rule != RuleManyFindings {
		t.Errorf("%d findings, the last of them %v", n, findings[n-1])
	}
}

// What only looks like markup is left alone.
func TestNoSlips(t *testing.T) {
	for _, text := range []string{
		"He wrote “their [sic] and they [the ships] sailed”, and `list[0][1]`.",
		"Write `[x]{.underline}`, `==x==`, `{{< youtube >}}`, `- [ ] todo` or `@s1`.",
		"```text\n:::note\n##Next\n{% include x %}\n> [!NOTE] Title\n**open\n[^8]: not a note\n| a | b |\n```",
		"    {{ page.title }}",
		"    go test ./... -run Test",
		"    make all install now",
		"    func main() { run() }",
		"5 * 3 = 15, 5* hotels, a footnote* and snake_case_name, f***ing, __init__.py",
		"#StandWithUkraine trended, as did #1 and C#.",
		"#StandWithUkraine\n\nIt trended.",
		"a\n\n#Ukraine",
		"- #Ukraine\n- #Kyiv\n\na",
		"> #Ukraine\n\na",
		"#1\n\na",
		"\\#Ukraine\n\na",
		"So #Ukraine trended.\n\na",
		"Name: ________, or ~5 to ~6 and x ~ y.",
		"AT&T, R&D; a && b, Q&A.",
		"C++ and C++ 20, C++/C++, a == b, 1 = 1, $5 and $6, 100%, £5/$6.",
		`\*\*a, \_\_b, \[^9], \{.x}, \[a\]\[b\], \#\#Next, \| a \|, \:\:\:, &#42;&#42;a`,
		"The vote was 12:30:45; ratio 3:2, see: this: that. Time 10:15.",
		"A {set} of {1, 2, 3} and {a, b}.",
		"| a | b |\n|---|---|\n| 1 |\n| 1 | 2 |\n| a \\| b | `c\\|d` | |",
		"a | b",
		"|x| is the size, and so is |y|.",
		"Wow! [[nato]] and so!",
		"- [ ] ask\n- [x] done\n  - [X] within\n\n1. [ ] first",
		"[a][b], [c][], [d], ![e][b].\n\n[b]: /b\n[c]: /c\n[d]: /d\n\n[//]: # (a remark)",
		"A[^1] and B[^1] and C[^n].\n\n[^1]: One.\n[^n]: Two,\n\n    in two paragraphs.",
		"> [!WARNING]- Folded *title*\n> [!NOTE]",
		"````text\n```\n````",
		"~~~\na\n~~~",
		"- ```\n  a\n  ```\n\n> ```\n> a\n> ```",
		"```\n```",
		"[A picture ![of a map](/a.svg) here](/b/)",
		"![A map of [[f]]](/a.svg)",
		"Термін\n: Визначення",
		"a\tb",
		"`a` | `b`, `**`, `` ` ``",
		"C:\\Users\\name, a\\b",
		"He said: [they](/a/) (the ships) sailed [there](/b/) (twice).",
		"5^th, x^2, 2^10.",
		"In the year\n2024. It was so, as in\n2025. So",
		"— Winston Churchill",
		"– a dash\n\n– another",
		"The Court held so ([2024] UKSC 12 at [12]), in 20[24] and in [1]",
		"[[f|five]] per cent, [[f]] people, [[f]] a year, [[f]]-year",
		"A < b, [note: so], [a=b",
		"Next steps\n---",
		"-5 degrees\n-6 degrees",
		"At C:\\",
		"1.5 litres\n2.5 litres",
		"5 m² and 10⁹ m³, x¹",
		"[see @one, p. 3*] and [-@one] and -@one said so",
	} {
		for _, f := range parsed(text).Findings {
			if text == "> [!WARNING]- Folded *title*\n> [!NOTE]" && f.Rule == RuleBrokenMarkup {
				continue
			}
			t.Errorf("%q: %s %s [%s]", text, f.Place, f.Message, f.Rule)
		}
	}
}

// Addresses without brackets are links, up to the punctuation behind them.
func TestAddresses(t *testing.T) {
	for text, want := range map[string]string{
		"See https://e.org/a_b, (http://e.org/c_(d)) now.": "https://e.org/a_b http://e.org/c_(d)",
		"https://e.org": "https://e.org",
		"https://e.org/x; www.e.org; https://e.org/?a&copy;": "https://e.org/x http://www.e.org https://e.org/?a",
		"- https://e.org/a;\n- b":                            "https://e.org/a",
		"“https://e.org/a” and *https://e.org/b*":            "https://e.org/a https://e.org/b",
		"https://uk.wikipedia.org/wiki/Україна.":             "https://uk.wikipedia.org/wiki/Україна",
		"https://E.org/?a=1&b=2#c--d":                        "https://E.org/?a=1&b=2#c--d",
		"www.e.org/x and WWW":                                "http://www.e.org/x",
		"Write to press.office@e.org.":                       "mailto:press.office@e.org",
		"<editors@example.org> <mailto:a@b.cd>":              "mailto:editors@example.org mailto:a@b.cd",
		"a https://e.org[@one]":                              "https://e.org",
		"- https://e.org\n- a":                               "https://e.org",
		"| https://e.org |\n|---|":                           "https://e.org",
		"[x](https://e.org/y) `https://e.org`":               "https://e.org/y",
		"a_b@c.de, @one, ftp://e.org, xhttp://e.org, a://b":  "",
		"[https://e.org/a](https://e.org/b)":                 "https://e.org/b",
		"the www. of it, http:// and https://":               "",
	} {
		body := parsed(text)
		var got []string
		for _, l := range body.Links {
			got = append(got, l.Destination)
		}
		if strings.Join(got, " ") != want {
			t.Errorf("%s links %q, want %q", text, got, want)
		}
		for _, f := range body.Findings {
			t.Errorf("%s: %s [%s]", text, f.Message, f.Rule)
		}
	}
}
