package render

import (
	"bytes"
	"io"
)

// wordJoiner is the character that forbids a line break where it stands. It has no
// width, and search ignores it.
const wordJoiner = "\u2060"

// unbroken writes a page and keeps the ends of a year range on one line: in the text
// of an element, 2027-28 is written with a word joiner behind its hyphen, where
// browsers would break a line. Attributes, scripts, code, titles, and what is there to
// be copied are left as they are. A range has to come in one Write, as html/template writes each value.
type unbroken struct {
	out   io.Writer
	inTag bool   // the last byte that was written is within a tag
	tag   []byte // the beginning of the last tag, with its bracket
}

// verbatim are the beginnings of tags whose text is not prose.
var verbatim = [...]string{"<title", "<script", "<style", "<pre", "<code", "<textarea", `<p class="citation"`}

// Write implements io.Writer.
func (u *unbroken) Write(p []byte) (int, error) {
	done := 0
	for at := 0; ; {
		i := bytes.IndexByte(p[at:], '-')
		if i < 0 {
			break
		}
		at += i + 1
		if !isYearRange(p, at-1) {
			continue
		}
		u.follow(p[done:at])
		if _, err := u.out.Write(p[done:at]); err != nil {
			return done, err
		}
		if done = at; u.isProse() {
			if _, err := io.WriteString(u.out, wordJoiner); err != nil {
				return done, err
			}
		}
	}
	u.follow(p[done:])
	n, err := u.out.Write(p[done:])
	return done + n, err
}

// isYearRange reports whether the hyphen at i joins four digits to two.
func isYearRange(p []byte, i int) bool {
	return digits(p, i-4, i) && digits(p, i+1, i+3) && !joins(p, i-5) && !joins(p, i+3)
}

func digits(p []byte, from, to int) bool {
	if from < 0 || to > len(p) {
		return false
	}
	for _, c := range p[from:to] {
		if c < '0' || c > '9' {
			return false
		}
	}
	return true
}

// joins reports whether the byte at i would make digits beside it part of a longer
// number, date or name.
func joins(p []byte, i int) bool {
	return i >= 0 && i < len(p) && (digits(p, i, i+1) || p[i] == '-' || p[i] == '/' || p[i] == '_')
}

// follow notes where in the page the bytes that are written lead.
func (u *unbroken) follow(p []byte) {
	open, end := bytes.LastIndexByte(p, '<'), bytes.LastIndexByte(p, '>')
	if open < 0 && end < 0 {
		return
	}
	u.inTag = open > end
	if open >= 0 {
		u.tag = append(u.tag[:0], p[open:min(len(p), open+len(`<p class="citation"`))]...)
	}
}

// isProse reports whether what comes next is text that a reader reads.
func (u *unbroken) isProse() bool {
	if u.inTag {
		return false
	}
	for _, name := range verbatim {
		if bytes.HasPrefix(u.tag, []byte(name)) {
			return false
		}
	}
	return true
}
