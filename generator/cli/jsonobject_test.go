package cli

import (
	"encoding/json"
	"strings"
	"testing"
)

// ours is a small copy of what a workspace is given.
func ours() jsonObject {
	return jsonObject{
		{"yaml.schemas", jsonObject{{"./.vscode/schemas/site.schema.json", []string{"content/site.yaml"}}}},
		{"editor.tabSize", 2},
		{"[yaml]", jsonObject{{"editor.formatOnSave", false}}},
		{"yaml.customTags", []string{}},
	}
}

func TestMergeKeepsWhatIsThere(t *testing.T) {
	for _, c := range []struct{ name, theirs, want string }{
		{"an empty object", "{}\n", `{
  "yaml.schemas": {
    "./.vscode/schemas/site.schema.json": [
      "content/site.yaml"
    ]
  },
  "editor.tabSize": 2,
  "[yaml]": {
    "editor.formatOnSave": false
  },
  "yaml.customTags": []
}
`},
		{"order, values and layout", `{
    "window.zoomLevel": 1.50,
    "editor.tabSize": 8,
    "files.exclude": { "**/*.<x>": true,   "b": [1,2] },
    "yaml.schemas": {
        "https://example.vn/a.json": "a/*.yaml",
        "./.vscode/schemas/site.schema.json": ["old/site.yaml"]
    },
    "[yaml]": {"editor.fontSize": 20}
}
`, `{
    "window.zoomLevel": 1.50,
    "editor.tabSize": 8,
    "files.exclude": { "**/*.<x>": true,   "b": [1,2] },
    "yaml.schemas": {
        "https://example.vn/a.json": "a/*.yaml",
        "./.vscode/schemas/site.schema.json": [
            "content/site.yaml"
        ]
    },
    "[yaml]": {
        "editor.fontSize": 20,
        "editor.formatOnSave": false
    },
    "yaml.customTags": []
}
`},
		{"Windows line breaks", "{\r\n\t\"a\": 1\r\n}\r\n", "{\r\n\t\"a\": 1,\r\n\t\"yaml.schemas\": {\r\n\t\t\"./.vscode/schemas/site.schema.json\": [\r\n\t\t\t\"content/site.yaml\"\r\n\t\t]\r\n\t},\r\n\t\"editor.tabSize\": 2,\r\n\t\"[yaml]\": {\r\n\t\t\"editor.formatOnSave\": false\r\n\t},\r\n\t\"yaml.customTags\": []\r\n}\r\n"},
		{"values of another kind", `{"yaml.schemas": null, "editor.tabSize": "4", "[yaml]": [], "yaml.customTags": ["!x"]}`, ""},
	} {
		theirs, ok := parseJSON([]byte(c.theirs))
		if !ok {
			t.Fatalf("%s is not read", c.name)
		}
		all, missing := theirs.merge(ours())
		got := ""
		if len(missing) > 0 {
			got = string(all.indented(styleOf([]byte(c.theirs))))
		}
		if got != c.want {
			t.Errorf("%s: %s, want %s", c.name, got, c.want)
		}
		if got == "" {
			continue
		}
		again, ok := parseJSON([]byte(got))
		if !ok || !json.Valid([]byte(got)) {
			t.Fatalf("%s: not JSON any more", c.name)
		}
		if _, missing := again.merge(ours()); len(missing) > 0 {
			t.Errorf("%s: a second time, %s is missing", c.name, missing.indented(style{" ", "\n"}))
		}
	}
}

func TestMergeJoinsRecommendations(t *testing.T) {
	theirs, _ := parseJSON([]byte(`{"recommendations": ["a.b"]}`))
	all, _ := theirs.merge(extensions)
	if got := string(all.indented(style{"", ""})); got != `{"recommendations": ["a.b","redhat.vscode-yaml"]}` {
		t.Error(got)
	}
	if _, missing := all[:0].merge(extensions); len(missing) != 1 {
		t.Error("an empty file lacks nothing")
	}
}

func TestParseJSONRefuses(t *testing.T) {
	for _, text := range []string{"", "[]", "1", "{", `{"a": 1,}`, "{} // x", `{"a": 1} {"b": 2}`, "\uFEFF{}"} {
		if _, ok := parseJSON([]byte(text)); ok {
			t.Errorf("%q is read", text)
		}
	}
}

func TestWithoutComments(t *testing.T) {
	for text, want := range map[string]string{
		`{"a": 1}`: `{"a":1}`,
		"{ // one\n \"a\": 1, /* two\n, */ \"b\": 2 }": `{"a":1,"b":2}`,
		"\uFEFF{\"a\": [1, 2, ], // x\r\n}":            `{"a":[1,2]}`,
		`{"a": "// \" /* , ]", }`:                      `{"a":"// \" /* , ]"}`,
		`{"a": 1 /*/ , "b": 2 */}`:                     `{"a":1}`,
		`{"a": 1} // at the end`:                       `{"a":1}`,
		`{"a": 1 /* without an end }`:                  "",
		`{"a": "without an end }`:                      "",
		`{"a": 1,, }`:                                  "",
		`{,}`:                                          "",
		`/`:                                            "",
	} {
		plain := withoutComments([]byte(text))
		if !json.Valid(plain) {
			plain = nil
		}
		if got := strings.Join(strings.Fields(string(plain)), ""); got != strings.Join(strings.Fields(want), "") {
			t.Errorf("%q becomes %q, want %q", text, got, want)
		}
	}
}

func TestLiteral(t *testing.T) {
	for path, want := range map[string]string{
		"content": "content", "a/noi-dung_2.1~": "a/noi-dung_2.1~", "nội dung (mới) [1]*": "n%E1%BB%99i%20dung%20%28m%E1%BB%9Bi%29%20%5B1%5D%2A",
	} {
		if got := literal(path); got != want {
			t.Errorf("%s: %s, want %s", path, got, want)
		}
	}
}
