package cli

import (
	"errors"
	"fmt"

	"github.com/spf13/pflag"

	"bangtin/generator/publish"
)

// exit is an error with its exit status; its text is a finished sentence, or "" where all was said already.
type exit struct {
	status int
	text   string
	err    error
}

func (e *exit) Error() string { return e.text }
func (e *exit) Unwrap() error { return e.err }

// wrongCall is an error of the call: status 2.
func (a *app) wrongCall(key string, args ...any) error {
	return &exit{status: exitCall, text: a.words.T(key, args...)}
}

// contentAtFault ends with status 1; the faults were told.
var contentAtFault = &exit{status: exitContent}

// status tells an error and gives its exit status.
func (a *app) status(err error) int {
	if err == nil {
		return exitFine
	}
	var e *exit
	if !errors.As(err, &e) {
		e = a.translate(err)
	}
	if e.text != "" {
		fmt.Fprintf(a.Stderr, "%s: %s\n", a.words.T("cli.error"), e.text)
	}
	if e.status == exitCall {
		fmt.Fprintln(a.Stderr, a.words.T("cli.see-help"))
	}
	return e.status
}

// translate makes a sentence of the errors that other packages give.
func (a *app) translate(err error) *exit {
	var (
		foreign  *publish.ForeignError
		busy     *publish.BusyError
		file     *publish.FileError
		path     *publish.PathError
		unknown  *pflag.NotExistError
		novalue  *pflag.ValueRequiredError
		badvalue *pflag.InvalidValueError
	)
	w := a.words
	switch {
	case errors.As(err, &foreign):
		return &exit{exitCall, w.T("cli.foreign", "dir", foreign.Dir, "example", foreign.Example), err}
	case errors.As(err, &busy):
		return &exit{exitMachine, w.T("cli.busy", "dir", busy.Dir), err}
	case errors.As(err, &file):
		return &exit{exitMachine, w.T("cli.file", "path", file.Path, "reason", file.Err), err}
	case errors.As(err, &path):
		return &exit{exitMachine, w.T("cli.path", "reason", err), err}
	case errors.As(err, &unknown):
		name := "-" + unknown.GetSpecifiedName()
		if unknown.GetSpecifiedShortnames() == "" {
			name = "-" + name
		}
		return &exit{exitCall, w.T("cli.no-flag", "flag", name), err}
	case errors.As(err, &novalue):
		return &exit{exitCall, w.T("cli.flag-value", "flag", "--"+novalue.GetSpecifiedName()), err}
	case errors.As(err, &badvalue):
		return &exit{exitCall, w.T("cli.bad-flag", "flag", "--"+badvalue.GetFlag().Name, "value", badvalue.GetValue()), err}
	}
	return &exit{exitMachine, w.T("cli.failed", "reason", err), err}
}
