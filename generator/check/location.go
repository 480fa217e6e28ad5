package check

import "bangtin/generator/board"

// Degrees in millionths (WGS 84), and the rectangle that holds all of Việt Nam with Hoàng Sa and Trường Sa.
const (
	degree           = 1e6
	south, north     = 8 * degree, 24 * degree
	west, east       = 102 * degree, 118 * degree
	mostLat, mostLon = 90 * degree, 180 * degree
)

// location wants an office to lie on the earth, and warns of one that lies outside the country. Latitude and longitude
// in each other's place is what happens most.
func location(r *run) {
	for _, u := range r.Units {
		lat, lon := u.Location.Lat, u.Location.Lon
		switch {
		case u.IsSpoilt("location") || !lat.Set && !lon.Set:
		case !lat.Set:
			r.report(u.Rec(), "location.lon", "location-half", "have", "lon", "lack", "lat")
		case !lon.Set:
			r.report(u.Rec(), "location.lat", "location-half", "have", "lat", "lack", "lon")
		case inCountry(lon, lat):
			r.report(u.Rec(), "location.lat", "location-swapped", "lat", lat.String(), "lon", lon.String())
		default:
			r.onEarth(u, lat, lon)
		}
	}
}

// onEarth looks at a place that has both its numbers.
func (r *run) onEarth(u *board.Unit, lat, lon board.Decimal) {
	switch {
	case lat.Micro < -mostLat || lat.Micro > mostLat:
		r.report(u.Rec(), "location.lat", "location-range", "key", "lat", "value", lat.String())
	case lon.Micro < -mostLon || lon.Micro > mostLon:
		r.report(u.Rec(), "location.lon", "location-range", "key", "lon", "value", lon.String())
	case !inCountry(lat, lon):
		r.report(u.Rec(), "location", "location-far", "lat", lat.String(), "lon", lon.String())
	}
}

func inCountry(lat, lon board.Decimal) bool {
	return lat.Micro >= south && lat.Micro <= north && lon.Micro >= west && lon.Micro <= east
}
