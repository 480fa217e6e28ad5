package serve

import (
	"slices"
	"testing"
)

func TestMeant(t *testing.T) {
	for asked, want := range map[string][]string{
		"q/3fkkk0y": {"Q/3FKKK0Y"}, "Q/3FKKKOY/en": {"Q/3FKKK0Y/EN"}, "q/oil-d9v": {"Q/011-D9V", "Q/011"}, "Q/A-B.C/VI": {"Q/A-B.C/VI", "Q/A"},
		"q/i/vi": {"Q/1/VI"}, "Q": nil, "q/": nil, "": nil, "thu-tuc/q": nil, "q/-x": {"Q/-X"},
	} {
		if got := meant(asked); !slices.Equal(got, want) {
			t.Errorf("%q: %q, want %q", asked, got, want)
		}
	}
}
