// Command bangtin compiles a public board of administrative procedures: YAML and Markdown in, a website with a short
// permanent address and a QR code for every page out. Without a command it builds content/ into public/ and shows the
// board at http://localhost:8080.
package main

import (
	"context"
	"embed"
	"io/fs"
	"os"
	"os/signal"
	"time"
	_ "time/tzdata" // the day is Việt Nam's on any machine

	"bangtin/generator/cli"
)

//go:embed all:templates
var templates embed.FS

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	embedded, err := fs.Sub(templates, "templates")
	if err != nil {
		panic(err) // the folder is part of the program
	}
	os.Exit(cli.Run(cli.Env{
		Args: os.Args[1:], Stdout: os.Stdout, Stderr: os.Stderr, Getenv: os.Getenv, Now: time.Now,
		Templates: embedded, Context: ctx,
	}))
}
