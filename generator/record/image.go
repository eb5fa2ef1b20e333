package record

import (
	"path"
	"slices"
	"strings"
)

// imageValue is the path of an image that is published as it is.
func imageValue(at *string) Value {
	return parsed{
		at,
		Form{
			Name:    FormPath,
			Expects: "an image of static/, such as /front-line.jpg",
			Pattern: `/.*\.(png|jpe?g|webp|gif)`,
		},
		parseImage,
	}
}

const errImage = FormError(
	"the path of an image in static/, beginning with a slash: /front-line.jpg for static/front-line.jpg",
)

// imageEndings are those of the formats that browsers and social networks show.
func imageEndings() []string { return []string{".png", ".jpg", ".jpeg", ".webp", ".gif"} }

func parseImage(text string) (string, error) {
	switch endings := imageEndings(); {
	case !IsPath(text) || strings.HasPrefix(text, "//"):
		return "", errImage
	case !slices.Contains(endings, path.Ext(text)):
		return "", FormError("an image that social networks show, too, which ends in " + strings.Join(endings, ", "))
	}
	return text, nil
}
