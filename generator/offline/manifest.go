package offline

import (
	"encoding/json"
	"strconv"
)

// ManifestPath is where a language's manifest stands, below its root.
const ManifestPath = "manifest.webmanifest"

// Manifest is a web application manifest (W3C), by which a telephone puts the board on its first screen.
type Manifest struct {
	Name, ShortName, Lang string
	// Root leads from the manifest to the board's root: "./", "../".
	Root string
	// Colour is the accent, Ground what the page stands on, as #rrggbb.
	Colour, Ground string
	Icons          []Icon
}

// Icon is a square picture at an address below the board's root. A maskable one may be cut to any shape that holds the
// middle 80 %.
type Icon struct {
	Path     string
	Side     int // pixels
	Maskable bool
}

// Bytes is the manifest as a file. The board opens with the browser's own bar as small as it can be and still shown: on
// a page of an office people must see whose it is.
func (m Manifest) Bytes() ([]byte, error) {
	type icon struct {
		Src     string `json:"src"`
		Sizes   string `json:"sizes"`
		Type    string `json:"type"`
		Purpose string `json:"purpose"`
	}
	var icons []icon
	for _, i := range m.Icons {
		purpose := "any"
		if i.Maskable {
			purpose = "maskable"
		}
		icons = append(icons, icon{m.Root + i.Path, strconv.Itoa(i.Side) + "x" + strconv.Itoa(i.Side), "image/png", purpose})
	}
	return json.MarshalIndent(struct {
		Name      string `json:"name"`
		ShortName string `json:"short_name"`
		Lang      string `json:"lang"`
		ID        string `json:"id"`
		Start     string `json:"start_url"`
		Scope     string `json:"scope"`
		Display   string `json:"display"`
		Theme     string `json:"theme_color"`
		Ground    string `json:"background_color"`
		Icons     []icon `json:"icons"`
	}{m.Name, m.ShortName, m.Lang, "./", "./", m.Root, "minimal-ui", m.Colour, m.Ground, icons}, "", "\t")
}
