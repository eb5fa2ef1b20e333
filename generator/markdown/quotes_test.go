package markdown

import (
	"strings"
	"testing"
)

// Quotation marks are decided by what readers see beside them.
func TestQuotes(t *testing.T) {
	for _, test := range []struct{ language, text, want string }{
		{"en", `A 'terrible' turn, 'to sail', 'every' 'never' 'late' one`, `A ‘terrible’ turn, ‘to sail’, ‘every’ ‘never’ ‘late’ one`},
		{"en", `the '68 strikes and '24-'25, the '90s, class of '05.`, `the ’68 strikes and ’24-’25, the ’90s, class of ’05.`},
		{"en", `Class of '98's, ('14), '05`, `Class of ’98’s, (’14), ’05`},
		{"en", `'68 per cent of us' and '68' and '68.5 in all' he said`, `‘68 per cent of us’ and ‘68’ and ‘68.5 in all’ he said`},
		{"en", `'68 was a year,' he said`, `‘68 was a year,’ he said`},
		{"en", `the '66 strikers and the workers' rights`, `the ’66 strikers and the workers’ rights`},
		{"en", `'Tis 'em, rock 'n' roll, 'til`, `’Tis ’em, rock ’n’ roll, ’til`},
		{"en", `don't, it's, O'Brien, NATO's, the US's, I'd've`, `don’t, it’s, O’Brien, NATO’s, the US’s, I’d’ve`},
		{"en", `"'our' cat". He ("'mine' now"). "She said 'no'"`, `“‘our’ cat”. He (“‘mine’ now”). “She said ‘no’”`},
		{"en", `'He said "no"', she said`, `‘He said “no”’, she said`},
		{"en", `said -- "no" -- and--"yes"--then "I--" he`, `said – “no” – and–“yes”–then “I–” he`},
		{"en", `cat---"'our' cat"`, `cat—“‘our’ cat”`},
		{"en", `"..and" "...then" "what?!" "so..."`, `“..and” “…then” “what?!” “so…”`},
		{"en", `("a") ["b"] {"c"} "d"; "e", "f"/"g" non-"h"`, `(“a”) [“b”] {“c”} “d”; “e”, “f”/“g” non-“h”`},
		{"en", `5'6" and 5" by 6"`, `5'6" and 5" by 6"`},
		{"en", `a "**bold**" and **"bold"** and *'x'* and "_y_"`, `a “bold” and “bold” and ‘x’ and “y”`},
		{"en", `*"[A headline](https://e.org)" and more.*`, `“A headline” and more.`},
		{"en", `["A headline"](https://e.org), '[x](/a)'s`, `“A headline”, ‘x’s`},
		{"en", "\"`code`\" and '`code`'", "“code” and ‘code’"},
		{"en", `"[[nato]]" and [[nato]]'s, [[labour|Labour]]' plan`, `“⟨nato|⟩” and ⟨nato|⟩’s, ⟨labour|Labour⟩’ plan`},
		{"en", `"so" [@one], "so"[@one] and "so"[^1]`, `“so” ⟨@one ⟩, “so”⟨@one ⟩ and “so”1`},
		{"en", `[[f|what "they" call 'it' and it's]]`, `⟨f|what “they” call ‘it’ and it’s⟩`},
		{"en", `"Ukraine's 'path' is irreversible," it said`, `“Ukraine’s ‘path’ is irreversible,” it said`},
		{"en", "\"one\ntwo\" 'three\nfour'", "“one\ntwo” ‘three\nfour’"},
		{"en", `\"a\" &quot;b&quot; \'c\'`, `"a" "b" 'c'`},
		{"en", `"`, `"`},
		{"en", `"unclosed, the first of two paragraphs`, `“unclosed, the first of two paragraphs`},
		{"en", `“Opened" and "closed” and “Quoted "within" it”`, `“Opened” and “closed” and “Quoted “within” it”`},
		{"en", `'cause it rose, and the 'cause' of it`, `’cause it rose, and the ‘cause’ of it`},
		{"uk", `об"єкт, п"ять і «Газета "Голос" пише» далі "так"`, `обʼєкт, пʼять і «Газета “Голос” пише» далі «так»`},
		{"uk", `"Сила" і 'слово', п'ять, об'єкт`, `«Сила» і “слово”, пʼять, обʼєкт`},
		{"uk", `Газета "Голос "України" пише"`, `Газета «Голос “України” пише»`},
		{"uk", `("Сила") -- "дія"; "Він сказав 'ні'"`, `(«Сила») – «дія»; «Він сказав “ні”»`},
		{"uk", `*"[Заголовок](/a)" і далі*`, `«Заголовок» і далі`},
		{"uk", `[[f|"уся сума" й п'ять]]`, `⟨f|«уся сума» й пʼять⟩`},
	} {
		text := test.text
		if strings.Contains(text, "[^1]") {
			text += "\n\n[^1]: x"
		}
		body := New(Options{Language: test.language}).Parse(Source{File: "a.md", Line: 1, Text: []byte(text)})
		got, _, _ := strings.Cut(show(body), "</p>")
		got = strings.NewReplacer("&quot;", `"`, "&#39;", "'").Replace(anchors.ReplaceAllString(got, ""))
		for _, tag := range []string{"<p>", "<em>", "</em>", "<strong>", "</strong>", "<code>", "</code>", "<sup id=\"fnref:1\">", "</sup>"} {
			got = strings.ReplaceAll(got, tag, "")
		}
		if got != test.want {
			t.Errorf("%s\n got %s\nwant %s", test.text, got, test.want)
		}
	}
}
