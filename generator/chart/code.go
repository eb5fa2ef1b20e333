package chart

import (
	"embed"
	"io/fs"
)

// code is the source of this package. The comments on the fields of drawings are what
// `explainer help layouts` says of them.
//
//go:embed *.go
var code embed.FS

// Code returns the source of this package.
func Code() fs.FS { return code }
