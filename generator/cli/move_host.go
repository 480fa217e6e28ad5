package cli

import (
	"fmt"

	"bangtin/generator/amend"
	"bangtin/generator/board"
)

// moveHost takes note that the board moved to another web address, and says what the old one still has to do.
func (a *app) moveHost(args []string, how moveHow) error {
	if len(args) > 0 {
		return a.wrongCall("cli.extra", "word", args[0])
	}
	url, err := board.ParseURL(how.host)
	if err != nil {
		return a.wrongCall("cli.bad-value", "flag", "--host", "value", how.host, "want", "https://…")
	}
	on, err := a.since(how.on)
	if err != nil {
		return err
	}
	b, err := a.bench()
	if err != nil {
		return err
	}
	stranded, err := amend.MoveHost(b.set, b.look, amend.Host{URL: url, Short: how.short, On: on})
	if err != nil {
		return b.refused(err)
	}
	if b.set.Empty() {
		fmt.Fprintln(a.Stderr, a.words.T("cli.host.same", "url", url))
		return nil
	}
	if err := b.write(); err != nil {
		return err
	}
	w := a.words
	fmt.Fprintln(a.Stderr, w.T("cli.host.moved", "url", url))
	if stranded.Old == "" {
		return nil
	}
	if stranded.Codes == 0 {
		fmt.Fprintln(a.Stderr, w.T("cli.host.pages", "old", stranded.Old))
		return nil
	}
	fmt.Fprintln(a.Stderr, w.T("cli.host.stranded", "old", stranded.Old, "sheets", w.N("count.sheets", stranded.Sheets), "codes", w.N("count.codes", stranded.Codes)))
	fmt.Fprintln(a.Stderr, w.T("cli.host.redirect", "old", stranded.Old, "new", url))
	return nil
}
