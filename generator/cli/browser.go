package cli

import (
	"os/exec"
	"runtime"
)

// openBrowser asks the system to show an address, and does not wait for it.
func openBrowser(url string) error {
	name, args := "xdg-open", []string{url} // freedesktop.org's, which honours $BROWSER
	switch runtime.GOOS {
	case "darwin":
		name = "open"
	case "windows":
		name, args = "rundll32", []string{"url.dll,FileProtocolHandler", url}
	}
	command := exec.Command(name, args...)
	if err := command.Start(); err != nil {
		return err
	}
	go func() { _ = command.Wait() }() // only so that it does not linger
	return nil
}
