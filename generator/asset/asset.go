// Package asset turns the files of static/ into the files that are published.
//
// What lies in static/assets/ is published as /assets/NAME.HASH.EXT, with CSS
// and JavaScript minified, so that browsers may keep it for ever; everything
// else keeps its path. Layouts ask for an asset by its name and get its
// address. The result depends on the files' bytes alone.
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

// RuleAsset is broken by a stylesheet or script that cannot be read.
const RuleAsset = "bad-asset"

// Set is the published files of static/.
type Set struct {
	Files []File
	urls  map[string]string
}

// File is one published file.
type File struct {
	Path  string // below the output folder
	Data  []byte
	Named bool // the path changes with the bytes
}

// URL returns the address of an asset by its name below static/assets/.
func (s Set) URL(name string) (string, bool) {
	url, ok := s.urls[name]
	return url, ok
}

// Prepare makes the published files of those of static/.
func Prepare(files []source.File) (Set, []diag.Finding) {
	set := Set{urls: map[string]string{}}
	var findings []diag.Finding
	minifier := minify.New()
	minifier.AddFunc(".css", css.Minify)
	minifier.AddFunc(".js", js.Minify)
	for _, f := range files {
		name := strings.TrimPrefix(f.Path, "static/")
		short, hashed := strings.CutPrefix(name, "assets/")
		if !hashed {
			set.Files = append(set.Files, File{Path: name, Data: f.Data})
			continue
		}
		data, err := smaller(minifier, f)
		if err != nil {
			findings = append(findings, unreadable(f.Path, err))
			continue
		}
		out := File{Path: "assets/" + withHash(short, data), Data: data, Named: true}
		set.Files = append(set.Files, out)
		set.urls[short] = "/" + out.Path
	}
	return set, findings
}

func unreadable(file string, err error) diag.Finding {
	at, message := diag.Place{File: file}, err.Error()
	var syntax *parse.Error
	if errors.As(err, &syntax) {
		at.Line, at.Col, message = syntax.Line, syntax.Column, syntax.Message
	}
	return diag.Errorf(at, RuleAsset, "cannot be read: %s", message).WithHelp("put its syntax right")
}

func smaller(m *minify.M, f source.File) ([]byte, error) {
	switch ext := path.Ext(f.Path); ext {
	case ".css", ".js":
		return m.Bytes(ext, slices.Clone(f.Data)) // the minifier writes into what it reads
	}
	return f.Data, nil
}

// withHash sets 10 hexadecimal digits of the content's digest before the
// ending: 40 bits, which no two versions of one asset will share.
func withHash(name string, data []byte) string {
	sum := sha256.Sum256(data)
	ext := path.Ext(name)
	return strings.TrimSuffix(name, ext) + "." + hex.EncodeToString(sum[:5]) + ext
}
