package cli

import (
	"os/exec"
	"runtime"
)

// openBrowser starts the user's browser at an address, and does not wait for it.
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
	go func() { _ = command.Wait() }() // so that no zombie process is left
	return nil
}
