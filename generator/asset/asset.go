// Package asset turns the files of static/ into the files that are published.
//
// A file in static/assets/ is published as /assets/NAME.HASH.EXT, with CSS and
// JavaScript minified, so that browsers can cache it for ever; every other file
// keeps its path. A layout looks up the address of an asset by its name. The
// result depends on the files alone.
package asset

import (
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"path"
	"slices"
	"strings"

	"explainer/generator/diag"
	"explainer/generator/source"

	"github.com/tdewolff/minify/v2"
	"github.com/tdewolff/minify/v2/css"
	"github.com/tdewolff/minify/v2/js"
	"github.com/tdewolff/parse/v2"
)

// RuleAsset is broken by a stylesheet or script that cannot be parsed.
const RuleAsset = "bad-asset"

// Set is the published files of static/, with the addresses of the assets.
type Set struct {
	Files   []File
	urls    map[string]string
	extents map[string]Extent // by path, of pictures
}

// File is one published file.
type File struct {
	Path  string // below the output folder
	Data  []byte
	Named bool // the path has a digest of the bytes
}

// URL returns the address of an asset by its name below static/assets/, and
// reports whether there is one.
func (s Set) URL(name string) (string, bool) {
	url, ok := s.urls[name]
	return url, ok
}

// Prepare returns the published files of those in static/. Where one cannot be
// parsed, it is left out and a finding says so.
func Prepare(files []source.File) (Set, []diag.Finding) {
	set := Set{urls: map[string]string{}, extents: map[string]Extent{}}
	var findings []diag.Finding
	minifier := minify.New()
	minifier.AddFunc(".css", css.Minify)
	minifier.AddFunc(".js", js.Minify)
	for _, f := range files {
		name := strings.TrimPrefix(f.Path, "static/")
		short, hashed := strings.CutPrefix(name, "assets/")
		if !hashed {
			set.Files = append(set.Files, File{Path: name, Data: f.Data})
			if x := extentOf(f); x != (Extent{}) {
				set.extents[name] = x
			}
			continue
		}
		data, err := minified(minifier, f)
		if err != nil {
			findings = append(findings, syntaxError(f.Path, err))
			continue
		}
		out := File{Path: "assets/" + withHash(short, data), Data: data, Named: true}
		set.Files = append(set.Files, out)
		set.urls[short] = "/" + out.Path
	}
	return set, findings
}

func syntaxError(file string, err error) diag.Finding {
	at, message := diag.Place{File: file}, err.Error()
	var syntax *parse.Error
	if errors.As(err, &syntax) {
		at.Line, at.Col, message = syntax.Line, syntax.Column, syntax.Message
	}
	return diag.Errorf(at, RuleAsset, "cannot be minified: %s", message).
		WithHelp("correct the syntax at this place")
}

// minified returns the bytes of a file, smaller where it is CSS or JavaScript.
func minified(m *minify.M, f source.File) ([]byte, error) {
	switch ext := path.Ext(f.Path); ext {
	case ".css", ".js":
		return m.Bytes(ext, slices.Clone(f.Data)) // the minifier writes into what it reads
	}
	return f.Data, nil
}

// withHash inserts 10 hexadecimal digits of the digest of the content before the
// extension: 40 bits, which no two versions of one asset will share.
func withHash(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:5]) + ext
}
