package sheet

import "errors"

// Roomy is an order of labels on the usual grid, or, where the codes are too large for it, on the nearest grid that has
// room for them; any other order as it is.
func (c *Context) Roomy(o Order) Order {
	var r *Refusal
	if errors.As(c.Check(o), &r) && r.Key == "sheet.small-label" {
		o.Grid, _ = r.arg("best").(string)
	}
	return o
}

// arg is an argument of the refusal by its name.
func (r *Refusal) arg(name string) any {
	for i := 0; i+1 < len(r.Args); i += 2 {
		if r.Args[i] == name {
			return r.Args[i+1]
		}
	}
	return nil
}
