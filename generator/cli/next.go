package cli

import (
	"encoding/json"
	"fmt"
)

// next tells the next day on which a build of this content makes other files than one of today does: the day as
// YYYY-MM-DD on a line of its own, for a timer; nothing where there is none.
func (a *app) next() error {
	site, err := a.loadSound()
	if err != nil {
		return err
	}
	day := site.Next().ISO()
	if a.flags.format == "json" {
		report := struct {
			Today string  `json:"today"`
			Next  *string `json:"next"`
		}{Today: site.Today.ISO()}
		if day != "" {
			report.Next = &day
		}
		return json.NewEncoder(a.Stdout).Encode(report)
	}
	if day != "" {
		fmt.Fprintln(a.Stdout, day)
	}
	return nil
}
