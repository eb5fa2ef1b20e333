package load

import (
	"explainer/generator/diag"
	"explainer/generator/publish"
	"explainer/generator/record"
	"explainer/generator/source"
)

// Host returns the platform that the site is built for.
func (p *Publication) Host() record.Host {
	if p.Options.Host != record.AnyHost {
		return p.Options.Host
	}
	return p.settings.host
}

// overHost reports what the host that the site is built for would not publish.
func (p *Publication) overHost() []diag.Finding {
	host, limits := p.Host(), publish.LimitsOf(p.Host())
	var findings []diag.Finding
	over := func(file, help, format string, args ...any) {
		f := diag.Errorf(diag.Place{File: file}, source.RuleTooMuch, format, args...)
		findings = append(findings, f.WithHelp("%s", help))
	}
	if n := p.fileCount(); limits.Files > 0 && n > limits.Files {
		const help = "publish less of it, or choose another host"
		over("content", help, "the site has %d files; %s publishes %d", n, host, limits.Files)
	}
	if n := len(p.Aliases()); limits.Redirects > 0 && n > limits.Redirects {
		const help = "take out the aliases that nobody uses"
		over("content", help, "the site has %d aliases; %s reads %d", n, host, limits.Redirects)
	}
	for _, f := range p.Assets.Files {
		if size := int64(len(f.Data)); limits.FileSize > 0 && size > limits.FileSize && !f.Named {
			const help = "publish it elsewhere and link to it, or make it smaller"
			over(
				"static/"+f.Path,
				help,
				"the file is larger than the %d MB that %s publishes",
				limits.FileSize>>20,
				host,
			)
		}
	}
	return findings
}

// hostFiles returns the files that a build writes for the host and for itself.
func hostFiles() []string { return []string{"_headers", "_redirects", publish.ManifestName} }

// fileCount returns how many files a build writes.
func (p *Publication) fileCount() int {
	n := len(p.Pages) + len(p.Assets.Files) + len(p.Exports()) + len(hostFiles())
	if !publish.ReadsRedirects(p.Host()) {
		n += len(p.Aliases())
	}
	return n
}
