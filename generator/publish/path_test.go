package publish_test

import (
	"strings"
	"testing"

	"explainer/generator/publish"

	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"
)

// A path that one of the common systems cannot store is refused on each of them,
// with the reason.
func TestCheckPath(t *testing.T) {
	for path, why := range map[string]string{
		"a:b.txt": "Windows allows none", "what?.html": "Windows allows none", "a*b/c.txt": "Windows allows none",
		"a|b": "Windows allows none", `"a".svg`: "Windows allows none", "<a>": "Windows allows none",
		"dots.../a.txt": "full stop", "end./index.html": "full stop", "space /a": "space at the end",
		"actors/con/index.html": "device", "NUL": "device", "aux.txt": "device", "a/com1": "device", "lpt9.tar.gz": "device",
		"COM².txt": "device", "con .txt": "device",
		"a\u202egpj.exe": "cannot be seen", "zero\u200bwidth.svg": "cannot be seen", "bom\ufeff.txt": "cannot be seen",
		"../a": "not a path", "/a": "not a path", "a//b": "not a path", `a\b`: "not a path", "a\nb": "not a path",
		"a/.explainer/b": "not a path", strings.Repeat("a", 251): "not a path", "": "not a path",
	} {
		if err := publish.CheckPath(path); err == nil || !strings.Contains(err.Error(), why) {
			t.Errorf("%q: %v, want an error with %q", path, err, why)
		}
	}
	for _, path := range []string{
		"index.html", "a b.png", "café/index.html", "привіт.html", ".well-known/x", "console/index.html", "com10", "comma",
		"a.con", "nulls", "auxiliary.txt", "a–b/index.html", "می\u200cخواهم.html", strings.Repeat("a", 250),
	} {
		if err := publish.CheckPath(path); err != nil {
			t.Errorf("%q: %v", path, err)
		}
	}
}

// Fold is the same for two paths that some systems take for one, and folding
// again changes nothing.
func TestFold(t *testing.T) {
	for _, pair := range [][2]string{
		{"About/Index.HTML", "about/index.html"}, {"caf\u00e9.svg", "cafe\u0301.svg"}, {"CAFE\u0301.svg", "caf\u00e9.svg"},
		{"ЇЖАК", "їжак"}, {"\u0406\u0308", "ї"}, {"Ångström", "A\u030angstr\u00f6m"},
	} {
		if publish.Fold(pair[0]) != publish.Fold(pair[1]) {
			t.Errorf("%q and %q are told apart", pair[0], pair[1])
		}
	}
	if publish.Fold("resume") == publish.Fold("résumé") {
		t.Error("an accent is ignored")
	}
	rapid.Check(t, func(r *rapid.T) {
		name := rapid.String().Draw(r, "name")
		folded := publish.Fold(name)
		if publish.Fold(folded) != folded || publish.Fold(norm.NFD.String(name)) != folded {
			t.Errorf("%q is folded to %q, that to %q, and its decomposed form to %q",
				name, folded, publish.Fold(folded), publish.Fold(norm.NFD.String(name)))
		}
	})
}

// Two files whose names some system takes for one are not both published.
func TestOneSpellingOfAName(t *testing.T) {
	for _, names := range [][2]string{{"a/B.txt", "A/b.txt"}, {"caf\u00e9.svg", "cafe\u0301.svg"}} {
		if _, err := attempt(t.TempDir(), site{names[0]: "1", names[1]: "2"}); err == nil {
			t.Errorf("both %q and %q were published", names[0], names[1])
		}
	}
}
