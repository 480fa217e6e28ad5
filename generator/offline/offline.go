// Package offline makes what a browser needs to show the board without a network: the service worker, the lists of what
// an office's whole set is made of, and the manifest by which a telephone puts the board among its programs.
//
// What comes in: bytes of pages, as they are published, and names. What goes out: finished files. The package knows no
// records; package output says which pages belong to a set, package page draws the pages and the icons.
//
// It promises that the same files give the same bytes, and that a worker differs from the one before exactly when the
// files do that it keeps from the beginning (its shell). The worker itself (templates/offline/worker.js) asks the
// network first, always, so no version of it can hold anyone on an old page; where a board is published without it,
// another (templates/offline/gone.js) stands in its place, which takes the old one and what it kept away.
package offline

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"strings"
)

// WorkerPath is where the service worker stands: at the root of the board, because a worker sees nothing above itself.
const WorkerPath = "sw.js"

// Shell are the files that a worker keeps from its first moment.
type Shell struct {
	// Files are their addresses and bytes, in a fixed order.
	Files []File
	// Sorry are the addresses of the pages that say there is no network, by the folder of their language: "", "en/".
	Sorry map[string]string
}

// File is a file at an address of the board.
type File struct {
	Address string
	Data    []byte
}

// Worker is the service worker with that shell, from its source.
func Worker(source string, s Shell) ([]byte, error) {
	sum := sha256.New()
	sum.Write([]byte(source))
	var names []string
	for _, f := range s.Files {
		names = append(names, f.Address)
		sum.Write([]byte(f.Address + "\x00"))
		sum.Write(f.Data)
	}
	config, err := json.Marshal(struct {
		Version string            `json:"version"`
		Shell   []string          `json:"shell"`
		Offline map[string]string `json:"offline"` // encoding/json sorts the keys
	}{hex.EncodeToString(sum.Sum(nil)[:6]), names, s.Sorry})
	if err != nil {
		return nil, err
	}
	return []byte(strings.Replace(source, "{board}", string(config), 1)), nil
}
