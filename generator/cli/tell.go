package cli

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"sync"
	"time"

	"bangtin/generator"
	"bangtin/generator/diag"
	"bangtin/generator/lang"
)

// foldAfter is how many faults of one sort the terminal tells before it sums up the rest.
const foldAfter = 3

func (a *app) terminalOptions(w io.Writer, site *generator.Site) diag.TerminalOptions {
	return diag.TerminalOptions{Catalog: a.words, Source: site.Source, Prefix: a.prefix(), Colour: a.colour(w), Width: 100, Fold: foldAfter}
}

// write shows the faults to a machine, on stdout.
func (a *app) write(site *generator.Site) error {
	all := site.Faults.Sorted()
	if a.flags.format == "sarif" {
		return diag.SARIF(a.Stdout, all, a.words, diag.SARIFOptions{Version: Version, Source: site.Source, Prefix: a.prefix()})
	}
	return diag.JSON(a.Stdout, all, a.words)
}

// prefix is the uppermost content folder as seen from the working folder, with a slash at its end: with it, places in
// messages are links that terminals and code hosts follow.
func (a *app) prefix() string {
	dir := filepath.ToSlash(filepath.Clean(a.top()))
	if dir == "." {
		return ""
	}
	return dir + "/"
}

// isTerminal says whether a person is looking.
func isTerminal(w io.Writer) bool {
	f, ok := w.(*os.File)
	if !ok {
		return false
	}
	info, err := f.Stat()
	return err == nil && info.Mode()&os.ModeCharDevice != 0
}

// colour says whether to write in colours: on a terminal that knows them and whose owner wants them. Old Windows
// consoles show the codes instead; the newer ones name themselves.
func (a *app) colour(w io.Writer) bool {
	if !isTerminal(w) || a.Getenv("NO_COLOR") != "" || a.Getenv("TERM") == "dumb" {
		return false
	}
	return runtime.GOOS != "windows" || a.Getenv("WT_SESSION") != "" || a.Getenv("TERM") != ""
}

// progress shows how many files are made, on a terminal and after a second.
type progress struct {
	a     *app
	start time.Time
	mu    sync.Mutex
	shown bool
}

func (a *app) progress() *progress { return &progress{a: a, start: a.Now()} }

func (p *progress) tell(done int64) {
	if !isTerminal(p.a.Stderr) || p.a.Now().Sub(p.start) < time.Second {
		return
	}
	p.mu.Lock()
	defer p.mu.Unlock()
	p.shown = true
	fmt.Fprintf(p.a.Stderr, "\r%s", p.a.words.N("cli.progress", int(done)))
}

func (p *progress) end() {
	if p.shown {
		fmt.Fprintf(p.a.Stderr, "\r%s\r", strings.Repeat(" ", 60))
	}
}

// size is a number of bytes for people.
func size(n int64) string {
	switch {
	case n >= 10<<20:
		return fmt.Sprintf("%d MiB", n>>20)
	case n >= 10<<10:
		return fmt.Sprintf("%d KiB", n>>10)
	}
	return fmt.Sprintf("%d B", n)
}

// seconds is a time for people.
func seconds(w *lang.Catalog, d time.Duration) string {
	text := fmt.Sprintf("%.1f", d.Seconds())
	if d < time.Second {
		text = fmt.Sprintf("%.2f", d.Seconds())
	}
	return w.T("cli.seconds", "n", strings.Replace(text, ".", w.T("number.decimal"), 1))
}
