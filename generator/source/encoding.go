package source

import (
	"bytes"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
	"golang.org/x/text/encoding/unicode"
)

// Text returns the bytes of a file in UTF-8, without a byte order mark. Bytes that are
// UTF-16, which begins with one, are converted; of others that are not UTF-8 it returns
// false, and what they are in Windows-1252.
func Text(data []byte) (text []byte, ok bool) {
	if bytes.HasPrefix(data, []byte("\xff\xfe")) || bytes.HasPrefix(data, []byte("\xfe\xff")) {
		text, err := unicode.UTF16(unicode.LittleEndian, unicode.UseBOM).NewDecoder().Bytes(data)
		return text, err == nil
	}
	data = bytes.TrimPrefix(data, []byte("\xef\xbb\xbf"))
	if utf8.Valid(data) {
		return data, true
	}
	text, _ = charmap.Windows1252.NewDecoder().Bytes(data) // which has a character for every byte
	return text, false
}
