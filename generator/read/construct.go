package read

import (
	"errors"
	"reflect"
	"strconv"
	"strings"

	"bangtin/generator/board"
	"bangtin/generator/schema"
)

// parsed decodes the values that package board has a constructor for, and the enumerations.
func (d *decoder) parsed(f *schema.Field, t *schema.Type, a at, s string, v reflect.Value) bool {
	if t.Values != nil {
		return d.enum(f, t, a, s, v)
	}
	err := construct(f, s, v)
	if err != nil {
		if stray := strings.Trim(s, curved+`"'`); stray != s && construct(f, stray, v) == nil {
			err = meaning(err, stray)
		}
		v.SetZero()
	}
	if d.took(f, a, err) {
		d.warn(a, s, v)
		return true
	}
	return false
}

// construct gives a value to its constructor.
func construct(f *schema.Field, s string, v reflect.Value) (err error) {
	switch into := v.Addr().Interface().(type) {
	case *bool:
		*into, err = board.ParseBool(s)
	case *int:
		*into, err = wholeOf(f.Key)(s)
	case *board.Count:
		into.N, err = board.ParseWhole(s)
		into.Set = err == nil
	case *board.Date:
		*into, err = board.ParseDate(s)
	case *board.Amount:
		*into, err = board.ParseAmount(s)
	case *board.Duration:
		*into, err = board.ParseDuration(s)
	case *board.Decimal:
		*into, err = decimalOf(f.Key)(s)
	case *board.Clock:
		*into, err = board.ParseClock(s)
	case *board.Code:
		*into, err = board.ParseCode(s)
	case *board.URL:
		*into, err = board.ParseURL(s)
	case *board.Phone:
		*into, err = board.ParsePhone(s)
	case *board.Email:
		*into, err = board.ParseEmail(s)
	case *board.Colour:
		*into, err = board.ParseColour(s)
	case *board.Period:
		*into, err = board.ParsePeriod(s)
	case *board.Size:
		*into, err = board.ParseSize(s)
	default:
		panic("read: no constructor for " + v.Type().String())
	}
	return err
}

// wholeOf and decimalOf are the constructors of numbers whose key says more of what they mean.
func wholeOf(key string) func(string) (int, error) {
	if key == "year" {
		return board.ParseYear
	}
	return board.ParseWhole
}

func decimalOf(key string) func(string) (board.Decimal, error) {
	switch key {
	case "lat", "lon":
		return board.ParseDegrees
	case "share", "percent":
		return board.ParsePercent
	}
	return board.ParseFigure
}

// warn tells what is taken and may be wrong all the same.
func (d *decoder) warn(a at, s string, v reflect.Value) {
	switch value := v.Addr().Interface().(type) {
	case *board.URL:
		if strings.HasPrefix(string(*value), "http://") {
			d.fault(a, "url-http", "value", s)
		}
	case *board.Phone:
		if value.Doubtful() {
			d.fault(a, "phone-digits", "value", s, "n", strconv.Itoa(len(value.Dial())), "guess", string(value.Meant()))
		}
	}
}

// took tells of a value that its constructor refused, and whether it was taken.
func (d *decoder) took(f *schema.Field, a at, err error) bool {
	if err == nil {
		return true
	}
	var fault *board.Fault
	if errors.As(err, &fault) {
		d.fault(a, fault.Code, append([]string{"key", f.Key}, fault.Args...)...)
	}
	return false
}

// meaning is a constructor's refusal with what was meant, where it doesn't know itself.
func meaning(err error, guess string) error {
	var fault *board.Fault
	if !errors.As(err, &fault) || guessOf(err) != "" {
		return err
	}
	return &board.Fault{Code: fault.Code, Args: append([]string{"guess", guess}, fault.Args...)}
}
