package content

import (
	"bytes"
	"regexp"
	"unicode/utf8"

	"explainer/generator/diag"

	"golang.org/x/text/encoding/charmap"
)

// conflictMark matches the lines that Git writes around two versions that it could not
// merge.
var conflictMark = regexp.MustCompile(`(?m)^(?:<{7}|>{7}) \S.*$`)

// unmerged reports two versions of a text that Git could not merge. Neither can be read.
func (d *decoder) unmerged(text []byte) (diag.Finding, bool) {
	if !bytes.Contains(text, []byte("<<<<<<< ")) {
		return diag.Finding{}, false
	}
	found := conflictMark.FindAllIndex(text, 2)
	if len(found) < 2 || text[found[1][0]] != '>' {
		return diag.Finding{}, false
	}
	return diag.Errorf(d.within(text, found[0]), RuleNotText, "two versions stand here that Git could not merge").
		WithHelp("keep one, and delete the lines of <<<<<<<, ======= and >>>>>>>"), true
}

// garble matches characters that UTF-8 becomes where a program reads it as Windows-1252,
// and the one that stands for what could not be read at all.
var garble = regexp.MustCompile(
	`[ÂÃâÐÑð][\x{80}-\x{bf}€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{1,3}|\x{fffd}`,
)

// garbled reports the first place of a text whose letters another program has read in
// the wrong encoding, such as â€™ for ’.
func (d *decoder) garbled(text []byte) {
	if bytes.IndexByte(text, "Â"[0]) < 0 && bytes.IndexByte(text, "\ufffd"[0]) < 0 {
		return
	}
	for _, at := range garble.FindAllIndex(text, -1) {
		part := string(text[at[0]:at[1]])
		meant := reread(part)
		if meant == "" {
			continue
		}
		f := diag.Errorf(d.within(text, at), RuleNotText, "“%s” stands where another program met “%s” and took it for other letters", part, meant).
			WithHelp("write %s; if there is more, export the text again, as UTF-8", meant)
		if part == meant {
			f = diag.Errorf(d.within(text, at), RuleNotText, "a character was lost here, and %s stands for it", part).
				WithHelp("write what was meant; if there is more, export the text again, as UTF-8")
		}
		d.report(f)
		return
	}
}

// reread returns what garbled characters were: the UTF-8 that their bytes are in
// Windows-1252. It returns an empty text where they were meant.
func reread(part string) string {
	if part == "\ufffd" {
		return part
	}
	var raw []byte
	for _, r := range part {
		b, ok := charmap.Windows1252.EncodeRune(r)
		if !ok {
			return ""
		}
		raw = append(raw, b)
	}
	if r, size := utf8.DecodeRune(raw); size > 1 {
		return string(r)
	}
	return ""
}

// within is the place of a part of a file's text.
func (d *decoder) within(text []byte, at []int) diag.Place {
	line := text[:at[0]]
	start := bytes.LastIndexByte(line, '\n') + 1
	return diag.Place{
		File:  d.file,
		Line:  1 + bytes.Count(line, []byte("\n")),
		Col:   1 + utf8.RuneCount(line[start:]),
		Width: utf8.RuneCount(text[at[0]:at[1]]),
	}
}
